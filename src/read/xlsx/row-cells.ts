import type { Kernel } from "../../kernel/kernel.ts";
import { OTHER } from "../block.ts";
import { columnOfReference } from "./cell-reference.ts";
import { DONE, END, START, XmlCursor } from "./xml.ts";

/** How many cells the kernel lists at a time; four numbers each. */
const LISTED = 256;

/** Lists all cells of rows that the scanner has found complete and well placed, in the bytes that it has scanned last. */
export class RowCells {
  private readonly list: number;

  constructor(
    private readonly kernel: Kernel,
    private readonly file: string,
  ) {
    this.list = kernel.allocate(16 * LISTED);
  }

  /**
   * The cells of the row element `bytes[from, to)`, some at a time; four numbers each, as a block notes them: column from 0,
   * kind, from, to. What was given is valid until more is asked for.
   */
  *of(bytes: Uint8Array, from: number, to: number, rowNumber: number): Generator<Int32Array> {
    const { kernel, list } = this;
    const cursor = new XmlCursor(this.file, bytes, from, to);
    cursor.next();
    let column = -1;
    for (;;) {
      const count = kernel.run.xlsxListCells(cursor.at, rowNumber, list, LISTED);
      cursor.at = kernel.run.xlsxStoppedAt();
      if (count > 0) {
        const listed = kernel.integers(list, 4 * count);
        column = listed[4 * count - 4] as number;
        yield listed;
      }
      if (count === LISTED) continue;
      const at = cursor.at;
      const kind = cursor.next();
      if (kind === DONE || kind === END) return;
      if (kind !== START) continue;
      const isCell = cursor.is("c");
      const reference = isCell ? cursor.attribute("r") : undefined;
      cursor.skipElement();
      if (!isCell) continue;
      column = reference === undefined ? column + 1 : (columnOfReference(reference) ?? column + 1);
      yield Int32Array.of(column, OTHER, at, cursor.at);
    }
  }
}
