import { isSameName } from "../values/fold.ts";
import { NumbersByCode } from "./by-code.ts";
import type { Check } from "./check.ts";
import { addRowFinding, balanceAt, neededColumn } from "./row-finding.ts";

/** One commune code under two names: a town and a commune mixed up, or a misspelling. Said once per code; rows stay. */
export const communeWithTwoNames: Check = {
  id: "commune-with-two-names",
  table: "loans",
  needs: ["communeCode", "communeName"],
  raises: ["commune-with-two-names"],
  start(context) {
    const { dictionaries } = context;
    /** By commune code: its first name's code + 1; 0 not seen, −1 said. */
    const nameOfCommune = new NumbersByCode((size) => new Int32Array(size));
    return {
      batch(batch, marks) {
        const codes = neededColumn(batch, "communeCode");
        const names = neededColumn(batch, "communeName");
        const texts = dictionaries.get("communeName");
        const first = nameOfCommune.upTo(dictionaries.get("commune").size);
        for (let row = 0; row < batch.rows; row++) {
          const code = codes[row] as number;
          const name = names[row] as number;
          if (Number.isNaN(code) || Number.isNaN(name)) continue;
          const known = first[code] as number;
          if (known === 0) first[code] = name + 1;
          else if (known > 0 && known !== name + 1 && !marks.isOut(row)) {
            const [one, other] = [texts.key(known - 1), texts.key(name)];
            if (isSameName(one, other)) continue;
            first[code] = -1;
            const details = () => ({ code: dictionaries.get("commune").key(code), first: one, second: other });
            addRowFinding(context, "commune-with-two-names", batch, row, details, balanceAt(batch, row));
          }
        }
      },
    };
  },
};
