import type { Indicator } from "../indicators/indicator.ts";
import type { Day } from "../values/day.ts";
import type { Fraction } from "../values/fraction.ts";
import type { Words } from "../values/words.ts";

/** Year, quarter or month up to the date of the data, or two days, both inclusive. */
export type PeriodChoice = "year" | "quarter" | "month" | { readonly from: Day; readonly to: Day };

/** How figures are rounded when they are printed; comparisons never use rounded figures. */
export interface Rounding {
  readonly mode: "truncate" | "half-up";
  /** Decimals at most. */
  readonly digits: number;
  /** Whether trailing zeros are printed: `95,8` (drop) or `95,80` (keep). */
  readonly zeros: "drop" | "keep";
}

/** Values by indicator or figure id, as exact fractions (percent as fraction of one, points, đồng, counts). */
export type ValuesById = ReadonlyMap<string, Fraction>;

/** What the plan says of one commune. Matched by code; by its full name, prefix included, where there is no code. */
export interface PlanCommune {
  readonly code?: string;
  readonly name?: string;
  /** Who answers for it. */
  readonly owner?: string;
  /** Start of the plan there, where it differs from the plan's. */
  readonly start?: Day;
  readonly targets: ValuesById;
}

export type CommuneClass = "good" | "fair" | "average" | "weak";

export interface Baseline {
  readonly date: Day;
  readonly office: ValuesById;
  /** By commune code or full name, as written in the plan. */
  readonly communes: ReadonlyMap<string, ValuesById>;
  /** Taken from a saved scorecard: its values are sums. `doubt`: its file may not be what ltq wrote. */
  readonly saved?: { readonly doubt?: Words };
  /** How many communes were of each class. */
  readonly classes?: Readonly<Partial<Record<CommuneClass, number>>>;
}

export interface GrowthPlan {
  /** The figure whose growth was planned (outstanding). */
  readonly figure: string;
  /** A baseline's date: growth counts from there. */
  readonly since: Day;
  /** Planned increase in đồng; where absent, the office table's. */
  readonly planned?: number;
  /** Where growth counts from, in đồng, if it is not the baseline's own figure (programmes left out). */
  readonly base?: number;
  /** Programme codes left out of it. */
  readonly excludedProgrammes: readonly string[];
}

export interface ClassRule {
  /** Take the class from the office table where it has it, else from the score; or from the score always. */
  readonly from: "office" | "score";
  /** Weight by indicator id of a commune's attainment of its targets (0–100 points each). */
  readonly weights: ReadonlyMap<string, number>;
  /** Lowest score of each class; below `average` is weak. */
  readonly cutoffs: Readonly<Record<"good" | "fair" | "average", number>>;
}

/** A plan, read and checked. */
export interface Plan {
  readonly name: string;
  /** True for the plan inside ltq, used where the user gives none. */
  readonly builtin: boolean;
  readonly office: { readonly code?: string; readonly name?: string };
  /** Start of the plan (S), inclusive: separates the cohort. */
  readonly start?: Day;
  readonly end?: Day;
  readonly period: PeriodChoice;
  readonly rounding: Rounding;
  readonly targets: ValuesById;
  readonly communes: readonly PlanCommune[];
  /** By date, oldest first. */
  readonly baselines: readonly Baseline[];
  /** The baseline that the path to the plan's end begins at, where the plan says so. */
  readonly paceFrom?: Day;
  readonly growth?: GrowthPlan;
  /** Reading chosen by indicator id, where it is not the default. */
  readonly readings: ReadonlyMap<string, string>;
  readonly classes: ClassRule;
  /** The plan's own indicators, after the eight. */
  readonly indicators: readonly Indicator[];
}
