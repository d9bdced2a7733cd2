import type { FindingId } from "../../findings/catalogue.ts";
import { type Cell, cellText, EMPTY_CELL } from "../../read/cell.ts";
import { fold } from "../../values/fold.ts";
import { isBlank } from "../lexical/convert.ts";
import type { ColumnSource, TableSource } from "../recognise/file-tables.ts";
import { type Field, fieldOf, tables } from "../registry.ts";
import type { SkipReason } from "../table.ts";
import type { RowAmounts } from "./row-amounts.ts";
import { verdictOn } from "./verdict.ts";

/**
 * What a row is whose identity is empty, unreadable or suspiciously short. `bad-key`: data, with an identity that the
 * schema refuses; `missing-key`: data with an amount, and no identity. A total without a label is the sum of a section.
 */
export type RowKind =
  | { readonly kind: "data" | "bad-key" | "missing-key" }
  | { readonly kind: "total"; readonly label?: string }
  | { readonly kind: Exclude<SkipReason, "total" | "duplicate" | "hidden"> };

const TOTAL =
  /^[^\p{L}]*(?:tổng|cộng(?!\s*đồng)|lũy kế|luỹ kế|bình quân|tong (?:cong|so)|cong\s*(?:$|[:(])|luy ke|(?:sub-?|grand )?total)/u;
const NUMBERING = /^\(?\s*(\d{1,3}|[A-Za-z])\s*\)?(?:\s*=[\d\s()+\-*/:x%]+)?$/;
/** Keys of fewer digits name places and programmes, which a line above a section of rows may carry too. */
export const WITNESS_DIGITS = 7;

/** Keys that lost more leading zeros than this are looked at twice: a number there may count the rows of a total. */
export const MOST_ZEROS_LOST = 2;

/** Tells rows of a table from the lines around them: repeated headers, totals, notes, signatures, savers without a loan. */
export class RowSorter {
  readonly #identity: Field;
  readonly #identityColumn: ColumnSource | undefined;
  /** Columns in which a value shows that a row is about one loan, customer, group or session. */
  readonly #witnesses: readonly { readonly field: Field; readonly column: ColumnSource }[];

  constructor(
    private readonly source: TableSource,
    private readonly amounts: RowAmounts,
  ) {
    const { identity } = tables[source.table];
    this.#identity = fieldOf(source.table, identity);
    this.#identityColumn = source.columns.get(identity);
    this.#witnesses = [...source.columns.values()]
      .map((column) => ({ field: fieldOf(source.table, column.field), column }))
      .filter(({ field }) => field.name !== identity && isWitness(field, this.#identity));
  }

  kindOf(cells: readonly Cell[], serialEpoch: number): RowKind {
    const filled = cells.filter((cell) => !isBlank(cell));
    if (filled.length === 0) return { kind: "blank" };
    const identity = this.#identityOf(cells, serialEpoch);
    if (identity === "whole") return { kind: "data" };
    if (this.#repeatsHeader(filled)) return { kind: "header-repeat" };
    if (isNumbering(filled)) return { kind: "numbering" };
    const label = filled.map(totalLabel).find((text) => text !== undefined);
    if (label !== undefined) return hasNumber(filled) ? { kind: "total", label } : { kind: "note" };
    if (identity === "short") return { kind: "data" };
    if (this.#identity.info.kind !== "key" && !hasNumber(filled)) return { kind: "note" };
    if (this.#hasWitness(cells, serialEpoch)) {
      if (identity !== "absent") return { kind: "bad-key" };
      const weighs = this.amounts.canWeigh ? (this.amounts.weight(cells, serialEpoch) ?? 0) !== 0 : hasNumber(filled);
      return { kind: weighs ? "missing-key" : "no-identity" };
    }
    if (identity === "spoilt") return { kind: "bad-key" };
    const owes = [...this.amounts.all(cells, serialEpoch).values()].some((amount) => amount !== 0);
    return { kind: owes ? "total" : "note" };
  }

  /** `short`: a number of so few digits that it may be a count; `spoilt`: a key once, whatever stands around it. */
  #identityOf(cells: readonly Cell[], serialEpoch: number): "whole" | "short" | "absent" | "refused" | "spoilt" {
    const column = this.#identityColumn;
    const cell = column && cells[column.index];
    if (!column || !cell) return "absent";
    const { value, issue } = verdictOn(cell, this.#identity, column.style, serialEpoch);
    if (issue !== undefined) return isSpoiltKey(issue, cell) ? "spoilt" : "refused";
    if (value === undefined) return "absent";
    const { digits = 0 } = this.#identity.info;
    const written = cellText(cell).trim();
    const mayCount = /^\d+$/.test(written) && written.length < digits - MOST_ZEROS_LOST;
    return mayCount ? "short" : "whole";
  }

  #hasWitness(cells: readonly Cell[], serialEpoch: number): boolean {
    return this.#witnesses.some(({ field, column }) => {
      const cell = cells[column.index] ?? EMPTY_CELL;
      const { value, issue, note } = verdictOn(cell, field, column.style, serialEpoch);
      return issue === undefined && value !== undefined && note !== "padded-key";
    });
  }

  #repeatsHeader(filled: readonly Cell[]): boolean {
    const words = filled
      .map((cell) => (cell.kind === "text" ? fold(cell.text) : ""))
      .filter((word) => /\p{L}/u.test(word));
    const known = words.filter((word) => this.source.headerWords.has(word)).length;
    return known * 2 >= filled.length;
  }
}

/** Where a date is what makes a row (a session, a day of the office), any other name shows a row too. */
function isWitness({ info }: Field, identity: Field): boolean {
  if (identity.info.kind !== "key") return info.kind === "key" || info.kind === "text";
  if (info.kind === "date" || info.kind === "month") return true;
  return info.kind === "key" && ((info.digits ?? 0) >= WITNESS_DIGITS || info.personal);
}

const SPOILT: ReadonlySet<FindingId> = new Set([
  "key-as-exponent",
  "key-beyond-precision",
  "error-value",
  "formula-without-value",
]);

/** A key that was one before a spreadsheet or a formula spoilt it, or is one but for a letter: digits and no words. */
function isSpoiltKey(issue: FindingId, cell: Cell): boolean {
  return SPOILT.has(issue) || (issue === "not-a-key" && /^\S*\d{4}\S*$/.test(cellText(cell).trim()));
}

/** The words of a total row, as they stand. */
function totalLabel(cell: Cell): string | undefined {
  if (cell.kind !== "text") return undefined;
  const text = cell.text.normalize("NFC").replace(/\s+/g, " ").trim();
  return TOTAL.test(text.toLowerCase()) ? text : undefined;
}

/** `(1) (2) (3)`, `A B 1 2`, `(5)=(3)+(4)`: nothing but short numbers that rise, and letters. */
function isNumbering(filled: readonly Cell[]): boolean {
  const marks = filled.map((cell) => NUMBERING.exec(cellText(cell).trim())?.[1]);
  if (marks.some((mark) => mark === undefined)) return false;
  const numbers = marks.flatMap((mark) => (/^\d/.test(mark ?? "") ? [Number(mark)] : []));
  return numbers.length > 1 && numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1);
}

function hasNumber(filled: readonly Cell[]): boolean {
  return filled.some(
    (cell) => cell.kind === "number" || (cell.kind === "text" && /^[(\-–]?\s*\d[\d.,\s]*\)?%?$/.test(cell.text.trim())),
  );
}
