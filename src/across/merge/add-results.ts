import { AmountOverflow } from "../../engine/amount-overflow.ts";
import { exactFraction } from "../../engine/exact.ts";
import type { FigureResult, IndicatorResult, NoData } from "../../engine/scorecard.ts";
import { statusOf } from "../../engine/unit-results.ts";
import { compareFractions, type Fraction } from "../../values/fraction.ts";

/** How an indicator's or a figure's results are to be added. */
export interface Adding {
  /** Numerators over denominators; else amounts. */
  readonly isRatio: boolean;
  /** Its definition is not the same everywhere: no sum of its values would mean anything. */
  readonly isUnlike: boolean;
  /** By the merged scorecard's baselines: whether a ratio's values there are sums. */
  readonly summableBaselines: readonly boolean[];
}

export function addFigures(results: readonly FigureResult[], adding: Adding): FigureResult {
  return {
    ...addedValue(results, adding),
    baselines: adding.summableBaselines.map((isSummable, index) =>
      isSummable || !adding.isRatio
        ? addedAll(
            results.map(({ baselines }) => baselines[index]),
            adding,
          )
        : null,
    ),
  };
}

export function addIndicators(
  results: readonly IndicatorResult[],
  adding: Adding,
  better: "higher" | "lower",
): IndicatorResult {
  const added = addFigures(results, adding);
  const target = commonTarget(results);
  const companions = results.flatMap(({ companion }) => companion ?? []);
  const companion = adding.isUnlike || companions.length === 0 ? undefined : sumOf(companions, true);
  return {
    ...added,
    ...(companion ? { companion } : {}),
    ...(target ? { target } : {}),
    status: statusOf(added.value, target, better),
  };
}

/** The target that all of them have, in its shortest spelling; none where they differ. */
function commonTarget(results: readonly IndicatorResult[]): Fraction | undefined {
  const targets = results.map(({ target }) => target);
  const [first] = targets;
  if (first === undefined) return undefined;
  const alike = targets.flatMap((other) => (other && compareFractions(first, other) === 0 ? other : []));
  if (alike.length < targets.length) return undefined;
  return alike.reduce((one, other) => (other.denominator < one.denominator ? other : one));
}

function addedValue(results: readonly FigureResult[], { isRatio, isUnlike }: Adding): Omit<FigureResult, "baselines"> {
  if (isUnlike || results.some(({ noData }) => noData?.reason === "not-alike")) return { noData: NOT_ALIKE };
  const known = results.flatMap(({ value, noData }) => value ?? noData?.sums ?? []);
  const reasons = results.flatMap(({ noData }) => noData ?? []).map(({ sums: _, ...noData }) => noData);
  const reason = reasons.sort(byReason)[0] ?? NOT_ALIKE;
  if (known.length === 0) return { noData: reason };
  const value = sumOf(known, isRatio);
  if (value) return { value };
  return {
    noData: { ...reason, sums: { numerator: total(known, "numerator"), denominator: total(known, "denominator") } },
  };
}

/** Undefined where the denominators add up to nothing. */
function sumOf(values: readonly Fraction[], isRatio: boolean): Fraction | undefined {
  return exactFraction(total(values, "numerator"), isRatio ? total(values, "denominator") : 1);
}

/** The sum of all; null where one of them is not known. */
function addedAll(values: readonly (Fraction | null | undefined)[], { isRatio, isUnlike }: Adding): Fraction | null {
  const known = values.filter((value) => value !== null && value !== undefined);
  return isUnlike || known.length < values.length || known.length === 0 ? null : (sumOf(known, isRatio) ?? null);
}

function total(values: readonly Fraction[], part: keyof Fraction): number {
  return values.reduce((sum, value) => {
    const next = sum + value[part];
    if (!Number.isSafeInteger(next)) throw new AmountOverflow();
    return next;
  }, 0);
}

/** Nothing to measure says most: the data were there. */
const REASONS = [
  "zero-denominator",
  "no-rows",
  "not-per-unit",
  "fields-missing",
  "table-missing",
  "not-alike",
] as const satisfies readonly NoData["reason"][];

function byReason(a: NoData, b: NoData): number {
  return REASONS.indexOf(a.reason) - REASONS.indexOf(b.reason) || (a.words.vi < b.words.vi ? -1 : 1);
}

export const NOT_ALIKE: NoData = {
  reason: "not-alike",
  words: {
    vi: "các đơn vị không tính chỉ tiêu này theo cùng một cách",
    en: "it is not computed in the same way everywhere",
  },
};
