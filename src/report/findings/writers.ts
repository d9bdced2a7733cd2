import { csvWriter } from "./csv.ts";
import { githubWriter } from "./github.ts";
import { jsonWriter } from "./json.ts";
import { junitWriter } from "./junit.ts";
import { sarifWriter } from "./sarif.ts";
import { textWriter } from "./text.ts";
import type { FindingFormat, FindingWriter } from "./writer.ts";

/** Every format for findings. */
export const findingWriters = {
  text: textWriter,
  json: jsonWriter,
  csv: csvWriter,
  github: githubWriter,
  junit: junitWriter,
  sarif: sarifWriter,
} as const satisfies Record<FindingFormat, FindingWriter>;
