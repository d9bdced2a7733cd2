import type { Sheet } from "../../src/read/sheet.ts";
import type { TableThreads } from "../../src/tables/apart/packed-batch.ts";
import { partReader } from "../../src/tables/apart/part-reader.ts";

/** What threads do, on this one: everything that goes between is copied as it would be. Begins to read at once, as they do. */
export function localThreads(sheet: Sheet, count: number): TableThreads {
  return {
    open: (job) =>
      Array.from({ length: count }, () => {
        const reader = partReader(structuredClone(job), sheet);
        return {
          read(range) {
            const batches = reader.read(structuredClone(range));
            return {
              async next() {
                const next = await batches.next();
                if (next.done) return next;
                return { value: structuredClone(next.value) };
              },
              recycle: (buffer) => batches.recycle(structuredClone(buffer)),
            };
          },
        };
      }),
  };
}
