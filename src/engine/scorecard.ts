import type { Severity } from "../findings/finding.ts";
import type { Indicator, Unit } from "../indicators/indicator.ts";
import type { ClassRule, CommuneClass, Rounding } from "../plan/plan.ts";
import type { RowAccount, TableId } from "../tables/table.ts";
import type { Fraction } from "../values/fraction.ts";
import type { Words } from "../values/words.ts";
import type { Dimension } from "./dimensions.ts";
import type { Gap } from "./gap.ts";
import type { ActionId } from "./what-if/actions.ts";

/** `YYYY-MM-DD` */
export type IsoDate = string;

/** What the units of a table are; offices where several offices' scorecards were put together. */
export type Breakdown = "office" | Dimension;

export type Status = "met" | "missed" | "no-data" | "no-target";

/** Why there is no value. */
export interface NoData {
  readonly reason: "zero-denominator" | "table-missing" | "fields-missing" | "no-rows" | "not-per-unit" | "not-alike";
  readonly words: Words;
  /** The two sums nonetheless, where they are not both 0: they count in a larger unit. */
  readonly sums?: { readonly numerator: number; readonly denominator: number };
}

export interface Place {
  readonly code?: string;
  readonly name: string;
}

/** One indicator of one unit. Percentages are fractions of one. */
export interface IndicatorResult {
  /** The exact value, as its two sums. */
  readonly value?: Fraction;
  readonly noData?: NoData;
  /** The companion reading's value, where the indicator has one. */
  readonly companion?: Fraction;
  readonly target?: Fraction;
  readonly status: Status;
  /** One for each of the scorecard's baselines, in their order; null where the baseline has no value. */
  readonly baselines: readonly (Fraction | null)[];
  /** What closes it; absent where the target is met, or nothing that can be counted does. */
  readonly gap?: Gap;
  /** Office and communes only, and only where the scorecard has a path. */
  readonly pace?: Pace;
}

/** The straight path from a baseline to the plan's end, or why there is none. */
export type PacePath =
  | {
      /** The baseline's date. */
      readonly from: IsoDate;
      /** The plan's end. */
      readonly to: IsoDate;
      /** Days since the baseline, and days of the whole path. */
      readonly elapsed: number;
      readonly days: number;
      /** Month ends after the data's date, up to the plan's end. */
      readonly monthsLeft: number;
    }
  | { readonly none: "no-baseline" | "no-end" | "not-begun" | "over" };

/** Where a result stands on the path, or why it has none. */
export type Pace =
  | {
      /** Judged by printed figures: `on` where they are equal. */
      readonly state: "ahead" | "on" | "behind";
      /** What the path asks for at the data's date. */
      readonly expected: Fraction;
      /** What is still needed each month, signed; absent where the target is met or no month is left. */
      readonly monthly?: Fraction;
    }
  /** `target-passed`: the baseline met the target already, so that no path leads there. */
  | { readonly none: "no-value" | "no-target" | "no-baseline" | "target-passed" };

export interface FigureResult {
  readonly value?: Fraction;
  readonly noData?: NoData;
  readonly baselines: readonly (Fraction | null)[];
}

/** A unit's row of the scorecard. */
export interface UnitResult {
  readonly level: Breakdown;
  readonly code?: string;
  readonly name: string;
  /** Its office, in a scorecard put together from several. */
  readonly parent?: Place;
  readonly owner?: string;
  /** By indicator id; every indicator of the scorecard is there. */
  readonly indicators: Readonly<Record<string, IndicatorResult>>;
  /** By figure id; every figure of the scorecard is there. */
  readonly figures: Readonly<Record<string, FigureResult>>;
  readonly count: { readonly met: number; readonly missed: number; readonly noData: number };
  /** Communes only. `score` in points, where the class is ltq's own. */
  readonly class?: { readonly value: CommuneClass; readonly from: "office" | "score"; readonly score?: number };
}

export interface IndicatorHeading extends Pick<Indicator, "id" | "name" | "short" | "unit" | "better"> {
  readonly reading: { readonly id: string; readonly words: Words };
  readonly companion?: { readonly id: string; readonly words: Words };
  /** The formula used, in the language of measures; absent where none could be. */
  readonly formula?: { readonly numerator: string; readonly denominator: string };
}

export interface FigureHeading {
  readonly id: string;
  readonly name: Words;
  readonly unit: Unit;
  readonly formula?: { readonly numerator: string; readonly denominator?: string };
}

