/** How much of a workbook is read before it is refused as `too-large`. Sizes in bytes. */
export interface XlsxLimits {
  /** One part (a sheet, the shared strings) once inflated. */
  readonly partBytes: number;
  /** Inflated ÷ stored size of a part; beyond it the part is taken for a zip bomb. Deflate itself ends at 1,032. */
  readonly ratio: number;
  /** Parts smaller than this may have any ratio. */
  readonly ratioFromBytes: number;
  /** A part that has to be in memory whole: the workbook's directory of sheets, its relationships, its styles. */
  readonly wholePartBytes: number;
  /** The texts of all shared strings together. */
  readonly sharedTextBytes: number;
  /** One row of a sheet, or one shared string, as XML. */
  readonly rowBytes: number;
  /** What stands in a sheet's part before its rows. */
  readonly sheetStartBytes: number;
  readonly sheets: number;
  /** Entries in the zip's directory. */
  readonly zipEntries: number;
}

const MB = 1 << 20;

export const XLSX_LIMITS: XlsxLimits = {
  partBytes: 4096 * MB,
  ratio: 500,
  ratioFromBytes: 100 * MB,
  wholePartBytes: 64 * MB,
  sharedTextBytes: 1024 * MB,
  rowBytes: 64 * MB,
  sheetStartBytes: 4 * MB,
  sheets: 1_000,
  zipEntries: 20_000,
};
