import { tablesOf } from "../../indicators/language/needs.ts";
import type { Dictionaries } from "../../tables/dictionary.ts";
import { type Candidate, measuresOf } from "../candidates.ts";
import type { Dimension } from "../dimensions.ts";
import { Reach } from "../reach.ts";
import { type Scored, type ScoreRequest, scoreInDetail } from "../score.ts";
import type { UnitResult } from "../scorecard.ts";
import type { Scope } from "../unit-results.ts";
import type { Explanation } from "./explanation.ts";
import { rowsBehind } from "./rows-behind.ts";
import { subjectOf } from "./subject.ts";

export interface ExplainRequest extends Omit<ScoreRequest, "by"> {
  /** An indicator's or a figure's id: of the registry, or of the plan. */
  readonly id: string;
  /** Finds the unit among those of the scorecard; the office where absent. */
  readonly unitOf?: (scorecard: Scored["scorecard"]) => UnitResult;
  readonly by: readonly Dimension[];
  /** How many of the rows that keep the figure from its target are listed; `all`: every row. */
  readonly rows: number | "all";
  /** For the second reading of the files. */
  readonly freshDictionaries: () => Dictionaries;
}

/**
 * How a figure comes about. The files are read twice: first for the figure, then for the rows behind it.
 *
 * @throws RangeError for an id that is none; what `score` and `unitOf` throw
 */
export async function explain(request: ExplainRequest): Promise<Explanation> {
  const scored = await scoreInDetail(request);
  const { scorecard } = scored;
  const of = request.unitOf?.(scorecard) ?? scorecard.total;
  const subject = subjectOf(scored, request.id);
  const { indicator, chosen } = subject;
  const result = of.indicators[request.id];
  const { value, noData } = result ?? of.figures[request.id] ?? {};
  const behind = await rowsBehind({
    scored,
    subject,
    scope: scopeOf(scored, of),
    reach: new Reach(scored.run.data),
    value,
    target: result?.target,
    most: request.rows,
    dictionaries: request.freshDictionaries(),
  });
  const { id, name, unit, source } = subject.info;
  const { plan, office, asOf, period } = scorecard;
  return {
    schema: "ltq.explanation/1",
    ltq: scorecard.ltq,
    office,
    asOf,
    period,
    plan: { name: plan.name, rounding: plan.rounding, ...(plan.start === undefined ? {} : { start: plan.start }) },
    kind: indicator ? "indicator" : "figure",
    id,
    name,
    unit,
    ...(indicator ? { better: indicator.better } : {}),
    source,
    of: {
      level: of.level,
      ...(of.code === undefined ? {} : { code: of.code }),
      name: of.name,
      ...(of.owner === undefined ? {} : { owner: of.owner }),
    },
    ...(value ? { value } : {}),
    ...(noData ? { noData } : {}),
    ...(result?.target ? { target: result.target } : {}),
    ...(result ? { status: result.status } : {}),
    ...(result?.gap ? { gap: result.gap } : {}),
    ...(chosen?.note ? { note: chosen.note } : {}),
    ...(chosen ? { formula: chosen.formula } : {}),
    ...behind,
    accounts: chosen ? accountsOf(scored, chosen) : [],
  };
}

/** @throws RangeError where the row is none of the scorecard's */
function scopeOf({ numberOf }: Scored, of: UnitResult): Scope {
  if (of.level === "office") return "office";
  const unit = numberOf(of);
  if (unit === undefined) throw new RangeError(`no unit is called ${of.name}`);
  return { dimension: of.level, unit };
}

/** Where the rows of the tables behind the figure went, before any formula looked at them. */
function accountsOf({ scorecard }: Scored, candidate: Candidate): Explanation["accounts"] {
  const tables = new Set(measuresOf(candidate).flatMap((measure) => [...tablesOf(measure)]));
  return scorecard.inputs.flatMap(({ name, role, tables: found }) =>
    found.flatMap(({ asOf: _, ...account }) =>
      role === "data" && tables.has(account.table) ? [{ file: name, ...account }] : [],
    ),
  );
}
