import { fold } from "../../values/fold.ts";
import { fieldsOf, tableIds, tables } from "../registry.ts";
import type { TableId } from "../table.ts";
import type { HeaderColumn } from "./header-columns.ts";
import type { HeaderName } from "./header-name.ts";

/** What the user says of columns: folded header → field, `current` or `loans.current`. */
export type HeaderMapping = ReadonlyMap<string, string>;

/** A field that a column's header names. The lower the rank, the surer: a mapping, then the fullest name, then the field's first header. */
export interface HeaderMatch {
  readonly field: string;
  readonly rank: number;
}

const RANKS_PER_NAME = 1000;

/** A field that has a header among its own, and at which place. */
interface Known {
  readonly table: TableId;
  readonly field: string;
  readonly rank: number;
}

let known: ReadonlyMap<string, readonly Known[]> | undefined;

/** All headers of all tables, by their folded text: the same for every file. */
function knownHeaders(): ReadonlyMap<string, readonly Known[]> {
  if (known) return known;
  const headers = new Map<string, Known[]>();
  for (const table of tableIds) {
    for (const { name: field, info } of fieldsOf(table)) {
      for (const [rank, header] of info.headers.entries()) {
        const folded = fold(header);
        const entries = headers.get(folded);
        if (entries) entries.push({ table, field, rank });
        else headers.set(folded, [{ table, field, rank }]);
      }
    }
  }
  known = headers;
  return headers;
}

/** Finds the fields that headers name. */
export class HeaderMatcher {
  readonly #known = knownHeaders();

  constructor(private readonly mapping: HeaderMapping = new Map()) {}

  /** By table, the field that the column holds. */
  match(column: HeaderColumn): ReadonlyMap<TableId, HeaderMatch> {
    const matches = new Map<TableId, HeaderMatch>();
    const names = namesOf(column.levels);
    for (const name of names) {
      const field = this.mapping.get(name);
      if (field !== undefined) this.#mapped(field, matches);
    }
    for (const [order, name] of names.entries()) {
      for (const { table, field, rank } of this.#known.get(name) ?? []) {
        if (!matches.has(table)) matches.set(table, { field, rank: (order + 1) * RANKS_PER_NAME + rank });
      }
    }
    return matches;
  }

  #mapped(field: string, matches: Map<TableId, HeaderMatch>): void {
    const [first = "", second] = field.split(".");
    for (const table of tableIds) {
      if (second !== undefined && table !== first) continue;
      const name = second ?? first;
      if (!matches.has(table) && Object.hasOwn(tables[table].fields, name))
        matches.set(table, { field: name, rank: 0 });
    }
  }
}

/** Folded names of a column, the fullest first: all levels, the first and the last, the last alone. */
export function namesOf(levels: readonly [HeaderName, ...HeaderName[]]): readonly string[] {
  if (levels.length === 1) return levels[0].folded;
  const last = levels[levels.length - 1] ?? levels[0];
  const paths = [levels, [levels[0], last], [last]];
  const names = paths.flatMap((path) => [
    path.map((level) => level.folded[0]).join(""),
    path.map((level) => level.folded[1] ?? level.folded[0]).join(""),
  ]);
  return [...new Set(names)];
}
