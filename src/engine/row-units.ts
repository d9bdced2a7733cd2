import { fieldNamed } from "../indicators/language/names.ts";
import type { Dictionaries } from "../tables/dictionary.ts";
import type { Batch, TableId } from "../tables/table.ts";
import { type Dimension, dimensionInfo, NAME_FALLBACK, NO_GROUP } from "./dimensions.ts";
import { GrowableInts } from "./growable.ts";
import type { Ledger } from "./ledger.ts";
import { type NumberedKeys, UNKNOWN_UNIT, type Units } from "./units.ts";

/** Tells of every row which unit of each dimension it belongs to, and remembers which units were met. */
export class RowUnits {
  readonly #met: ReadonlyMap<Dimension, Set<number>>;
  /** The same as a list by unit, 1 where it was met: asked for every row. */
  readonly #isMet: ReadonlyMap<Dimension, GrowableInts>;

  constructor(
    private readonly units: ReadonlyMap<Dimension, Units>,
    private readonly ledger: Ledger,
    private readonly dictionaries: Dictionaries,
  ) {
    this.#met = new Map([...units.keys()].map((dimension) => [dimension, new Set<number>()]));
    this.#isMet = new Map([...units.keys()].map((dimension) => [dimension, new GrowableInts()]));
  }

  /** Units of each dimension that some row belongs to. */
  get met(): ReadonlyMap<Dimension, ReadonlySet<number>> {
    return this.#met;
  }

  /** One unit a row. */
  of(table: TableId, batch: Batch, dimension: Dimension): Int32Array {
    const info = dimensionInfo(dimension);
    const out = new Int32Array(batch.rows);
    this.units
      .get(dimension)
      ?.resolveRows(
        this.#keys(table, batch, info.code),
        this.#keys(table, batch, info.name) ?? this.#keys(table, batch, NAME_FALLBACK[table]?.[dimension], true),
        batch.rows,
        out,
      );
    if (table === "loans") this.#directUnits(batch, dimension, out);
    else this.#linkUnits(batch, dimension, out);
    this.#noteMet(dimension, out);
    return out;
  }

  #noteMet(dimension: Dimension, units: Int32Array): void {
    const met = this.#met.get(dimension);
    const isMet = this.#isMet.get(dimension);
    if (met === undefined || isMet === undefined) return;
    const flags = isMet.upTo(this.units.get(dimension)?.size ?? 0);
    for (let i = 0; i < units.length; i++) {
      const unit = units[i] as number;
      if (flags[unit] === 1) continue;
      flags[unit] = 1;
      met.add(unit);
    }
  }

  /** Loans without a group whose unit nothing names are entrusted to nobody: a unit of its own, not an unknown one. */
  #directUnits(batch: Batch, dimension: Dimension, out: Int32Array): void {
    const { direct, code } = dimensionInfo(dimension);
    const groups = batch.columns.get("groupId");
    const noGroup = this.dictionaries.get("group").find(NO_GROUP);
    if (direct === undefined || groups === undefined || noGroup === undefined) return;
    const isByGroup = code === "groupId";
    let unit: number | undefined;
    for (let i = 0; i < out.length; i++) {
      if (groups[i] !== noGroup || (out[i] !== UNKNOWN_UNIT && !isByGroup)) continue;
      unit ??= this.units.get(dimension)?.resolve(isByGroup ? NO_GROUP : undefined, direct, "direct");
      out[i] = unit ?? UNKNOWN_UNIT;
    }
  }

  /** Rows that do not name their unit have that of their contract, group or customer in the ledger. */
  #linkUnits(batch: Batch, dimension: Dimension, out: Int32Array): void {
    for (const link of dimensionInfo(dimension).links) {
      const keys = batch.columns.get(link);
      if (keys === undefined || !this.ledger.knows(dimension, link)) continue;
      for (let i = 0; i < out.length; i++) {
        if (out[i] === UNKNOWN_UNIT) out[i] = this.ledger.unit(dimension, link, keys[i] as number);
      }
    }
  }

  #keys(table: TableId, batch: Batch, field: string | undefined, isHint = false): NumberedKeys | undefined {
    const numbers = field === undefined ? undefined : batch.columns.get(field);
    const dictionary = field === undefined ? undefined : fieldNamed(table, field)?.dictionary;
    if (numbers === undefined || dictionary === undefined) return undefined;
    const keys = this.dictionaries.get(dictionary);
    return { dictionary, source: table, isHint, numbers, key: (code: number) => keys.key(code) };
  }
}
