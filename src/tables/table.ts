import type { Words } from "../values/words.ts";

export type TableId = "loans" | "collections" | "groups" | "sessions" | "deposits" | "office";

/**
 * What a field's cells mean, and in which integer unit a batch carries them:
 * money → whole đồng · points → millionths of a point · rate → millionths of a percent a year · date → Day ·
 * month → Day, the month's last · flag → 0 or 1 · key, text → code in the field's dictionary.
 */
export type FieldKind = "money" | "points" | "rate" | "date" | "month" | "flag" | "key" | "text";

/** How many units of a batch make one of the kind as people write it (a point, a percent). */
export const SCALE = {
  money: 1,
  points: 1_000_000,
  rate: 1_000_000,
  date: 1,
  month: 1,
  flag: 1,
  key: 1,
  text: 1,
} as const satisfies Record<FieldKind, number>;

/** A field's one definition; the schema that judges its values follows from its kind (`schemaOf`). */
export interface FieldInfo {
  readonly kind: FieldKind;
  readonly words: Words;
  /** Headers seen in real files, compared after `fold`; the first is the one that ltq itself would write. */
  readonly headers: readonly string[];
  /** Keys: which dictionary its codes are of; the same key in two tables has the same code. */
  readonly dictionary?: string;
  /** Keys: usual number of digits; a shorter number is padded with zeros, and said so. */
  readonly digits?: number;
  /** Points: the most there is to get, in points. A cross-check holds it; a higher score is still read. */
  readonly maximum?: number;
  /** Texts of a closed list: folded spelling → the word that stands for it in a batch; `""` is absent. Other texts are kept. */
  readonly spellings?: Readonly<Record<string, string>>;
  /** What an empty cell in a column that is there means: nothing known, or nothing owed. */
  readonly blank: "absent" | "zero";
  /** A person's name or number: decoded only where a command needs it, and never printed in findings. */
  readonly personal: boolean;
}

export interface TableDefinition {
  readonly id: TableId;
  readonly words: Words;
  readonly purpose: Words;
  /** By name. Values are in the units of a batch (FieldKind), keys and texts are strings, an absent value is `undefined`. */
  readonly fields: Readonly<Record<string, FieldInfo>>;
  /** The table is recognised where every group has at least one of its fields. */
  readonly requires: readonly (readonly string[])[];
  /** The field whose absence makes a row no row of this table (a total, a signature, a saver without a loan). */
  readonly identity: string;
  /** What tells a row from the others where it is shown; no person's name among it. */
  readonly label: readonly string[];
  /** Money fields that say how much a row left out weighs; the first one readable counts, `+` sums. */
  readonly weight: readonly (readonly string[])[];
}

/** A run of valid rows of one table, one array of numbers a field (units: FieldKind); NaN is absent. */
export interface Batch {
  readonly table: TableId;
  readonly source: BatchSource;
  readonly rows: number;
  /** As the user sees them, from 1. */
  readonly rowNumber: Float64Array;
  /** Fields that were asked for and are in the file. The arrays are used again by the next batch. */
  readonly columns: ReadonlyMap<string, Float64Array>;
  /** Total rows met among these rows, in order. */
  readonly totals: readonly TotalRow[];
  /** Money fields that the file writes in thousands or millions: đồng per unit written. Their amounts may be rounded. */
  readonly scales?: ReadonlyMap<string, number>;
  /** Rows of this sheet that could not be decoded, up to the end of this batch: totals of the file may hold them. */
  readonly undecoded?: number;
}

export interface BatchSource {
  readonly file: string;
  readonly sheet: string;
  /** Position of this sheet among all that are read; orders what has no other order. */
  readonly index: number;
}

/** A `Cộng` / `Tổng cộng` row: a check on the file, never data. */
export interface TotalRow {
  /** It stands before this row of the batch (0 … rows). */
  readonly before: number;
  readonly rowNumber: number;
  readonly label: string;
  /** Money fields only, đồng. */
  readonly values: ReadonlyMap<string, number>;
}

/** Why a row of a recognised table is not data. */
export type SkipReason =
  | "blank"
  | "header-repeat"
  | "numbering"
  | "total"
  | "note"
  | "no-identity"
  | "duplicate"
  | "hidden";

/** Where every row of a sheet went: seen = used + rejected + the skipped. */
export interface RowAccount {
  seen: number;
  used: number;
  rejected: number;
  /** đồng, of rejected rows, where it could be read */
  rejectedMoney: number;
  skipped: Partial<Record<SkipReason, number>>;
}
