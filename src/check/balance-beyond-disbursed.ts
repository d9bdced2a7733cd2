import type { Check } from "./check.ts";
import { addRowFinding, neededColumn, PARTS } from "./row-finding.ts";

/** A loan owes no more principal than was paid out. Either figure could be the wrong one: the row stays. */
export const balanceBeyondDisbursed: Check = {
  id: "balance-beyond-disbursed",
  table: "loans",
  needs: [...PARTS, "disbursed"],
  raises: ["balance-beyond-disbursed"],
  start(context) {
    return {
      batch(batch, marks) {
        const [current, overdue, frozen] = [
          neededColumn(batch, "current"),
          neededColumn(batch, "overdue"),
          neededColumn(batch, "frozen"),
        ];
        const paidOut = neededColumn(batch, "disbursed");
        for (let row = 0; row < batch.rows; row++) {
          const balance = (current[row] as number) + (overdue[row] as number) + (frozen[row] as number);
          const disbursed = paidOut[row] as number;
          if (!(balance > disbursed) || marks.isOut(row)) continue;
          addRowFinding(context, "balance-beyond-disbursed", batch, row, () => ({ balance, disbursed }), balance);
        }
      },
    };
  },
};
