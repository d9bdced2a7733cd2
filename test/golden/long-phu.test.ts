import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { runProgram } from "../../src/cli/program.ts";
import type { Scorecard, UnitResult } from "../../src/engine/scorecard.ts";
import { readPlan, readTables, score } from "../../src/index.ts";
import { fileSource } from "../../src/read/node-source.ts";
import { fakeTerminal } from "../cli/fake-terminal.ts";

/** The sample office, and the page that Long Phú published for 31/12/2020. */
const FOLDER = fileURLToPath(new URL("../../fixtures/long-phu/", import.meta.url));
const PLAN = `${FOLDER}plan.yaml`;

interface Sums {
  readonly numerator: number;
  readonly denominator: number;
}

/** A unit of `figures.json`, which the sample's generator worked out by plain arithmetic of its own. */
interface Figures {
  readonly code: string;
  readonly name: string;
  readonly outstanding: number;
  readonly overdue: number;
  readonly frozen: number;
  readonly households: number;
  readonly indicators: Readonly<Record<string, Sums>>;
  readonly otherReadings: Readonly<Record<string, Sums>>;
}

const csvFiles = (await readdir(`${FOLDER}csv`)).sort().map((name) => `${FOLDER}csv/${name}`);
const SOURCES = { "ledger.xlsx": [`${FOLDER}ledger.xlsx`], "csv/": csvFiles };
const EXPECTED: { readonly units: readonly Figures[]; readonly rows: { readonly ledger: object } } = JSON.parse(
  await readFile(`${FOLDER}figures.json`, "utf8"),
);

describe.each(Object.entries(SOURCES))("ltq score fixtures/long-phu/%s", (_, files) => {
  let lines: readonly string[];

  beforeAll(async () => {
    const terminal = fakeTerminal();
    const code = await runProgram(["score", ...files, "--plan", PLAN, "--width", "200"], terminal);
    expect([code, terminal.errors()]).toEqual([0, ""]);
    lines = new TextDecoder().decode(terminal.output()).split("\n");
  });

  /** The numbers of the first line on which these words stand, as printed. */
  const numbersAfter = (words: string): readonly string[] => {
    const line = lines.find((text) => text.includes(`${words} `)) ?? "";
    return line.slice(line.indexOf(words) + words.length).match(/[+−]?\d[\d.,]*/g) ?? [];
  };

  test.each([
    // [as printed, 31/12/2020, target, gap to it, 30/09/2018, change]
    ["Tỷ lệ thu nợ gốc đến hạn", "90,96", "87", "+3,96", "60,73", "+30,23"],
    ["Tỷ lệ thu lãi", "99,2", "99", "+0,2", "96,61", "+2,59"],
    ["Tỷ lệ nợ quá hạn", "0,78", "0,49", "+0,29", "5,6", "−4,82"],
    ["Chất lượng hoạt động của Tổ TK&VV", "87,78", "86", "+1,78", "60,57", "+27,21"],
    ["Chất lượng hoạt động giao dịch xã", "95,8", "95", "+0,8", "76,71", "+19,09"],
  ])("%s", (name, ...numbers) => {
    expect(numbersAfter(name)).toEqual(numbers);
  });

  test.each([
    // [as printed, 31/12/2020, 30/09/2018 and change, 31/12/2019 and change]
    ["Tổng nguồn vốn", "288.791", "267.420", "+21.371", "+7,99", "274.534", "+14.257", "+5,19"],
    ["Tổng dư nợ", "288.696", "255.876", "+32.820", "+12,82", "273.916", "+14.780", "+5,39"],
    ["Số hộ còn dư nợ", "11.636"],
    ["Hoàn thành kế hoạch tăng tổng dư nợ", "98,2"],
  ])("%s", (name, ...numbers) => {
    expect(numbersAfter(name)).toEqual(numbers);
  });

  test.each([
    // [class, 31/12/2020, 30/09/2018, change]; of the nine below fair, how many were which is invented
    ["Tốt", "9", "0", "+9"],
    ["Khá", "2", "2", "0"],
    ["Trung bình", "0", "6", "−6"],
    ["Yếu kém", "0", "3", "−3"],
  ])("communes: %s", (name, ...numbers) => {
    const from = lines.findIndex((line) => line.startsWith("Xếp loại "));
    const line = lines.slice(from).find((text) => text.startsWith(`${name} `)) ?? "";
    expect(line.match(/[+−]?\d+/g)).toEqual(numbers);
  });
});

