import type { Rounded } from "../../engine/rounding.ts";

/** An axis from `from` to `to`, in the smallest unit printed. */
export interface Scale {
  readonly from: number;
  readonly to: number;
}

/** How many steps the values span at least; an axis begins and ends at one. */
const STEPS = 5;

/** The smallest axis between round numbers that holds every value, and more than a point. */
export function scaleOf(values: readonly Rounded[]): Scale {
  const units = values.map((value) => Number(value.units));
  const [least, most] = [Math.min(...units), Math.max(...units)];
  const step = roundStep(Math.max(1, (most - least) / STEPS));
  const from = Math.floor(least / step) * step;
  const to = Math.ceil(most / step) * step;
  return { from, to: to > from ? to : from + step };
}

/** 1, 2 or 5 times a power of ten, at least `step`. */
function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  return [1, 2, 5, 10].map((factor) => factor * power).find((round) => round >= step) ?? step;
}

/** A value's place on the axis in percent of its length, in tenths. */
export function placeOf(value: Rounded, { from, to }: Scale): number {
  return Math.round(((Number(value.units) - from) * 1000) / (to - from)) / 10;
}
