import type { FindingLog } from "../findings/log.ts";
import type { CellBlock } from "../read/block.ts";
import type { ByteRange } from "../read/sheet.ts";
import { BatchColumns } from "./batch-columns.ts";
import { CellJudge } from "./decode/cell-judge.ts";
import { Column, type Unsure } from "./decode/column.ts";
import { decodeAmounts } from "./decode/decode-amounts.ts";
import { decodeDates } from "./decode/decode-dates.ts";
import { decodeKeys } from "./decode/decode-keys.ts";
import { decodeWords } from "./decode/decode-words.ts";
import { KeylessRows } from "./decode/keyless-rows.ts";
import { RowAmounts } from "./decode/row-amounts.ts";
import { GOOD, RowFates } from "./decode/row-fates.ts";
import { RowSorter } from "./decode/row-kind.ts";
import { noteHidden, noteRepeats } from "./decode/row-notes.ts";
import { ShortRows } from "./decode/short-rows.ts";
import type { Dictionaries, KeyCoders } from "./dictionary.ts";
import { keyExpectation } from "./expected-keys.ts";
import type { ColumnSource, TableSource } from "./recognise/file-tables.ts";
import { fieldOf, tables } from "./registry.ts";
import type { Batch, FieldKind, RowAccount, TotalRow } from "./table.ts";

export interface ReadContext<Keys extends KeyCoders = KeyCoders> {
  readonly dictionaries: Keys;
  readonly log: FindingLog;
  /** Where every row goes is added up here. */
  readonly account: RowAccount;
  /** Whether rows that the spreadsheet hides are data. */
  readonly hidden: "include" | "skip";
  /** Position of this sheet among all that are read. */
  readonly index?: number;
  readonly signal?: AbortSignal;
  /** Called now and then with how many of the sheet's stored bytes are done. */
  readonly onProgress?: (bytesRead: number) => void;
}

/** A part of a sheet, as its `ranges` gave it: row numbers count from the part's start. */
export interface TablePart {
  readonly range?: ByteRange;
  /** Called at the end with how many lines the part has. */
  readonly onLines?: (lines: number) => void;
}

/** Any way to read the rows of a table: on this thread, or on others. */
export type ReadTable = (
  source: TableSource,
  fields: readonly string[],
  context: ReadContext<Dictionaries>,
) => AsyncIterable<Batch>;

/**
 * Reads the rows of one table as batches of numbers: the fields asked for, as far as the file has them. What is wrong with
 * a row goes to the log, what is not data is counted by reason; every row seen is used, rejected or skipped. A batch's
 * arrays are used again by the next.
 */
export async function* readBatches(
  source: TableSource,
  fields: readonly string[],
  context: ReadContext<Dictionaries>,
): AsyncGenerator<Batch> {
  const expectKeys = keyExpectation(source, fields, context);
  let bytesRead = 0;
  const onProgress = (bytes: number) => {
    bytesRead = bytes;
    context.onProgress?.(bytes);
  };
  for await (const batch of tableReader(source, fields, { ...context, onProgress })()) {
    yield batch;
    expectKeys(bytesRead);
  }
}

/** The same for any number of parts of one table: what was learned from one helps with the next. */
export function tableReader(
  source: TableSource,
  fields: readonly string[],
  context: ReadContext,
): (part?: TablePart) => AsyncGenerator<Batch> {
  const reader = new TableReader(source, fields, context);
  return async function* (part = {}) {
    for await (const block of source.sheet.blocks({
      columns: reader.sheetColumns,
      afterRow: (part.range?.from ?? 0) === 0 ? source.headerRow : 0,
      ...part,
      ...(context.signal ? { signal: context.signal } : {}),
      ...(context.onProgress ? { onProgress: context.onProgress } : {}),
    })) {
      yield reader.batch(block);
    }
  };
}

const DECODERS = {
  money: decodeAmounts,
  points: decodeAmounts,
  rate: decodeAmounts,
  date: decodeDates,
  key: decodeKeys,
  month: decodeWords,
  flag: decodeWords,
  text: decodeWords,
} as const satisfies Record<FieldKind, (block: CellBlock, column: Column) => void>;

class TableReader {
  /** Sheet columns that the blocks are to carry. */
  readonly sheetColumns: readonly number[];
  readonly #amounts: RowAmounts;
  readonly #sorter: RowSorter;
  readonly #keyless: KeylessRows;
  readonly #short: ShortRows;
  readonly #fates: RowFates;
  /** The identity first: it says which rows are data. */
  readonly #columns: readonly Column[];
  readonly #output: BatchColumns;
  /** Money columns that are not written in đồng: đồng per unit. */
  readonly #scales: ReadonlyMap<string, number>;
  #totals: { readonly row: number; readonly total: Omit<TotalRow, "before"> }[] = [];

