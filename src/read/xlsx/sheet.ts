import type { CellBlock } from "../block.ts";
import type { BlockRequest, HeadRow, Sheet } from "../sheet.ts";
import type { CellContext } from "./cell-value.ts";
import type { OpcPackage } from "./package.ts";
import { readSheetStart, sheetBlocks } from "./sheet-rows.ts";
import type { SheetEntry } from "./workbook.ts";

const START_BYTES = 1 << 10;
/** How much of the part is inflated before it is looked for rows: for the first few, and for all. */
const HEAD_BYTES = 1 << 16;
const SCAN_BYTES = 1 << 19;

/** A worksheet whose part has been looked into as far as its rows. */
export class XlsxSheet implements Sheet {
  private constructor(
    private readonly parts: OpcPackage,
    private readonly entry: SheetEntry,
    readonly hiddenColumns: readonly number[],
    private readonly context: () => Promise<CellContext>,
  ) {}

  static async open(parts: OpcPackage, entry: SheetEntry, context: () => Promise<CellContext>): Promise<XlsxSheet> {
    const chunks = parts.stream(entry.part);
    const start = await readSheetStart(chunks, parts.file, entry.name, parts.limits, START_BYTES);
    return new XlsxSheet(parts, entry, start.hiddenColumns, context);
  }

  get name(): string {
    return this.entry.name;
  }

  get storedSize(): number | undefined {
    return this.parts.storedSize(this.entry.part);
  }

  get hidden(): boolean {
    return this.entry.hidden;
  }

  async head(limit: number): Promise<readonly HeadRow[]> {
    const rows: HeadRow[] = [];
    for await (const block of this.scan({ columns: [], afterRow: 0 }, HEAD_BYTES)) {
      for (let row = 0; row < block.rows && rows.length < limit; row++) {
        rows.push({
          rowNumber: block.rowNumber[row] as number,
          hidden: block.hidden[row] === 1,
          cells: block.wholeRow(row),
        });
      }
      if (rows.length >= limit) break;
    }
    return rows;
  }

  blocks(request: BlockRequest): AsyncIterable<CellBlock> {
    return this.scan(request, SCAN_BYTES);
  }

  private async *scan(request: BlockRequest, fill: number): AsyncGenerator<CellBlock> {
    const { onProgress, signal } = request;
    const context = await this.context();
    const chunks = this.parts.stream(this.entry.part, { onProgress, signal });
    yield* sheetBlocks(chunks, context, request, this.parts.limits, fill);
  }
}
