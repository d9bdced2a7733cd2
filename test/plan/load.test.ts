import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { loadPlan } from "../../src/plan/load.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { PlanError } from "../../src/plan/problem.ts";
import { KNOWN } from "../support/known.ts";
import { sampleScorecard } from "../support/sample-scorecard.ts";

type Files = Readonly<Record<string, string | Uint8Array>>;

function load(text: string, files: Files): Promise<Plan> {
  return loadPlan(
    text,
    async (path) => {
      const file = files[path];
      return typeof file === "string" ? new TextEncoder().encode(file) : file;
    },
    KNOWN,
  );
}

async function problemsOf(text: string, files: Files): Promise<readonly string[]> {
  try {
    await load(text, files);
    return [];
  } catch (error) {
    if (!(error instanceof PlanError)) throw error;
    return error.problems.map(({ file = "plan", line, column, message }) => `${file}:${line}:${column} ${message.en}`);
  }
}

async function workbook(rows: readonly (readonly (string | number)[])[], percent?: string): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Chi tieu");
  sheet.addRows(rows.map((row) => [...row]));
  if (percent !== undefined) sheet.getCell(percent).numFmt = "0%";
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const targets = (plan: Plan) =>
  plan.communes.map(({ code, name, owner, targets }) => ({
    unit: code ?? name,
    owner,
    targets: Object.fromEntries([...targets].map(([id, { numerator, denominator }]) => [id, numerator / denominator])),
  }));

const WITH_TABLE = "name: x\ntargets-table: t.csv\n";

describe("a targets table", () => {
  it("is read by ids, names and short names, and joins the plan's communes by code or name", async () => {
    const plan = await load(
      `${WITH_TABLE}communes:
  - { code: "310701", name: Thị trấn Long Phú, owner: A, targets: { session-quality: 95 % } }
  - { name: Xã Long Phú, owner: B }
`,
      {
        "t.csv": `Chỉ tiêu theo xã;;;
Mã xã;Tên xã;overdue-ratio;Thu lãi;Chất lượng hoạt động của Tổ TK&VV;Tỷ lệ thu nợ gốc đến hạn (%);Ghi chú
310701;TT Long Phú;0,6 %;99%;86;87;x
310706;xã  Long Phú;;;85,5;;
310711;Xã Trường Khánh;0,5%;;;0.6;
`,
      },
    );
    expect(targets(plan)).toEqual([
      {
        unit: "310701",
        owner: "A",
        targets: {
          "overdue-ratio": 0.006,
          "interest-collection": 0.99,
          "group-quality": 86,
          "principal-collection": 0.87,
          "session-quality": 0.95,
        },
      },
      { unit: "310706", owner: "B", targets: { "group-quality": 85.5 } },
      { unit: "310711", owner: undefined, targets: { "overdue-ratio": 0.005, "principal-collection": 0.006 } },
    ]);
  });

  it("goes by names where it has no codes; a remark in a row of its own is no commune", async () => {
    const plan = await load(WITH_TABLE, {
      "t.csv": "Tên xã,STT,overdue-ratio\nXã Long Phú,1,0.5 %\n,2,\nXã Phú Hữu,3,1 %\n",
    });
    expect(targets(plan)).toEqual([
      { unit: "Xã Long Phú", owner: undefined, targets: { "overdue-ratio": 0.005 } },
      { unit: "Xã Phú Hữu", owner: undefined, targets: { "overdue-ratio": 0.01 } },
    ]);
    expect(await problemsOf(WITH_TABLE, { "t.csv": "Tên xã,overdue-ratio\nToàn huyện,1 %\n" })).toEqual([
      "t.csv:2:1 This is a total row, no commune.",
    ]);
  });

  it("is refused where it says two things, or nothing certain", async () => {
    const plan = `${WITH_TABLE}communes: [{ code: "310701", targets: { overdue-ratio: 0.5 % } }]`;
    const table = `Mã xã,overdue-ratio,Thu lai
310701,0.6 %,99
310701,0.6 %,99 %
3107,1 %,99 %
,1 %,
Tổng cộng,1 %,
`;
    expect(await problemsOf(plan, { "t.csv": table })).toEqual([
      "plan:3:56 The targets table has another target for this commune.",
      "t.csv:2:3 “99” lacks the sign %: it could be percent or a fraction of one.",
      "t.csv:3:1 This commune stands in a row above.",
      "t.csv:4:1 The commune code “3107” lacks digits.",
      "t.csv:5:1 The row has targets but no commune.",
      "t.csv:6:1 This is a total row, no commune.",
    ]);
  });

  it("is refused for a column that is no indicator, or no header at all", async () => {
    expect(await problemsOf(WITH_TABLE, { "t.csv": "Mã xã,overdue-rato\n310701,1 %\n" })).toEqual([
      "t.csv:1:2 The column “overdue-rato” is no indicator.",
    ]);
    expect(await problemsOf(WITH_TABLE, { "t.csv": "a,b\n1,2\n" })).toEqual([
      "t.csv:1:1 No header row with a column “Mã xã” or “Tên xã”.",
    ]);
  });

  it("comes as a workbook too; a number that could be a fraction shown as % is refused", async () => {
    const head = ["Mã xã", "Tỷ lệ thu lãi (%)", "Tổ TK&VV"];
    const plan = await load("name: x\ntargets-table: t.xlsx", {
      "t.xlsx": await workbook([head, ["310701", 99, 87.78], ["310702", "98,5 %", 86]]),
    });
    expect(targets(plan).map(({ targets }) => targets)).toEqual([
      { "interest-collection": 0.99, "group-quality": 87.78 },
      { "interest-collection": 0.985, "group-quality": 86 },
    ]);
    const shown = await workbook([head, ["310701", 0.99, 86]], "B2");
    expect(await problemsOf("name: x\ntargets-table: t.xlsx", { "t.xlsx": shown })).toEqual([
      "t.xlsx:2:2 The cell holds 0.99: it could be 0.99 % or 99 %.",
    ]);
  });

  it("that is not there, or no table, is the plan's problem", async () => {
    expect(await problemsOf(WITH_TABLE, {})).toEqual(["plan:2:16 There is no such file."]);
    expect(await problemsOf(WITH_TABLE, { "t.csv": new Uint8Array() })).toEqual([
      "plan:2:16 This table can't be read (empty).",
    ]);
  });
});

