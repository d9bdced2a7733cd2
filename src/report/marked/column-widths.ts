import { attribute } from "./xml-tags.ts";

const USUAL = 8.43;
/** A digit's width in pixels, and what a column has besides. */
const DIGIT = 7;
const PADDING = 5;

/** How wide a sheet's columns are on the screen, in pixels. */
export class ColumnWidths {
  private usual = USUAL;
  private readonly stated: { readonly from: number; readonly to: number; readonly width: number }[] = [];

  /** Takes a `<col>` tag. */
  add(tag: string): void {
    const isHidden = attribute(tag, "hidden") === "1" || attribute(tag, "hidden") === "true";
    const width = isHidden ? 0 : Number(attribute(tag, "width") ?? this.usual);
    this.stated.push({ from: Number(attribute(tag, "min")) - 1, to: Number(attribute(tag, "max")) - 1, width });
  }

  /** Takes a `<sheetFormatPr>` tag. */
  setUsual(tag: string): void {
    this.usual = Number(attribute(tag, "defaultColWidth") ?? USUAL);
  }

  /** Of a column, from 0. */
  pixels(column: number): number {
    const width = this.stated.find(({ from, to }) => column >= from && column <= to)?.width ?? this.usual;
    return width === 0 ? 0 : Math.round(width * DIGIT + PADDING);
  }
}
