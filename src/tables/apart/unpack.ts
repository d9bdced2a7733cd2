import type { Finding } from "../../findings/finding.ts";
import type { FindingGroup } from "../../findings/log.ts";
import type { Dictionaries } from "../dictionary.ts";
import { DigitKeys } from "../digit-keys.ts";
import { fieldOf } from "../registry.ts";
import type { RowAccount, TableId, TotalRow } from "../table.ts";
import { type PackedBatch, placesOf } from "./packed-batch.ts";

/** The columns of a batch that came from one reader, its keys now codes of the run's dictionaries. */
export class Unpacker {
  /** By dictionary: the codes of the reader's texts, in the order in which it met them. */
  readonly #texts = new Map<string, number[]>();
  #codes = new Float64Array(0);

  constructor(
    private readonly table: TableId,
    private readonly dictionaries: Dictionaries,
  ) {}

  /** The arrays are those of the batch's buffer. */
  columns({ buffer, rows, fields, keys }: PackedBatch): Map<string, Float64Array> {
    const columns = new Map(fields.map((field, at) => [field, new Float64Array(buffer, 8 * rows * (at + 1), rows)]));
    const { places } = placesOf(rows, fields.length, keys);
    keys.forEach(({ dictionary, count, texts }, index) => {
      const known = this.dictionaries.get(dictionary);
      const ofTexts = this.#textsOf(dictionary);
      for (const text of texts) ofTexts.push(known.codeOf(text));
      if (this.#codes.length < count) this.#codes = new Float64Array(2 * count);
      known.codesOf(keysAt(buffer, places[index] ?? 0, count), count, this.#codes);
      for (const [field, column] of columns) {
        if (fieldOf(this.table, field).info.dictionary === dictionary) translate(column, this.#codes, ofTexts);
      }
    });
    return columns;
  }

  #textsOf(dictionary: string): number[] {
    let texts = this.#texts.get(dictionary);
    if (!texts) {
      texts = [];
      this.#texts.set(dictionary, texts);
    }
    return texts;
  }
}

function keysAt(buffer: SharedArrayBuffer, at: number, count: number): DigitKeys {
  const keys = new DigitKeys();
  keys.high = new Uint32Array(buffer, at, count);
  keys.low = new Uint32Array(buffer, at + 4 * count, count);
  keys.digits = new Uint8Array(buffer, at + 8 * count, count);
  return keys;
}

function translate(column: Float64Array, ofKeys: Float64Array, ofTexts: readonly number[]): void {
  for (let row = 0; row < column.length; row++) {
    const passed = column[row] as number;
    // an absent one is neither, and stays
    if (passed >= 0) column[row] = ofKeys[passed] as number;
    else if (passed < 0) column[row] = ofTexts[-1 - passed] as number;
  }
}

/** Adds what became of a batch's rows to the account of its sheet. */
export function addAccount(sum: RowAccount, part: RowAccount): void {
  sum.seen += part.seen;
  sum.used += part.used;
  sum.rejected += part.rejected;
  sum.rejectedMoney += part.rejectedMoney;
  for (const [reason, rows] of Object.entries(part.skipped) as [keyof RowAccount["skipped"], number][]) {
    sum.skipped[reason] = (sum.skipped[reason] ?? 0) + rows;
  }
}

/** The same findings, in rows counted from the start of the sheet. */
export function placedFindings(groups: readonly FindingGroup[], lines: number): readonly FindingGroup[] {
  if (lines === 0) return groups;
  return groups.map((group) => ({ ...group, examples: group.examples.map((example) => placed(example, lines)) }));
}

function placed<Id extends string>(finding: Finding<Id>, lines: number): Finding<Id> {
  const { row } = finding.place;
  return row === undefined ? finding : { ...finding, place: { ...finding.place, row: row + lines } };
}

export function placedTotals(totals: readonly TotalRow[], lines: number): readonly TotalRow[] {
  return totals.map((total) => ({ ...total, rowNumber: total.rowNumber + lines }));
}