/** Where every row of one table of one sheet went. */
export interface InputTable extends RowAccount {
  readonly table: TableId;
  readonly sheet: string;
  /** The date of its data, where it says so. */
  readonly asOf?: IsoDate;
}

export interface InputFile {
  readonly name: string;
  /** Whose it is, in a scorecard put together from several. */
  readonly office?: string;
  /** Of its content, in hex; absent where nobody asked for it. */
  readonly sha256?: string;
  readonly bytes: number;
  readonly role: "data" | "opening";
  readonly tables: readonly InputTable[];
}

export interface FindingSummary {
  readonly kind: string;
  readonly code: string;
  readonly severity: Severity;
  readonly title: Words;
  readonly count: number;
  /** đồng of the rows concerned, where known */
  readonly money: number;
}

export interface ClassCount {
  readonly now: Readonly<Record<CommuneClass, number>>;
  /** One for each of the scorecard's baselines, in their order. */
  readonly baselines: readonly (Readonly<Partial<Record<CommuneClass, number>>> | null)[];
  readonly from: "office" | "score" | "mixed";
}

export interface GrowthCompletion {
  readonly figure: string;
  /** Increase so far / planned increase. */
  readonly value?: Fraction;
  readonly noData?: NoData;
  /** đồng */
  readonly planned?: number;
  readonly since: IsoDate;
}

export interface PlanHeading {
  readonly name: string;
  readonly builtin: boolean;
  readonly sha256?: string;
  readonly start?: IsoDate;
  readonly end?: IsoDate;
}

/** An office whose scorecard went into a larger one. */
export interface MergedOffice {
  readonly office: Place;
  readonly asOf: IsoDate;
  readonly period: { readonly from: IsoDate; readonly to: IsoDate };
  readonly plan: PlanHeading;
}

/** Something that was assumed to happen, so that the scorecard shows what would follow. */
export interface Assumed {
  readonly indicator: string;
  readonly action: ActionId;
  readonly unit: "dong" | "count" | "points";
  /** đồng, people or things, or points of each on average. */
  readonly amount: Fraction;
  /** A commune; the whole office alone where absent. */
  readonly at?: Place;
}

/** What a scorecard's figures rest on beside the data, and what they are without it. */
export interface WhatIf {
  readonly assumed: readonly Assumed[];
  /** The rows that differ, by the data alone: the office's, and its communes'. */
  readonly actual: {
    readonly total: UnitResult;
    readonly units: readonly UnitResult[];
    readonly growth?: GrowthCompletion;
  };
  /** Ids of indicators and figures (or `growth`) that might change further: it depends on which loans or people it is. */
  readonly kept: readonly string[];
}

/** Target against actual, for an office and its communes, at one date. Plain data: it is what `--format json` writes. */
export interface Scorecard {
  readonly schema: "ltq.scorecard/1";
  /** Version of ltq that made it. */
  readonly ltq: string;
  readonly office: Place;
  /** What it was put together from; by code, then name. */
  readonly merged?: readonly MergedOffice[];
  /** It shows what would be if something were to happen, not what is. */
  readonly whatIf?: WhatIf;
  readonly asOf: IsoDate;
  readonly period: { readonly from: IsoDate; readonly to: IsoDate };
  readonly plan: PlanHeading & {
    readonly rounding: Rounding;
    /** The baseline that the path to the plan's end begins at. */
    readonly paceFrom?: IsoDate;
    /** How communes are classed, so that classes follow when sums change; absent in scorecards of an older ltq. */
    readonly classes?: Omit<ClassRule, "weights"> & { readonly weights: Readonly<Record<string, number>> };
  };
  readonly indicators: readonly IndicatorHeading[];
  readonly figures: readonly FigureHeading[];
  /** `sums`: its values are sums that may be added, not percentages typed into a plan. */
  readonly baselines: readonly { readonly date: IsoDate; readonly sums?: true }[];
  readonly pace?: PacePath;
  /** The whole office. */
  readonly total: UnitResult;
  /** By dimension asked for, `commune` first (after `office`, where there are several); units by code, then name. */
  readonly units: readonly { readonly by: Breakdown; readonly units: readonly UnitResult[] }[];
  readonly classes?: ClassCount;
  readonly growth?: GrowthCompletion;
  readonly inputs: readonly InputFile[];
  readonly findings: readonly FindingSummary[];
  /** What was assumed where the files or the plan were silent. */
  readonly assumptions: readonly Words[];
}
