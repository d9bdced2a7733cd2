import { FindingLog } from "../../findings/log.ts";
import type { Figure, Indicator } from "../../indicators/indicator.ts";
import type { Measure } from "../../indicators/language/measure.ts";
import { tablesOf } from "../../indicators/language/needs.ts";
import { kindOf, measureScale } from "../../indicators/language/types.ts";
import type { Dictionaries } from "../../tables/dictionary.ts";
import type { Fraction } from "../../values/fraction.ts";
import { type Candidate, type Candidates, readingCandidates } from "../candidates.ts";
import type { Dimension } from "../dimensions.ts";
import { exactFraction } from "../exact.ts";
import { gapOf } from "../gap.ts";
import { planUnits } from "../plan-units.ts";
import { Reach } from "../reach.ts";
import { run } from "../run.ts";
import { type Scored, type ScoreRequest, scoreInDetail } from "../score.ts";
import type { UnitResult } from "../scorecard.ts";
import { sumsOf } from "../sums.ts";
import { chosenCandidate, measuredValue, type Scope, statusOf } from "../unit-results.ts";
import { unknownName } from "../unit-table.ts";
import { UNKNOWN_UNIT, type UnitIdentity } from "../units.ts";
import type { Division, Explanation, ReadingValue, Shares, SumKind, UnitShare } from "./explanation.ts";
import { ShareObserver } from "./share-observer.ts";

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

/** What stands below a unit. */
const BELOW: Readonly<Record<UnitResult["level"], readonly Dimension[]>> = {
  office: ["commune"],
  commune: ["hamlet", "group"],
  hamlet: ["group"],
  organisation: ["commune"],
  programme: ["commune"],
  group: [],
};

/** An indicator or a figure, as the run computed it. */
interface Subject {
  readonly indicator?: Indicator;
  readonly info: Pick<Figure, "id" | "name" | "unit" | "source">;
  readonly reading?: string;
  readonly candidates: Candidates;
  readonly chosen: Candidate | undefined;
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
  const scope = scopeOf(scored, of);
  const reach = new Reach(scored.run.data);
  const { indicator, chosen } = subject;
  const { value, noData } = measuredValue({
    candidates: subject.candidates,
    chosen,
    aggregates: scored.result.aggregates,
    scope,
    reach,
  });
  const target = of.indicators[request.id]?.target;
  const details = await secondReading(request, scored, subject, scope, reach, { value, target });
  const { id, name, unit, source } = subject.info;
  const formula = chosen?.formula;
  const { numerator, denominator } = formula ?? {};
  const sums = numerator !== undefined && denominator !== undefined ? sumsOf({ numerator, denominator }) : undefined;
  const gap = indicator && gapOf(value, target, indicator.better, sums);
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
    ...(target ? { target } : {}),
    ...(indicator ? { status: statusOf(value, target, indicator.better) } : {}),
    ...(gap ? { gap } : {}),
    ...(chosen?.note ? { note: chosen.note } : {}),
    ...(formula ? { formula } : {}),
    ...details,
    accounts: chosen ? accountsOf(scored, chosen) : [],
  };
}

function subjectOf(scored: Scored, id: string): Subject {
  const line = scored.indicators.find(({ indicator }) => indicator.id === id);
  if (line) {
    const { indicator, reading, candidates, chosen } = line;
    return { indicator, info: indicator, reading, candidates, chosen };
  }
  const figure = scored.figures.find((one) => one.figure.id === id);
  if (!figure) throw new RangeError(`no indicator or figure is called ${id}`);
  return { info: figure.figure, candidates: figure.candidates, chosen: figure.chosen };
}

/** Units are numbered in the order in which they are met, which is the same in every reading of the same files. */
function scopeOf({ units }: Scored, of: UnitResult): Scope {
  if (of.level === "office") return "office";
  const known = units.byDimension.get(of.level);
  for (let unit = 0; known !== undefined && unit < known.size; unit++) {
    const identity = known.identity(unit);
    const isIt =
      of.code === undefined ? nameOf(of.level, unit, identity, units) === of.name : identity.code === of.code;
    if (isIt && (of.code !== undefined || identity.code === undefined)) return { dimension: of.level, unit };
  }
  throw new RangeError(`no unit is called ${of.name}`);
}

function nameOf(dimension: Dimension, unit: number, identity: UnitIdentity, units: Scored["units"]): string {
  const planned = dimension === "commune" ? units.communeOf(unit)?.name : undefined;
  return planned ?? identity.name ?? identity.code ?? unknownName(dimension);
}

