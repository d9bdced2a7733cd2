import { writtenDay } from "../values/day.ts";
import type { Check } from "./check.ts";
import { headerOf } from "./field.ts";
import { addRowFinding, balanceAt } from "./row-finding.ts";

/** Which day of a loan cannot come after which. */
const ORDER = [
  ["signedOn", "disbursedOn"],
  ["disbursedOn", "lastDisbursedOn"],
  ["disbursedOn", "dueContract"],
  ["disbursedOn", "dueSession"],
  ["dueContract", "dueExtended"],
] as const;

/** A loan is signed, disbursed, due, extended, in this order. No amount is in doubt, so the row stays. */
export const datesOutOfOrder: Check = {
  id: "dates-out-of-order",
  table: "loans",
  needs: [],
  uses: [...new Set(ORDER.flat())],
  raises: ["dates-out-of-order"],
  start(context) {
    return {
      batch(batch, marks) {
        for (const [earlier, later] of ORDER) {
          const before = batch.columns.get(earlier);
          const after = batch.columns.get(later);
          if (!before || !after) continue;
          for (let row = 0; row < batch.rows; row++) {
            const earlierDay = before[row] as number;
            const laterDay = after[row] as number;
            if (!(earlierDay > laterDay) || marks.isOut(row)) continue;
            const details = () => ({
              earlier: headerOf("loans", earlier),
              earlierDay: writtenDay(earlierDay),
              later: headerOf("loans", later),
              laterDay: writtenDay(laterDay),
            });
            addRowFinding(context, "dates-out-of-order", batch, row, details, balanceAt(batch, row));
          }
        }
      },
    };
  },
};
