import { Kernel } from "../../src/kernel/kernel.ts";
import {
  type CellBlock,
  DATE,
  EMPTY,
  ESCAPED,
  NUMBER,
  OTHER,
  SHARED,
  type SharedTexts,
  TEXT,
} from "../../src/read/block.ts";
import { type Cell, EMPTY_CELL } from "../../src/read/cell.ts";
import type { BlockRequest, HeadRow, OpenFile, Sheet } from "../../src/read/sheet.ts";

/** A cell of a sheet in memory: text, a number (as digits where the digits matter), a serial, an error, a formula without a value. */
export type MemoryCell =
  | string
  | number
  | boolean
  | null
  | { readonly digits: string }
  | { readonly serial: number }
  | { readonly escaped: string }
  | { readonly plain: string }
  | { readonly error: string }
  | { readonly formula: string };

export interface MemorySheetOptions {
  readonly name?: string;
  readonly hidden?: boolean;
  readonly hiddenColumns?: readonly number[];
  /** Row numbers that are hidden. */
  readonly hiddenRows?: readonly number[];
  /** Rows in a block; few, so that tests see the arrays used again. */
  readonly rowsPerBlock?: number;
  readonly serialEpoch?: number;
  /** Whether blocks have the bytes of the shared strings, as those of a workbook. */
  readonly sharedBytes?: boolean;
}

const EPOCH_1900 = -25_569;
const encoder = new TextEncoder();

/**
 * A sheet as the readers would give it. Strings are shared strings, as in a workbook; `{plain}` and `{escaped}` stand as
 * bytes, as in a CSV. Row 1 is the first; rows of nothing but null are left out, as the readers do.
 */
export function memorySheet(rows: readonly (readonly MemoryCell[])[], options: MemorySheetOptions = {}): Sheet {
  const serialEpoch = options.serialEpoch ?? EPOCH_1900;
  const numbered = rows
    .map((cells, at) => ({ cells, rowNumber: at + 1, hidden: options.hiddenRows?.includes(at + 1) ?? false }))
    .filter(({ cells }) => cells.some((cell) => cell !== null));
  return {
    name: options.name ?? "Sheet1",
    hidden: options.hidden ?? false,
    hiddenColumns: options.hiddenColumns ?? [],
    async head(limit) {
      return numbered.slice(0, limit).map(
        ({ cells, rowNumber, hidden }): HeadRow => ({
          rowNumber,
          hidden,
          cells: cells.map((cell) => memoryValue(cell, serialEpoch)),
        }),
      );
    },
    async *blocks(request) {
      yield* memoryBlocks(
        numbered.filter(({ rowNumber }) => rowNumber > request.afterRow),
        request,
        options.rowsPerBlock ?? 3,
        serialEpoch,
        options.sharedBytes ?? false,
      );
    },
  };
}

/** The same with every cell as bytes, as a CSV reader gives it. */
export function memoryCsv(text: string, options: MemorySheetOptions = {}): Sheet {
  const rows = text
    .split("\n")
    .map((line) => line.split(";").map((cell): MemoryCell => (cell === "" ? null : { plain: cell })));
  return memorySheet(rows, { name: "so-lieu.csv", serialEpoch: 0, ...options });
}

export function memoryFile(name: string, ...sheets: readonly Sheet[]): OpenFile {
  return { name, format: "xlsx", size: undefined, sheets, notes: [], close: async () => {} };
}

interface NumberedRow {
  readonly cells: readonly MemoryCell[];
  readonly rowNumber: number;
  readonly hidden: boolean;
}

function* memoryBlocks(
  rows: readonly NumberedRow[],
  { columns }: BlockRequest,
  capacity: number,
  serialEpoch: number,
  sharedBytes: boolean,
): Generator<CellBlock> {
  const kernel = Kernel.take();
  try {
    const block = new TestBlock(kernel, columns, capacity, serialEpoch);
    for (let first = 0; first < rows.length; first += capacity) {
      block.fill(rows.slice(first, first + capacity), sharedBytes);
      yield block;
    }
  } finally {
    kernel.giveBack();
  }
}

/** The first block of a sheet, valid for ever: nobody else gets its memory. */
export async function firstBlock(sheet: Sheet): Promise<CellBlock> {
  const blocks = sheet.blocks({ columns: [0], afterRow: 0 });
  const { value } = await blocks[Symbol.asyncIterator]().next();
  if (!value) throw new Error("no rows");
  return value;
}