async function secondReading(
  request: ExplainRequest,
  scored: Scored,
  subject: Subject,
  scope: Scope,
  reach: Reach,
  { value, target }: { readonly value: Fraction | undefined; readonly target: Fraction | undefined },
): Promise<Pick<Explanation, "sums" | "readings" | "below" | "rows" | "leftOut">> {
  const { chosen, indicator } = subject;
  const readings = indicator
    ? Object.keys(indicator.readings).map((id) => ({
        id,
        candidates: readingCandidates(indicator, id, scored.plan.period, scored.available),
      }))
    : [];
  const measures = [...(chosen ? [chosen] : []), ...readings.flatMap(({ candidates }) => candidates.able)];
  if (chosen === undefined && measures.length === 0) {
    return { readings: [], below: [], rows: { listed: [], rest: NOTHING }, leftOut: [] };
  }
  const level = scope === "office" ? "office" : scope.dimension;
  const below = BELOW[level].filter((by) => chosen && reach.covers(by, measuresOf(chosen)));
  const own = scope === "office" ? [] : [scope.dimension];
  const dimensions = [...new Set<Dimension>(["commune", ...own, ...below])];
  const units = planUnits(scored.plan, dimensions);
  const dictionaries = request.freshDictionaries();
  const observer =
    chosen &&
    new ShareObserver({
      candidate: chosen,
      scope,
      below,
      most: request.rows,
      weight: weigher(chosen, indicator?.better, target ?? value),
    });
  const { observer: _, ...before } = scored.run;
  const result = await run({
    ...before,
    measures: measures.flatMap(measuresOf),
    dimensions,
    units: units.byDimension,
    startOf: (commune) => units.communeOf(commune)?.start ?? scored.plan.start,
    dictionaries,
    log: new FindingLog(0),
    ...(observer ? { observer } : {}),
  });
  const values = readings.map(({ id, candidates }): ReadingValue => {
    const found = chosenCandidate(candidates, result.aggregates);
    return {
      id,
      words: indicator?.readings[id]?.words ?? subject.info.name,
      isUsed: id === subject.reading,
      ...measuredValue({ candidates, chosen: found, aggregates: result.aggregates, scope, reach }),
      ...(found ? { formula: found.formula } : {}),
    };
  });
  if (!chosen || !observer) {
    return { readings: values, below: [], rows: { listed: [], rest: NOTHING }, leftOut: [] };
  }
  const targets = new Map(
    scored.scorecard.units
      .find(({ by }) => by === "commune")
      ?.units.map((unit) => [unit.code ?? unit.name, unit.indicators[subject.info.id]?.target]),
  );
  const divisions = below.map((by): Division => {
    const shares = [...observer.shares(by)].map(([unit, share]): UnitShare => {
      const identity = units.byDimension.get(by)?.identity(unit) ?? {};
      const name = nameOf(by, unit, identity, units);
      const own = by === "commune" && unit !== UNKNOWN_UNIT ? targets.get(identity.code ?? name) : undefined;
      return unitShare(chosen, { identity, name }, share, own ?? target, indicator?.better);
    });
    return { by, units: shares.sort(byCodeThenName), sum: sumOf(shares) };
  });
  return {
    sums: {
      numerator: sumKind(chosen.numerator),
      ...(chosen.denominator ? { denominator: sumKind(chosen.denominator) } : {}),
      total: observer.total(),
    },
    readings: values,
    below: divisions,
    rows: observer.rows(dictionaries),
    leftOut: observer.leftOut(),
  };
}

const NOTHING: Shares = { rows: 0, numerator: 0, denominator: 0 };

function measuresOf({ numerator, denominator, presence }: Candidate): readonly Measure[] {
  return [numerator, denominator ?? presence];
}

/**
 * How far a row keeps the figure from its target, or from what it is where there is none: t × denominator − numerator
 * where higher is better. Plain sums: by their amount.
 */
function weigher(
  { denominator, numeratorScale, denominatorScale }: Candidate,
  better: Indicator["better"] | undefined,
  mark: Fraction | undefined,
): (numerator: number, denominator: number) => number {
  if (better === undefined || denominator === undefined || mark === undefined)
    return (numerator) => Math.abs(numerator);
  const sign = better === "higher" ? -1 : 1;
  const perDenominator = (mark.numerator / mark.denominator) * denominatorScale;
  return (numerator, under) => sign * (numerator * numeratorScale - under * perDenominator);
}

/** What a measure counts. */
export function sumKind(measure: Measure): SumKind {
  const scale = measureScale(measure);
  const [first] = measure.addends;
  const aggregate = first?.aggregate;
  const isMoney = aggregate?.fn === "sum" && kindOf(aggregate.value) === "money";
  return { unit: isMoney ? "dong" : scale === 1 ? "count" : "points", scale };
}

function unitShare(
  candidate: Candidate,
  { identity, name }: { readonly identity: UnitIdentity; readonly name: string },
  share: Shares,
  target: Fraction | undefined,
  better: Indicator["better"] | undefined,
): UnitShare {
  const { code } = identity;
  const numerator = share.numerator * candidate.numeratorScale;
  const value = exactFraction(numerator, candidate.denominator ? share.denominator * candidate.denominatorScale : 1);
  return {
    ...(code === undefined ? {} : { code }),
    name,
    ...share,
    ...(value ? { value } : {}),
    ...(target && better ? { target } : {}),
    status: better ? statusOf(value, target, better) : "no-target",
  };
}

function sumOf(shares: readonly Shares[]): Shares {
  return shares.reduce<Shares>(
    (all, { rows, numerator, denominator }) => ({
      rows: all.rows + rows,
      numerator: all.numerator + numerator,
      denominator: all.denominator + denominator,
    }),
    NOTHING,
  );
}

function byCodeThenName(a: UnitShare, b: UnitShare): number {
  const [left, right] = [a.code ?? "\uffff", b.code ?? "\uffff"];
  if (left !== right) return left < right ? -1 : 1;
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
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
