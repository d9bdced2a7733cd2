import type { Scorecard } from "../engine/scorecard.ts";
import type { Language } from "../values/words.ts";
import type { GridOptions } from "./context.ts";
import type { Delimiter } from "./csv-text.ts";

export type Format = "table" | "json" | "csv" | "xlsx" | "html" | "md";

export interface WriterInput {
  readonly scorecard: Scorecard;
  readonly options: GridOptions;
  readonly language: Language;
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

/** One format of the report. One file each in `writers/`, collected in `writers.ts`. */
export interface Writer {
  readonly format: Format;
  /** Of a file in this format, without the dot. */
  readonly extension: string;
  /** Nothing for a terminal. */
  readonly isBinary?: true;
  /** Prints the hashes of the input files, for which they must be read once more. */
  readonly printsHashes?: true;
  write(input: WriterInput): string | Uint8Array | Promise<string | Uint8Array>;
}
