import type { Dimension } from "../../src/engine/dimensions.ts";
import { type ScoreRequest, score } from "../../src/engine/score.ts";
import type { Scorecard, UnitResult } from "../../src/engine/scorecard.ts";
import { FindingLog } from "../../src/findings/log.ts";
import { openFile } from "../../src/read/open.ts";
import { memorySource } from "../../src/read/source.ts";
import { createDictionaries } from "../../src/tables/key-dictionary.ts";
import { recogniseFile } from "../../src/tables/recognise.ts";
import { fieldOf, tableIds } from "../../src/tables/registry.ts";
import type { TableId } from "../../src/tables/table.ts";
import { dayFromIso, writtenDay } from "../../src/values/day.ts";
import type { Fraction } from "../../src/values/fraction.ts";
import { planFrom } from "./known.ts";

/**
 * A row by field: đồng, points, ISO days, `2020-12` months; keys as text, or as a number that is padded with zeros. A
 * field is a column of the file where some row has it; `""` is an empty cell of a column that is there.
 */
export type Row = Readonly<Record<string, string | number | undefined>>;

/** The rows of each table; every table becomes a CSV file of its own. */
export type Tables = Readonly<Partial<Record<TableId, readonly Row[]>>>;

/** Keys of a plan file; `start` is 30/09/2018 unless told otherwise, and left away where it is null. */
export type PlanKeys = Readonly<Record<string, unknown>>;

export interface ScoreSettings {
  /** ISO; null leaves it to the files. 31/12/2020 unless told otherwise. */
  readonly asOf?: string | null;
  readonly by?: readonly Dimension[];
  /** The ledger at the period's opening. */
  readonly opening?: readonly Row[];
  /** Names of files, where they matter. */
  readonly fileNames?: Readonly<Partial<Record<TableId, string>>>;
}

export interface Scored {
  readonly scorecard: Scorecard;
  readonly log: FindingLog;
  /**
   * The two sums behind an indicator of the office, or of a unit by its code or name: `87/100`; a figure's amount: `42`;
   * the reason where there is no value: `zero-denominator`. Sums of points are in points.
   */
  of(id: string, unit?: string): string;
  /** What the companion reading found, in the same form. */
  beside(id: string, unit?: string): string;
  unit(codeOrName: string): UnitResult;
  /** Names of a dimension's units, in order. */
  names(by?: Dimension): readonly string[];
}

/** What it takes to score tables in memory by way of real CSV files: written, opened, recognised. */
export async function scoreRequestOf(
  tables: Tables | readonly Tables[],
  plan: PlanKeys = {},
  { asOf = "2020-12-31", by = [], opening, fileNames = {} }: ScoreSettings = {},
): Promise<ScoreRequest> {
  const sets: readonly Tables[] = [tables].flat();
  const files = sets.flatMap((set, index) =>
    tableIds.flatMap((table) => {
      const rows = set[table];
      return rows ? [csvFile(table, rows, fileNames[table] ?? `${table}-${index + 1}.csv`, "data")] : [];
    }),
  );
  if (opening) files.push(csvFile("loans", opening, "dau-ky.csv", "opening"));
  const day = asOf === null ? undefined : dayFromIso(asOf);
  return {
    files: await Promise.all(files),
    plan: planOf(plan),
    ...(day === undefined ? {} : { asOf: day }),
    by,
    hidden: "include",
    dictionaries: createDictionaries(),
    log: new FindingLog(Number.POSITIVE_INFINITY),
    version: "test",
  };
}

/** Scores them: decoded, checked, added up. */
export async function scoreOf(
  tables: Tables | readonly Tables[],
  plan: PlanKeys = {},
  settings: ScoreSettings = {},
): Promise<Scored> {
  const request = await scoreRequestOf(tables, plan, settings);
  const { log } = request;
  const scorecard = await score(request);
  const unit = (codeOrName: string): UnitResult => {
    const units = scorecard.units.flatMap((breakdown) => breakdown.units);
    const found = units.find(({ code, name }) => code === codeOrName || name === codeOrName);
    if (!found) throw new Error(`no unit ${codeOrName} among ${units.map(({ name }) => name).join(", ")}`);
    return found;
  };
  const rowOf = (codeOrName: string | undefined): UnitResult =>
    codeOrName === undefined ? scorecard.total : unit(codeOrName);
  return {
    scorecard,
    log,
    unit,
    of: (id, codeOrName) => {
      const { indicators, figures } = rowOf(codeOrName);
      const result = indicators[id] ?? figures[id];
      if (!result) throw new Error(`no indicator or figure ${id}`);
      if (result.value) return sums(id, result.value, id in indicators);
      return result.noData?.reason ?? "neither value nor reason";
    },
    beside: (id, codeOrName) => {
      const companion = rowOf(codeOrName).indicators[id]?.companion;
      return companion ? sums(id, companion, true) : "none";
    },
    names: (by = "commune") =>
      scorecard.units.find((breakdown) => breakdown.by === by)?.units.map((one) => one.name) ?? [],
  };
}

/** A plan as its file would give it. */
export function planOf(keys: PlanKeys) {
  const { start = "2018-09-30", ...rest } = keys;
  return planFrom(JSON.stringify({ name: "Đề án", ...(start === null ? {} : { start }), ...rest }));
}

/** Indicators whose sums are of points, which travel in millionths. */
const OF_POINTS = new Set(["group-quality", "session-quality"]);

function sums(id: string, { numerator, denominator }: Fraction, isRatio: boolean): string {
  const scale = OF_POINTS.has(id) ? 1_000_000 : 1;
  return isRatio || denominator !== 1 ? `${numerator / scale}/${denominator / scale}` : String(numerator);
}

async function csvFile(table: TableId, rows: readonly Row[], name: string, role: "data" | "opening") {
  const bytes = new TextEncoder().encode(csvText(table, rows));
  const file = await openFile(memorySource(name, bytes));
  return { tables: await recogniseFile(file), role, bytes: bytes.length };
}

/** A table as a core system would export it: its usual headers, `;`, a comma for decimals, days as dd/mm/yyyy. */
function csvText(table: TableId, written: readonly Row[]): string {
  const rows = written.map((row, index): Row => ({ ...DEFAULTS[table]?.(index + 1), ...row }));
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row).filter((field) => row[field] !== undefined)))];
  const lines = [
    fields.map((field) => fieldOf(table, field).info.headers[0]),
    ...rows.map((row) => fields.map((field) => cellText(table, field, row[field] ?? ""))),
  ];
  return `${lines.map((cells) => cells.join(";")).join("\n")}\n`;
}

function cellText(table: TableId, field: string, value: string | number): string {
  if (value === "") return "";
  const { kind, digits } = fieldOf(table, field).info;
  if (kind === "key") return typeof value === "number" ? String(value).padStart(digits ?? 1, "0") : value;
  if (typeof value === "number") return String(value).replace(".", ",");
  const day = dayFromIso(value);
  if (day !== undefined) return writtenDay(day);
  const month = /^(\d{4})-(\d{2})$/.exec(value);
  return month ? `${month[2]}/${month[1]}` : value;
}

/** What a row has without saying so: a ledger is none without these columns. */
const DEFAULTS: Readonly<Partial<Record<TableId, (number: number) => Row>>> = {
  loans: (number) => ({
    contractId: number,
    customerId: number,
    communeCode: "310703",
    disbursedOn: "2019-06-15",
    current: 0,
    overdue: 0,
    frozen: 0,
  }),
};
