import { SCALE } from "../tables/table.ts";
import type { Check } from "./check.ts";
import { addRowFinding, neededColumn } from "./row-finding.ts";
import type { ScoredTable } from "./scores.ts";
import { partScores } from "./scores.ts";

/** Scores are printed with two decimals at most: each part may be off by half of the last one. */
const ROUNDING = 0.005 * SCALE.points;

/** The parts of a score add up to its total. The total is used, so the row stays; a part that is absent says nothing. */
export function partsNotScore(table: ScoredTable): Check {
  const fields = partScores(table);
  return {
    id: `${table}-parts-not-score`,
    table,
    needs: [...fields, "score"],
    raises: ["parts-not-score"],
    start(context) {
      return {
        batch(batch, marks) {
          const columns = fields.map((field) => neededColumn(batch, field));
          const totals = neededColumn(batch, "score");
          const tolerance = ROUNDING * (columns.length + 1);
          for (let row = 0; row < batch.rows; row++) {
            let parts = 0;
            for (let part = 0; part < columns.length; part++) parts += (columns[part] as Float64Array)[row] as number;
            const total = totals[row] as number;
            if (!(Math.abs(parts - total) > tolerance) || marks.isOut(row)) continue;
            addRowFinding(context, "parts-not-score", batch, row, () => ({
              parts: parts / SCALE.points,
              total: total / SCALE.points,
            }));
          }
        },
      };
    },
  };
}
