import { parse } from "csv-parse/sync";
import { DomUtils, parseDocument } from "htmlparser2";
import { beforeAll, describe, expect, it } from "vitest";
import * as SheetJS from "xlsx";
import type { Scorecard, UnitResult } from "../../src/engine/scorecard.ts";
import { withStanding } from "../../src/engine/standing.ts";
import { figure, printingOf } from "../../src/report/figures.ts";
import { formatCell, onOneLine, plainNumber } from "../../src/report/format.ts";
import type { PrintStyle } from "../../src/report/grid.ts";
import { scorecardGrid } from "../../src/report/scorecard-grid.ts";
import type { Fraction } from "../../src/values/fraction.ts";
import {
  manyCommunes,
  mergedScorecard,
  scorecardWithoutData,
  smallestScorecard,
  strangeScorecard,
} from "../support/extreme-scorecards.ts";
import { longPhuScorecard } from "../support/long-phu.ts";
import { sampleScorecard } from "../support/sample-scorecard.ts";
import { bytesOf, textOf } from "../support/written.ts";

/** Half-up and with its zeros: the other way to print. */
const HALF_UP = sampleScorecard({
  plan: { ...sampleScorecard().plan, rounding: { mode: "half-up", digits: 1, zeros: "keep" } },
});
const SCORECARDS: Readonly<Record<string, () => Scorecard | Promise<Scorecard>>> = {
  sample: sampleScorecard,
  "half-up": () => HALF_UP,
  "Long Phú": longPhuScorecard,
  smallest: smallestScorecard,
  "200 communes": () => manyCommunes(200),
  "no data": scorecardWithoutData,
  "strange names": strangeScorecard,
  merged: mergedScorecard,
};
/** Without values, or with those of one unit. */
const POOR = new Set(["smallest", "no data"]);

