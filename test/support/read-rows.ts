import type { FindingId } from "../../src/findings/catalogue.ts";
import { FindingLog } from "../../src/findings/log.ts";
import type { OpenFile, Sheet } from "../../src/read/sheet.ts";
import { createDictionaries } from "../../src/tables/key-dictionary.ts";
import { readBatches } from "../../src/tables/read-table.ts";
import type { TableSource } from "../../src/tables/recognise/file-tables.ts";
import { recogniseFile } from "../../src/tables/recognise.ts";
import { fieldOf, fieldsOf } from "../../src/tables/registry.ts";
import type { RowAccount, TableId } from "../../src/tables/table.ts";
import { memoryFile } from "./memory-sheet.ts";

/** A row as a person would check it: numbers in batch units, keys and texts as strings, absent left away. */
export type ReadRow = Readonly<Record<string, number | string>>;

export interface ReadTable {
  readonly rows: readonly ReadRow[];
  readonly rowNumbers: readonly number[];
  readonly account: RowAccount;
  readonly log: FindingLog;
  readonly totals: readonly {
    readonly before: number;
    readonly label: string;
    readonly values: Readonly<Record<string, number>>;
  }[];
}

/** How many findings of each kind. */
export function counts(log: FindingLog): Partial<Record<FindingId, number>> {
  return Object.fromEntries(log.groups().map(({ kind, count }) => [kind, count]));
}

/** Recognises one sheet and reads a table of it, all fields of the file unless told which. */
export async function readSheet(
  sheet: Sheet,
  table: TableId,
  options: { readonly fields?: readonly string[]; readonly hidden?: "include" | "skip"; readonly file?: string } = {},
): Promise<ReadTable> {
  const file = await recogniseFile(memoryFile(options.file ?? "so-lieu.xlsx", sheet));
  const source = sourceOf(
    file.sheets.flatMap((found) => found.tables),
    table,
  );
  return readSource(source, options);
}

export async function readFile(file: OpenFile, table: TableId): Promise<ReadTable> {
  const { sheets } = await recogniseFile(file);
  return readSource(
    sourceOf(
      sheets.flatMap((found) => found.tables),
      table,
    ),
    {},
  );
}

export async function readSource(
  source: TableSource,
  options: { readonly fields?: readonly string[]; readonly hidden?: "include" | "skip" },
): Promise<ReadTable> {
  const log = new FindingLog();
  const dictionaries = createDictionaries();
  const account: RowAccount = { seen: 0, used: 0, rejected: 0, rejectedMoney: 0, skipped: {} };
  const rows: ReadRow[] = [];
  const rowNumbers: number[] = [];
  const totals: ReadTable["totals"][number][] = [];
  const fields = options.fields ?? fieldsOf(source.table).map(({ name }) => name);
  for await (const batch of readBatches(source, fields, {
    dictionaries,
    log,
    account,
    hidden: options.hidden ?? "include",
  })) {
    for (const { before, label, values } of batch.totals) {
      totals.push({ before: rows.length + before, label, values: Object.fromEntries(values) });
    }
    for (let row = 0; row < batch.rows; row++) {
      rowNumbers.push(batch.rowNumber[row] ?? Number.NaN);
      const read: Record<string, number | string> = {};
      for (const [field, values] of batch.columns) {
        const value = values[row] ?? Number.NaN;
        const { dictionary } = fieldOf(source.table, field).info;
        if (!Number.isNaN(value)) read[field] = dictionary ? dictionaries.get(dictionary).key(value) : value;
      }
      rows.push(read);
    }
  }
  return { rows, rowNumbers, account, log, totals };
}

function sourceOf(sources: readonly TableSource[], table: TableId): TableSource {
  const source = sources.find((found) => found.table === table);
  if (!source) throw new Error(`no table ${table} was recognised`);
  return source;
}
