import { NumbersByCode } from "./by-code.ts";
import type { Check } from "./check.ts";
import { addRowFinding, balanceAt, neededColumn } from "./row-finding.ts";

/** Loans without a group. */
const DIRECT = "0000000";

/**
 * A group belongs to one commune. Said once per group, at the first row that puts it elsewhere; every loan counts in the
 * commune of its own row, so rows stay.
 */
export const groupInTwoCommunes: Check = {
  id: "group-in-two-communes",
  table: "loans",
  needs: ["groupId"],
  uses: ["communeCode", "communeName"],
  raises: ["group-in-two-communes"],
  start(context) {
    const { dictionaries } = context;
    /** By group: its first commune's code + 1; 0 not seen, −1 said. */
    const communeOfGroup = new NumbersByCode((size) => new Int32Array(size));
    return {
      batch(batch, marks) {
        const groups = neededColumn(batch, "groupId");
        const communes = batch.columns.get("communeCode") ?? batch.columns.get("communeName");
        if (!communes) return;
        const names = dictionaries.get(batch.columns.has("communeCode") ? "commune" : "communeName");
        const direct = dictionaries.get("group").find(DIRECT);
        const first = communeOfGroup.upTo(dictionaries.get("group").size);
        for (let row = 0; row < batch.rows; row++) {
          const group = groups[row] as number;
          const commune = communes[row] as number;
          if (Number.isNaN(group) || Number.isNaN(commune) || group === direct) continue;
          const known = first[group] as number;
          if (known === 0) first[group] = commune + 1;
          else if (known > 0 && known !== commune + 1 && !marks.isOut(row)) {
            first[group] = -1;
            const details = () => ({
              group: dictionaries.get("group").key(group),
              first: names.key(known - 1),
              second: names.key(commune),
            });
            addRowFinding(context, "group-in-two-communes", batch, row, details, balanceAt(batch, row));
          }
        }
      },
    };
  },
};
