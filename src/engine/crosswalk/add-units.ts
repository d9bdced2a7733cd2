import { parseMeasure } from "../../indicators/language/parse.ts";
import { MeasureSyntaxError } from "../../indicators/language/syntax-error.ts";
import { compareFractions, type Fraction, sumOfFractions } from "../../values/fraction.ts";
import { AmountOverflow } from "../amount-overflow.ts";
import { classOfScore, classScore } from "../class-score.ts";
import type {
  FigureHeading,
  FigureResult,
  IndicatorHeading,
  IndicatorResult,
  Scorecard,
  UnitResult,
} from "../scorecard.ts";
import { countOf, statusOf } from "../unit-results.ts";

/** Several communes as one: sums added up, ratios, means, statuses and class worked out again from them. */
export interface AddedUnit {
  readonly unit: UnitResult;
  /** The parts have different targets for some indicator: the whole has none. */
  readonly hasTargetsApart: boolean;
}

/** @throws AmountOverflow */
export function addUnits(
  identity: Pick<UnitResult, "level" | "code" | "name">,
  parts: readonly UnitResult[],
  scorecard: Scorecard,
): AddedUnit {
  let hasTargetsApart = false;
  const indicators: Record<string, IndicatorResult> = {};
  for (const heading of scorecard.indicators) {
    const results = parts.flatMap((part) => part.indicators[heading.id] ?? []);
    const target = common(results.map((result) => result.target));
    if (target === "apart") hasTargetsApart = true;
    indicators[heading.id] = addedIndicator(
      heading,
      results,
      target === "apart" ? undefined : target,
      scorecard.baselines,
    );
  }
  const figures = Object.fromEntries(
    scorecard.figures.map((heading) => [
      heading.id,
      addedFigure(
        heading,
        parts.flatMap((part) => part.figures[heading.id] ?? []),
        scorecard.baselines,
      ),
    ]),
  );
  const owners = new Set(parts.map(({ owner }) => owner));
  const [owner] = owners;
  const communeClass = identity.level === "commune" ? classOf(indicators, scorecard) : undefined;
  return {
    unit: {
      ...identity,
      ...(owners.size === 1 && owner !== undefined ? { owner } : {}),
      indicators,
      figures,
      count: countOf(indicators),
      ...(communeClass ? { class: communeClass } : {}),
    },
    hasTargetsApart,
  };
}

/** Whether a formula counts distinct people: one who is in two communes is then counted in both. */
export function countsDistinct(formula: FigureHeading["formula"]): boolean {
  return [formula?.numerator, formula?.denominator].some((text) => {
    if (text === undefined) return false;
    try {
      return parseMeasure(text).addends.some(({ aggregate }) => aggregate.fn === "countDistinct");
    } catch (error) {
      if (error instanceof MeasureSyntaxError) return false;
      throw error;
    }
  });
}

function addedIndicator(
  { better }: IndicatorHeading,
  results: readonly IndicatorResult[],
  target: Fraction | undefined,
  dated: Scorecard["baselines"],
): IndicatorResult {
  const measured = added(results, "ratio");
  const companions = results.flatMap(({ companion }) => companion ?? []);
  const companion = companions.length === results.length ? sumOf(companions, "ratio") : undefined;
  return {
    ...measured,
    ...(companion ? { companion } : {}),
    ...(target ? { target } : {}),
    status: statusOf(measured.value, target, better),
    baselines: addedBaselines(results, "ratio", dated),
  };
}

function addedFigure(
  { formula }: FigureHeading,
  results: readonly FigureResult[],
  dated: Scorecard["baselines"],
): FigureResult {
  const kind = formula?.denominator === undefined ? "plain" : "ratio";
  return { ...added(results, kind), baselines: addedBaselines(results, kind, dated) };
}

/** A part without anything to measure adds what sums it has; one whose data is missing leaves the whole unknown. */
function added(results: readonly FigureResult[], kind: "plain" | "ratio"): Pick<FigureResult, "value" | "noData"> {
  const unknown = results.find(({ noData }) => noData && !["zero-denominator", "no-rows"].includes(noData.reason));
  if (unknown?.noData) return { noData: unknown.noData };
  const values = results.flatMap(({ value, noData }) => value ?? noData?.sums ?? []);
  const sum = sumOf(values, kind);
  if (sum && sum.denominator > 0) return { value: sum };
  const noData = results.flatMap((result) => result.noData ?? [])[0];
  if (!noData) return {};
  const { sums: _sums, ...reason } = noData;
  return { noData: sum ? { ...reason, sums: sum } : reason };
}

/** A baseline's ratio may be known in percent only; plain sums, and what a saved scorecard says, can be added. */
function addedBaselines(
  results: readonly FigureResult[],
  kind: "plain" | "ratio",
  dated: Scorecard["baselines"],
): readonly (Fraction | null)[] {
  return dated.map(({ sums }, index) => {
    const values = results.map(({ baselines }) => baselines[index] ?? null);
    const known = values.filter((value) => value !== null);
    const isAble = known.length === values.length && (kind === "plain" || sums === true);
    return (isAble ? sumOf(known, kind) : undefined) ?? null;
  });
}

/** Of no values none, not 0. */
function sumOf(values: readonly Fraction[], kind: "plain" | "ratio"): Fraction | undefined {
  if (values.length === 0) return undefined;
  const sum = sumOfFractions(values, kind);
  if (!sum) throw new AmountOverflow();
  return sum;
}

function common(targets: readonly (Fraction | undefined)[]): Fraction | undefined | "apart" {
  const [first, ...others] = targets;
  const isSame = others.every((other) => (first && other ? compareFractions(first, other) === 0 : first === other));
  return isSame ? first : "apart";
}

function classOf(
  results: Readonly<Record<string, IndicatorResult>>,
  { plan, indicators }: Scorecard,
): UnitResult["class"] | undefined {
  if (!plan.classes) return undefined;
  const rule = { ...plan.classes, weights: new Map(Object.entries(plan.classes.weights)) };
  const score = classScore(rule, results, new Map(indicators.map(({ id, better }) => [id, better])));
  return score === undefined ? undefined : { value: classOfScore(score, rule.cutoffs), from: "score", score };
}
