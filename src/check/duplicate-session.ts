import { writtenDay } from "../values/day.ts";
import type { Check } from "./check.ts";
import { addRowFinding } from "./row-finding.ts";

/** A session listed twice would weigh double in the mean: rows of one point and day after the first are skipped. */
export const duplicateSession: Check = {
  id: "duplicate-session",
  table: "sessions",
  needs: ["point", "heldOn"],
  raises: ["duplicate-session"],
  start(context) {
    /** `point day` → its first row */
    const firstRows = new Map<string, number>();
    return {
      batch(batch, marks) {
        const points = batch.columns.get("point");
        const days = batch.columns.get("heldOn");
        if (!points || !days) return;
        for (let row = 0; row < batch.rows; row++) {
          const point = points[row] as number;
          const day = days[row] as number;
          if (Number.isNaN(point) || Number.isNaN(day)) continue;
          const firstRow = firstRows.get(`${point} ${day}`);
          if (firstRow === undefined) {
            firstRows.set(`${point} ${day}`, batch.rowNumber[row] as number);
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
