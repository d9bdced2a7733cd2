import type { Kernel } from "../../kernel/kernel.ts";
import { OTHER } from "../block.ts";
import { columnOfReference } from "./cell-reference.ts";
import { DONE, END, START, XmlCursor } from "./xml.ts";

/** A cell of a row as the scanner notes it; `column` from 0. */
export interface RowCell {
  readonly column: number;
  readonly kind: number;
  readonly from: number;
  readonly to: number;
}

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

  /** The cells of the row element `bytes[from, to)`. */
  *of(bytes: Uint8Array, from: number, to: number, rowNumber: number): Generator<RowCell> {
    const { kernel, list } = this;
    const cursor = new XmlCursor(this.file, bytes, from, to);
    cursor.next();
    let column = -1;
    for (;;) {
      const count = kernel.run.xlsxListCells(cursor.at, rowNumber, list, LISTED);
      cursor.at = kernel.run.xlsxStoppedAt();
      const listed = kernel.integers(list, 4 * count);
      for (let i = 0; i < listed.length; i += 4) {
        column = listed[i] as number;
        yield { column, kind: listed[i + 1] as number, from: listed[i + 2] as number, to: listed[i + 3] as number };
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
      yield { column, kind: OTHER, from: at, to: cursor.at };
    }
  }
}
