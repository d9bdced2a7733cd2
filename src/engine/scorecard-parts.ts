import { catalogue } from "../findings/catalogue.ts";
import type { FindingLog } from "../findings/log.ts";
import type { Indicator } from "../indicators/indicator.ts";
import type { FileTables } from "../tables/recognise/file-tables.ts";
import { isoDay } from "../values/day.ts";
import type { RunResult } from "./run.ts";
import type { FigureHeading, FindingSummary, IndicatorHeading, InputFile } from "./scorecard.ts";
import type { FigureLine, IndicatorLine } from "./unit-table.ts";

/** A file as it was understood, and what identifies it. */
export interface ScoreFile {
  readonly tables: FileTables;
  readonly role: "data" | "opening";
  readonly bytes: number;
  /** The SHA-256 of its content, in hex, and its size; asked for when all has been read, absent where nobody wants it. */
  readonly fingerprint?: () => Promise<{ readonly sha256: string; readonly bytes: number }>;
}

/** What a scorecard says of an indicator before any figure. */
export function indicatorHeading({ indicator, reading, companion, chosen }: IndicatorLine): IndicatorHeading {
  const { id, name, short, unit, better } = indicator;
  const { numerator, denominator } = chosen?.formula ?? {};
  return {
    id,
    name,
    short,
    unit,
    better,
    reading: { id: reading, words: wordsOf(indicator, reading) },
    ...(companion ? { companion: { id: companion.id, words: wordsOf(indicator, companion.id) } } : {}),
    ...(numerator !== undefined && denominator !== undefined ? { formula: { numerator, denominator } } : {}),
  };
}

function wordsOf(indicator: Indicator, reading: string) {
  return indicator.readings[reading]?.words ?? indicator.name;
}

/** The same of a figure. */
export function figureHeading({ figure, chosen }: FigureLine): FigureHeading {
  const { id, name, unit } = figure;
  return { id, name, unit, ...(chosen ? { formula: chosen.formula } : {}) };
}

/** A file, and where its rows went. */
export async function inputFile(
  { tables, role, bytes, fingerprint }: ScoreFile,
  accounts: RunResult["accounts"],
): Promise<InputFile> {
  return {
    name: tables.file,
    ...(fingerprint ? await fingerprint() : { bytes }),
    role,
    tables: tables.sheets.flatMap((sheet) =>
      sheet.tables.flatMap((source) => {
        const account = accounts.get(source);
        if (account === undefined) return [];
        const asOf = sheet.asOf ? { asOf: isoDay(sheet.asOf.day) } : {};
        return [{ table: source.table, sheet: sheet.sheet.name, ...asOf, ...account }];
      }),
    ),
  };
}

/** How many findings of each kind, and how much money. */
export function findingSummaries(log: FindingLog): readonly FindingSummary[] {
  return log.groups().map(({ kind, count, money }) => {
    const { code, severity, title } = catalogue[kind];
    return { kind, code, severity, title, count, money };
  });
}
