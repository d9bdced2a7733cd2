import type { Measure } from "../indicators/language/measure.ts";
import type { Plan, ValuesById } from "../plan/plan.ts";
import { compareFractions, type Fraction } from "../values/fraction.ts";
import type { MeasureValue } from "./aggregates.ts";
import { type Candidate, type Candidates, NO_ROWS } from "./candidates.ts";
import type { Dimension } from "./dimensions.ts";
import { exactFraction } from "./exact.ts";
import type { Reach } from "./reach.ts";
import type { FigureResult, IndicatorResult, NoData, Status, UnitResult } from "./scorecard.ts";

/** Where a figure is looked up: the whole office, or one unit. */
export type Scope = { readonly dimension: Dimension; readonly unit: number } | "office";

/** Why a unit has no value where the office has one. */
const NOTHING_DUE: NoData = {
  reason: "zero-denominator",
  words: { vi: "mẫu số bằng 0: không có gì để tính trong kỳ", en: "the denominator is 0: there is nothing to measure" },
};

const NOT_PER_UNIT: NoData = {
  reason: "not-per-unit",
  words: {
    vi: "số liệu không chia được theo loại đơn vị này",
    en: "the data can't be divided by units of this kind",
  },
};

/** The first candidate that finds something in the whole of the files; later ones are fallbacks. */
export function chosenCandidate({ able }: Candidates, aggregates: MeasureValue): Candidate | undefined {
  return able.find((candidate) => exactValue(candidate, aggregates, "office") !== undefined) ?? able[0];
}

/** The exact value; undefined where there is nothing to divide by, or nothing at all was found. */
export function exactValue(candidate: Candidate, aggregates: MeasureValue, scope: Scope): Fraction | undefined {
  const read = (measure: Measure): number => sumOf(measure, aggregates, scope);
  const numerator = read(candidate.numerator) * candidate.numeratorScale;
  if (candidate.denominator === undefined)
    return read(candidate.presence) > 0 ? exactFraction(numerator, 1) : undefined;
  return exactFraction(numerator, read(candidate.denominator) * candidate.denominatorScale);
}

function sumOf(measure: Measure, aggregates: MeasureValue, scope: Scope): number {
  return scope === "office" ? aggregates.total(measure) : aggregates.unit(measure, scope.dimension, scope.unit);
}

export interface ResultInputs {
  readonly candidates: Candidates;
  readonly chosen: Candidate | undefined;
  readonly aggregates: MeasureValue;
  readonly scope: Scope;
  readonly reach: Reach;
  readonly baselines: readonly (Fraction | null)[];
}

export function indicatorResult(
  inputs: ResultInputs & {
    readonly better: "higher" | "lower";
    readonly target: Fraction | undefined;
    readonly companion: Candidate | undefined;
  },
): IndicatorResult {
  const { better, target, aggregates, scope, companion } = inputs;
  const beside = companion && isWithin(companion, scope, inputs.reach) && exactValue(companion, aggregates, scope);
  const result = measuredValue(inputs);
  return {
    ...result,
    ...(beside ? { companion: beside } : {}),
    ...(target ? { target } : {}),
    status: statusOf(result.value, target, better),
    baselines: inputs.baselines,
  };
}

export function figureResult(inputs: ResultInputs): FigureResult {
  return { ...measuredValue(inputs), baselines: inputs.baselines };
}

/** Compares the exact value, never the printed one. */
export function statusOf(
  value: Fraction | undefined,
  target: Fraction | undefined,
  better: "higher" | "lower",
): Status {
  if (value === undefined) return "no-data";
  if (target === undefined) return "no-target";
  const order = compareFractions(value, target);
  return (better === "higher" ? order >= 0 : order <= 0) ? "met" : "missed";
}

/** How many targets are met, missed, or without data. An indicator without a target counts nowhere. */
export function countOf(results: Readonly<Record<string, IndicatorResult>>): UnitResult["count"] {
  const statuses = Object.values(results).flatMap(({ target, status }) => (target ? [status] : []));
  const of = (wanted: Status) => statuses.filter((status) => status === wanted).length;
  return { met: of("met"), missed: of("missed"), noData: of("no-data") };
}

/** The value, or why there is none. */
export function measuredValue({
  chosen,
  candidates,
  aggregates,
  scope,
  reach,
}: Omit<ResultInputs, "baselines">): Pick<FigureResult, "value" | "noData"> {
  if (chosen === undefined) return { noData: candidates.noData };
  if (!isWithin(chosen, scope, reach)) return { noData: NOT_PER_UNIT };
  const value = exactValue(chosen, aggregates, scope);
  if (value !== undefined) return { value };
  if (chosen.denominator === undefined) return { noData: NO_ROWS };
  const sums = {
    numerator: sumOf(chosen.numerator, aggregates, scope) * chosen.numeratorScale,
    denominator: sumOf(chosen.denominator, aggregates, scope) * chosen.denominatorScale,
  };
  return { noData: sums.numerator === 0 && sums.denominator === 0 ? NOTHING_DUE : { ...NOTHING_DUE, sums } };
}

/** Whether what the candidate adds up can be divided by the scope's dimension at all. */
function isWithin({ numerator, denominator }: Candidate, scope: Scope, reach: Reach): boolean {
  return scope === "office" || reach.covers(scope.dimension, denominator ? [numerator, denominator] : [numerator]);
}

/** What the plan's baselines say of an id, for the office or for one unit. */
export function baselineValues(
  plan: Plan,
  id: string,
  keys: readonly string[] | "office",
): readonly (Fraction | null)[] {
  return plan.baselines.map((baseline) => {
    const found: ValuesById | undefined =
      keys === "office"
        ? baseline.office
        : keys.map((key) => baseline.communes.get(key)).find((one) => one !== undefined);
    return found?.get(id) ?? null;
  });
}
