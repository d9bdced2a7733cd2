import type { FieldRef, ParameterName } from "../indicators/language/measure.ts";
import { fieldNamed } from "../indicators/language/names.ts";
import type { Dictionaries } from "../tables/dictionary.ts";
import type { Batch } from "../tables/table.ts";
import type { Ledger } from "./ledger.ts";
import type { Operand, Rows } from "./vector.ts";

/** What formulas see of one batch: its own columns, and the ledger's through its keys. */
export class BatchRows implements Rows {
  #blank = new Float64Array(0);
  readonly #joined = new Map<string, Float64Array>();
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
    this.#joined.clear();
  }

  field(ref: FieldRef): Float64Array {
    if (ref.scope === "row") return this.#batch?.columns.get(ref.field) ?? this.#absent();
    const name = `${ref.scope} ${ref.field}`;
    let joined = this.#joined.get(name);
    if (joined === undefined) {
      joined = this.#join(ref.scope, ref.field);
      this.#joined.set(name, joined);
    }
    return joined;
  }

  parameter(name: ParameterName): Operand {
    return this.#parameters.get(name) ?? { array: undefined, scalar: Number.NaN };
  }

  code(ref: FieldRef, text: string): number {
    const dictionary = fieldNamed(ref.table, ref.field)?.dictionary;
    const found = dictionary === undefined ? undefined : this.dictionaries.get(dictionary).find(text);
    return found ?? Number.NaN;
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
