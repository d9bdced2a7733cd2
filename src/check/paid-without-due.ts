import type { Check } from "./check.ts";
import { addRowFinding } from "./row-finding.ts";

const PAIRS = [
  ["principalPaid", "principalDue"],
  ["interestPaid", "interestDue"],
] as const;

/** Something came in where nothing was due: as a rule a prepayment. The row stays. */
export const paidWithoutDue: Check = {
  id: "paid-without-due",
  table: "collections",
  needs: [],
  uses: PAIRS.flat(),
  raises: ["paid-without-due"],
  start(context) {
    return {
      batch(batch, marks) {
        for (const [paidField, dueField] of PAIRS) {
          const amounts = batch.columns.get(paidField);
          const due = batch.columns.get(dueField);
          if (!amounts || !due) continue;
          for (let row = 0; row < batch.rows; row++) {
            const paid = amounts[row] as number;
            if (!(paid > 0) || due[row] !== 0 || marks.isOut(row)) continue;
            addRowFinding(context, "paid-without-due", batch, row, () => ({ paid }), paid);
          }
        }
      },
    };
  },
};
