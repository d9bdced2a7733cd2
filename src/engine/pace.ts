import type { Plan, Rounding } from "../plan/plan.ts";
import { calendarDate, type Day, dayFromIso, isoDay, lastOfMonth } from "../values/day.ts";
import { compareFractions, type Fraction } from "../values/fraction.ts";
import { fitted, round } from "./rounding.ts";
import type { IndicatorHeading, IndicatorResult, Pace, PacePath, Scorecard } from "./scorecard.ts";

/** The baseline that the path begins at: the plan's choice, else the last one up to the plan's start, else the oldest. */
export function paceStart({ paceFrom, start, baselines }: Plan): Day | undefined {
  const dates = baselines.map(({ date }) => date);
  return paceFrom ?? dates.findLast((date) => start !== undefined && date <= start) ?? dates[0];
}

/** The path at the data's date. */
export function pacePath(from: Day | undefined, to: Day | undefined, asOf: Day): PacePath {
  if (from === undefined) return { none: "no-baseline" };
  if (to === undefined || to <= from) return { none: "no-end" };
  if (asOf <= from) return { none: "not-begun" };
  if (asOf > to) return { none: "over" };
  return {
    from: isoDay(from),
    to: isoDay(to),
    elapsed: asOf - from,
    days: to - from,
    monthsLeft: monthsLeft(asOf, to),
  };
}

/** Month ends after a day, up to the month of another; the day's own month counts unless the day ends it. */
function monthsLeft(asOf: Day, to: Day): number {
  if (asOf >= to) return 0;
  const [now, end] = [calendarDate(asOf), calendarDate(to)];
  const months = (end.year - now.year) * 12 + end.month - now.month;
  return months + (asOf === lastOfMonth(asOf) ? 0 : 1);
}

/** Where one result stands. */
export function paceOf(
  { unit, better }: Pick<IndicatorHeading, "unit" | "better">,
  { value, target, baselines }: Pick<IndicatorResult, "value" | "target" | "baselines">,
  { pace: path, baselines: dated, plan }: Pick<Scorecard, "pace" | "baselines" | "plan">,
): Pace | undefined {
  if (!path || "none" in path) return undefined;
  const before = baselines[dated.findIndex(({ date }) => date === path.from)];
  if (!target) return { none: "no-target" };
  if (!before) return { none: "no-baseline" };
  if (isMet(before, target, better)) return { none: "target-passed" };
  if (!value) return { none: "no-value" };
  const expected = along(before, target, path);
  const monthly =
    isMet(value, target, better) || path.monthsLeft === 0 ? undefined : share(value, target, path.monthsLeft);
  return { state: stateOf(value, expected, better, unit, plan.rounding), expected, ...(monthly ? { monthly } : {}) };
}

function isMet(value: Fraction, target: Fraction, better: "higher" | "lower"): boolean {
  const order = compareFractions(value, target);
  return better === "higher" ? order >= 0 : order <= 0;
}

/** before + (target − before) × elapsed / days */
function along(before: Fraction, target: Fraction, { elapsed, days }: { elapsed: number; days: number }): Fraction {
  const start = BigInt(before.numerator) * BigInt(target.denominator);
  const end = BigInt(target.numerator) * BigInt(before.denominator);
  return fitted(
    start * BigInt(days) + (end - start) * BigInt(elapsed),
    BigInt(before.denominator) * BigInt(target.denominator) * BigInt(days),
  );
}

/** (target − value) / months */
function share(value: Fraction, target: Fraction, months: number): Fraction {
  return fitted(
    BigInt(target.numerator) * BigInt(value.denominator) - BigInt(value.numerator) * BigInt(target.denominator),
    BigInt(target.denominator) * BigInt(value.denominator) * BigInt(months),
  );
}

/** Nobody is ahead or behind by nothing: figures that print alike are on the path. */
function stateOf(
  value: Fraction,
  expected: Fraction,
  better: "higher" | "lower",
  unit: IndicatorHeading["unit"],
  { mode, digits }: Rounding,
): "ahead" | "on" | "behind" {
  const shift = unit === "percent" ? 2 : 0;
  if (round(value, mode, digits, shift).units === round(expected, mode, digits, shift).units) return "on";
  return isMet(value, expected, better) ? "ahead" : "behind";
}

/** The same from a scorecard's own dates, as its plan says. */
export function pathOfScorecard({ plan, asOf }: Pick<Scorecard, "plan" | "asOf">): PacePath {
  const day = (iso: string | undefined): Day | undefined => (iso === undefined ? undefined : dayFromIso(iso));
  return pacePath(day(plan.paceFrom), day(plan.end), dayFromIso(asOf) ?? 0);
}
