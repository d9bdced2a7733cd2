import type { Batch } from "../../tables/table.ts";
import { GrowableNumbers } from "../growable.ts";
import type { EntryKey } from "./worklist.ts";

/** Whose a field is: a customer's name is settled by the customer, a group's leader by the group. */
const OWNERS: Readonly<Record<EntryKey, readonly string[]>> = {
  contractId: ["customerId", "customerName", "groupId", "groupLeader", "hamletName", "programmeName"],
  customerId: ["customerName", "groupId", "hamletName"],
  groupId: ["groupLeader", "hamletName", "organisationName"],
};

const LINKS: readonly EntryKey[] = ["contractId", "customerId", "groupId"];

/** Names and groups as the ledger has them, for entries of tables that don't say them. */
export class Directory {
  readonly #values = new Map<string, GrowableNumbers>();

  constructor(private readonly wanted: ReadonlySet<string>) {}

  get fields(): readonly string[] {
    return [...LINKS, ...this.wanted];
  }

  learn({ columns, rows }: Batch): void {
    for (const link of LINKS) {
      const keys = columns.get(link);
      if (keys === undefined) continue;
      for (const field of OWNERS[link]) {
        const values = this.wanted.has(field) ? columns.get(field) : undefined;
        if (values === undefined) continue;
        const known = this.#known(link, field);
        for (let i = 0; i < rows; i++) {
          const key = keys[i] as number;
          if (!Number.isNaN(key) && Number.isNaN(known.get(key))) known.set(key, values[i] as number);
        }
      }
    }
  }

  /** The field of whoever is called so; NaN where the ledger does not tell. */
  lookUp(field: string, of: (link: EntryKey) => number): number {
    for (const link of LINKS) {
      const key = of(link);
      const found = Number.isNaN(key) ? Number.NaN : (this.#values.get(`${link} ${field}`)?.get(key) ?? Number.NaN);
      if (!Number.isNaN(found)) return found;
    }
    return Number.NaN;
  }

  #known(link: EntryKey, field: string): GrowableNumbers {
    const name = `${link} ${field}`;
    let known = this.#values.get(name);
    if (known === undefined) {
      known = new GrowableNumbers(Number.NaN);
      this.#values.set(name, known);
    }
    return known;
  }
}