  constructor(
    private readonly source: TableSource,
    fields: readonly string[],
    private readonly context: ReadContext,
  ) {
    this.#amounts = new RowAmounts(source);
    this.#sorter = new RowSorter(source, this.#amounts);
    this.#keyless = new KeylessRows(source);
    this.#short = new ShortRows(source, this.#sorter, context.log);
    this.#fates = new RowFates(context.account, (block, row) =>
      this.#amounts.weight(block.wholeRow(row), block.serialEpoch),
    );
    this.#output = new BatchColumns(new Set(fields), source.constants);
    this.#scales = scalesOf(source);
    const identity = tables[source.table].identity;
    const decoded = [...new Set([identity, ...fields])].flatMap((field) => source.columns.get(field) ?? []);
    const looked = [
      ...decoded.map((column) => column.index),
      ...this.#keyless.sheetColumns,
      ...this.#short.sheetColumns,
    ];
    this.sheetColumns = [...new Set(looked)].sort((a, b) => a - b);
    this.#keyless.place(this.sheetColumns);
    this.#short.place(this.sheetColumns);
    this.#columns = decoded.map((column) => this.#column(column, column.field === identity));
  }

  #column(source: ColumnSource, isIdentity: boolean): Column {
    const { dictionaries, log } = this.context;
    const field = fieldOf(this.source.table, source.field);
    const position = this.sheetColumns.indexOf(source.index);
    const dictionary = field.info.dictionary === undefined ? undefined : dictionaries.get(field.info.dictionary);
    const place = { file: this.source.file, sheet: this.source.sheet.name };
    const judge = new CellJudge(field, source, position, dictionary, place, log, this.#fates);
    const sorter: Unsure | undefined = isIdentity ? (block, row) => this.#sort(judge, position, block, row) : undefined;
    return new Column(judge, position, dictionary, log, this.#fates, sorter);
  }

  batch(block: CellBlock): Batch {
    this.#fates.start(block);
    noteRepeats(block, this.source, this.context.log);
    this.#totals = [];
    if (this.context.hidden === "skip") this.#skipHidden(block);
    this.#short.find(block);
    for (const [at, column] of this.#columns.entries()) {
      DECODERS[column.judge.field.info.kind](block, column);
      if (at === 0) this.#short.reject(block, this.#fates);
    }
    const rows = this.#output.take(block, this.#columns, this.#fates);
    noteHidden(block, this.#fates, this.source, this.context.log);
    this.context.account.used += rows;
    return {
      table: this.source.table,
      source: { file: this.source.file, sheet: this.source.sheet.name, index: this.context.index ?? 0 },
      rows,
      rowNumber: this.#output.rowNumber,
      columns: this.#output.columns,
      totals: this.#placedTotals(),
      scales: this.#scales,
      undecoded: this.#fates.rejected,
    };
  }

  #skipHidden(block: CellBlock): void {
    for (let row = 0; row < block.rows; row++) if (block.hidden[row] === 1) this.#fates.skip(row, "hidden");
  }

  /** Decides about a row whose identity is not plainly that of a row; returns its value where it is data. */
  #sort(judge: CellJudge, position: number, block: CellBlock, row: number): number {
    if (this.#keyless.has(block, row)) return this.#skipKeyless(judge, position, block, row);
    const cells = block.wholeRow(row);
    const kind = this.#sorter.kindOf(cells, block.serialEpoch);
    switch (kind.kind) {
      case "data":
      case "bad-key":
        return judge.judge(block, row);
      case "missing-key":
        judge.refuse("missing-key", block, row, block.cell(row, position));
        return Number.NaN;
      case "no-identity":
        return this.#skipKeyless(judge, position, block, row);
      case "total":
        if (kind.label !== undefined) {
          const values = this.#amounts.all(cells, block.serialEpoch);
          const rowNumber = block.rowNumber[row] as number;
          this.#totals.push({ row, total: { rowNumber, label: kind.label, values } });
        }
        break;
    }
    judge.clean = false;
    this.#fates.skip(row, kind.kind);
    return Number.NaN;
  }

  #skipKeyless(judge: CellJudge, position: number, block: CellBlock, row: number): number {
    judge.clean = false;
    judge.tell("row-without-key", block, row, block.cell(row, position));
    this.#fates.skip(row, "no-identity");
    return Number.NaN;
  }

  #placedTotals(): readonly TotalRow[] {
    return this.#totals.map(({ row, total }) => {
      let before = 0;
      for (let at = 0; at < row; at++) if (this.#fates.fate[at] === GOOD) before += 1;
      return { ...total, before };
    });
  }
}

/** Money columns that are not written in đồng: đồng per unit. */
export function scalesOf(source: Pick<TableSource, "columns">): ReadonlyMap<string, number> {
  return new Map(
    [...source.columns.values()].flatMap(({ field, unit }) => (unit && unit.scale !== 1 ? [[field, unit.scale]] : [])),
  );
}
