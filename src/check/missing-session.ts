import type { BatchSource } from "../tables/table.ts";
import type { Check } from "./check.ts";
import { monthNumber, writtenMonth } from "./month.ts";
import { neededColumn } from "./row-finding.ts";

/** The first of these that a row has says whose session it was. */
const WHOSE = [
  ["point", "point"],
  ["communeCode", "commune"],
  ["communeName", "communeName"],
] as const;

/**
 * The bank comes once a month: a transaction point without a session in a month in which another had one. A warning;
 * nothing is counted in its place.
 */
export const missingSession: Check = {
  id: "missing-session",
  table: "sessions",
  needs: ["heldOn"],
  uses: WHOSE.map(([field]) => field),
  raises: ["missing-session"],
  start(context) {
    const { dictionaries, log } = context;
    /** By point: the months in which it had a session, and where it was first met. */
    const points = new Map<string, { readonly months: Set<number>; readonly source: BatchSource }>();
    return {
      batch(batch, marks) {
        const days = neededColumn(batch, "heldOn");
        const whose = WHOSE.find(([field]) => batch.columns.has(field));
        const codes = whose && batch.columns.get(whose[0]);
        if (!codes) return;
        const names = dictionaries.get(whose[1]);
        for (let row = 0; row < batch.rows; row++) {
          const code = codes[row] as number;
          const day = days[row] as number;
          if (Number.isNaN(code) || Number.isNaN(day) || marks.isOut(row)) continue;
          const name = names.key(code);
          const known = points.get(name);
          if (known) known.months.add(monthNumber(day));
          else points.set(name, { months: new Set([monthNumber(day)]), source: batch.source });
        }
      },
      end() {
        const all = new Set([...points.values()].flatMap(({ months }) => [...months]));
        const ordered = [...all].sort((a, b) => a - b);
        for (const [point, { months, source }] of points) {
          for (const month of ordered) {
            if (months.has(month)) continue;
            const place = { file: source.file, sheet: source.sheet };
            log.add({ kind: "missing-session", place, details: { point, month: writtenMonth(month) } });
          }
        }
      },
    };
  },
};
