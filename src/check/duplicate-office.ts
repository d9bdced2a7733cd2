import { writtenDay } from "../values/day.ts";
import type { Check } from "./check.ts";
import { addRowFinding, neededColumn } from "./row-finding.ts";

/** Figures of the office given twice for one day would double its capital: rows of a commune and day after the first are skipped. */
export const duplicateOffice: Check = {
  id: "duplicate-office",
  table: "office",
  needs: ["date"],
  uses: ["communeCode", "communeName"],
  raises: ["duplicate-office"],
  start(context) {
    /** `commune's code, its name, day` → its first row */
    const firstRows = new Map<string, number>();
    return {
      batch(batch, marks) {
        const days = neededColumn(batch, "date");
        const communes = ["communeCode", "communeName"].map((field) => batch.columns.get(field));
        for (let row = 0; row < batch.rows; row++) {
          const day = days[row] as number;
          if (Number.isNaN(day) || marks.isOut(row)) continue;
          const key = [...communes.map((column) => column?.[row] ?? Number.NaN), day].join(" ");
          const firstRow = firstRows.get(key);
          if (firstRow === undefined) {
            firstRows.set(key, batch.rowNumber[row] as number);
            continue;
          }
          marks.skip(row, "duplicate");
          addRowFinding(context, "duplicate-office", batch, row, () => ({
            day: writtenDay(day),
            firstRow: String(firstRow),
          }));
        }
      },
    };
  },
};
