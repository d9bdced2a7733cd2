import type { Check } from "./check.ts";
import { addRowFinding, neededColumn, PARTS } from "./row-finding.ts";

/** A settled loan owes nothing. The amounts are taken at their word, the status is not: the row stays. */
export const closedWithBalance: Check = {
  id: "closed-with-balance",
  table: "loans",
  needs: [...PARTS, "status"],
  raises: ["closed-with-balance"],
  start(context) {
    return {
      batch(batch, marks) {
        const [current, overdue, frozen] = [
          neededColumn(batch, "current"),
          neededColumn(batch, "overdue"),
          neededColumn(batch, "frozen"),
        ];
        const statuses = neededColumn(batch, "status");
        const closed = context.dictionaries.get("loanStatus").find("CLOSE");
        if (closed === undefined) return;
        for (let row = 0; row < batch.rows; row++) {
          if (statuses[row] !== closed) continue;
          const balance = (current[row] as number) + (overdue[row] as number) + (frozen[row] as number);
          if (!(balance > 0) || marks.isOut(row)) continue;
          addRowFinding(context, "closed-with-balance", batch, row, () => ({ balance }), balance);
        }
      },
    };
  },
};