class TestBlock implements CellBlock {
  bytes = new Uint8Array(0);
  kind = new Uint8Array(0);
  from = new Int32Array(0);
  to = new Int32Array(0);
  rowNumber = new Float64Array(0);
  readonly hidden: Uint8Array;
  shared?: SharedTexts;
  readonly #texts: string[] = [];
  readonly #indexes = new Map<string, number>();
  #run: readonly NumberedRow[] = [];
  #address = 0;
  #length = 0;

  constructor(
    readonly kernel: Kernel,
    readonly columns: readonly number[],
    readonly capacity: number,
    readonly serialEpoch: number,
  ) {
    const entries = columns.length * capacity;
    const kind = kernel.allocate(entries);
    const from = kernel.allocate(4 * entries);
    const to = kernel.allocate(4 * entries);
    const rowNumber = kernel.allocate(8 * capacity);
    this.hidden = new Uint8Array(capacity);
    kernel.keep(() => {
      this.kind = kernel.bytes(kind, entries);
      this.from = kernel.integers(from, entries);
      this.to = kernel.integers(to, entries);
      this.rowNumber = kernel.numbers(rowNumber, capacity);
      this.bytes = kernel.bytes(this.#address, this.#length);
    });
  }

  get rows(): number {
    return this.#run.length;
  }

  fill(run: readonly NumberedRow[], sharedBytes: boolean): void {
    this.#run = run;
    const bytes: number[] = [];
    for (const [row, { cells, rowNumber, hidden }] of run.entries()) {
      this.rowNumber[row] = rowNumber;
      this.hidden[row] = hidden ? 1 : 0;
      for (const [column, index] of this.columns.entries()) {
        this.#put(column * this.capacity + row, cells[index] ?? null, bytes);
      }
    }
    this.#address = this.kernel.allocate(bytes.length);
    this.#length = bytes.length;
    this.bytes = this.kernel.bytes(this.#address, bytes.length);
    this.bytes.set(bytes);
    if (sharedBytes) this.shared = bytesOf(this.#texts);
  }

  #put(at: number, cell: MemoryCell, bytes: number[]): void {
    this.kind[at] = kindOf(cell);
    if (typeof cell === "string") {
      const known = this.#indexes.get(cell) ?? this.#texts.push(cell) - 1;
      this.#indexes.set(cell, known);
      this.from[at] = known;
    } else {
      this.from[at] = bytes.length;
      bytes.push(...encoder.encode(bytesText(cell)));
      this.to[at] = bytes.length;
    }
  }

  cell(row: number, column: number): Cell {
    return memoryValue(this.#run[row]?.cells[this.columns[column] ?? -1] ?? null, this.serialEpoch);
  }

  wholeRow(row: number): readonly Cell[] {
    return this.#run[row]?.cells.map((cell) => memoryValue(cell, this.serialEpoch)) ?? [];
  }

  sharedText(index: number): string {
    return this.#texts[index] ?? "";
  }
}

function bytesOf(texts: readonly string[]): SharedTexts {
  const all = texts.map((text) => encoder.encode(text));
  const starts = new Uint32Array(all.length + 1);
  for (const [at, { length }] of all.entries()) starts[at + 1] = (starts[at] ?? 0) + length;
  return { bytes: Uint8Array.from(all.flatMap((bytes) => [...bytes])), starts };
}

function kindOf(cell: MemoryCell): number {
  if (cell === null) return EMPTY;
  if (typeof cell === "string") return SHARED;
  if (typeof cell === "number" || (typeof cell === "object" && "digits" in cell)) return NUMBER;
  if (typeof cell === "object" && "serial" in cell) return DATE;
  if (typeof cell === "object" && "plain" in cell) return TEXT;
  if (typeof cell === "object" && "escaped" in cell) return ESCAPED;
  return OTHER;
}

function bytesText(cell: MemoryCell): string {
  const value = memoryValue(cell, 0);
  if (value.kind === "text") return value.text;
  return value.kind === "number" || value.kind === "date" ? value.digits : "";
}

function memoryValue(cell: MemoryCell, serialEpoch: number): Cell {
  if (cell === null) return EMPTY_CELL;
  if (typeof cell === "string") return { kind: "text", text: cell };
  if (typeof cell === "number") return { kind: "number", value: cell, digits: String(cell) };
  if (typeof cell === "boolean") return { kind: "boolean", value: cell };
  if ("digits" in cell) return { kind: "number", value: Number(cell.digits), digits: cell.digits };
  if ("serial" in cell) return { kind: "date", day: cell.serial + serialEpoch, digits: String(cell.serial) };
  if ("plain" in cell) return { kind: "text", text: cell.plain };
  if ("escaped" in cell) return { kind: "text", text: cell.escaped };
  if ("error" in cell) return { kind: "error", code: cell.error };
  return { kind: "no-value", formula: cell.formula };
}
