import { UnreadableFile } from "../unreadable.ts";
import { LAST_COLUMN } from "./cell-reference.ts";
import { isTrue } from "./workbook.ts";
import { DONE, END, START, XmlCursor } from "./xml.ts";

/** What stands in a sheet's part before its rows. */
export interface SheetStart {
  /** Behind the tag `<sheetData>`. */
  readonly rowsFrom: number;
  /** False for a sheet that ends without any row. */
  readonly hasRows: boolean;
  /** Length of the prefix, colon included, under which the part's elements stand: 2 for `<x:row>`. */
  readonly prefixLength: number;
  /** From 0. */
  readonly hiddenColumns: readonly number[];
}

/** Undefined where `bytes[from, to)` does not reach the rows yet. */
export function sheetStart(file: string, bytes: Uint8Array, from: number, to: number): SheetStart | undefined {
  const cursor = new XmlCursor(file, bytes, from, to);
  let hidden: Uint8Array | undefined;
  let ranges = 0;
  const found = (hasRows: boolean): SheetStart => ({
    rowsFrom: cursor.at,
    hasRows,
    prefixLength: cursor.prefixLength,
    hiddenColumns: hidden === undefined ? [] : marked(hidden),
  });
  for (let kind = cursor.next(); kind !== DONE; kind = cursor.next()) {
    if (kind === START && cursor.is("sheetData")) return found(!cursor.selfClosing);
    if (kind === END && cursor.is("worksheet")) return found(false);
    if (kind !== START || !cursor.is("col") || !isTrue(cursor.attribute("hidden"))) continue;
    if (++ranges > LAST_COLUMN) throw new UnreadableFile(file, "damaged", "cols");
    hidden ??= new Uint8Array(LAST_COLUMN);
    hidden.fill(1, Number(cursor.attribute("min")) - 1, Number(cursor.attribute("max")));
  }
  return undefined;
}

function marked(flags: Uint8Array): number[] {
  const found: number[] = [];
  for (let at = flags.indexOf(1); at >= 0; at = flags.indexOf(1, at + 1)) found.push(at);
  return found;
}
