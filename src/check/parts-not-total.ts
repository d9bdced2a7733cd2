import type { Check } from "./check.ts";
import { addRowFinding, neededColumn, PARTS } from "./row-finding.ts";

/**
 * Current + overdue + frozen must be the outstanding balance. Where they are not, the sum of the parts is used: every
 * indicator is made of parts, and the parts of one loan do not contradict each other, so the row stays.
 */
export const partsNotTotal: Check = {
  id: "parts-not-total",
  table: "loans",
  needs: [...PARTS, "outstanding"],
  raises: ["parts-not-total"],
  start(context) {
    return {
      batch(batch, marks) {
        const [current, overdue, frozen] = [
          neededColumn(batch, "current"),
          neededColumn(batch, "overdue"),
          neededColumn(batch, "frozen"),
        ];
        const outstanding = neededColumn(batch, "outstanding");
        for (let row = 0; row < batch.rows; row++) {
          const parts = (current[row] as number) + (overdue[row] as number) + (frozen[row] as number);
          const total = outstanding[row] as number;
          // absent is no number and differs from nothing
          if (!(parts < total || parts > total) || marks.isOut(row)) continue;
          addRowFinding(context, "parts-not-total", batch, row, () => ({ parts, total }), parts);
        }
      },
    };
  },
};
