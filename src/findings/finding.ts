import type { Words } from "../values/words.ts";

/** `error`: rows are left out or a figure is in doubt. `warning`: read, but somebody should look. `info`: how it was read. */
export type Severity = "error" | "warning" | "info";

/**
 * A kind of finding: what can be wrong with an export, as data. One file each in `kinds/`, collected in `catalogue.ts`.
 * `title`, `cause` and `remedy` may hold `{name}` places, filled from a finding's `details`.
 */
export interface FindingKind {
  /** `L101`; never used again for anything else. The first digit is the station: 1 cells, 2 rows, 3 cross-checks, 4 files, 5 how it was read. */
  readonly code: `L${number}`;
  readonly severity: Severity;
  readonly title: Words;
  readonly cause: Words;
  readonly remedy: Words;
}

/** Where in the user's files. `row` and `column` as the spreadsheet shows them: row from 1, column `AB`. */
export interface Place {
  readonly file: string;
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: string;
  /** The column's header, as it stands in the file. */
  readonly header?: string;
}

/** One finding of one kind at one place. */
export interface Finding<Id extends string = string> {
  readonly kind: Id;
  readonly place: Place;
  /** The cell as it stands; never a person's name or number. */
  readonly cell?: string;
  /** What was expected there. */
  readonly expected?: Words;
  /** A text in both languages where it is ltq's own. */
  readonly details?: Readonly<Record<string, string | number | Words>>;
  /** Balance in đồng of the row that it concerns, where known. */
  readonly money?: number;
}
