import { writtenDay } from "../values/day.ts";
import type { Check } from "./check.ts";
import { addRowFinding, neededColumn } from "./row-finding.ts";

/**
 * A session listed twice would weigh double in the mean: rows of one point and day after the first are skipped. Two
 * communes may each have a point of the same name (`UBND xã`).
 */
export const duplicateSession: Check = {
  id: "duplicate-session",
  table: "sessions",
  needs: ["point", "heldOn"],
  uses: ["communeCode", "communeName"],
  raises: ["duplicate-session"],
  start(context) {
    /** `commune's code, its name, point, day` → its first row */
    const firstRows = new Map<string, number>();
    return {
      batch(batch, marks) {
        const points = neededColumn(batch, "point");
        const days = neededColumn(batch, "heldOn");
        const communes = ["communeCode", "communeName"].map((field) => batch.columns.get(field));
        for (let row = 0; row < batch.rows; row++) {
          const point = points[row] as number;
          const day = days[row] as number;
          if (Number.isNaN(point) || Number.isNaN(day)) continue;
          const session = [...communes.map((column) => column?.[row]), point, day].join(" ");
          const firstRow = firstRows.get(session);
          if (firstRow === undefined) {
            firstRows.set(session, batch.rowNumber[row] as number);
            continue;
          }
          marks.skip(row, "duplicate");
          addRowFinding(context, "duplicate-session", batch, row, () => ({
            point: context.dictionaries.get("point").key(point),
            day: writtenDay(day),
            firstRow: String(firstRow),
          }));
        }
      },
    };
  },
};
