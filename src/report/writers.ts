import type { Format, Writer } from "./writer.ts";
import { csvWriter } from "./writers/csv.ts";
import { htmlWriter } from "./writers/html.ts";
import { jsonWriter } from "./writers/json.ts";
import { markdownWriter } from "./writers/markdown.ts";
import { tableWriter } from "./writers/table.ts";
import { xlsxWriter } from "./writers/xlsx.ts";

/** Every format of the report. */
export const writers = {
  table: tableWriter,
  json: jsonWriter,
  csv: csvWriter,
  xlsx: xlsxWriter,
  html: htmlWriter,
  md: markdownWriter,
} as const satisfies Record<Format, Writer>;
