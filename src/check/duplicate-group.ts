import type { Check } from "./check.ts";
import { monthNumber, writtenMonth } from "./month.ts";
import { addRowFinding, neededColumn } from "./row-finding.ts";

/** A group scored twice in a month would weigh double in the mean: rows after the first are skipped. */
export const duplicateGroup: Check = {
  id: "duplicate-group",
  table: "groups",
  needs: ["groupId"],
  uses: ["month"],
  raises: ["duplicate-group"],
  start(context) {
    /** `group month` → its first row. Rows without a month are of the month of the data. */
    const firstRows = new Map<string, number>();
    return {
      batch(batch, marks) {
        const groups = neededColumn(batch, "groupId");
        const months = batch.columns.get("month");
        for (let row = 0; row < batch.rows; row++) {
          const group = groups[row] as number;
          if (Number.isNaN(group)) continue;
          const written = months?.[row] ?? Number.NaN;
          const month = monthNumber(!Number.isNaN(written) ? written : context.asOf);
          const firstRow = firstRows.get(`${group} ${month}`);
          if (firstRow === undefined) {
            firstRows.set(`${group} ${month}`, batch.rowNumber[row] as number);
            continue;
          }
          marks.skip(row, "duplicate");
          addRowFinding(context, "duplicate-group", batch, row, () => ({
            group: context.dictionaries.get("group").key(group),
            month: writtenMonth(month),
            firstRow: String(firstRow),
          }));
        }
      },
    };
  },
};
