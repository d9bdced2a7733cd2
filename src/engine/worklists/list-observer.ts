import type { Aggregate, Expression, FieldRef, Measure, ParameterName } from "../../indicators/language/measure.ts";
import { fieldNamed } from "../../indicators/language/names.ts";
import { fieldsOf, tablesOf } from "../../indicators/language/needs.ts";
import type { TableId } from "../../tables/table.ts";
import type { Day } from "../../values/day.ts";
import type { Dimension } from "../dimensions.ts";
import type { RowObserver, SeenRows } from "../row-observer.ts";
import { at, type Rows, type ValueVector, VectorCompiler } from "../vector.ts";
import { Directory } from "./directory.ts";
import type { EntryKey } from "./worklist.ts";

/** A list's formulas, read; see `WorklistComputation`. */
export interface ListFormulas {
  readonly amount: Measure;
  readonly without?: Measure;
  readonly requires?: Measure;
  readonly date?: Expression;
}

/** An entry while rows are read: everything in the units of a batch. */
export interface RawEntry {
  readonly key: number;
  amount: number;
  date: number;
  readonly units: ReadonlyMap<Dimension, number>;
  readonly table: TableId;
  readonly fields: Map<string, number>;
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
}

interface Term {
  readonly table: TableId;
  readonly value: ValueVector | undefined;
  readonly isIn: (rows: Rows) => Uint8Array | undefined;
}

/** The entries that one way of finding them finds. */
export class Finder {
  readonly entries = new Map<number, RawEntry>();
  readonly #excluded = new Set<number>();
  readonly #amounts: readonly Term[];
  readonly #without: readonly Term[];
  readonly #required: readonly Term[];
  readonly #date: ValueVector | undefined;
  #isCovered: boolean;

  constructor(
    readonly formulas: ListFormulas,
    private readonly key: EntryKey,
    compiler: VectorCompiler,
  ) {
    this.#amounts = termsOf(formulas.amount, compiler);
    this.#without = formulas.without ? termsOf(formulas.without, compiler) : [];
    this.#required = formulas.requires ? termsOf(formulas.requires, compiler) : [];
    this.#date = formulas.date && compiler.value(formulas.date);
    this.#isCovered = formulas.requires === undefined;
  }

  /** Whether what it concludes from silence was looked for. */
  get isCovered(): boolean {
    return this.#isCovered;
  }

  take(seen: SeenRows, rows: Rows, fields: readonly string[]): void {
    for (const term of this.#required) {
      if (term.table !== seen.table) continue;
      const mask = term.isIn(rows);
      for (let i = 0; i < rows.count; i++) if (mask === undefined || mask[i] === 1) this.#isCovered = true;
    }
    const keys = seen.batch.columns.get(this.key);
    if (keys === undefined) return;
    for (const term of this.#without) {
      if (term.table !== seen.table) continue;
      const mask = term.isIn(rows);
      for (let i = 0; i < rows.count; i++)
        if (mask === undefined || mask[i] === 1) this.#excluded.add(keys[i] as number);
    }
    const isCount = this.formulas.amount.addends.some(({ aggregate }) => aggregate.fn === "countDistinct");
    for (const term of this.#amounts)
      if (term.table === seen.table) this.#collect(term, seen, rows, keys, fields, isCount);
  }

  /** Those that are to be listed. */
  found(): readonly RawEntry[] {
    return [...this.entries.values()].filter(({ key }) => !this.#excluded.has(key));
  }

  #collect(
    term: Term,
    seen: SeenRows,
    rows: Rows,
    keys: Float64Array,
    fields: readonly string[],
    isCount: boolean,
  ): void {
    const mask = term.isIn(rows);
    const value = term.value?.(rows);
    const dates = this.#date?.(rows);
    for (let i = 0; i < rows.count; i++) {
      if (mask !== undefined && mask[i] === 0) continue;
      const key = keys[i] as number;
      const amount = value === undefined ? 1 : at(value, i);
      if (Number.isNaN(key) || Number.isNaN(amount)) continue;
      const date = dates === undefined ? Number.NaN : at(dates, i);
      let entry = this.entries.get(key);
      if (entry === undefined) {
        entry = this.#entry(seen, key, i);
        this.entries.set(key, entry);
      }
      if (!isCount) entry.amount += amount;
      else entry.amount = 1;
      if (Number.isNaN(entry.date) || date < entry.date) entry.date = date;
      for (const field of fields) {
        const found = seen.batch.columns.get(field)?.[i];
        if (found === undefined || Number.isNaN(found)) continue;
        const before = entry.fields.get(field);
        const isSum = fieldNamed(seen.table, field)?.kind === "money";
        if (before === undefined) entry.fields.set(field, found);
        else if (isSum) entry.fields.set(field, before + found);
      }
    }
  }

  #entry({ batch, units, table }: SeenRows, key: number, row: number): RawEntry {
    return {
      key,
      amount: 0,
      date: Number.NaN,
      units: new Map([...units].map(([dimension, of]) => [dimension, of[row] as number])),
      table,
      fields: new Map([[this.key, key]]),
      file: batch.source.file,
      sheet: batch.source.sheet,
      row: batch.rowNumber[row] as number,
    };
  }
}

