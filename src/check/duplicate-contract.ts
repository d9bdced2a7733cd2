import type { Batch, BatchSource } from "../tables/table.ts";
import { NumbersByCode } from "./by-code.ts";
import type { Check, CheckContext, CheckRun, RowMarks } from "./check.ts";
import { moneyFields } from "./field.ts";
import { addRowFinding, balanceAt, isSameSource, neededColumn, PARTS } from "./row-finding.ts";

/**
 * One contract on several rows. Where every amount agrees, it is the same loan printed once per savings book of its
 * customer: rows after the first are skipped. Where one does not, the later row is rejected: two rows can't both be the
 * loan. Amounts are compared by a 32-bit fingerprint kept per contract, so a ledger of ten million fits into memory.
 *
 * Across sheets with different columns only the three parts of the balance are compared.
 */
export const duplicateContract: Check = {
  id: "duplicate-contract",
  table: "loans",
  needs: ["contractId", ...PARTS],
  raises: ["duplicate-contract", "conflicting-contract"],
  start: (context) => new DuplicateContracts(context),
};

const MONEY = moneyFields("loans");

class DuplicateContracts implements CheckRun {
  /** By contract: the row it first stood in (0: not seen), and what its amounts looked like. */
  readonly #firstRow = new NumbersByCode((size) => new Uint32Array(size));
  readonly #amounts = new NumbersByCode((size) => new Int32Array(size));
  /** Where there are several sheets: the source of that row, and what its balance looked like. */
  readonly #source = new NumbersByCode((size) => new Uint16Array(size));
  readonly #balance = new NumbersByCode((size) => new Int32Array(size));
  readonly #sources: BatchSource[] = [];
  /** By source: the money columns it has. */
  readonly #layouts: string[] = [];

  constructor(private readonly context: CheckContext) {}

  batch(batch: Batch, marks: RowMarks): void {
    const contracts = neededColumn(batch, "contractId");
    const parts = PARTS.map((part) => neededColumn(batch, part));
    const source = this.#sourceOf(batch);
    const money = MONEY.flatMap((field) => batch.columns.get(field) ?? []);
    const { room } = this.context.dictionaries.get("contract");
    const firstRow = this.#firstRow.upTo(room);
    const amounts = this.#amounts.upTo(room);
    const isOnly = this.context.sheets === 1;
    const sources = this.#source.upTo(isOnly ? 0 : room);
    const balance = this.#balance.upTo(isOnly ? 0 : room);
    const balances = fingerprints(isOnly ? [] : parts, batch.rows);
    const moneys = fingerprints(money, batch.rows);
    for (let row = 0; row < batch.rows; row++) {
      const contract = contracts[row] as number;
      if (Number.isNaN(contract)) continue;
      const ofBalance = balances[row] as number;
      const ofAmounts = moneys[row] as number;
      if (firstRow[contract] === 0) {
        firstRow[contract] = batch.rowNumber[row] as number;
        amounts[contract] = ofAmounts;
        if (isOnly) continue;
        sources[contract] = source;
        balance[contract] = ofBalance;
        continue;
      }
      const first = isOnly ? 0 : (sources[contract] as number);
      const agrees =
        (isOnly || balance[contract] === ofBalance) &&
        (amounts[contract] === ofAmounts || this.#layouts[first] !== this.#layouts[source]);
      if (agrees) this.#skip(batch, row, marks, contract);
      else this.#reject(batch, row, marks, contract, first, firstRow[contract] as number);
    }
  }

  #skip(batch: Batch, row: number, marks: RowMarks, contract: number): void {
    marks.skip(row, "duplicate");
    const details = () => ({ contract: this.#key(contract) });
    addRowFinding(this.context, "duplicate-contract", batch, row, details, balanceAt(batch, row));
  }

  #reject(batch: Batch, row: number, marks: RowMarks, contract: number, first: number, firstRow: number): void {
    marks.reject(row);
    const details = () => ({ contract: this.#key(contract), firstRow: this.#place(batch, first, firstRow) });
    addRowFinding(this.context, "conflicting-contract", batch, row, details, balanceAt(batch, row));
  }

  #key(contract: number): string {
    return this.context.dictionaries.get("contract").key(contract);
  }

  /** The row's number, with its sheet where that is another one. */
  #place(batch: Batch, source: number, row: number): string {
    const other = this.#sources[source];
    if (!other || isSameSource(other, batch.source)) return String(row);
    return other.sheet === other.file ? `${row} (${other.file})` : `${row} (${other.file} › ${other.sheet})`;
  }

  #sourceOf(batch: Batch): number {
    const known = this.#sources.findIndex((source) => isSameSource(source, batch.source));
    if (known >= 0) return known;
    this.#layouts.push(MONEY.filter((field) => batch.columns.has(field)).join());
    return this.#sources.push(batch.source) - 1;
  }
}

/** Per row 32 bits that differ where any amount does, but for one chance in four billion; absent reads as 0. */
function fingerprints(columns: readonly Float64Array[], rows: number): Int32Array {
  const hashes = new Int32Array(rows).fill(0x811c9dc5 | 0);
  for (const column of columns) {
    for (let row = 0; row < rows; row++) {
      const value = column[row] as number;
      const hash = Math.imul((hashes[row] as number) ^ value, 0x9e3779b1);
      hashes[row] = Math.imul(hash ^ (hash >>> 15) ^ Math.floor(value / 0x1_0000_0000), 0x85ebca6b);
    }
  }
  return hashes;
}
