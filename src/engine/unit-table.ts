import type { Figure, Indicator } from "../indicators/indicator.ts";
import type { Plan, PlanCommune } from "../plan/plan.ts";
import type { Fraction } from "../values/fraction.ts";
import type { MeasureValue } from "./aggregates.ts";
import type { Candidate, Candidates } from "./candidates.ts";
import { classOfScore, classScore } from "./class-score.ts";
import type { Dimension } from "./dimensions.ts";
import { type PlanUnits, unitName } from "./plan-units.ts";
import type { Reach } from "./reach.ts";
import type { RunResult } from "./run.ts";
import type { FigureResult, IndicatorResult, Scorecard, UnitResult } from "./scorecard.ts";
import { byCodeThenName } from "./unit-order.ts";
import { baselineValues, countOf, figureResult, indicatorResult, type Scope } from "./unit-results.ts";
import { UNKNOWN_UNIT, type UnitIdentity } from "./units.ts";

/** An indicator as this run computes it. */
export interface IndicatorLine {
  readonly indicator: Indicator;
  readonly reading: string;
  readonly candidates: Candidates;
  readonly chosen: Candidate | undefined;
  readonly companion: { readonly id: string; readonly candidates: Candidates } | undefined;
  readonly companionChosen: Candidate | undefined;
}

export interface FigureLine {
  readonly figure: Figure;
  readonly candidates: Candidates;
  readonly chosen: Candidate | undefined;
}

export interface RenamedCommune {
  readonly code: string;
  readonly inPlan: string;
  readonly inFiles: string;
}

export interface UnitTable {
  office(): Scorecard["office"];
  total(): UnitResult;
  units(dimension: Dimension): readonly UnitResult[];
  /** The number of the unit that a row of this table, or what became of it, is of; undefined for the office. */
  numberOf(row: UnitResult): number | undefined;
  /** Communes of the plan that no row belongs to. */
  unmetCommunes(): readonly PlanCommune[];
  /** Communes that the plan calls otherwise than the files do. */
  renamedCommunes(): readonly RenamedCommune[];
}

/** Works out the row of the office and of every unit that the run met. */
export function unitTable(inputs: {
  readonly plan: Plan;
  readonly units: PlanUnits;
  readonly result: RunResult;
  /** The result's own sums, or as they would be. */
  readonly aggregates: MeasureValue;
  readonly reach: Reach;
  readonly indicators: readonly IndicatorLine[];
  readonly figures: readonly FigureLine[];
}): UnitTable {
  const { plan, units, result, aggregates, reach, indicators, figures } = inputs;
  const numbers = new Map<string, number>();
  const better = new Map(indicators.map(({ indicator }) => [indicator.id, indicator.better]));

  /** What every level has in common; `keys` find the unit in the plan's baselines. */
  function measured(scope: Scope, keys: readonly string[] | "office", targetOf: (id: string) => Fraction | undefined) {
    const results: Record<string, IndicatorResult> = {};
    for (const { indicator, candidates, chosen, companionChosen } of indicators) {
      results[indicator.id] = indicatorResult({
        candidates,
        chosen,
        aggregates,
        scope,
        reach,
        baselines: baselineValues(plan, indicator.id, keys),
        better: indicator.better,
        target: targetOf(indicator.id),
        companion: companionChosen,
      });
    }
    const found: Record<string, FigureResult> = {};
    for (const { figure, candidates, chosen } of figures) {
      found[figure.id] = figureResult({
        candidates,
        chosen,
        aggregates,
        scope,
        reach,
        baselines: baselineValues(plan, figure.id, keys),
      });
    }
    return { indicators: results, figures: found, count: countOf(results) };
  }

  function unitResult(dimension: Dimension, unit: number, identity: UnitIdentity): UnitResult {
    const commune = dimension === "commune" ? units.communeOf(unit) : undefined;
    const keys =
      dimension === "commune" ? [identity.code, commune?.name, identity.name].filter((key) => key !== undefined) : [];
    const row = measured({ dimension, unit }, keys, (id) => commune?.targets.get(id) ?? plan.targets.get(id));
    const communeClass = dimension === "commune" && unit !== UNKNOWN_UNIT ? classOf(unit, row.indicators) : undefined;
    const found: UnitResult = {
      level: dimension,
      ...(identity.code === undefined ? {} : { code: identity.code }),
      name: unitName(units, dimension, unit),
      ...(commune?.owner === undefined ? {} : { owner: commune.owner }),
      ...row,
      ...(communeClass ? { class: communeClass } : {}),
    };
    numbers.set(placeKey(found), unit);
    return found;
  }

  function classOf(unit: number, results: Readonly<Record<string, IndicatorResult>>): UnitResult["class"] | undefined {
    const given = plan.classes.from === "office" ? result.classes.get(unit) : undefined;
    if (given !== undefined) return { value: given, from: "office" };
    const score = classScore(plan.classes, results, better);
    return score === undefined ? undefined : { value: classOfScore(score, plan.classes.cutoffs), from: "score", score };
  }

  return {
    office: () => ({
      ...(plan.office.code === undefined ? {} : { code: plan.office.code }),
      name: plan.office.name ?? "Phòng giao dịch",
    }),
    total: () => ({
      level: "office",
      ...(plan.office.code === undefined ? {} : { code: plan.office.code }),
      name: plan.office.name ?? "Phòng giao dịch",
      ...measured("office", "office", (id) => plan.targets.get(id)),
    }),
    units: (dimension) => {
      const known = units.byDimension.get(dimension);
      const met = [...(result.met.get(dimension) ?? [])];
      return met
        .map((unit) => ({ unit, identity: known?.identity(unit) ?? {} }))
        .map(({ unit, identity }) => unitResult(dimension, unit, identity))
        .filter((row) => row.code !== undefined || hasValue(row))
        .sort(byCodeThenName);
    },
    numberOf: (row) => numbers.get(placeKey(row)),
    unmetCommunes: () => {
      const met = result.met.get("commune");
      return [...units.planned].filter(([unit]) => met?.has(unit) !== true).map(([, commune]) => commune);
    },
    renamedCommunes: () =>
      [...units.planned].flatMap(([unit, { code, name }]) => {
        const inFiles = units.byDimension.get("commune")?.identity(unit).otherName;
        return code === undefined || name === undefined || inFiles === undefined
          ? []
          : [{ code, inPlan: name, inFiles }];
      }),
  };
}

function placeKey({ level, code = "", name }: UnitResult): string {
  return `${level}\n${code}\n${name}`;
}

/** Rows that name no unit and feed no indicator (the office's own row of capital) are no unit. */
function hasValue(row: UnitResult): boolean {
  return Object.values(row.indicators).some(({ value }) => value !== undefined);
}
