import { AmountOverflow } from "../../src/engine/amount-overflow.ts";
import { examine } from "../../src/engine/examine.ts";
import { scoreInDetail } from "../../src/engine/score.ts";
import { FindingLog } from "../../src/findings/log.ts";
import { stdinSource } from "../../src/read/node-source.ts";
import { openFile } from "../../src/read/open.ts";
import type { OpenFile, Sheet } from "../../src/read/sheet.ts";
import { memorySource } from "../../src/read/source.ts";
import { UnreadableFile } from "../../src/read/unreadable.ts";
import { inspectionGrid } from "../../src/report/inspection/grid.ts";
import { inspect } from "../../src/report/inspection/inspect.ts";
import { mappingFile } from "../../src/report/inspection/mapping.ts";
import { painter } from "../../src/report/table/paint.ts";
import { gridText } from "../../src/report/writers/table.ts";
import { createDictionaries } from "../../src/tables/key-dictionary.ts";
import type { FileTables, TableSource } from "../../src/tables/recognise/file-tables.ts";
import { recogniseFile } from "../../src/tables/recognise.ts";
import type { RowAccount } from "../../src/tables/table.ts";
import { dayFromIso } from "../../src/values/day.ts";
import { planFrom } from "../support/known.ts";
import type { FuzzInput } from "./inputs.ts";

const PLAN = planFrom("name: Đề án\nstart: 2018-09-30\n");
const WIDTH = 80;
const AS_OF = dayFromIso("2020-12-31") ?? 0;

/**
 * Reads an input as `ltq inspect` does, as `ltq check` does, and as `ltq score` does. Returns what came of it: `tables`,
 * `no-table` or why it was refused; throws what no input may cause.
 */
export async function tryInput({ name, bytes, isPiped }: FuzzInput): Promise<string> {
  try {
    const source = isPiped ? await stdinSource(once(bytes), name) : memorySource(name, bytes, 4096);
    const file = await openFile(source);
    const tables = await recogniseFile(file);
    await inspected(file, tables);
    const accounts = await examine({
      files: [tables],
      hidden: "include",
      dictionaries: createDictionaries(),
      log: new FindingLog(),
    });
    for (const [source, account] of accounts) {
      const rows = await rowsOf(source.sheet, source.headerRow);
      if (accounted(account) !== rows) throw new Error(`${rows} rows, accounted for ${JSON.stringify(account)}`);
    }
    if (accounts.size > 0) await scored(tables, accounts);
    for (const { sheet, tables: found } of tables.sheets) if (found.length === 0) await rowsOf(sheet, 0);
    await file.close();
    return accounts.size > 0 ? "tables" : "no-table";
  } catch (error) {
    if (error instanceof UnreadableFile) return error.reason;
    if (error instanceof AmountOverflow) return "amount-overflow";
    throw error;
  }
}

/** Says how it was read, in words and as a mapping file. */
async function inspected(open: OpenFile, tables: FileTables): Promise<void> {
  const inspection = await inspect({ open, tables });
  gridText(inspectionGrid([inspection], "vi"), WIDTH, painter(false));
  mappingFile([inspection]);
}

/** Works its scorecard out: as many rows have to be accounted for as were when it was examined. */
async function scored(tables: FileTables, examined: ReadonlyMap<TableSource, RowAccount>): Promise<void> {
  const { result } = await scoreInDetail({
    files: [{ tables, role: "data", bytes: 0 }],
    plan: PLAN,
    asOf: AS_OF,
    by: ["group"],
    hidden: "include",
    dictionaries: createDictionaries(),
    log: new FindingLog(),
    version: "fuzz",
  });
  for (const [source, account] of result.accounts) {
    const before = examined.get(source);
    if (before && accounted(before) !== accounted(account)) {
      throw new Error(`examined ${JSON.stringify(before)}, scored ${JSON.stringify(account)}`);
    }
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function accounted({ used, rejected, skipped }: RowAccount): number {
  return Object.values(skipped).reduce((sum, count) => sum + count, used + rejected);
}

/** Rows that are not empty, counted by reading all of each row. */
async function rowsOf(sheet: Sheet, afterRow: number): Promise<number> {
  let rows = 0;
  for await (const block of sheet.blocks({ columns: [], afterRow })) {
    for (let row = 0; row < block.rows; row++) block.wholeRow(row);
    rows += block.rows;
  }
  return rows;
}
