import { describe, expect, it } from "vitest";
import { indicators } from "../../src/indicators/registry.ts";
import { Fault } from "../../src/plan/fault.ts";
import { dayFromIso } from "../../src/values/day.ts";
import { planFrom, problemsOf } from "../support/known.ts";

const day = (iso: string) => dayFromIso(iso) ?? Number.NaN;

describe("a plan file", () => {
  it("with a name alone prints and counts as the plan inside ltq does", () => {
    const plan = planFrom("name: Đề án");
    expect(plan.rounding).toEqual({ mode: "truncate", digits: 2, zeros: "drop" });
    expect(plan.period).toBe("year");
    expect(plan.classes.cutoffs).toEqual({ good: 85, fair: 70, average: 50 });
    expect([...plan.classes.weights.values()]).toEqual(indicators.map(() => 1));
    expect(plan.targets.size).toBe(0);
    expect(plan.builtin).toBe(false);
    expect(plan).not.toHaveProperty("start");
  });

  it("keeps codes as they are written, quoted or not", () => {
    const plan = planFrom("name: x\noffice: { code: 003107 }\ncommunes: [{ code: 310701 }, { code: '000042' }]");
    expect(plan.office.code).toBe("003107");
    expect(plan.communes.map(({ code }) => code)).toEqual(["310701", "000042"]);
  });

  it("takes days in ISO and day first", () => {
    const plan = planFrom("name: x\nstart: 30/09/2018\nend: 2023-12-31\nperiod: { from: 1/2/2020, to: 2020-12-31 }");
    expect([plan.start, plan.end]).toEqual([day("2018-09-30"), day("2023-12-31")]);
    expect(plan.period).toEqual({ from: day("2020-02-01"), to: day("2020-12-31") });
  });

  it("orders baselines by date and takes classes under Vietnamese names", () => {
    const plan = planFrom(
      `
name: x
baselines:
  - { date: 2019-12-31, office: { outstanding: 273916 triệu } }
  - { date: 2018-09-30, communes: { "310701": { overdue-ratio: 6.1 % } }, classes: { tốt: 0, khá: 2, trung bình: 5, yếu kém: 4 } }
`.normalize("NFD"),
    );
    expect(plan.baselines.map(({ date }) => date)).toEqual([day("2018-09-30"), day("2019-12-31")]);
    expect(plan.baselines[0]?.classes).toEqual({ good: 0, fair: 2, average: 5, weak: 4 });
    expect(plan.baselines[0]?.communes.get("310701")?.get("overdue-ratio")).toEqual({
      numerator: 61,
      denominator: 1000,
    });
    expect(plan.baselines[1]?.office.get("outstanding")).toEqual({ numerator: 273_916_000_000, denominator: 1 });
  });

  it("takes a key with nothing behind it for not said", () => {
    const plan = planFrom("name: x\nstart:\ntargets:\n  overdue-ratio:\n  group-quality: 86");
    expect(plan).not.toHaveProperty("start");
    expect([...plan.targets.keys()]).toEqual(["group-quality"]);
  });

  it("defines indicators of its own, which can have targets, weights and baselines", () => {
    const plan = planFrom(`
name: x
indicators:
  - id: frozen-ratio
    name: Tỷ lệ nợ khoanh
    short: { vi: Khoanh, en: Frozen }
    unit: percent
    better: lower
    numerator: sum(loans.frozen)
    denominator: sum(loans.current + loans.overdue + loans.frozen)
targets: { frozen-ratio: 1 % }
classes: { weights: { frozen-ratio: 2.5 } }
`);
    const [own] = plan.indicators;
    expect(own?.name).toEqual({ vi: "Tỷ lệ nợ khoanh", en: "Tỷ lệ nợ khoanh" });
    expect(own?.readings[own.defaultReading]?.computations[0].numerator).toBe("sum(loans.frozen)");
    expect(plan.targets.get("frozen-ratio")).toEqual({ numerator: 1, denominator: 100 });
    expect([...plan.classes.weights]).toEqual([["frozen-ratio", 2.5]]);
  });

  it("keeps a growth plan, with its figure by default", () => {
    const plan = planFrom(`
name: x
baselines: [{ date: 2019-12-31, office: { outstanding: 273916 triệu } }]
growth: { since: 2019-12-31, planned: 15.050 triệu đồng, exclude-programmes: [09] }
`);
    expect(plan.growth).toEqual({
      figure: "outstanding",
      since: day("2019-12-31"),
      planned: 15_050_000_000,
      excludedProgrammes: ["09"],
    });
  });
});

