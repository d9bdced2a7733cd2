import type { DatedSource } from "../check/mixed-dates.ts";
import type { FileTables } from "../tables/recognise/file-tables.ts";
import type { Day } from "../values/day.ts";

/** No file states the date of its data, and the user gave none. */
export class UnknownDate extends Error {
  override readonly name = "UnknownDate";
  constructor() {
    super("no file states the date of its data");
  }
}

/**
 * The date of the data: the latest that a ledger states; where there is no ledger or it is silent, the latest of any
 * table. That the files disagree is a finding of its own.
 *
 * @throws UnknownDate
 */
export function dateOfData(files: readonly FileTables[]): Day {
  const stated = files
    .flatMap(({ sheets }) => sheets)
    .filter(({ tables, asOf }) => tables.length > 0 && asOf !== undefined)
    .map(({ tables, asOf }) => ({ day: asOf?.day ?? 0, isLedger: tables.some(({ table }) => table === "loans") }));
  const ledgers = stated.filter(({ isLedger }) => isLedger);
  const days = (ledgers.length > 0 ? ledgers : stated).map(({ day }) => day);
  if (days.length === 0) throw new UnknownDate();
  return Math.max(...days);
}

/** What each sheet that feeds a table says of its date. */
export function datedSources(files: readonly FileTables[]): readonly DatedSource[] {
  return files.flatMap(({ file, sheets }) =>
    sheets
      .filter(({ tables }) => tables.length > 0)
      .map(({ sheet, asOf }) => ({ file, sheet: sheet.name, asOf: asOf?.day })),
  );
}
