/**
 * Bounds for tables in HTML or XML, which are read into memory as a whole. Far above any report that a person could
 * open, far below what would hang a machine.
 */
export const MARKUP_LIMITS = {
  /** Of the file, unpacked. */
  bytes: 256 * 2 ** 20,
  /** Of a sheet: Excel's own. */
  columns: 16_384,
  rows: 1_048_576,
  /** Of all sheets together, the empty ones before the last of a row included. */
  cells: 30_000_000,
  /** Elements within elements. */
  depth: 5_000,
} as const;
