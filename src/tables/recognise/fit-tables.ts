import { fieldOf, tableIds, tables } from "../registry.ts";
import type { TableId } from "../table.ts";
import type { NearestTable } from "./file-tables.ts";
import type { HeaderColumn } from "./header-columns.ts";
import type { HeaderMatch, HeaderMatcher } from "./match-header.ts";

/** A table that the columns of a header hold. */
export interface TableFit {
  readonly table: TableId;
  /** By field. */
  readonly columns: ReadonlyMap<string, HeaderColumn>;
  /** Columns that could have been a field's too. */
  readonly duplicates: readonly { readonly field: string; readonly column: HeaderColumn }[];
}

export interface Fit {
  readonly tables: readonly TableFit[];
  /** How many columns are used, by all tables together. */
  readonly score: number;
  readonly nearest?: NearestTable;
}

/** Which tables a header holds. `isGiven`: whether the file states a field (`collections.period`) beside its columns. */
export function fitTables(
  columns: readonly HeaderColumn[],
  matcher: HeaderMatcher,
  isGiven: (field: string) => boolean,
): Fit {
  const matches = columns.map((column) => ({ column, byTable: matcher.match(column) }));
  const claimed = new Set<HeaderColumn>();
  const found: TableFit[] = [];
  let nearest: Fit["nearest"];
  for (const table of tableIds) {
    const fit = fitTable(
      table,
      matches.flatMap(({ column, byTable }) => {
        const match = byTable.get(table);
        return match && !claimed.has(column) ? [{ column, match }] : [];
      }),
    );
    // what is given completes a table, but makes none
    if (fit.columns.size === 0) continue;
    const missing = tables[table].requires.filter(
      (group) => !group.some((field) => fit.columns.has(field) || isGiven(`${table}.${field}`)),
    );
    if (missing.length === 0) {
      found.push(fit);
      for (const [field, column] of fit.columns) if (isExclusive(table, field)) claimed.add(column);
    } else {
      const candidate = { table, missing, matched: fit.columns.size };
      if (!nearest || nearness(candidate) > nearness(nearest)) nearest = candidate;
    }
  }
  const score = new Set(found.flatMap((fit) => [...fit.columns.values()])).size;
  return { tables: found, score, ...(found.length === 0 && nearest ? { nearest } : {}) };
}

function fitTable(
  table: TableId,
  candidates: readonly { readonly column: HeaderColumn; readonly match: HeaderMatch }[],
): TableFit {
  const columns = new Map<string, HeaderColumn>();
  const duplicates: { readonly field: string; readonly column: HeaderColumn }[] = [];
  for (const { column, match } of [...candidates].sort((a, b) => a.match.rank - b.match.rank)) {
    if (columns.has(match.field)) duplicates.push({ field: match.field, column });
    else columns.set(match.field, column);
  }
  return { table, columns, duplicates };
}

/** A measured column belongs to one table; keys, names and dates may serve several. */
function isExclusive(table: TableId, field: string): boolean {
  const { kind, spellings } = fieldOf(table, field).info;
  return spellings !== undefined || ["money", "points", "rate", "flag"].includes(kind);
}

/** The share of what a table requires that is there, then how many columns it would have. */
function nearness({ table, missing, matched }: NearestTable): number {
  return 1 - missing.length / tables[table].requires.length + matched / 1e4;
}
