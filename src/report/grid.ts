import type { Rounded } from "../engine/rounding.ts";
import type { Status } from "../engine/scorecard.ts";
import type { CommuneClass, Rounding } from "../plan/plan.ts";
import type { Fraction } from "../values/fraction.ts";
import { known } from "../values/known.ts";
import type { Language } from "../values/words.ts";

/**
 * A report as typed cells, between the scorecard and every writer. A writer knows cells, not indicators: whatever can be
 * said in a report is said here once, in one language, and each format only draws it.
 */
export interface Grid {
  readonly style: PrintStyle;
  /** Whose and of when, in one line: for the foot of every page. */
  readonly caption?: string;
  readonly blocks: readonly Block[];
}

/** How figures and words are spelled. */
export interface PrintStyle {
  readonly language: Language;
  readonly zeros: Rounding["zeros"];
}

export type Block = Title | Paragraph | List | Table | Charts;

export interface Title {
  readonly kind: "title";
  /** 1: the report's, 2: a section's. */
  readonly level: 1 | 2;
  readonly text: string;
  /**
   * A short name without the signs `: \\ / ? * [ ]`, for the tab of a sheet or a menu. A section without one belongs to the
   * tab before.
   */
  readonly tab?: string;
  /** Sections: where the figures come from. Belongs into every file; a terminal, where somebody just ran it, leaves it out. */
  readonly isProvenance?: true;
}

/** `strong`: the message in one line. `notice`: something to know before the figures are used. `muted`: small print. */
export type Emphasis = "plain" | "strong" | "notice" | "muted";

export interface Paragraph {
  readonly kind: "paragraph";
  readonly emphasis: Emphasis;
  /** Each begins on a line of its own. */
  readonly lines: readonly string[];
}

export interface List {
  readonly kind: "list";
  readonly items: readonly ListItem[];
  /** Said instead, by a writer that has no room for small print; where absent, small print is always printed. */
  readonly omission?: string;
}

export interface ListItem {
  readonly head?: string;
  readonly lines: readonly string[];
  /** Small print after them. */
  readonly small: readonly string[];
}

/**
 * Columns come in groups, and a row has one cell for each column of each group, in order. A writer with little room may
 * stack the cells of a group; one with much sets them side by side under the group's head.
 */
export interface Table {
  readonly kind: "table";
  /** Kebab case; unique within the grid. */
  readonly id: string;
  readonly groups: readonly ColumnGroup[];
  readonly rows: readonly Row[];
  /** Printed under the table. */
  readonly notes: readonly string[];
  /** The id of a table with the same units in its first column: what is chosen there is chosen here. */
  readonly follows?: string;
}

export interface ColumnGroup {
  readonly head?: Head;
  /** Groups of one family have the same columns and are laid out alike. */
  readonly family: string;
  /** Says what the row is about: repeated where a table is too wide and must be divided. */
  readonly isKey?: true;
  readonly columns: readonly Column[];
}

export interface Head {
  readonly text: string;
  /** For narrow columns. */
  readonly short?: string;
  /** Small print under it: a number to refer to, a unit. */
  readonly note?: string;
  /** The unit alone, for where a figure stands without its head's small print. */
  readonly unit?: string;
}

export interface Column {
  readonly head: Head;
  /** `unit`: of the row's figures; words that stay on one line. */
  readonly holds: "text" | "unit" | "number" | "status" | "class";
  /**
   * Status columns: it says of its group's first column whether that is met. `always`: printed as a sign behind that
   * figure by every writer for people; `narrow`: only where there is no room for words in a column of their own.
   */
  readonly mark?: "always" | "narrow";
  /** May be left out where there is no room. */
  readonly isOptional?: true;
  /** Empty, to be filled in by hand: given room on paper, left out in a terminal. */
  readonly isByHand?: true;
}

/** `target`: what is asked for. `total`: the whole. `detail`: belongs to the row above, small print. */
export type RowRole = "item" | "target" | "total" | "detail";

export interface Row {
  readonly role: RowRole;
  readonly cells: readonly Cell[];
}

/** What stands in a column, by its place among all the columns of its table: a row has a cell for each. */
export function cellAt({ cells }: Row, column: number): Cell {
  return known(cells[column]);
}

export type Cell = EmptyCell | AbsentCell | TextCell | FigureCell | ChangeCell | StatusCell | ClassCell;

export interface EmptyCell {
  readonly kind: "empty";
}

/** A figure that should be here but is not; neither zero nor a miss. */
export interface AbsentCell {
  readonly kind: "absent";
  readonly reason?: string;
}

export interface TextCell {
  readonly kind: "text";
  readonly text: string;
}

/** amount: đồng, printed in triệu đồng. percent: a fraction of one, printed in %. points: of a score. count: of things. */
export interface FigureCell {
  readonly kind: "amount" | "percent" | "points" | "count";
  readonly exact: Fraction;
  readonly printed: Rounded;
  /** Counts: out of how many, printed `5/8`. */
  readonly of?: number;
}

/** The difference of two printed figures (`now` − `before`), so that the reader's own subtraction agrees; always signed. */
export interface ChangeCell {
  readonly kind: "change";
  /** What the difference is of; `growth` is the increase as a percentage of `before`, not a difference. */
  readonly unit: FigureCell["kind"] | "growth";
  readonly now: Fraction;
  readonly before: Fraction;
  readonly printed: Rounded;
  readonly trend: "better" | "worse" | "none";
}

export interface StatusCell {
  readonly kind: "status";
  readonly status: Status;
}

export interface ClassCell {
  readonly kind: "class";
  readonly value: CommuneClass;
}

/** Pictures of figures that stand in a table as well: drawn by formats that have pictures, left out by others. */
export interface Charts {
  readonly kind: "charts";
  readonly title: string;
  /** As of a table. */
  readonly follows?: string;
  readonly charts: readonly (BulletChart | LineChart)[];
}

/** One figure of many units: where each stands, where it has to get, where it came from. */
export interface BulletChart {
  readonly title: string;
  /** Of its figures. */
  readonly unit: string;
  readonly better: "higher" | "lower";
  /** Over the units' names. */
  readonly head: Head;
  /** Where not every unit has a row: which have. */
  readonly note?: string;
  /** What was measured before, a date each. */
  readonly before: readonly Head[];
  readonly rows: readonly ChartRow[];
}

/** One figure over time: where it stood each month, and where it had to get. */
export interface LineChart {
  readonly title: string;
  /** Of its figures. */
  readonly unit: string;
  readonly points: readonly LinePoint[];
}

export interface LinePoint {
  /** The month. */
  readonly head: Head;
  /** Absent in a month without a figure. */
  readonly actual: FigureCell | AbsentCell;
  readonly target?: FigureCell;
  readonly status?: Status;
}

export interface ChartRow {
  readonly role: "item" | "total";
  readonly name: string;
  readonly actual: FigureCell | AbsentCell;
  readonly status: Status;
  readonly target?: FigureCell;
  /** One for each head of `before`. */
  readonly before: readonly (FigureCell | AbsentCell)[];
}

export const EMPTY: EmptyCell = { kind: "empty" };

export function text(value: string | undefined): TextCell | EmptyCell {
  return value === undefined ? EMPTY : { kind: "text", text: value };
}

export function paragraph(emphasis: Emphasis, ...lines: readonly string[]): Paragraph {
  return { kind: "paragraph", emphasis, lines };
}
