import type { Check } from "../../src/check/check.ts";
import { BatchMarks } from "../../src/engine/row-marks.ts";
import type { Finding } from "../../src/findings/finding.ts";
import { FindingLog } from "../../src/findings/log.ts";
import type { Dictionaries } from "../../src/tables/dictionary.ts";
import { createDictionaries } from "../../src/tables/key-dictionary.ts";
import { fieldOf } from "../../src/tables/registry.ts";
import type { Batch, TableId } from "../../src/tables/table.ts";
import { SCALE } from "../../src/tables/table.ts";
import { dayFromIso } from "../../src/values/day.ts";

/**
 * A row as a person would write it: amounts in đồng, scores in points, days in ISO, keys and texts as they are.
 * `{ total: "Cộng", … }` is a total row. A field that only some rows have is absent in the others.
 */
export type Row = Readonly<Record<string, string | number>>;

/** One sheet's rows; several batches of the same sheet stand in an inner list. */
export interface Sheet {
  readonly name?: string;
  readonly batches: readonly (readonly Row[])[];
  readonly undecoded?: number;
  readonly scales?: Readonly<Record<string, number>>;
}

export interface CheckResult {
  readonly findings: readonly (Pick<Finding, "kind" | "details" | "money"> & { readonly row?: number })[];
  /** Row numbers, by sheet where there are several. */
  readonly skipped: readonly number[];
  readonly rejected: readonly number[];
}

export interface CheckOptions {
  readonly asOf?: string;
  readonly dictionaries?: Dictionaries;
  readonly ledgerContracts?: number;
}

/** Runs checks, in order, over rows of their table; rows are numbered from 2 in each sheet, below a header. */
export function runChecks(checks: readonly Check[], sheets: readonly Sheet[], options: CheckOptions = {}): CheckResult {
  const log = new FindingLog(Number.POSITIVE_INFINITY);
  const dictionaries = options.dictionaries ?? createDictionaries();
  const context = {
    log,
    dictionaries,
    asOf: dayFromIso(options.asOf ?? "2020-12-31") ?? Number.NaN,
    ledgerContracts: options.ledgerContracts,
    sheets: sheets.length,
  };
  const runs = checks.map((check) => check.start(context));
  const skipped: number[] = [];
  const rejected: number[] = [];
  for (const batch of sheets.flatMap((sheet, index) =>
    batchesOf(checks[0]?.table ?? "loans", sheet, index, dictionaries),
  )) {
    const account = { seen: batch.rows, used: batch.rows, rejected: 0, rejectedMoney: 0, skipped: {} };
    const marks = new BatchMarks(batch, account);
    const recorder = {
      isOut: (row: number) => marks.isOut(row),
      skip(row: number) {
        marks.skip(row, "duplicate");
        skipped.push(batch.rowNumber[row] as number);
      },
      reject(row: number) {
        marks.reject(row);
        rejected.push(batch.rowNumber[row] as number);
      },
    };
    for (const run of runs) run.batch(batch, recorder);
  }
  for (const run of runs) run.end?.();
  const findings = log.groups().flatMap(({ examples }) =>
    examples.map(({ kind, place, details, money }) => ({
      kind,
      ...(place.row === undefined ? {} : { row: place.row }),
      ...(details && Object.keys(details).length > 0 ? { details } : {}),
      ...(money === undefined ? {} : { money }),
    })),
  );
  return { findings, skipped, rejected };
}

/** Rows of a table as a batch, numbered from 2. */
export function batchOf(table: TableId, rows: readonly Row[], dictionaries: Dictionaries): Batch {
  const [batch] = batchesOf(table, { batches: [rows] }, 0, dictionaries);
  if (!batch) throw new Error("no batch");
  return batch;
}

function batchesOf(table: TableId, sheet: Sheet, index: number, dictionaries: Dictionaries): readonly Batch[] {
  const fields = [...new Set(sheet.batches.flat().flatMap(Object.keys))].filter((field) => field !== "total");
  let next = 2;
  return sheet.batches.map((written) => {
    const rows: { readonly rowNumber: number; readonly row: Row }[] = [];
    const totals: Batch["totals"][number][] = [];
    for (const row of written) {
      const rowNumber = next++;
      if (typeof row.total === "string") {
        const values = new Map(
          Object.entries(row).filter((entry): entry is [string, number] => typeof entry[1] === "number"),
        );
        totals.push({ before: rows.length, rowNumber, label: row.total, values });
      } else rows.push({ rowNumber, row });
    }
    return {
      table,
      source: { file: "tệp.xlsx", sheet: sheet.name ?? `Trang ${index + 1}`, index },
      rows: rows.length,
      rowNumber: Float64Array.from(rows, ({ rowNumber }) => rowNumber),
      columns: new Map(
        fields.map((field) => [
          field,
          Float64Array.from(rows, ({ row }) => unitsOf(table, field, row[field], dictionaries)),
        ]),
      ),
      totals,
      ...(sheet.scales === undefined ? {} : { scales: new Map(Object.entries(sheet.scales)) }),
      ...(sheet.undecoded === undefined ? {} : { undecoded: sheet.undecoded }),
    };
  });
}

function unitsOf(
  table: TableId,
  field: string,
  written: string | number | undefined,
  dictionaries: Dictionaries,
): number {
  if (written === undefined) return Number.NaN;
  const { kind, dictionary } = fieldOf(table, field).info;
  if (dictionary !== undefined) return dictionaries.get(dictionary).codeOf(String(written));
  if (typeof written === "number") return Math.round(written * SCALE[kind]);
  return dayFromIso(written) ?? Number.NaN;
}
