import type { Dictionaries } from "./dictionary.ts";
import type { TableSource } from "./recognise/file-tables.ts";
import { fieldOf } from "./registry.ts";
import type { RowAccount } from "./table.ts";

/** Of so much of a file, the keys that the rest will bring can be told. */
const TELLING = 1 / 32;

/** Share of the rows that must have brought a new key. */
const MANY = 0.6;

/**
 * Makes room for all keys of a table at once, where most rows have another one: a dictionary that grows by and by moves
 * every key again and again, which costs more than looking them up. Call it after every batch, with the bytes read so far.
 */
export function keyExpectation(
  source: TableSource,
  fields: readonly string[],
  { dictionaries, account }: { readonly dictionaries: Dictionaries; readonly account: Readonly<RowAccount> },
): (bytesRead: number) => void {
  const names = new Set(fields.flatMap((field) => fieldOf(source.table, field).info.dictionary ?? []));
  const size = source.sheet.storedSize ?? Number.POSITIVE_INFINITY;
  let isDone = false;
  return (bytesRead) => {
    const read = bytesRead / size;
    if (isDone || read < TELLING) return;
    isDone = true;
    for (const name of names) {
      const dictionary = dictionaries.get(name);
      if (dictionary.size > MANY * account.seen) dictionary.expect(Math.ceil((1.02 * dictionary.size) / read));
    }
  };
}
