/** The library: what the command line uses, others may. Runs in Node and in browsers. */
export { type CarriedScorecard, carryScorecard } from "./engine/crosswalk/carry-scorecard.ts";
export { type ScoreFile, type ScoreRequest, score } from "./engine/score.ts";
export type { Scorecard } from "./engine/scorecard.ts";
export { FindingLog } from "./findings/log.ts";
export { figures, indicators } from "./indicators/registry.ts";
export { builtinPlan } from "./plan/builtin.ts";
export type { Crosswalk } from "./plan/crosswalk/crosswalk.ts";
export { readCrosswalk } from "./plan/crosswalk/read-crosswalk.ts";
export { loadPlan } from "./plan/load.ts";
export type { Plan } from "./plan/plan.ts";
export { openFile } from "./read/open.ts";
export { type ByteSource, memorySource } from "./read/source.ts";
export type { Document } from "./report/document.ts";
export { scorecardDocument } from "./report/scorecard-document.ts";
export { writers } from "./report/writers.ts";
export { createDictionaries } from "./tables/key-dictionary.ts";
export { recogniseFile } from "./tables/recognise.ts";
