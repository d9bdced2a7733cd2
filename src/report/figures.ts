import { difference, type Rounded, round, roundUp } from "../engine/rounding.ts";
import type { Unit } from "../indicators/indicator.ts";
import type { Rounding } from "../plan/plan.ts";
import { compareFractions, type Fraction } from "../values/fraction.ts";
import type { AbsentCell, ChangeCell, EmptyCell, FigureCell } from "./grid.ts";
import { EMPTY } from "./grid.ts";

/** A kind of figure and how the plan rounds it. */
export interface Printing {
  readonly kind: FigureCell["kind"];
  readonly mode: Rounding["mode"];
  readonly digits: number;
  /** Power of ten between the exact value and the printed one. */
  readonly shift: number;
}

const KIND = { percent: "percent", points: "points", dong: "amount", count: "count" } as const satisfies Record<
  Unit,
  FigureCell["kind"]
>;
const SHIFT = { percent: 2, points: 0, amount: -6, count: 0 } as const satisfies Record<FigureCell["kind"], number>;

/** Sums of money are printed in whole triệu đồng and counts whole; percentages, points and means with decimals. */
export function printingOf(unit: Unit, rounding: Rounding, isMean = false): Printing {
  const kind = KIND[unit];
  const isWhole = (kind === "amount" || kind === "count") && !isMean;
  return { kind, mode: rounding.mode, digits: isWhole ? 0 : rounding.digits, shift: SHIFT[kind] };
}

function printed(value: Fraction, { mode, digits, shift }: Printing): Rounded {
  return round(value, mode, digits, shift);
}

export function figure(value: Fraction, printing: Printing): FigureCell {
  return { kind: printing.kind, exact: value, printed: printed(value, printing) };
}

export function figureOr(
  value: Fraction | null | undefined,
  printing: Printing,
  reason?: string,
): FigureCell | AbsentCell {
  if (value) return figure(value, printing);
  return reason === undefined ? { kind: "absent" } : { kind: "absent", reason };
}

export function count(value: number, of?: number): FigureCell {
  const cell = {
    kind: "count",
    exact: { numerator: value, denominator: 1 },
    printed: { units: BigInt(value), digits: 0 },
  } as const;
  return of === undefined ? cell : { ...cell, of };
}

/**
 * An amount of đồng with as many decimals of triệu đồng as the plan prints; with all six where those would make
 * money disappear into a 0.
 */
export function amount(dong: number, rounding: Rounding): FigureCell {
  const exact = { numerator: dong, denominator: 1 };
  const printing: Printing = { kind: "amount", mode: rounding.mode, digits: rounding.digits, shift: SHIFT.amount };
  const cell = figure(exact, printing);
  return cell.printed.units === 0n && dong !== 0 ? figure(exact, { ...printing, digits: 6 }) : cell;
}

/** Printed `now` − printed `before`; empty where either is unknown. */
export function change(
  now: Fraction | null | undefined,
  before: Fraction | null | undefined,
  printing: Printing,
  better?: "higher" | "lower",
): ChangeCell | EmptyCell {
  if (!now || !before) return EMPTY;
  const order = compareFractions(now, before);
  const isBetter = better === "higher" ? order > 0 : order < 0;
  return {
    kind: "change",
    unit: printing.kind,
    now,
    before,
    printed: difference(printed(now, printing), printed(before, printing)),
    trend: order === 0 || !better ? "none" : isBetter ? "better" : "worse",
  };
}

/** A signed step that is needed: away from zero, since what is asked for must be enough as printed. */
export function perMonth(step: Fraction, { kind, digits, shift }: Printing): ChangeCell {
  const isDown = step.numerator < 0;
  const { units } = roundUp({ ...step, numerator: Math.abs(step.numerator) }, digits, shift);
  const zero = { numerator: 0, denominator: 1 };
  return {
    kind: "change",
    unit: kind,
    now: step,
    before: zero,
    printed: { units: isDown ? -units : units, digits },
    trend: "none",
  };
}

/** (`now` − `before`) / `before` of two sums; empty where either is unknown, no whole number, or there was nothing before. */
export function growth(
  now: Fraction | null | undefined,
  before: Fraction | null | undefined,
  rounding: Rounding,
): ChangeCell | EmptyCell {
  if (!now || !before || now.denominator !== 1 || before.denominator !== 1 || before.numerator <= 0) return EMPTY;
  const ratio = { numerator: now.numerator - before.numerator, denominator: before.numerator };
  const printing = printingOf("percent", rounding);
  return { kind: "change", unit: "growth", now, before, printed: printed(ratio, printing), trend: "none" };
}
