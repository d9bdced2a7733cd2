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
  const kind = new Uint8Array(columns.length * capacity);
  const from = new Int32Array(columns.length * capacity);
  const to = new Int32Array(columns.length * capacity);
  const rowNumber = new Float64Array(capacity);
  const hidden = new Uint8Array(capacity);
  const shared: string[] = [];
  const indexOfShared = new Map<string, number>();
  for (let first = 0; first < rows.length; first += capacity) {
    const run = rows.slice(first, first + capacity);
    const bytes: number[] = [];
    for (const [row, { cells, rowNumber: number, hidden: isHidden }] of run.entries()) {
      rowNumber[row] = number;
      hidden[row] = isHidden ? 1 : 0;
      for (const [column, index] of columns.entries()) {
        const at = column * capacity + row;
        const cell = cells[index] ?? null;
        kind[at] = kindOf(cell);
        if (kind[at] === SHARED && typeof cell === "string") {
          const known = indexOfShared.get(cell) ?? shared.push(cell) - 1;
          indexOfShared.set(cell, known);
          from[at] = known;
        } else {
          from[at] = bytes.length;
          bytes.push(...encoder.encode(bytesText(cell)));
          to[at] = bytes.length;
        }
      }
    }
    yield {
      rows: run.length,
      capacity,
      bytes: Uint8Array.from(bytes),
      kind,
      from,
      to,
      rowNumber,
      hidden,
      serialEpoch,
      cell: (row, column) => memoryValue(run[row]?.cells[columns[column] ?? -1] ?? null, serialEpoch),
      wholeRow: (row) => run[row]?.cells.map((cell) => memoryValue(cell, serialEpoch)) ?? [],
      sharedText: (index) => shared[index] ?? "",
      ...(sharedBytes ? { shared: bytesOf(shared) } : {}),
    };
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
