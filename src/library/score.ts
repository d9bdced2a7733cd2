import type { Dimension } from "../engine/dimensions.ts";
import { score as scoreRequest } from "../engine/score.ts";
import type { Scorecard } from "../engine/scorecard.ts";
import { type FindingGroup, FindingLog } from "../findings/log.ts";
import { builtinPlan } from "../plan/builtin.ts";
import type { Plan } from "../plan/plan.ts";
import { createDictionaries } from "../tables/key-dictionary.ts";
import { dayFromIso } from "../values/day.ts";
import { scoreFiles, type Tables } from "./read-tables.ts";
import { VERSION } from "./version.ts";

export interface ScoreOptions {
  /** From `readPlan`; without one, the built-in targets of 2023. */
  readonly plan?: Plan;
  /** Date of the data, `2020-12-31`, where the files don't state it. */
  readonly asOf?: string;
  /** Breakdowns besides the communes. */
  readonly by?: readonly Dimension[];
  /** Ledgers of the period's first day: `readTables(files, { role: "opening" })`. */
  readonly opening?: Tables;
  /** Whether hidden rows count; default `include`. */
  readonly hidden?: "include" | "skip";
  /** How many findings of each kind are kept, 20 unless told; all are counted. */
  readonly keep?: number;
  readonly signal?: AbortSignal;
}

export interface Scored {
  /** Plain data, exact: money in whole đồng, ratios as numerator and denominator. */
  readonly scorecard: Scorecard;
  /** What is wrong with the files, or was assumed about them, by kind. */
  readonly findings: readonly FindingGroup[];
}

/**
 * Reads every row of the tables and works out the scorecard.
 *
 * @throws UnknownDate, UnreadableFile, AmountOverflow; RangeError for an `asOf` that is no day
 */
export async function score(tables: Tables, options: ScoreOptions = {}): Promise<Scored> {
  const { plan = builtinPlan, by = [], opening, hidden = "include", signal } = options;
  const asOf = options.asOf === undefined ? undefined : dayFromIso(options.asOf);
  if (options.asOf !== undefined && asOf === undefined) throw new RangeError(`no day: ${options.asOf}`);
  const log = new FindingLog(options.keep);
  const scorecard = await scoreRequest({
    files: [...scoreFiles(tables), ...(opening ? scoreFiles(opening) : [])],
    plan,
    by,
    hidden,
    log,
    dictionaries: createDictionaries(),
    version: VERSION,
    ...(asOf === undefined ? {} : { asOf }),
    ...(signal ? { signal } : {}),
  });
  return { scorecard, findings: log.groups() };
}
