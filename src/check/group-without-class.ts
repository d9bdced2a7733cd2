import type { Check } from "./check.ts";
import { addRowFinding, neededColumn } from "./row-finding.ts";

/** The core system often exports 0 for a group's class; ltq works it out from the score. */
export const groupWithoutClass: Check = {
  id: "group-without-class",
  table: "groups",
  needs: ["class"],
  raises: ["group-without-class"],
  start(context) {
    return {
      batch(batch, marks) {
        const classes = neededColumn(batch, "class");
        for (let row = 0; row < batch.rows; row++) {
          const known = classes[row] as number;
          if (!Number.isNaN(known) || marks.isOut(row)) continue;
          addRowFinding(context, "group-without-class", batch, row, () => ({}));
        }
      },
    };
  },
};