describe.each(Object.entries(SCORECARDS))("one scorecard in every format (%s)", (title, made) => {
  let scorecard: Scorecard;
  let style: PrintStyle;
  /** Every figure of the report as it is printed, sorted. */
  let printed: readonly string[];
  /** Of all units, as they are printed. */
  let names: readonly string[];

  beforeAll(async () => {
    scorecard = await made();
    style = { language: "vi", zeros: scorecard.plan.rounding.zeros };
    const { blocks } = scorecardGrid(scorecard, "vi", { sort: "code" });
    const tables = blocks.flatMap((block) => (block.kind === "table" ? [block] : []));
    const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
    printed = cells.flatMap((cell) => ("printed" in cell ? [formatCell(cell, style)] : [])).sort();
    names = scorecard.units.flatMap(({ units }) => units.map(({ name }) => onOneLine(name).trim()));
    expect(printed.length > 200).toBe(!POOR.has(title));
  });

  it("has the same figures in the table", async () => {
    const words = (await textOf("table", scorecard, { width: 200 }))
      .split(/\s+/)
      .map((word) => word.replace(/[✓✗]$/, ""));
    expect(lacking(printed, words)).toEqual([]);
  });

  it("has the same figures in Markdown", async () => {
    const rows = (await textOf("md", scorecard, { width: 200 })).split("\n").filter((line) => line.startsWith("| "));
    const cells = rows.flatMap((row) => row.split(/(?<!\\)\|/).map((cell) => cell.replace(/[*✓✗\\]/g, "").trim()));
    expect(lacking(printed, cells)).toEqual([]);
  });

  it("has the same figures in the workbook", async () => {
    const bytes = await bytesOf("xlsx", scorecard);
    const book = SheetJS.read(bytes, { cellNF: true });
    const cells = Object.values(book.Sheets).flatMap((sheet) => Object.values(sheet) as SheetJS.CellObject[]);
    const shown = cells.flatMap((cell) => (cell.t === "n" ? [vietnamese(cell.w ?? "").trim()] : []));
    expect(lacking(printed.map(withoutPercent), shown.map(withoutPercent))).toEqual([]);
    expect(cells.filter((cell) => cell.f !== undefined)).toEqual([]);
    const texts = cells.flatMap((cell) => (cell.t === "s" ? [String(cell.v).trim()] : []));
    expect(lacking(names, texts)).toEqual([]);
  });

  it("has the same figures on the page", async () => {
    const page = parseDocument(await textOf("html", scorecard, { width: 200 }));
    const tables = DomUtils.getElementsByTagName("table", page).filter(({ attribs }) => attribs.id !== undefined);
    const cells = tables.flatMap((table) => [
      ...DomUtils.getElementsByTagName("th", table),
      ...DomUtils.getElementsByTagName("td", table),
    ]);
    const words = cells.flatMap((cell) => DomUtils.textContent(cell).split(/[\s()✓✗]+/));
    expect(lacking(printed, words)).toEqual([]);
    const heads = cells.map((cell) => DomUtils.textContent(cell).replace(/\s+/g, " ").trim());
    const unsaid = names.filter((name) => !heads.some((head) => head.startsWith(name.replace(/\s+/g, " "))));
    expect(unsaid).toEqual([]);
    expect(DomUtils.getElementsByTagName("script", page)).toHaveLength(1);
  });

  it("has no formula in CSV, with commas or semicolons", async () => {
    for (const delimiter of [",", ";"] as const) {
      const text = await textOf("csv", scorecard, { width: 200, csv: { hasBom: false, delimiter } });
      const fields: string[][] = parse(text, { delimiter });
      const isNumber = (field: string) => /^[-+]?[\d.,]+(e[-+]?\d+)?$/i.test(field);
      expect(fields.flat().filter((field) => /^[=+\-@\t\r]/.test(field) && !isNumber(field))).toEqual([]);
      const said = new Set(fields.flat().map((field) => field.replace(/^'/, "").trim()));
      expect(names.filter((name) => !said.has(name))).toEqual([]);
    }
  });

  it("has every indicator and figure of every unit in CSV, raw and as printed", async () => {
    const rows: Record<string, string>[] = parse(await textOf("csv", scorecard, { width: 200 }), { columns: true });
    const ofUnit = (unit: UnitResult, kind: string, id: string) =>
      rows.find(
        (row) =>
          [row.level, row.code, row.name?.replace(/^'/, "").trim(), row.kind, row.id].join() ===
          [unit.level, unit.code ?? "", onOneLine(unit.name).trim(), kind, id].join(),
      );
    for (const unit of [scorecard.total, ...scorecard.units.flatMap(({ units }) => units)]) {
      for (const heading of scorecard.indicators) {
        const row = ofUnit(unit, "indicator", heading.id);
        const { value, target, status, baselines } = unit.indicators[heading.id] ?? {};
        expect([row?.numerator, row?.denominator]).toEqual(sums(value));
        expect(row?.status).toBe(status);
        expect(Number(row?.target)).toBeCloseTo(decimal(target), 12);
        expect(Number(row?.value)).toBeCloseTo(decimal(value), 12);
        if (value) {
          const { printed } = figure(value, printingOf(heading.unit, scorecard.plan.rounding));
          expect(row?.printed).toBe(String(plainNumber(printed)));
        }
        scorecard.baselines.forEach(({ date }, index) => {
          expect(Number(row?.[`baseline ${date}`])).toBeCloseTo(decimal(baselines?.[index]), 12);
        });
      }
      for (const { id } of scorecard.figures) {
        const row = ofUnit(unit, "figure", id);
        expect([row?.numerator, row?.denominator]).toEqual(sums(unit.figures[id]?.value));
      }
    }
    const companions = scorecard.indicators.filter(({ id }) => scorecard.total.indicators[id]?.companion);
    const growth = scorecard.growth ? 1 : 0;
    const values = scorecard.indicators.length + scorecard.figures.length;
    const offices = 1 + (scorecard.units.find(({ by }) => by === "office")?.units.length ?? 0);
    const units = 1 + scorecard.units.reduce((sum, breakdown) => sum + breakdown.units.length, 0);
    expect(rows.filter(({ kind }) => kind !== "companion").length).toBe(units * values + growth);
    expect(rows.filter(({ kind, level }) => kind === "companion" && level === "office").length).toBe(
      offices * companions.length,
    );
  });

  it("has the whole scorecard in JSON", async () => {
    const { checksum, ...saved } = JSON.parse(await textOf("json", scorecard, { width: 200 }));
    expect(checksum).toMatch(/^[0-9a-f]{64}$/);
    expect({ ...saved, checksum }).toEqual({ ...withStanding(scorecard), checksum });
  });
});

/** What of `expected` is not among `found`, each as often as it is expected. */
function lacking(expected: readonly string[], found: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const one of found) left.set(one, (left.get(one) ?? 0) + 1);
  return expected.filter((one) => {
    const times = left.get(one) ?? 0;
    left.set(one, times - 1);
    return times <= 0;
  });
}

function vietnamese(text: string): string {
  return text.replace(/[.,]/g, (mark) => (mark === "." ? "," : "."));
}

function withoutPercent(text: string): string {
  return text.replace(/%$/, "");
}

function sums(value: Fraction | undefined): readonly [string, string] {
  return value ? [String(value.numerator), String(value.denominator)] : ["", ""];
}

/** 0 where there is none, as `Number("")` is. */
function decimal(value: Fraction | null | undefined): number {
  return value ? value.numerator / value.denominator : 0;
}
