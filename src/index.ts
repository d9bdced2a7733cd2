/** The library: what the command line does with files, for bytes. Runs in Node and in browsers; see docs/library.md. */
export { UnknownDate } from "./engine/as-of.ts";
export type { Dimension } from "./engine/dimensions.ts";
export type { Scorecard } from "./engine/scorecard.ts";
export { describe as findingLines } from "./findings/describe.ts";
export type { Finding, Severity } from "./findings/finding.ts";
export type { FindingGroup } from "./findings/log.ts";
export { readPlan } from "./library/read-plan.ts";
export { type FileSummary, type ReadOptions, readTables, type TableFile, type Tables } from "./library/read-tables.ts";
export { type Rendered, type RenderOptions, render } from "./library/render.ts";
export { type Scored, type ScoreOptions, score } from "./library/score.ts";
export type { Plan } from "./plan/plan.ts";
export { PlanError } from "./plan/problem.ts";
export type { ByteSource } from "./read/source.ts";
export { UnreadableFile } from "./read/unreadable.ts";
export type { Format } from "./report/writer.ts";
export type { Language } from "./values/words.ts";