/** One plan each, and every problem that it has. */
const refused: readonly [what: string, text: string, problems: readonly string[]][] = [
  ["nothing", "", ["1:1 : The plan is empty. → Start from a template: ltq init."]],
  ["notes alone", "# x\n", ["1:1 : The plan is empty. → Start from a template: ltq init."]],
  [
    "a list",
    "- a",
    ["1:1 : Keys with values are expected here. → Write one “key: value” a line, indented by two spaces."],
  ],
  ["no name", "period: year", ["1:1 name: “name” is missing. → Add “name: …”."]],
  ["a colon in a value", "name: a: b", ["1:7 : The value holds a colon. → Put the whole value in double quotes."]],
  ["a key twice", "name: a\nname: b", ["2:1 : This key stands there twice. → Keep one of them."]],
  ["a tab", "name: a\noffice:\n\tname: b", ["3:1 : The line is indented with a tab. → Use spaces."]],
  [
    "an alias",
    "name: &a x\noffice: { name: *a }",
    ["2:17 office.name: A plan doesn't use YAML's aliases (*). → Write the value again, or quote it."],
  ],
  ["an unknown key", "name: x\nstrat: 2018-09-30", ["2:1 strat: There is no “strat” here. → Did you mean “start”?"]],
  [
    "an unknown key within",
    "name: x\ncommunes:\n  - { code: '310701', ovner: A }",
    ["3:23 communes[0].ovner: There is no “ovner” here. → Did you mean “owner”?"],
  ],
  [
    "a key in the wrong place",
    "name: x\nplanned: 1 tỷ",
    ["2:1 planned: There is no “planned” here. → It belongs under “growth”."],
  ],
  ["an unknown word", "name: x\nperiod: yeer", ["2:9 period: There is no “yeer”. → Did you mean “year”?"]],
  [
    "a period without its end",
    "name: x\nperiod: { from: 2020-01-01 }",
    ["2:9 period.to: “to” is missing. → Add “to: …”."],
  ],
  [
    "no such day",
    "name: x\nstart: 2018-02-30",
    ["2:8 start: “2018-02-30” is no day. → Write year-month-day, for instance 2018-09-30."],
  ],
  [
    "an end before the start",
    "name: x\nstart: 2020-01-01\nend: 2019-12-31",
    ["3:6 end: The last day comes before the first. → Correct one of the two."],
  ],
  [
    "a value for keys",
    "name: x\noffice: Long Phú",
    ["2:9 office: Keys with values are expected here. → Write one “key: value” a line, indented by two spaces."],
  ],
  [
    "keys for a value",
    "name: { a: b }",
    ["1:7 name: One value is expected here, no list and no keys. → Write it right after the colon."],
  ],
  [
    "keys for a list",
    "name: x\ncommunes: { a: b }",
    ["2:11 communes: A list is expected here. → Start every entry with “- ” on a line of its own."],
  ],
  [
    "too many decimals",
    "name: x\nrounding: { digits: 7 }",
    ["2:21 rounding.digits: “7” can't be used here. → Write a whole number from 0 to 6."],
  ],
  [
    "an unknown indicator",
    "name: x\ntargets:\n  overdue-rato: 1 %",
    ["3:3 targets.overdue-rato: There is no indicator “overdue-rato”. → Did you mean “overdue-ratio”?"],
  ],
  [
    "an indicator by its name",
    "name: x\ntargets: { Tỷ lệ thu lãi: 99 % }",
    ["2:12 targets.Tỷ lệ thu lãi: There is no indicator “Tỷ lệ thu lãi”. → Did you mean “interest-collection”?"],
  ],
  [
    "a figure as a target",
    "name: x\ntargets: { capital: 1 tỷ }",
    [
      `2:12 targets.capital: There is no indicator “capital”. → It can be: ${indicators.map(({ id }) => id).join(", ")}.`,
    ],
  ],
  [
    "a percentage without its sign",
    "name: x\ntargets: { overdue-ratio: 0.49 }",
    [
      "2:27 targets.overdue-ratio: “0.49” lacks the sign %: it could be percent or a fraction of one. → Write “0.49 %” or “49 %”, whichever is meant.",
    ],
  ],
  [
    "a decimal comma in braces",
    "name: x\ntargets: { group-quality: 87,78 }",
    [
      "2:30 targets.78: “78” has no value. → Write “key: value”. Within { } a comma ends an entry: write decimals with a dot (0.49 %) or quote them.",
    ],
  ],
  [
    "a code that lost its zeros",
    "name: x\ncommunes: [{ code: 3107 }]",
    [
      "2:20 communes[0].code: The commune code “3107” lacks digits. → Commune codes have 6 digits; did you mean “003107”?",
    ],
  ],
  [
    "a commune twice, by name",
    "name: x\ncommunes: [{ name: Xã Long Phú }, { name: Xã  long phú }]",
    [
      "2:43 communes[1].name: “Xã  long phú” stands there twice. → Merge the two; tell two communes of one name apart by a code for each, a town from a commune by its prefix.",
    ],
  ],
  [
    "two communes of one name, of which one has no code",
    'name: x\ncommunes: [{ code: "310701", name: Xã Tân Thành }, { name: Xã Tân Thành }]',
    [
      "2:60 communes[1].name: “Xã Tân Thành” stands there twice. → Merge the two; tell two communes of one name apart by a code for each, a town from a commune by its prefix.",
    ],
  ],
  [
    "a commune without a name",
    "name: x\ncommunes: [{ owner: A }]",
    ['2:12 communes[0]: The commune has neither code nor name. → Add “code: "310701"” or “name: Xã …”.'],
  ],
  [
    "a reading that the indicator lacks",
    "name: x\nreadings: { principal-collection: stric }",
    ["2:35 readings.principal-collection: There is no “stric”. → Did you mean “strict”?"],
  ],
  [
    "a reading of nothing",
    "name: x\nreadings: { overdue: overdue }",
    ["2:13 readings.overdue: There is no indicator “overdue”. → Did you mean “overdue-ratio”?"],
  ],
  [
    "two baselines of one date",
    "name: x\nbaselines: [{ date: 2019-12-31 }, { date: 31/12/2019 }]",
    ["2:43 baselines[1].date: Another baseline has this date. → Merge the two."],
  ],
  [
    "a class under two names",
    "name: x\nbaselines: [{ date: 2019-12-31, classes: { weak: 1, yếu: 1 } }]",
    ["2:53 baselines[0].classes.yếu: This class stands there under another name. → Keep one of them."],
  ],
  [
    "growth from no baseline",
    "name: x\ngrowth: { since: 2019-12-31 }",
    [
      "2:18 growth.since: No baseline of this date has the office's “outstanding”. → Add one to “baselines”, with office: { outstanding: … }.",
    ],
  ],
  [
    "cut-offs that rise",
    "name: x\nclasses: { cutoffs: { good: 70, fair: 85, average: 50 } }",
    [
      "2:21 classes.cutoffs: Cut-offs must fall: good > fair > average, 100 at most. → For instance: { good: 85, fair: 70, average: 50 }.",
    ],
  ],
  [
    "cut-offs of which two are the same",
    "name: x\nclasses: { cutoffs: { good: 85, fair: 50, average: 50 } }",
    [
      "2:21 classes.cutoffs: Cut-offs must fall: good > fair > average, 100 at most. → For instance: { good: 85, fair: 70, average: 50 }.",
    ],
  ],
  [
    "a period that ends before it begins",
    "name: x\nperiod: { from: 2020-02-01, to: 2020-01-31 }",
    ["2:33 period.to: The last day comes before the first. → Correct one of the two."],
  ],
  [
    "a commune that starts after the end",
    "name: x\nend: 2023-12-31\ncommunes: [{ name: Xã A, start: 2024-01-01 }]",
    ["3:33 communes[0].start: The commune starts after the plan's end. → Correct the commune's start, or “end”."],
  ],
  [
    "growth from another date than the baseline's, and of nothing",
    "name: x\nbaselines: [{ date: 2019-12-31, office: { outstanding: 1 tỷ } }]\ngrowth: { since: 2018-12-31, planned: 0 }",
    [
      "3:18 growth.since: No baseline of this date has the office's “outstanding”. → Add one to “baselines”, with office: { outstanding: … }.",
      "3:39 growth.planned: A planned increase of 0 can't be completed. → Write the planned increase, or drop “growth”.",
    ],
  ],
  [
    "an entry of a list that is empty",
    "name: x\ncommunes:\n  -\n  - { code: '310701' }",
    ["3:4 communes[0]: Keys with values are expected here. → Write one “key: value” a line, indented by two spaces."],
  ],
  ["a list as a key", "name: x\n[a, b]: c", ["2:1 : A key must be plain text. → Write “key: value”."]],
  [
    "a list where one of a few words belongs",
    "name: x\nrounding: { mode: [truncate] }",
    ["2:19 rounding.mode: One value is expected here, no list and no keys. → Write it right after the colon."],
  ],
  [
    "keys within a value",
    "name: x\nperiod: year\nstart: { day: 1 }",
    ["3:8 start: One value is expected here, no list and no keys. → Write it right after the colon."],
  ],
  [
    "what YAML can't read, in its words where it is seldom",
    "name: x\n%YAML 1.2\nstart: 2020-01-01",
    [
      "2:1 : YAML syntax: Implicit keys need to be on a single line. → Check indentation, colons and brackets on this line and the one above.",
    ],
  ],
  [
    "weights, readings, growth and baselines of what there is not",
    "name: x\nclasses: { weights: { overdue-rato: 1 } }\nreadings: { overdue-rato: default }\ngrowth: { figure: outstandin, since: 2019-12-31, planned: 1 tỷ, base: 2 tỷ }\nbaselines: [{ date: 2019-12-31, communes: { '3107': { overdue-ratio: 1 % } } }]",
    [
      "2:23 classes.weights.overdue-rato: There is no indicator “overdue-rato”. → Did you mean “overdue-ratio”?",
      "3:13 readings.overdue-rato: There is no indicator “overdue-rato”. → Did you mean “overdue-ratio”?",
      "4:19 growth.figure: There is no indicator “outstandin”. → Did you mean “outstanding”?",
      "5:45 baselines[0].communes.3107: The commune code “3107” lacks digits. → Commune codes have 6 digits; did you mean “003107”?",
    ],
  ],
  [
    "no weight at all",
    "name: x\nclasses: { weights: { overdue-ratio: 0 } }",
    ["2:21 classes.weights: Every weight is 0. → Give at least one indicator a weight above 0."],
  ],
];

