import type { Scorecard } from "../../src/engine/scorecard.ts";
import { withStanding } from "../../src/engine/standing.ts";
import type { GridOptions } from "../../src/report/context.ts";
import { scorecardDocument } from "../../src/report/scorecard-document.ts";
import type { Format, Layout } from "../../src/report/writer.ts";
import { writers } from "../../src/report/writers.ts";
import type { Language } from "../../src/values/words.ts";

export interface Writing extends Partial<Layout> {
  readonly language?: Language;
  readonly options?: GridOptions;
}

/** A scorecard in one format. */
async function written(
  format: Format,
  scorecard: Scorecard,
  { language = "vi", options = { sort: "code" }, ...layout }: Writing = {},
): Promise<string | Uint8Array> {
  const document = scorecardDocument(withStanding(scorecard), language, options);
  return await writers[format].write(document, { width: 80, colour: false, ...layout });
}

/** As text, a byte order mark kept. */
export async function textOf(format: Format, scorecard: Scorecard, writing: Writing = {}): Promise<string> {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await bytesOf(format, scorecard, writing));
}

export async function bytesOf(format: Format, scorecard: Scorecard, writing: Writing = {}): Promise<Uint8Array> {
  const content = await written(format, scorecard, writing);
  return typeof content === "string" ? new TextEncoder().encode(content) : content;
}
