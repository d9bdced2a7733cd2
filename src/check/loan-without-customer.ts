import type { Check } from "./check.ts";
import { addRowFinding, balanceAt, neededColumn } from "./row-finding.ts";

/** A loan that no customer is named for: households are counted by the customer's code, so it adds none. */
export const loanWithoutCustomer: Check = {
  id: "loan-without-customer",
  table: "loans",
  needs: ["customerId"],
  raises: ["loan-without-customer"],
  start(context) {
    return {
      batch(batch, marks) {
        const customers = neededColumn(batch, "customerId");
        for (let row = 0; row < batch.rows; row++) {
          if (!Number.isNaN(customers[row]) || marks.isOut(row)) continue;
          addRowFinding(context, "loan-without-customer", batch, row, () => ({}), balanceAt(batch, row));
        }
      },
    };
  },
};
