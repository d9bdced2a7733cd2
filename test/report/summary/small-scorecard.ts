import type { IndicatorHeading, IndicatorResult, Scorecard, UnitResult } from "../../../src/engine/scorecard.ts";
import { compareFractions, type Fraction } from "../../../src/values/fraction.ts";

/** Indicators named A, B, C …, all with the target 90 % (of the one called L at most 10 %, of P 90 points). */
const heading = (id: string): IndicatorHeading => ({
  id,
  name: { vi: `Chỉ tiêu ${id}`, en: `Indicator ${id}` },
  short: { vi: id, en: id },
  unit: id === "P" ? "points" : "percent",
  better: id === "L" ? "lower" : "higher",
  reading: { id: "only", words: { vi: "", en: "" } },
});

/** Of each indicator its value in percent or points, and what it was at the baseline; `null` is no data. */
type Values = Readonly<Record<string, number | null | readonly [now: number | null, before: number | null]>>;

export interface Small {
  readonly office: Values;
  readonly communes?: Readonly<Record<string, Values>>;
  /** Indicators without a target. */
  readonly noTarget?: readonly string[];
}

export function smallScorecard({ office, communes = {}, noTarget = [] }: Small): Scorecard {
  const result = (id: string, given: Values[string]): IndicatorResult => {
    const [now, before] = typeof given === "object" && given !== null ? given : [given, null];
    const value = exact(id, now);
    const target = noTarget.includes(id) ? null : exact(id, id === "L" ? 10 : 90);
    const order = value && target ? compareFractions(value, target) * (id === "L" ? -1 : 1) : 0;
    return {
      ...(value ? { value } : { noData: { reason: "no-rows", words: { vi: "trống", en: "empty" } } }),
      ...(target ? { target } : {}),
      status: !value ? "no-data" : !target ? "no-target" : order >= 0 ? "met" : "missed",
      baselines: [exact(id, before)],
    };
  };
  const unit = (level: UnitResult["level"], name: string, values: Values): UnitResult => {
    const indicators = Object.fromEntries(Object.entries(values).map(([id, given]) => [id, result(id, given)]));
    const of = (status: string) => Object.values(indicators).filter((one) => one.status === status).length;
    const count = { met: of("met"), missed: of("missed"), noData: of("no-data") };
    return { level, name, indicators, figures: {}, count };
  };
  const units = Object.entries(communes).map(([name, values]) => unit("commune", name, values));
  return {
    schema: "ltq.scorecard/1",
    ltq: "0.1.0",
    office: { name: "PGD" },
    asOf: "2020-12-31",
    period: { from: "2020-01-01", to: "2020-12-31" },
    plan: { name: "Đề án", builtin: false, rounding: { mode: "truncate", digits: 2, zeros: "drop" } },
    indicators: Object.keys(office).map(heading),
    figures: [],
    baselines: [{ date: "2018-09-30" }],
    total: unit("office", "PGD", office),
    units: [{ by: "commune", units }],
    inputs: [],
    findings: [],
    assumptions: [],
  };
}

function exact(id: string, value: number | null): Fraction | null {
  return value === null ? null : { numerator: Math.round(value * 100), denominator: id === "P" ? 100 : 10_000 };
}
