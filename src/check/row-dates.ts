import { writtenDay } from "../values/day.ts";
import type { Check } from "./check.ts";
import { addRowFinding, neededColumn } from "./row-finding.ts";

/**
 * Rows of another date than that of the data, by the ledger's own column: two exports pasted together. They stay in,
 * because which of the two is meant can't be known; the user is told.
 */
export const rowDates: Check = {
  id: "row-dates",
  table: "loans",
  needs: ["asOf"],
  raises: ["mixed-dates"],
  start(context) {
    return {
      batch(batch, marks) {
        const dates = neededColumn(batch, "asOf");
        for (let row = 0; row < batch.rows; row++) {
          const date = dates[row] as number;
          if (Number.isNaN(date) || Number.isNaN(context.asOf) || date === context.asOf || marks.isOut(row)) continue;
          addRowFinding(context, "mixed-dates", batch, row, () => ({
            found: writtenDay(date),
            expected: writtenDay(context.asOf),
          }));
        }
      },
    };
  },
};
