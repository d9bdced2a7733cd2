import type { Words } from "../../values/words.ts";

export type WorklistKind =
  | "overdue"
  | "due-soon"
  | "arrears"
  | "frozen-ending"
  | "weak-groups"
  | "silent-members"
  | "no-activity";

/** Which key makes an entry: rows with one key are one line of the list. */
export type EntryKey = "contractId" | "customerId" | "groupId";

/** One way to find a list's entries in the files at hand, in the language of measures. */
export interface WorklistComputation {
  /**
   * `sum(loans.overdue where loans.overdue > 0)`: entries are the rows that it adds up, with what they add.
   * `countDistinct(…)`: entries are the keys that it counts, each with 1.
   */
  readonly amount: string;
  /** `countDistinct(…)` of the same keys: whoever is counted here is not listed. */
  readonly without?: string;
  /** Has to find rows: what the list concludes from silence must have been looked for. */
  readonly requires?: string;
  /** A day of each entry: `first(loans.dueSession?, loans.dueContract?)`. The earliest of its rows. */
  readonly date?: string;
  /** Only where the data end with a quarter. */
  readonly at?: "quarter-end";
  readonly note?: Words;
}

/** Which days a list is about; in its formulas they are `period`. */
export type Window =
  /** The whole month after the data. */
  | { readonly kind: "next-month" }
  /** From the date of the data, so many days on. */
  | { readonly kind: "days"; readonly days: number }
  /** So many months back, up to the date of the data. Not the user's to set. */
  | { readonly kind: "months-back"; readonly months: number };

/** What to act on. One small file each in `kinds/`, collected in `registry.ts`. */
export interface WorklistDefinition {
  readonly id: WorklistKind;
  readonly name: Words;
  readonly purpose: Words;
  readonly key: EntryKey;
  /** In order of preference: the first whose fields are in the files is used. */
  readonly computations: readonly [WorklistComputation, ...WorklistComputation[]] | { readonly complementOf: string };
  readonly window?: Window;
  /** What an entry's amount is. */
  readonly amount: Words;
  /** What its day is, and whether days since or until then are counted. */
  readonly day?: { readonly words: Words; readonly counts: "since" | "until" };
  /** The indicator whose gap the entries close. */
  readonly closes?: string;
  /** Fields printed of an entry, in order; what the files lack is left away. */
  readonly columns: readonly string[];
  /** Points lost in these parts of a score are told. */
  readonly parts?: readonly string[];
  /** Said where there is no entry. */
  readonly nothing: Words;
}
