import { fieldOf } from "../tables/registry.ts";
import { SCALE } from "../tables/table.ts";
import type { Check } from "./check.ts";
import { headerOf } from "./field.ts";
import { addRowFinding } from "./row-finding.ts";
import type { ScoredTable } from "./scores.ts";
import { partScores } from "./scores.ts";

/** A score above what there is to get was keyed in wrong, and its total with it: the row is rejected. */
export function scoreBeyondMaximum(table: ScoredTable): Check {
  const fields = [...partScores(table), "score"];
  return {
    id: `${table}-score-beyond-maximum`,
    table,
    needs: [],
    uses: fields,
    raises: ["score-beyond-maximum"],
    start(context) {
      return {
        batch(batch, marks) {
          for (const field of fields) {
            const column = batch.columns.get(field);
            const maximum = fieldOf(table, field).info.maximum;
            if (!column || maximum === undefined) continue;
            const limit = maximum * SCALE.points;
            for (let row = 0; row < batch.rows; row++) {
              const score = column[row] as number;
              if (!(score > limit) || marks.isOut(row)) continue;
              marks.reject(row);
              addRowFinding(context, "score-beyond-maximum", batch, row, () => ({
                header: headerOf(table, field),
                score: score / SCALE.points,
                maximum,
              }));
            }
          }
        },
      };
    },
  };
}
