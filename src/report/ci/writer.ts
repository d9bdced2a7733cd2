import type { Scorecard } from "../../engine/scorecard.ts";
import type { Language } from "../../values/words.ts";

export type GateFormat = "junit" | "github";

/** A format in which a build server reads which targets are missed. One file each, collected in `writers.ts`. */
export interface GateWriter {
  readonly format: GateFormat;
  /** Of a file in this format, without the dot. */
  readonly extension: string;
  /** Of a scorecard with its standing. */
  write(scorecard: Scorecard, language: Language): string;
}