/** Collects a list's entries in every way that the files allow; which is used is known when all is read. */
export class ListObserver implements RowObserver {
  readonly finders: readonly Finder[];
  readonly directory: Directory;
  readonly #compiler = new VectorCompiler();
  readonly #tables: ReadonlySet<TableId>;

  constructor(
    formulas: readonly ListFormulas[],
    private readonly settings: {
      readonly key: EntryKey;
      readonly columns: readonly string[];
      /** Days that hold for the list instead of the scorecard's. */
      readonly parameters: ReadonlyMap<ParameterName, Day>;
    },
  ) {
    this.finders = formulas.map((one) => new Finder(one, settings.key, this.#compiler));
    this.directory = new Directory(new Set(settings.columns));
    this.#tables = new Set(formulas.flatMap(({ amount }) => [...tablesOf(amount)]));
  }

  fields(table: TableId): readonly string[] {
    const dates = this.finders.flatMap(({ formulas: { date } }) => (date ? refsOf(date) : []));
    const own = dates.filter((ref) => ref.table === table).map((ref) => ref.field);
    return [...own, ...this.directory.fields];
  }

  take(seen: SeenRows): void {
    this.#compiler.next();
    // one row of the ledger tells all of a loan; other tables' entries are completed from it
    const isOther = [...this.#tables].some((table) => table !== "loans");
    if (isOther && (seen.table === "loans" || seen.table === "groups")) this.directory.learn(seen.batch);
    const { parameters, columns } = this.settings;
    const { rows } = seen;
    const own: Rows = {
      count: rows.count,
      field: (ref) => rows.field(ref),
      code: (ref, text) => rows.code(ref, text),
      parameter: (name) => {
        const day = parameters.get(name);
        return day === undefined ? rows.parameter(name) : { array: undefined, scalar: day };
      },
    };
    for (const finder of this.finders) finder.take(seen, own, columns);
  }
}

function termsOf(measure: Measure, compiler: VectorCompiler): readonly Term[] {
  return measure.addends.flatMap(({ aggregate }: { readonly aggregate: Aggregate }): readonly Term[] => {
    const terms = aggregate.fn === "countDistinct" ? aggregate.terms : [aggregate];
    const value = aggregate.fn === "sum" ? compiler.value(aggregate.value) : undefined;
    return terms.map(({ table, where }) => {
      const mask = where && compiler.mask(where);
      return { table, value, isIn: (rows) => mask?.(rows) };
    });
  });
}

/** The fields that an expression looks at. */
function refsOf(value: Expression): readonly FieldRef[] {
  return fieldsOf({ addends: [{ factor: 1, aggregate: { fn: "sum", table: "loans", value } }] });
}
