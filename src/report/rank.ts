import type { IndicatorHeading, UnitResult } from "../engine/scorecard.ts";
import { compareFractions } from "../values/fraction.ts";

/** A unit's place among its like by one indicator, 1 the best, equals sharing a place; of those that have a value. */
export function rankOf(
  unit: UnitResult,
  peers: readonly UnitResult[],
  { id, better }: Pick<IndicatorHeading, "id" | "better">,
): { readonly place: number; readonly of: number } | undefined {
  const own = unit.indicators[id]?.value;
  const values = peers.flatMap((peer) => peer.indicators[id]?.value ?? []);
  if (!own || values.length < 2) return undefined;
  const ahead = better === "higher" ? 1 : -1;
  return { place: 1 + values.filter((value) => compareFractions(value, own) === ahead).length, of: values.length };
}
