import type { Delimiter } from "./csv-text.ts";
import type { Document } from "./document.ts";

/** Every format of the report, in the order in which the help lists them. */
export const FORMATS = ["table", "xlsx", "html", "md", "csv", "json"] as const;

export type Format = (typeof FORMATS)[number];

export interface Layout {
  /** Columns of the terminal; for text that is laid out. */
  readonly width: number;
  readonly colour: boolean;
  readonly csv?: CsvOptions;
}

export interface CsvOptions {
  /** A byte order mark before the text, which Excel needs to know it for UTF-8. */
  readonly hasBom: boolean;
  readonly delimiter: Delimiter;
}

/** One format, of whatever document. One file each in `writers/`, collected in `writers.ts`. */
export interface Writer {
  readonly format: Format;
  /** Of a file in this format, without the dot. */
  readonly extension: string;
  /** Nothing for a terminal. */
  readonly isBinary?: true;
  /** Prints the hashes of the input files, for which they must be read once more. */
  readonly printsHashes?: true;
  write(document: Document, layout: Layout): string | Uint8Array | Promise<string | Uint8Array>;
}
