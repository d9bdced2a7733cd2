import type { IndicatorHeading, UnitResult } from "../engine/scorecard.ts";
import { compareFractions } from "../values/fraction.ts";
import type { Language } from "../values/words.ts";
import type { SortKey } from "./context.ts";

/** In the order asked for; what is equal stays in the scorecard's order (code, then name), no data comes last. */
export function sortUnits(
  units: readonly UnitResult[],
  key: SortKey,
  indicators: readonly IndicatorHeading[],
  language: Language,
): UnitResult[] {
  if (key === "code") return [...units];
  if (key === "name") {
    const collator = new Intl.Collator(language, { numeric: true });
    return units.toSorted((a, b) => collator.compare(a.name, b.name));
  }
  if (key === "met") return units.toSorted((a, b) => b.count.met - a.count.met || a.count.missed - b.count.missed);
  const heading = indicators.find(({ id }) => id === key);
  if (!heading) throw new RangeError(`the scorecard has no indicator ${key}`);
  const better = heading.better === "higher" ? -1 : 1;
  return units.toSorted((a, b) => {
    const left = a.indicators[key]?.value;
    const right = b.indicators[key]?.value;
    if (!left || !right) return Number(left === undefined) - Number(right === undefined);
    return better * compareFractions(left, right);
  });
}
