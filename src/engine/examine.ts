import { checkDates } from "../check/mixed-dates.ts";
import type { FindingLog } from "../findings/log.ts";
import type { Dictionaries } from "../tables/dictionary.ts";
import type { ReadTable } from "../tables/read-table.ts";
import type { FileTables, TableSource } from "../tables/recognise/file-tables.ts";
import type { RowAccount } from "../tables/table.ts";
import type { Day } from "../values/day.ts";
import { datedSources, dateOfData, UnknownDate } from "./as-of.ts";
import { type ReportProgress, run } from "./run.ts";

export interface ExamineRequest {
  readonly files: readonly FileTables[];
  readonly asOf?: Day;
  readonly hidden: "include" | "skip";
  readonly dictionaries: Dictionaries;
  readonly log: FindingLog;
  readonly onProgress?: ReportProgress;
  readonly signal?: AbortSignal;
  /** How tables are read, where other threads do it. */
  readonly readTable?: ReadTable;
}

/**
 * Reads every field of every table and runs every check, without computing anything; what is found goes to the log.
 * Returns where each table's rows went.
 */
export async function examine(request: ExamineRequest): Promise<ReadonlyMap<TableSource, RowAccount>> {
  const { files, log, dictionaries, hidden, onProgress, signal, readTable } = request;
  for (const file of files) for (const finding of file.findings) log.add(finding);
  const asOf = request.asOf ?? statedDate(files);
  checkDates(datedSources(files), asOf, log);
  const result = await run({
    data: files.flatMap(({ sheets }) => sheets.flatMap((sheet) => sheet.tables)),
    opening: [],
    measures: [],
    dimensions: [],
    units: new Map(),
    asOf,
    parameters: new Map(),
    starts: { ofOffice: undefined, ofCommunes: new Map() },
    dictionaries,
    log,
    hidden,
    everyField: true,
    ...(onProgress ? { onProgress } : {}),
    ...(signal ? { signal } : {}),
    ...(readTable ? { readTable } : {}),
  });
  return result.accounts;
}

/** Files without a date can be examined too: checks against the date then find nothing. */
function statedDate(files: readonly FileTables[]): Day {
  try {
    return dateOfData(files);
  } catch (error) {
    if (error instanceof UnknownDate) return Number.NaN;
    throw error;
  }
}
