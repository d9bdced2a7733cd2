import type { Format, Writer } from "./writer.ts";
import { jsonWriter } from "./writers/json.ts";
import { tableWriter } from "./writers/table.ts";

/** Every format of the report. */
export const writers = {
  table: tableWriter,
  json: jsonWriter,
} as const satisfies Record<Format, Writer>;
