import { csvText } from "../csv-text.ts";
import type { Writer } from "../writer.ts";

/** Raw values, for programs and spreadsheets. */
export const csvWriter: Writer = {
  format: "csv",
  extension: "csv",
  write: ({ rows }, { csv }) => (csv?.hasBom ? "\ufeff" : "") + csvText(rows(), csv?.delimiter),
};
