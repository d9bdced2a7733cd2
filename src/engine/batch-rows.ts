import type { FieldRef, ParameterName } from "../indicators/language/measure.ts";
import { fieldNamed } from "../indicators/language/names.ts";
import type { Dictionaries } from "../tables/dictionary.ts";
import type { Batch } from "../tables/table.ts";
import { lastOfMonth } from "../values/day.ts";
import type { Ledger } from "./ledger.ts";
import type { Operand, Rows } from "./vector.ts";

/** What formulas see of one batch: its own columns, and the ledger's through its keys. */
export class BatchRows implements Rows {
  #blank = new Float64Array(0);
  readonly #made = new Map<string, Float64Array>();
  #batch: Batch | undefined;
  #parameters: ReadonlyMap<ParameterName, Operand> = new Map();

  constructor(
    private readonly dictionaries: Dictionaries,
    private readonly ledger: Ledger,
  ) {}

  get count(): number {
    return this.#batch?.rows ?? 0;
  }

  show(batch: Batch, parameters: ReadonlyMap<ParameterName, Operand>): void {
    this.#batch = batch;
    this.#parameters = parameters;
    this.#made.clear();
  }

  field(ref: FieldRef): Float64Array {
    const own = ref.scope === "row" ? (this.#batch?.columns.get(ref.field) ?? this.#absent()) : undefined;
    if (own !== undefined && fieldNamed(ref.table, ref.field)?.kind !== "month") return own;
    const name = `${ref.scope} ${ref.field}`;
    let made = this.#made.get(name);
    if (made === undefined) {
      made = ref.scope === "row" ? this.#closed(own ?? this.#absent()) : this.#join(ref.scope, ref.field);
      this.#made.set(name, made);
    }
    return made;
  }

  parameter(name: ParameterName): Operand {
    return this.#parameters.get(name) ?? { array: undefined, scalar: Number.NaN };
  }

  code(ref: FieldRef, text: string): number {
    const dictionary = fieldNamed(ref.table, ref.field)?.dictionary;
    const found = dictionary === undefined ? undefined : this.dictionaries.get(dictionary).find(text);
    return found ?? Number.NaN;
  }

  /** Months by their last day; one that still runs at the date of the data ends, for these data, on that date. */
  #closed(months: Float64Array): Float64Array {
    const asOf = this.parameter("asOf").scalar;
    const end = lastOfMonth(asOf);
    return months.map((month) => (month === end ? asOf : month));
  }

  #join(scope: "loan" | "opening" | "lending", field: string): Float64Array {
    const keys = this.#batch?.columns.get(scope === "lending" ? "groupId" : "contractId");
    if (keys === undefined) return this.#absent();
    const values = new Float64Array(this.count);
    for (let i = 0; i < values.length; i++) values[i] = this.ledger.value(scope, field, keys[i] as number);
    return values;
  }

  #absent(): Float64Array {
    if (this.#blank.length < this.count) this.#blank = new Float64Array(this.count).fill(Number.NaN);
    return this.#blank;
  }
}