describe("a plan file is refused for", () => {
  it.each(refused)("%s", (_, text, problems) => {
    expect(problemsOf(text)).toEqual(problems);
  });

  it("everything that is wrong, in the file's order", () => {
    const problems = problemsOf(`
name: x
targets: { overdue-ratio: 0.49 }
communes:
  - { code: 3107 }
growth: { since: 2019-12-31, planned: 15050 }
`);
    expect(problems.map((line) => line.split(" ")[0])).toEqual(["3:27", "5:13", "6:18", "6:39"]);
  });

  it("an indicator of its own whose formula, id or short name won't do", () => {
    const problems = problemsOf(`
name: x
indicators:
  - { id: overdue-ratio, name: a, short: b, unit: percent, better: lower, numerator: count(loans), denominator: count(loans) }
  - { id: Nợ, name: a, short: quá dài rồi, unit: percent, better: lower, numerator: sum(loans.frozn), denominator: count(loans) }
`);
    expect(problems).toHaveLength(4);
    expect(problems[0]).toMatch(/^4:11 .*taken/);
    expect(problems[1]).toMatch(/^5:11 .*can't be an id/);
    expect(problems[2]).toMatch(/^5:31 .*more than 8 characters/);
    expect(problems[3]).toMatch(/^5:85 .*The formula is wrong at character \d+: .*frozn/);
  });

  it("a side file that nobody has read", () => {
    expect(problemsOf("name: x\ntargets-table: a.csv")).toEqual([
      "2:16 targets-table: This table was not read. → Check the path; it starts from the plan's folder.",
    ]);
    expect(problemsOf("name: x\nbaselines: [{ date: 2019-12-31, scorecard: b.json }]")).toEqual([
      "2:44 baselines[0].scorecard: This file was not read. → Check the path; it starts from the plan's folder.",
    ]);
  });

  it("a side file that could not be read, at the place where it is named", () => {
    const fault = new Fault({ vi: "Hỏng.", en: "Broken." }, { vi: "Sửa.", en: "Mend it." });
    const text = "name: x\ntargets-table: a.csv\nbaselines: [{ date: 2019-12-31, scorecard: b.json }]";
    expect(problemsOf(text, { tables: new Map([["a.csv", fault]]), scorecards: new Map([["b.json", fault]]) })).toEqual(
      ["2:16 targets-table: Broken. → Mend it.", "3:44 baselines[0].scorecard: Broken. → Mend it."],
    );
  });
});
