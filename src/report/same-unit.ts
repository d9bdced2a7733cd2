import type { UnitResult } from "../engine/scorecard.ts";

/** Whether two rows of one scorecard, actual and assumed, are of one unit. */
export function isSameUnit(a: UnitResult, b: UnitResult): boolean {
  return a.level === b.level && a.code === b.code && a.name === b.name;
}
