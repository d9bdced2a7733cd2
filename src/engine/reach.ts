import type { Measure } from "../indicators/language/measure.ts";
import { tablesOf } from "../indicators/language/needs.ts";
import type { TableSource } from "../tables/recognise/file-tables.ts";
import type { TableId } from "../tables/table.ts";
import { type Dimension, dimensionInfo, NAME_FALLBACK } from "./dimensions.ts";

/**
 * Which tables can be divided by which dimension: those whose rows name their unit, or lead to it through a contract,
 * group or customer of the ledger. A deposit has a commune, but no programme.
 */
export class Reach {
  /** What was found, by dimension: it is asked for every unit. */
  readonly #covered = new Map<Dimension, WeakMap<Measure, boolean>>();

  constructor(private readonly data: readonly TableSource[]) {}

  /** Whether every table that the measures run over can be divided so. */
  covers(dimension: Dimension, measures: readonly Measure[]): boolean {
    return measures.every((measure) => this.#coversOne(dimension, measure));
  }

  #coversOne(dimension: Dimension, measure: Measure): boolean {
    const known = this.#covered.get(dimension) ?? new WeakMap<Measure, boolean>();
    this.#covered.set(dimension, known);
    let covers = known.get(measure);
    if (covers === undefined) {
      covers = [...tablesOf(measure)].every((table) => this.#reaches(table, dimension));
      known.set(measure, covers);
    }
    return covers;
  }

  #reaches(table: TableId, dimension: Dimension): boolean {
    const { links } = dimensionInfo(dimension);
    if (this.#names(table, dimension)) return true;
    if (!this.#names("loans", dimension)) return false;
    return links.some((link) => this.#has(table, link) && this.#has("loans", link));
  }

  #names(table: TableId, dimension: Dimension): boolean {
    const { code, name } = dimensionInfo(dimension);
    return [code, name, NAME_FALLBACK[table]?.[dimension]].some(
      (field) => field !== undefined && this.#has(table, field),
    );
  }

  #has(table: TableId, field: string): boolean {
    const sources = this.data.filter((source) => source.table === table);
    return sources.length > 0 && sources.every(({ columns, constants }) => columns.has(field) || constants.has(field));
  }
}