describe("every figure of every unit, exactly", () => {
  let workbook: Scorecard;
  let csv: Scorecard;
  const { units } = EXPECTED;
  const [office] = units;

  beforeAll(async () => {
    workbook = await scorecardOf(SOURCES["ledger.xlsx"]);
    csv = await scorecardOf(SOURCES["csv/"]);
  });

  test("eleven communes, in order of their codes", () => {
    const names = workbook.units[0]?.units.map(({ code, name }) => `${code} ${name}`);
    expect(names).toEqual(units.slice(1).map(({ code, name }) => `${code} ${name}`));
    expect(names).toHaveLength(11);
  });

  test.each(units.map((unit) => [unit.name, unit] as const))("%s", (_, expected) => {
    const found = expected === office ? workbook.total : unitOf(workbook, expected.code);
    for (const [id, sums] of Object.entries(expected.indicators)) expectEqual(found, id, sums);
    expect(found.indicators["principal-collection"]?.companion).toEqual(
      expected.otherReadings["principal-collection/strict"],
    );
    const amounts = ["outstanding", "overdue-balance", "frozen-balance", "households"].map(
      (id) => found.figures[id]?.value?.numerator,
    );
    expect(amounts).toEqual([expected.outstanding, expected.overdue, expected.frozen, expected.households]);
  });

  test("the same out of the workbook and out of CSV", () => {
    const { inputs: _, assumptions: __, findings: ___, ...results } = workbook;
    expect(csv).toMatchObject(results);
  });

  test("where every row of the ledger went", () => {
    const [ledger] = workbook.inputs[0]?.tables ?? [];
    expect(ledger).toMatchObject({ table: "loans", rejected: 0, rejectedMoney: 0 });
    const { used, skipped } = ledger ?? { used: 0, skipped: {} };
    expect({
      loans: used,
      duplicates: skipped.duplicate,
      savers: skipped["no-identity"],
      totals: skipped.total,
      headerRepeats: skipped["header-repeat"],
    }).toEqual(EXPECTED.rows.ledger);
  });

  test("principal uncapped: prepayments in", async () => {
    const found = await scorecardOf(SOURCES["ledger.xlsx"], "\nreadings: { principal-collection: uncapped }\n");
    for (const expected of units) {
      const unit = expected === office ? found.total : unitOf(found, expected.code);
      expect(unit.indicators["principal-collection"]?.value).toEqual(
        expected.otherReadings["principal-collection/uncapped"],
      );
    }
  });

  test("held against the targets of 2023: two of eight are missed", () => {
    const missed = Object.entries(workbook.total.indicators).filter(([, { status }]) => status === "missed");
    expect(missed.map(([id]) => id)).toEqual(["overdue-ratio", "deposit-participation"]);
    expect(workbook.total.count).toEqual({ met: 6, missed: 2, noData: 0 });
  });
});

/** Sums of points travel in millionths, and stand in tenths in `figures.json`: those are equal as fractions. */
function expectEqual(unit: UnitResult, id: string, expected: Sums): void {
  const value = unit.indicators[id]?.value;
  if (!value) throw new Error(`${unit.name} has no ${id}`);
  if (id === "group-quality" || id === "session-quality") {
    const [left, right] = [
      BigInt(value.numerator) * BigInt(expected.denominator),
      BigInt(expected.numerator) * BigInt(value.denominator),
    ];
    expect(left, id).toBe(right);
  } else expect(value, id).toEqual(expected);
}

function unitOf(scorecard: Scorecard, code: string): UnitResult {
  const found = scorecard.units[0]?.units.find((unit) => unit.code === code);
  if (!found) throw new Error(`no unit ${code}`);
  return found;
}

async function scorecardOf(paths: readonly string[], morePlan = ""): Promise<Scorecard> {
  const tables = await readTables(await Promise.all(paths.map(fileSource)));
  try {
    const plan = await readPlan((await readFile(PLAN, "utf8")) + morePlan);
    return (await score(tables, { plan })).scorecard;
  } finally {
    await tables.close();
  }
}
