import type { Check } from "./check.ts";
import { headerOf } from "./field.ts";
import { addRowFinding } from "./row-finding.ts";

const AMOUNTS = ["principalDue", "principalPaid", "interestDue", "interestPaid"] as const;

/** An amount below zero would lower what others owe or paid: the row is rejected; the first such amount is named. */
export const negativeAmount: Check = {
  id: "negative-amount",
  table: "collections",
  needs: [],
  uses: AMOUNTS,
  raises: ["negative-amount"],
  start(context) {
    return {
      batch(batch, marks) {
        for (const field of AMOUNTS) {
          const column = batch.columns.get(field);
          if (!column) continue;
          for (let row = 0; row < batch.rows; row++) {
            const amount = column[row] as number;
            if (!(amount < 0) || marks.isOut(row)) continue;
            marks.reject(row);
            const details = () => ({ header: headerOf("collections", field), amount });
            addRowFinding(context, "negative-amount", batch, row, details, Math.abs(amount));
          }
        }
      },
    };
  },
};
