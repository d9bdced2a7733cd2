import type { Check } from "./check.ts";
import { headerOf } from "./field.ts";
import { addRowFinding, balanceAt, PARTS } from "./row-finding.ts";

/**
 * A balance below zero is a posting gone wrong, and would lower the overdue ratio of everybody else: the row is
 * rejected. Of a row with several negative balances the first is named.
 */
export const negativeBalance: Check = {
  id: "negative-balance",
  table: "loans",
  needs: [],
  uses: [...PARTS, "outstanding"],
  raises: ["negative-balance"],
  start(context) {
    return {
      batch(batch, marks) {
        for (const field of [...PARTS, "outstanding"]) {
          const column = batch.columns.get(field);
          if (!column) continue;
          for (let row = 0; row < batch.rows; row++) {
            const balance = column[row] as number;
            if (!(balance < 0) || marks.isOut(row)) continue;
            marks.reject(row);
            const details = () => ({ header: headerOf("loans", field), balance });
            addRowFinding(context, "negative-balance", batch, row, details, balanceAt(batch, row));
          }
        }
      },
    };
  },
};
