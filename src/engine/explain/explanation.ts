import type { Unit } from "../../indicators/indicator.ts";
import type { Rounding } from "../../plan/plan.ts";
import type { RowAccount, TableId } from "../../tables/table.ts";
import type { Fraction } from "../../values/fraction.ts";
import type { Words } from "../../values/words.ts";
import type { Dimension } from "../dimensions.ts";
import type { Gap } from "../gap.ts";
import type { IndicatorHeading, NoData, Scorecard, Status, UnitResult } from "../scorecard.ts";
import type { LeftOut } from "./left-out.ts";

/** What the two sums count: whole đồng, millionths of a point (`scale` 1 000 000), people and things. */
export interface SumKind {
  readonly unit: "dong" | "points" | "count";
  readonly scale: number;
}

/** The parts of a formula's two sums, in the units of their kinds; without a denominator the second is 0. */
export interface Shares {
  readonly rows: number;
  readonly numerator: number;
  readonly denominator: number;
}

/** A unit below, and its part. */
export interface UnitShare extends Shares {
  readonly code?: string;
  readonly name: string;
  readonly value?: Fraction;
  readonly target?: Fraction;
  readonly status: Status;
}

export interface Division {
  readonly by: Dimension;
  readonly units: readonly UnitShare[];
  /** All of them together; more than the whole where somebody is counted in several. */
  readonly sum: Shares;
}

/** One row of a file, and what it adds. */
export interface RowShare {
  readonly file: string;
  readonly sheet: string;
  readonly table: TableId;
  readonly row: number;
  /** What tells it from other rows: contract, group, date. By field. */
  readonly label: Readonly<Record<string, string>>;
  readonly numerator: number;
  readonly denominator: number;
}

/** A reading of the definition, and what it finds. */
export interface ReadingValue {
  readonly id: string;
  readonly words: Words;
  readonly isUsed: boolean;
  readonly value?: Fraction;
  readonly noData?: NoData;
  readonly formula?: { readonly numerator: string; readonly denominator?: string };
}

/** Where the rows of one sheet went, before any formula. */
export interface SheetAccount extends RowAccount {
  readonly file: string;
  readonly sheet: string;
  readonly table: TableId;
}

/**
 * How one figure of one unit comes about, down to rows of the files. What it lists adds up: `rows.listed` and `rows.rest`
 * are the figure's sums, and so are the units of a division (but for people counted in several).
 */
export interface Explanation {
  readonly schema: "ltq.explanation/1";
  readonly ltq: string;
  readonly office: Scorecard["office"];
  readonly asOf: string;
  readonly period: Scorecard["period"];
  readonly plan: { readonly name: string; readonly rounding: Rounding; readonly start?: string };
  readonly kind: "indicator" | "figure";
  readonly id: string;
  readonly name: Words;
  readonly unit: Unit;
  readonly better?: IndicatorHeading["better"];
  readonly source: Words;
  readonly of: Pick<UnitResult, "level" | "code" | "name" | "owner">;
  readonly value?: Fraction;
  readonly noData?: NoData;
  readonly target?: Fraction;
  readonly status?: Status;
  readonly gap?: Gap;
  /** What has to be known of the way it was computed. */
  readonly note?: Words;
  /** Absent where nothing could be computed. */
  readonly formula?: { readonly numerator: string; readonly denominator?: string };
  readonly sums?: {
    readonly numerator: SumKind;
    readonly denominator?: SumKind;
    readonly total: Shares;
  };
  readonly readings: readonly ReadingValue[];
  readonly below: readonly Division[];
  readonly rows: { readonly listed: readonly RowShare[]; readonly rest: Shares };
  readonly leftOut: readonly LeftOut[];
  readonly accounts: readonly SheetAccount[];
}
