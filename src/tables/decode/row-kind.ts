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
 * schema refuses; `missing-key`: data with an amount, and no identity.
 */
export type RowKind =
  | { readonly kind: "data" | "bad-key" | "missing-key" }
  | { readonly kind: "total"; readonly label: string; readonly labelled: boolean }
  | { readonly kind: Exclude<SkipReason, "total" | "duplicate" | "hidden"> };

const TOTAL =
  /^[^\p{L}]*(?:tổng|cộng(?!\s*đồng)|lũy kế|luỹ kế|bình quân|tong (?:cong|so)|cong\s*(?:$|[:(])|luy ke|(?:sub-?|grand )?total)/u;
const NUMBERING = /^\(?\s*(\d{1,3}|[A-Za-z])\s*\)?(?:\s*=[\d\s()+\-*/:x%]+)?$/;
/** Keys of fewer digits name places and programmes, which a line above a section of rows may carry too. */
const WITNESS_DIGITS = 7;

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
    if (this.#repeatsHeader(filled)) return { kind: "header-repeat" };
    if (isNumbering(filled)) return { kind: "numbering" };
    const label = filled.map(totalLabel).find((text) => text !== undefined);
    const amounts = this.amounts.all(cells, serialEpoch);
    if (label !== undefined) {
      return hasNumber(filled) ? { kind: "total", label, labelled: true } : { kind: "note" };
    }
    return this.#kindOfData(cells, filled, amounts, serialEpoch);
  }

  #kindOfData(
    cells: readonly Cell[],
    filled: readonly Cell[],
    amounts: ReadonlyMap<string, number>,
    serialEpoch: number,
  ): RowKind {
    const column = this.#identityColumn;
    const cell = (column && cells[column.index]) ?? EMPTY_CELL;
    const verdict = column ? verdictOn(cell, this.#identity, column.style, serialEpoch) : { value: undefined };
    if (verdict.value !== undefined && verdict.issue === undefined) return { kind: "data" };
    const owes = [...amounts.values()].some((amount) => amount !== 0);
    if (this.#hasWitness(cells, serialEpoch)) {
      if (verdict.issue !== undefined) return { kind: "bad-key" };
      const weighs = this.amounts.canWeigh ? (this.amounts.weight(cells, serialEpoch) ?? 0) !== 0 : hasNumber(filled);
      return { kind: weighs ? "missing-key" : "no-identity" };
    }
    if (isSpoiltKey(verdict.issue, cell)) return { kind: "bad-key" };
    return owes ? { kind: "total", label: cellText(filled[0] ?? EMPTY_CELL), labelled: false } : { kind: "note" };
  }

  #hasWitness(cells: readonly Cell[], serialEpoch: number): boolean {
    return this.#witnesses.some(({ field, column }) => {
      const cell = cells[column.index] ?? EMPTY_CELL;
      if (isBlank(cell)) return false;
      const { value, issue, note } = verdictOn(cell, field, column.style, serialEpoch);
      return issue === undefined && value !== undefined && note !== "padded-key";
    });
  }

  #repeatsHeader(filled: readonly Cell[]): boolean {
    const words = filled
      .map((cell) => (cell.kind === "text" ? fold(cell.text) : ""))
      .filter((word) => /\p{L}/u.test(word));
    const known = words.filter((word) => this.source.headerWords.has(word)).length;
    return known > 0 && known * 2 >= filled.length;
  }
}

/** Where a date is what makes a row (a session, a day of the office), any other name shows a row too. */
function isWitness({ info }: Field, identity: Field): boolean {
  if (identity.info.kind !== "key") return info.kind === "key" || info.kind === "text";
  if (info.kind === "date" || info.kind === "month") return true;
  return info.kind === "key" && ((info.digits ?? 0) >= WITNESS_DIGITS || info.personal);
}

/** A key that was one before a spreadsheet spoilt it, or is one but for a letter: digits and no words. */
function isSpoiltKey(issue: string | undefined, cell: Cell): boolean {
  if (issue === undefined) return false;
  if (issue === "key-as-exponent" || issue === "key-beyond-precision") return true;
  return issue === "not-a-key" && /^\S*\d{4}\S*$/.test(cellText(cell).trim());
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
  if (marks.length < 2 || marks.some((mark) => mark === undefined)) return false;
  const numbers = marks.flatMap((mark) => (/^\d/.test(mark ?? "") ? [Number(mark)] : []));
  return numbers.length > 1 && numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1);
}

function hasNumber(filled: readonly Cell[]): boolean {
  return filled.some(
    (cell) => cell.kind === "number" || (cell.kind === "text" && /^[(\-–]?\s*\d[\d.,\s]*\)?%?$/.test(cell.text.trim())),
  );
}
