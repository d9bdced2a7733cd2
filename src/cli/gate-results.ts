import type { Scorecard } from "../engine/scorecard.ts";
import type { GateFormat } from "../report/ci/writer.ts";
import { gateWriters } from "../report/ci/writers.ts";
import type { Format } from "../report/writer.ts";
import type { Language } from "../values/words.ts";
import type { Output, Result } from "./outputs.ts";

type Chosen = Output<Format | GateFormat>;

export function isForGate(output: Chosen): output is Output<GateFormat> {
  return Object.hasOwn(gateWriters, output.format);
}

export function isForPeople(output: Chosen): output is Output<Format> {
  return !isForGate(output);
}

/** A scorecard with its standing, for each output that a build server reads. */
export function gateResults(
  scorecard: Scorecard,
  outputs: readonly Output<GateFormat>[],
  language: Language,
): readonly Result[] {
  return outputs.map(({ path, format }) => ({ path, content: gateWriters[format].write(scorecard, language) }));
}
