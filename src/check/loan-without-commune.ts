import type { Check } from "./check.ts";
import { addRowFinding, balanceAt } from "./row-finding.ts";

/** A loan that no commune answers for: it counts for the office only. */
export const loanWithoutCommune: Check = {
  id: "loan-without-commune",
  table: "loans",
  needs: [],
  uses: ["communeCode", "communeName"],
  raises: ["loan-without-commune"],
  start(context) {
    return {
      batch(batch, marks) {
        const codes = batch.columns.get("communeCode");
        const names = batch.columns.get("communeName");
        if (!codes && !names) return;
        for (let row = 0; row < batch.rows; row++) {
          const code = codes?.[row] ?? Number.NaN;
          const name = names?.[row] ?? Number.NaN;
          if (!Number.isNaN(code) || !Number.isNaN(name) || marks.isOut(row)) continue;
          addRowFinding(context, "loan-without-commune", batch, row, () => ({}), balanceAt(batch, row));
        }
      },
    };
  },
};
