import type { Scorecard } from "../engine/scorecard.ts";
import type { GridOptions } from "../report/context.ts";
import { scorecardDocument } from "../report/scorecard-document.ts";
import type { Format, Layout } from "../report/writer.ts";
import { writers } from "../report/writers.ts";
import type { Language } from "../values/words.ts";

export interface RenderOptions extends Partial<GridOptions>, Partial<Layout> {
  /** Default `vi`. */
  readonly language?: Language;
}

const WIDTH = 100;

/** A format's own type: a workbook is bytes, all else is text. */
export type Rendered<F extends Format> = F extends "xlsx" ? Uint8Array : string;

/**
 * A scorecard in one of the formats.
 *
 * @throws UnknownUnitError where `unit` names none of its units
 */
export async function render<F extends Format>(
  scorecard: Scorecard,
  format: F,
  options?: RenderOptions,
): Promise<Rendered<F>>;
export async function render(
  scorecard: Scorecard,
  format: Format,
  { language = "vi", sort = "code", width = WIDTH, colour = false, unit, by, csv }: RenderOptions = {},
): Promise<string | Uint8Array> {
  const shown = { sort, ...(unit === undefined ? {} : { unit }), ...(by === undefined ? {} : { by }) };
  const layout = { width, colour, ...(csv === undefined ? {} : { csv }) };
  const written = await writers[format].write(scorecardDocument(scorecard, language, shown), layout);
  return format === "xlsx" || typeof written === "string" ? written : new TextDecoder().decode(written);
}
