import type { Indicator } from "../../indicators/indicator.ts";
import type { Rounding } from "../../plan/plan.ts";
import type { TableId } from "../../tables/table.ts";
import type { Fraction } from "../../values/fraction.ts";
import type { Words } from "../../values/words.ts";
import type { Dimension } from "../dimensions.ts";
import type { SumKind } from "../explain/explanation.ts";
import type { IsoDate, Scorecard } from "../scorecard.ts";
import type { WorklistKind } from "./worklist.ts";

/** How a list is divided: by a breakdown, or by who answers for the commune. */
export type Grouping = Exclude<Dimension, "programme"> | "owner";

export interface ListEntry {
  /** By field: names, codes, amounts as they are written; masked where asked for. */
  readonly fields: Readonly<Record<string, string>>;
  /** Money fields in đồng, points in points. */
  readonly numbers: Readonly<Record<string, Fraction>>;
  /** In the units of the list's amount. */
  readonly amount: number;
  readonly date?: IsoDate;
  /** Since or until the date, as the list counts; absent where that is not yet, or no more. */
  readonly days?: number;
  /** The date lies in the month of the data. */
  readonly isNew?: true;
  /** Points lost by part of a score, most first; millionths. */
  readonly lost?: readonly { readonly field: string; readonly points: number }[];
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
}

export interface ListSum {
  readonly entries: number;
  readonly amount: number;
}

/** One unit's part of a list, what closes most of its gap first. */
export interface ListGroup {
  readonly code?: string;
  readonly name: string;
  readonly owner?: string;
  readonly value?: Fraction;
  readonly target?: Fraction;
  /** What closes the unit's gap, in the units of the list's amount; absent where there is none, or nobody knows. */
  readonly needed?: number;
  /** So many entries from the top are enough; absent where all together are not. */
  readonly enough?: number;
  readonly entries: readonly ListEntry[];
  /** Not listed, because of a limit. */
  readonly rest: ListSum;
  readonly total: ListSum;
}

/** What to act on, unit by unit. */
export interface Worklist {
  readonly schema: "ltq.worklist/1";
  readonly ltq: string;
  readonly office: Scorecard["office"];
  readonly asOf: IsoDate;
  readonly plan: { readonly name: string; readonly rounding: Rounding };
  readonly kind: WorklistKind;
  readonly name: Words;
  readonly purpose: Words;
  readonly window?: { readonly from: IsoDate; readonly to: IsoDate };
  /** The tables that the entries were found in, the first first. */
  readonly tables: readonly TableId[];
  readonly note?: Words;
  readonly nothing: Words;
  readonly amount: SumKind & { readonly words: Words };
  readonly day?: { readonly words: Words; readonly counts: "since" | "until" };
  readonly closes?: Pick<Indicator, "id" | "name" | "unit" | "better">;
  readonly by: Grouping;
  readonly isMasked: boolean;
  /** Fields that some entry has, in the order in which they are printed. */
  readonly columns: readonly string[];
  readonly groups: readonly ListGroup[];
  readonly total: ListSum;
}