describe("a saved scorecard as a baseline", () => {
  const scorecard = sampleScorecard();
  const saved = JSON.stringify(scorecard);
  const plan = (date: string, more = "") => `name: x\nbaselines: [{ date: ${date}, scorecard: s.json${more} }]`;

  it("gives the office's and the communes' exact values and the classes", async () => {
    const { baselines } = await load(plan(scorecard.asOf), { "s.json": saved });
    const [baseline] = baselines;
    const { total, units, classes } = scorecard;
    for (const [id, { value }] of Object.entries({ ...total.indicators, ...total.figures })) {
      expect(baseline?.office.get(id)).toEqual(value);
      expect(baseline?.office.has(id)).toBe(value !== undefined);
    }
    const communes = units.find(({ by }) => by === "commune")?.units ?? [];
    expect([...(baseline?.communes.keys() ?? [])]).toEqual(communes.map(({ code, name }) => code ?? name));
    expect(baseline?.classes).toEqual(classes?.now);
  });

  it("must be of the baseline's date, and stand alone", async () => {
    expect(await problemsOf(plan("2001-01-01", ", office: { households: 1 }"), { "s.json": saved })).toEqual([
      expect.stringMatching(/^plan:2:21 The scorecard is of \d\d\/\d\d\/\d{4}\.$/),
      "plan:2:52 The baseline takes its figures from “scorecard”.",
    ]);
  });

  it("of another version is refused", async () => {
    expect(await problemsOf(plan("2001-01-01"), { "s.json": '{"schema":"ltq.scorecard/9"}' })).toEqual([
      "plan:2:44 The scorecard is written as ltq.scorecard/9; this ltq reads ltq.scorecard/1 only.",
    ]);
  });

  it.each(["", "{}", "[1"])("refuses %s", async (text) => {
    expect(await problemsOf(plan("2001-01-01"), { "s.json": text })).toEqual([
      "plan:2:44 This file is no scorecard that ltq wrote.",
    ]);
  });
});
