import { writtenDay } from "../values/day.ts";
import type { Check } from "./check.ts";
import { headerOf } from "./field.ts";
import { addRowFinding, balanceAt } from "./row-finding.ts";

const FIELDS = ["signedOn", "disbursedOn", "lastDisbursedOn"] as const;

/** What a ledger of one day knows lies before that day. The row stays: its balance is of that day all the same. */
export const dateAfterReport: Check = {
  id: "date-after-report",
  table: "loans",
  needs: [],
  uses: FIELDS,
  raises: ["date-after-report"],
  start(context) {
    const { asOf } = context;
    return {
      batch(batch, marks) {
        for (const field of FIELDS) {
          const days = batch.columns.get(field);
          if (!days) continue;
          for (let row = 0; row < batch.rows; row++) {
            const day = days[row] as number;
            if (!(day > asOf) || marks.isOut(row)) continue;
            const details = () => ({
              field: headerOf("loans", field),
              day: writtenDay(day),
              asOf: writtenDay(asOf),
            });
            addRowFinding(context, "date-after-report", batch, row, details, balanceAt(batch, row));
          }
        }
      },
    };
  },
};
