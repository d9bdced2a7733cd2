import { Kernel } from "../../kernel/kernel.ts";
import { UnreadableFile } from "../unreadable.ts";
import { ByteWindow } from "./byte-window.ts";
import type { CellContext } from "./cell-value.ts";
import type { XlsxLimits } from "./limits.ts";
import { RowScanner, type RowsWanted } from "./row-scanner.ts";
import { SheetBlock } from "./sheet-block.ts";
import { type SheetStart, sheetStart } from "./sheet-start.ts";

const MOST_ROWS = 4096;
const FEWEST_ROWS = 64;
/** Entries of a block, all its columns together, so that many columns don't make it huge. */
const BLOCK_ENTRIES = 1 << 18;

type SheetRequest = [
  chunks: AsyncIterable<Uint8Array>,
  context: CellContext,
  wanted: RowsWanted,
  limits: XlsxLimits,
  fill: number,
];

/**
 * The rows of a sheet's part, whose bytes come in chunks of any size; `fill` bytes of them are worth a scan. One block
 * serves for all.
 */
export async function* sheetBlocks(...request: SheetRequest): AsyncGenerator<SheetBlock> {
  const kernel = Kernel.take();
  try {
    yield* sheetBlocksBy(kernel, ...request);
  } finally {
    kernel.giveBack();
  }
}

async function* sheetBlocksBy(
  kernel: Kernel,
  ...[chunks, context, wanted, limits, fill]: SheetRequest
): AsyncGenerator<SheetBlock> {
  const columns = wanted.columns.length;
  const capacity = Math.max(FEWEST_ROWS, Math.min(MOST_ROWS, Math.floor(BLOCK_ENTRIES / (columns + 1))));
  const window = new ByteWindow(kernel, fill);
  let start: SheetStart | undefined;
  let rows: { readonly scanner: RowScanner; readonly block: SheetBlock } | undefined;

  const scan = function* (): Generator<SheetBlock> {
    if (start === undefined) {
      start = startInWindow(context.file, context.sheet, window, limits);
      if (!start?.hasRows) return;
      const block = new SheetBlock(kernel, window, context, columns, capacity);
      rows = { block, scanner: new RowScanner(kernel, context, block, start.prefixLength, wanted) };
      window.scannedTo(start.rowsFrom);
    }
    while (rows !== undefined && !rows.scanner.ended) {
      const { scanner, block } = rows;
      block.startOver();
      window.scannedTo(scanner.scan(window.from, window.to));
      const isFull = block.rows === capacity;
      if (block.rows > 0) yield block;
      if (!isFull) break;
    }
    if (window.length > limits.rowBytes) throw new UnreadableFile(context.file, "too-large", `${context.sheet}: row`);
  };
  const isOver = () => start !== undefined && (rows === undefined || rows.scanner.ended);

  for await (const chunk of chunks) {
    // What stands behind the rows is passed over; it is inflated all the same, or its checksum would go unverified.
    if (isOver()) continue;
    window.append(chunk);
    if (window.isWorthScanning()) yield* scan();
  }
  if (!isOver()) yield* scan();
  if (!isOver()) throw endsTooSoon(context.file, context.sheet);
}

/** What stands in a sheet's part before its rows, out of the first chunks that hold it whole. */
export async function readSheetStart(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  sheet: string,
  limits: XlsxLimits,
  fill: number,
): Promise<SheetStart> {
  const kernel = Kernel.take();
  try {
    return await readSheetStartBy(new ByteWindow(kernel, fill), chunks, file, sheet, limits);
  } finally {
    kernel.giveBack();
  }
}

async function readSheetStartBy(
  window: ByteWindow,
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  sheet: string,
  limits: XlsxLimits,
): Promise<SheetStart> {
  for await (const chunk of chunks) {
    window.append(chunk);
    const start = window.isWorthScanning() ? startInWindow(file, sheet, window, limits) : undefined;
    if (start !== undefined) return start;
  }
  const start = startInWindow(file, sheet, window, limits);
  if (start === undefined) throw endsTooSoon(file, sheet);
  return start;
}

function startInWindow(file: string, sheet: string, window: ByteWindow, limits: XlsxLimits): SheetStart | undefined {
  const start = sheetStart(file, window.bytes, window.from, window.to);
  if (start === undefined) {
    window.scannedTo(window.from);
    if (window.length > limits.sheetStartBytes) throw new UnreadableFile(file, "too-large", sheet);
  }
  return start;
}

function endsTooSoon(file: string, sheet: string): UnreadableFile {
  return new UnreadableFile(file, "damaged", `${sheet}: ends too soon`);
}
