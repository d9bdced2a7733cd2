import type { Dictionaries } from "../../tables/dictionary.ts";
import { tables } from "../../tables/registry.ts";
import type { TableId } from "../../tables/table.ts";
import type { Candidate } from "../candidates.ts";
import type { Dimension } from "../dimensions.ts";
import type { RowObserver, SeenRows } from "../row-observer.ts";
import type { Scope } from "../unit-results.ts";
import { VectorCompiler } from "../vector.ts";
import { Contributions } from "./contributions.ts";
import type { RowShare, Shares } from "./explanation.ts";
import { Heaviest, type Ranked } from "./heaviest.ts";
import { LeftOutCounter } from "./left-out.ts";
import { writtenValue } from "./written-value.ts";

/** A row that is kept until it is known whether it is among the heaviest. */
interface KeptRow extends Ranked {
  readonly file: string;
  readonly sheet: string;
  readonly table: TableId;
  readonly label: readonly (readonly [field: string, value: number])[];
  readonly numerator: number;
  readonly denominator: number;
}

/** One division of the rows into units, with its own account of who was met. */
class Division {
  readonly shares = new Map<number, { rows: number; numerator: number; denominator: number }>();
  readonly numerator: Contributions;
  readonly denominator: Contributions | undefined;

  constructor(candidate: Candidate, compiler: VectorCompiler) {
    this.numerator = new Contributions(candidate.numerator, compiler);
    this.denominator = candidate.denominator && new Contributions(candidate.denominator, compiler);
  }

  add(unit: number, numerator: number, denominator: number): void {
    let share = this.shares.get(unit);
    if (share === undefined) {
      share = { rows: 0, numerator: 0, denominator: 0 };
      this.shares.set(unit, share);
    }
    share.rows += 1;
    share.numerator += numerator;
    share.denominator += denominator;
  }
}

export interface ShareSettings {
  readonly candidate: Candidate;
  readonly scope: Scope;
  readonly below: readonly Dimension[];
  /** How many rows are listed; `all`: also those that weigh nothing. */
  readonly most: number | "all";
  /** What a row weighs, by what it adds to the two sums. */
  readonly weight: (numerator: number, denominator: number) => number;
}

/** Divides a figure's two sums among the units below, and keeps the rows that weigh most. */
export class ShareObserver implements RowObserver {
  readonly #compiler = new VectorCompiler();
  readonly #whole: Division;
  readonly #below: ReadonlyMap<Dimension, Division>;
  readonly #leftOut: LeftOutCounter;
  readonly #heaviest: Heaviest<KeptRow>;
  readonly #rest = { rows: 0, numerator: 0, denominator: 0 };
  #within = new Uint8Array(0);
  #nowhere = new Int32Array(0);

  constructor(private readonly settings: ShareSettings) {
    const { candidate, below, most } = settings;
    this.#whole = new Division(candidate, this.#compiler);
    this.#below = new Map(below.map((by) => [by, new Division(candidate, this.#compiler)]));
    this.#leftOut = new LeftOutCounter(candidate.numerator, candidate.denominator, this.#compiler);
    this.#heaviest = new Heaviest<KeptRow>(most === "all" ? Number.POSITIVE_INFINITY : most, (row) =>
      this.#drop(row.numerator, row.denominator),
    );
  }

  fields(table: TableId): readonly string[] {
    return tables[table].label;
  }

  take(seen: SeenRows): void {
    const { rows } = seen.batch;
    if (this.#within.length < rows) {
      this.#within = new Uint8Array(rows);
      this.#nowhere = new Int32Array(rows);
    }
    this.#compiler.next();
    this.#setWithin(seen, rows);
    this.#leftOut.take(seen, this.#within);
    this.#takeRows(seen, rows);
    for (const [by, division] of this.#below) this.#divide(division, seen.units.get(by), seen, rows);
  }

  /** Every unit of a division that has a part, with its part. */
  shares(by: Dimension): ReadonlyMap<number, Shares> {
    return this.#below.get(by)?.shares ?? new Map();
  }

  total(): Shares {
    return this.#whole.shares.get(0) ?? { rows: 0, numerator: 0, denominator: 0 };
  }

  rows(dictionaries: Dictionaries): { readonly listed: readonly RowShare[]; readonly rest: Shares } {
    const listed = this.#heaviest.ranked().map(({ file, sheet, table, row, label, numerator, denominator }) => ({
      file,
      sheet,
      table,
      row,
      label: Object.fromEntries(
        label.flatMap(([field, value]) => {
          const text = writtenValue(table, field, value, dictionaries);
          return text === undefined ? [] : [[field, text]];
        }),
      ),
      numerator,
      denominator,
    }));
    return { listed, rest: this.#rest };
  }

  leftOut() {
    return this.#leftOut.all();
  }

  #setWithin({ units }: SeenRows, rows: number): void {
    const { scope } = this.settings;
    if (scope === "office") {
      this.#within.fill(1, 0, rows);
      return;
    }
    const of = units.get(scope.dimension);
    for (let i = 0; i < rows; i++) this.#within[i] = of?.[i] === scope.unit ? 1 : 0;
  }

  #takeRows(seen: SeenRows, rows: number): void {
    const { source, rowNumber } = seen.batch;
    const over = this.#whole.numerator.of(seen, this.#nowhere, this.#within);
    const under = this.#whole.denominator?.of(seen, this.#nowhere, this.#within);
    for (let i = 0; i < rows; i++) {
      if (over.isIn[i] === 0 && (under === undefined || under.isIn[i] === 0)) continue;
      const numerator = over.amounts[i] as number;
      const denominator = under === undefined ? 0 : (under.amounts[i] as number);
      this.#whole.add(0, numerator, denominator);
      const weight = this.settings.weight(numerator, denominator);
      if (this.settings.most !== "all" && (weight <= 0 || !this.#heaviest.wants(weight))) {
        this.#drop(numerator, denominator);
        continue;
      }
      this.#heaviest.add({
        weight,
        source: source.index,
        row: rowNumber[i] as number,
        file: source.file,
        sheet: source.sheet,
        table: seen.table,
        label: this.#labelOf(seen, i),
        numerator,
        denominator,
      });
    }
  }

  #labelOf({ table, batch }: SeenRows, row: number) {
    return tables[table].label.flatMap((field): (readonly [string, number])[] => {
      const value = batch.columns.get(field)?.[row];
      return value === undefined ? [] : [[field, value]];
    });
  }

  #divide(division: Division, units: Int32Array | undefined, seen: SeenRows, rows: number): void {
    if (units === undefined) return;
    const over = division.numerator.of(seen, units, this.#within);
    const under = division.denominator?.of(seen, units, this.#within);
    for (let i = 0; i < rows; i++) {
      if (over.isIn[i] === 0 && (under === undefined || under.isIn[i] === 0)) continue;
      division.add(
        units[i] as number,
        over.amounts[i] as number,
        under === undefined ? 0 : (under.amounts[i] as number),
      );
    }
  }

  #drop(numerator: number, denominator: number): void {
    this.#rest.rows += 1;
    this.#rest.numerator += numerator;
    this.#rest.denominator += denominator;
  }
}
