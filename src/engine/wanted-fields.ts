import type { Check } from "../check/check.ts";
import type { Measure } from "../indicators/language/measure.ts";
import { fieldsOf, tablesOf } from "../indicators/language/needs.ts";
import { tables } from "../tables/registry.ts";
import type { TableId } from "../tables/table.ts";
import { OfficeClasses } from "./commune-classes.ts";
import { type Dimension, dimensionInfo, NAME_FALLBACK } from "./dimensions.ts";
import type { Ledger } from "./ledger.ts";
import type { RowObserver } from "./row-observer.ts";

/** Who looks at the rows of a run. */
interface Lookers {
  readonly measures: readonly Measure[];
  readonly dimensions: readonly Dimension[];
  readonly everyField?: boolean;
  readonly observer?: RowObserver;
}

/** Every field of a table that anybody looks at; what the file lacks is left away by the reader. */
export function wantedFields(
  table: TableId,
  { measures, dimensions, everyField, observer }: Lookers,
  ledger: Ledger,
  running: readonly Check[],
): readonly string[] {
  if (everyField === true) return Object.keys(tables[table].fields);
  const wanted = new Set<string>(running.flatMap((check) => [...check.needs, ...(check.uses ?? [])]));
  for (const measure of measures) {
    if (!tablesOf(measure).has(table)) continue;
    for (const ref of fieldsOf(measure)) {
      if (ref.scope === "row" && ref.table === table) wanted.add(ref.field);
      else if (ref.scope !== "row") wanted.add(ref.scope === "lending" ? "groupId" : "contractId");
    }
  }
  for (const field of observer?.fields(table) ?? []) wanted.add(field);
  for (const dimension of dimensions) {
    const info = dimensionInfo(dimension);
    const named = [info.code, info.name, NAME_FALLBACK[table]?.[dimension], ...(table === "loans" ? [] : info.links)];
    for (const field of named) if (field !== undefined) wanted.add(field);
    if (info.direct !== undefined) wanted.add("groupId");
  }
  if (table === "loans") for (const field of ledger.fields("data")) wanted.add(field);
  if (table === "office") for (const field of OfficeClasses.fields) wanted.add(field);
  for (const weight of tables[table].weight) for (const field of weight) wanted.add(field);
  return [...wanted];
}
