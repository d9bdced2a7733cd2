import type { Encoding } from "../encoding/encoding.ts";
import type { Dialect } from "./dialect.ts";

/** All that has been found out about a CSV file. */
export interface CsvLayout {
  readonly encoding: Encoding;
  /** In bytes. */
  readonly byteOrderMark: number;
  readonly dialect: Dialect;
  /** What one of several readers reads at a time, in bytes. */
  readonly partSize: number;
}
