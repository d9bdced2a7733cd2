import type { Check } from "./check.ts";
import { addRowFinding } from "./row-finding.ts";

const AMOUNTS = ["principalDue", "principalPaid", "interestDue", "interestPaid"] as const;
const FIELDS = ["contractId", "dueOn", "period", "paidOn", ...AMOUNTS] as const;

/**
 * An instalment listed twice (a file given under two names, rows pasted twice) would count double on both sides: rows
 * that are the same in everything after the first are skipped. Two payments of one instalment differ in something.
 */
export const duplicateCollection: Check = {
  id: "duplicate-collection",
  table: "collections",
  needs: ["contractId"],
  uses: FIELDS,
  raises: ["duplicate-collection"],
  start(context) {
    const firstRows = new Map<string, number>();
    return {
      batch(batch, marks) {
        const columns = FIELDS.map((field) => batch.columns.get(field));
        for (let row = 0; row < batch.rows; row++) {
          const contract = columns[0]?.[row] as number;
          const instalment = columns.map((column) => column?.[row]).join(" ");
          const firstRow = firstRows.get(instalment);
          if (firstRow === undefined) {
            firstRows.set(instalment, batch.rowNumber[row] as number);
            continue;
          }
          marks.skip(row, "duplicate");
          addRowFinding(context, "duplicate-collection", batch, row, () => ({
            contract: context.dictionaries.get("contract").key(contract),
            firstRow: String(firstRow),
          }));
        }
      },
    };
  },
};
