import type { Dictionaries } from "../tables/dictionary.ts";
import type { Batch } from "../tables/table.ts";
import { type Dimension, dimensionInfo, type Link, NO_GROUP } from "./dimensions.ts";
import { GrowableNumbers } from "./growable.ts";
import { UNKNOWN_UNIT } from "./units.ts";

/** What is kept of the ledger for the tables that are read after it. Memory grows with distinct keys only. */
export class Ledger {
  /** Units by dimension and link: where a contract, a group, a customer belongs. */
  readonly #units = new Map<string, GrowableNumbers>();
  readonly #loanFields = new Map<string, GrowableNumbers>();
  readonly #openingFields = new Map<string, GrowableNumbers>();
  readonly #lendingFields = new Map<string, GrowableNumbers>();

  constructor(
    private readonly dictionaries: Dictionaries,
    private readonly wanted: {
      readonly links: readonly Link[];
      readonly dimensions: readonly Dimension[];
      readonly loan: readonly string[];
      readonly opening: readonly string[];
      readonly lending: readonly string[];
    },
  ) {}

  /** Fields of the ledger that it wants to see. */
  fields(role: "data" | "opening"): readonly string[] {
    if (role === "opening") return this.wanted.opening.length === 0 ? [] : ["contractId", ...this.wanted.opening];
    return [
      ...(this.wanted.loan.length === 0 ? [] : ["contractId", ...this.wanted.loan]),
      ...(this.wanted.lending.length === 0 ? [] : ["groupId", ...this.wanted.lending]),
      ...this.wanted.links,
    ];
  }

  keepOpening(batch: Batch): void {
    keepByKey(batch, "contractId", this.wanted.opening, this.#openingFields, "first");
  }

  keep(batch: Batch, units: ReadonlyMap<Dimension, Int32Array>): void {
    keepByKey(batch, "contractId", this.wanted.loan, this.#loanFields, "first");
    keepByKey(batch, "groupId", this.wanted.lending, this.#lendingFields, "sum");
    const noGroup = this.dictionaries.get("group").find(NO_GROUP);
    for (const dimension of this.wanted.dimensions) {
      const rowUnits = units.get(dimension);
      if (rowUnits === undefined) continue;
      for (const link of this.wanted.links) {
        const keys = batch.columns.get(link);
        if (keys === undefined || !dimensionInfo(dimension).links.includes(link)) continue;
        const known = numbers(this.#units, `${dimension} ${link}`, -1);
        for (let i = 0; i < batch.rows; i++) {
          const key = keys[i] as number;
          if (Number.isNaN(key) || (link === "groupId" && key === noGroup) || known.get(key) !== -1) continue;
          known.set(key, rowUnits[i] as number);
        }
      }
    }
  }

  /** The unit of a key, or the unknown one. */
  unit(dimension: Dimension, link: Link, key: number): number {
    const unit = Number.isNaN(key) ? -1 : (this.#units.get(`${dimension} ${link}`)?.get(key) ?? -1);
    return unit === -1 ? UNKNOWN_UNIT : unit;
  }

  /** Whether the ledger was read with this link, so that a unit can be looked up by it. */
  knows(dimension: Dimension, link: Link): boolean {
    return this.#units.has(`${dimension} ${link}`);
  }

  value(scope: "loan" | "opening" | "lending", field: string, key: number): number {
    const fields =
      scope === "loan" ? this.#loanFields : scope === "opening" ? this.#openingFields : this.#lendingFields;
    return Number.isNaN(key) ? Number.NaN : (fields.get(field)?.get(key) ?? Number.NaN);
  }
}

function keepByKey(
  batch: Batch,
  keyField: Link,
  fields: readonly string[],
  kept: Map<string, GrowableNumbers>,
  /** What a key met again does: nothing, as a contract printed twice counts once; or it adds up. */
  again: "first" | "sum",
): void {
  const keys = batch.columns.get(keyField);
  if (keys === undefined) return;
  for (const field of fields) {
    const values = batch.columns.get(field);
    if (values === undefined) continue;
    const target = numbers(kept, field, Number.NaN);
    for (let i = 0; i < batch.rows; i++) {
      const key = keys[i] as number;
      const value = values[i] as number;
      if (Number.isNaN(key) || Number.isNaN(value)) continue;
      const before = target.get(key);
      if (Number.isNaN(before)) target.set(key, value);
      else if (again === "sum") target.set(key, before + value);
    }
  }
}

function numbers(map: Map<string, GrowableNumbers>, name: string, blank: number): GrowableNumbers {
  let found = map.get(name);
  if (found === undefined) {
    found = new GrowableNumbers(blank);
    map.set(name, found);
  }
  return found;
}
