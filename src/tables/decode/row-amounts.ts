import type { Cell } from "../../read/cell.ts";
import { EMPTY_CELL } from "../../read/cell.ts";
import { isBlank } from "../lexical/convert.ts";
import type { TableSource } from "../recognise/file-tables.ts";
import { fieldOf, fieldsOf, tables } from "../registry.ts";
import { verdictOn } from "./verdict.ts";

/** Amounts of single rows: of those left out, and of total rows. */
export class RowAmounts {
  /** Fields by which the table's rows are weighed, as far as the sheet has them all. */
  readonly #weight: readonly (readonly string[])[];
  readonly #money: readonly string[];

  constructor(private readonly source: TableSource) {
    this.#weight = tables[source.table].weight.filter((fields) => fields.every((field) => source.columns.has(field)));
    this.#money = fieldsOf(source.table)
      .filter(({ name, info }) => info.kind === "money" && source.columns.has(name))
      .map(({ name }) => name);
  }

  /** Whether the sheet has what it takes to weigh a row. */
  get canWeigh(): boolean {
    return this.#weight.length > 0;
  }

  /** đồng that a row weighs, or undefined where nothing readable says so. */
  weight(cells: readonly Cell[], serialEpoch: number): number | undefined {
    for (const fields of this.#weight) {
      const amounts = fields.map((field) => this.#amount(field, cells, serialEpoch));
      if (amounts.every((amount) => amount !== undefined))
        return Math.abs(amounts.reduce((sum, amount) => sum + amount, 0));
    }
    return undefined;
  }

  /** The money cells of a row that hold an amount, by field, in đồng. */
  all(cells: readonly Cell[], serialEpoch: number): ReadonlyMap<string, number> {
    const amounts = new Map<string, number>();
    for (const field of this.#money) {
      if (isBlank(cells[this.source.columns.get(field)?.index ?? -1] ?? EMPTY_CELL)) continue;
      const amount = this.#amount(field, cells, serialEpoch);
      if (amount !== undefined) amounts.set(field, amount);
    }
    return amounts;
  }

  #amount(name: string, cells: readonly Cell[], serialEpoch: number): number | undefined {
    const column = this.source.columns.get(name);
    if (!column) return undefined;
    const cell = cells[column.index] ?? EMPTY_CELL;
    const { value, issue } = verdictOn(cell, fieldOf(this.source.table, name), column.style, serialEpoch);
    return issue === undefined && typeof value === "number" ? value : undefined;
  }
}
