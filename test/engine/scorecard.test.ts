import { describe, expect, test } from "vitest";
import { score, scoreInDetail } from "../../src/engine/score.ts";
import { figureHeading, findingSummaries, indicatorHeading, inputFile } from "../../src/engine/scorecard-parts.ts";
import { FindingLog } from "../../src/findings/log.ts";
import { figures, indicators } from "../../src/indicators/registry.ts";
import { type ReadTable, readBatches } from "../../src/tables/read-table.ts";
import { dayFromIso } from "../../src/values/day.ts";
import { scoreOf, scoreRequestOf } from "../support/score.ts";

const LOANS = [
  { customerId: 1, communeCode: "310703", current: 90, overdue: 10, programmeCode: "01" },
  { customerId: 2, communeCode: "310704", current: 60, overdue: 40, programmeCode: "02" },
];
const PLAN = {
  name: "Đề án Long Phú",
  office: { code: "004607", name: "PGD Long Phú" },
  end: "2023-12-31",
  targets: { "overdue-ratio": "20 %" },
  baselines: [{ date: "2018-09-30", office: { "overdue-ratio": "40 %" } }, { date: "2019-12-31" }],
};

describe("a scorecard says what it is", () => {
  test("of which office, of what dates, by which plan", async () => {
    const { scorecard } = await scoreOf({ loans: LOANS }, PLAN);
    const { schema, ltq, office, asOf, period, plan, baselines, pace } = scorecard;
    expect({ schema, ltq, office, asOf, period, baselines }).toEqual({
      schema: "ltq.scorecard/1",
      ltq: "test",
      office: { code: "004607", name: "PGD Long Phú" },
      asOf: "2020-12-31",
      period: { from: "2020-01-01", to: "2020-12-31" },
      baselines: [{ date: "2018-09-30" }, { date: "2019-12-31" }],
    });
    expect(plan).toEqual({
      name: "Đề án Long Phú",
      builtin: false,
      start: "2018-09-30",
      end: "2023-12-31",
      rounding: { mode: "truncate", digits: 2, zeros: "drop" },
      paceFrom: "2018-09-30",
      classes: {
        from: "office",
        weights: Object.fromEntries(indicators.map(({ id }) => [id, 1])),
        cutoffs: { good: 85, fair: 70, average: 50 },
      },
    });
    expect(pace).toMatchObject({ from: "2018-09-30", to: "2023-12-31" });
  });

  test("what the plan does not say is not there", async () => {
    const { scorecard } = await scoreOf({ loans: LOANS }, { start: null });
    expect(Object.keys(scorecard.plan)).toEqual(["name", "builtin", "rounding", "classes"]);
    expect(scorecard.classes).toBeUndefined();
    expect("classes" in scorecard).toBe(false);
    expect("growth" in scorecard).toBe(false);
    expect("whatIf" in scorecard).toBe(false);
  });

  test("the plan's hash; baselines whose values are sums", async () => {
    const request = await scoreRequestOf({ loans: LOANS }, PLAN);
    const [first, second] = request.plan.baselines;
    if (!first || !second) throw new Error("no baselines");
    const plan = { ...request.plan, baselines: [first, { ...second, saved: {} }] };
    const scorecard = await score({ ...request, plan, planSha256: "abc" });
    expect(scorecard.plan.sha256).toBe("abc");
    expect(scorecard.baselines).toEqual([{ date: "2018-09-30" }, { date: "2019-12-31", sums: true }]);
  });

  test("communes first, then what is asked for, each once", async () => {
    const { scorecard } = await scoreOf({ loans: LOANS }, PLAN, { by: ["programme", "commune"] });
    expect(scorecard.units.map(({ by, units }) => [by, units.map(({ code }) => code)])).toEqual([
      ["commune", ["310703", "310704"]],
      ["programme", ["01", "02"]],
    ]);
  });

  test("all indicators, the plan's own last; all figures", async () => {
    const own = {
      id: "own",
      name: "Riêng",
      short: "R",
      unit: "percent",
      better: "lower",
      numerator: "sum(loans.frozen)",
      denominator: "sum(loans.current)",
    };
    const { scorecard } = await scoreOf({ loans: LOANS }, { ...PLAN, indicators: [own] });
    expect(scorecard.indicators.map(({ id }) => id)).toEqual([...indicators.map(({ id }) => id), "own"]);
    expect(scorecard.figures.map(({ id }) => id)).toEqual(figures.map(({ id }) => id));
    expect(Object.keys(scorecard.total.indicators)).toEqual(scorecard.indicators.map(({ id }) => id));
  });

  test("the companion is another reading than the one used", async () => {
    const companion = async (reading: string) =>
      (await scoreOf({ loans: LOANS }, { readings: { "principal-collection": reading } })).scorecard.indicators.find(
        ({ id }) => id === "principal-collection",
      )?.companion?.id;
    expect([await companion("capped"), await companion("strict")]).toEqual(["strict", undefined]);
  });

  test("whether communes alone have a start, formulas know it", async () => {
    const loans = LOANS.map((loan) => ({
      ...loan,
      interestPaidToDate: 9,
      interestArrearsCurrent: 1,
      interestArrearsOverdue: 0,
    }));
    const communes = [{ code: "310704", start: "2019-01-01" }];
    const { of } = await scoreOf({ loans }, { start: null, communes });
    expect([of("cohort-loan-interest"), of("cohort-loan-interest", "310703")]).toEqual(["9/10", "zero-denominator"]);
    const without = await scoreOf({ loans }, { start: null });
    expect(without.of("cohort-loan-interest")).toBe("fields-missing");
  });
});

describe("what it rests on", () => {
  test("files with their size, role, and rows; their fingerprint where somebody wants it", async () => {
    const request = await scoreRequestOf({ loans: LOANS }, PLAN, {
      opening: LOANS.slice(1),
      fileNames: { loans: "sao-ke-31-12-2020.csv" },
    });
    const files = request.files.map((file, index) =>
      index === 0 ? { ...file, fingerprint: async () => ({ sha256: "abc", bytes: 7 }) } : file,
    );
    const { inputs } = await score({ ...request, files });
    const account = { rejected: 0, rejectedMoney: 0, skipped: {} };
    expect(inputs).toEqual([
      {
        name: "sao-ke-31-12-2020.csv",
        sha256: "abc",
        bytes: 7,
        role: "data",
        tables: [{ table: "loans", sheet: "sao-ke-31-12-2020.csv", asOf: "2020-12-31", seen: 2, used: 2, ...account }],
      },
      {
        name: "dau-ky.csv",
        bytes: files[1]?.bytes,
        role: "opening",
        tables: [{ table: "loans", sheet: "dau-ky.csv", seen: 1, used: 1, ...account }],
      },
    ]);
  });

  test("a table that nobody read has no account", async () => {
    const { files } = await scoreRequestOf({ loans: LOANS });
    const [file] = files;
    if (!file) throw new Error("no file");
    expect(await inputFile(file, new Map())).toEqual({
      name: "loans-1.csv",
      bytes: file.bytes,
      role: "data",
      tables: [],
    });
  });

  test("findings by kind, with their money", () => {
    const log = new FindingLog(0);
    log.count("negative-balance", 5, 2);
    const [summary] = findingSummaries(log);
    expect(summary).toMatchObject({ kind: "negative-balance", severity: "error", count: 2, money: 5 });
    expect(summary?.title.en).not.toBe("");
    expect(summary?.code).toMatch(/^L\d{3}$/);
  });

  test("what was found while files were recognised, and that their dates differ", async () => {
    const request = await scoreRequestOf({ loans: LOANS }, PLAN, { fileNames: { loans: "sao-ke-30-11-2020.csv" } });
    const [file] = request.files;
    if (!file) throw new Error("no file");
    const finding = { kind: "hidden-sheet", place: { file: "a.xlsx" } } as const;
    const files = [{ ...file, tables: { ...file.tables, findings: [finding] } }];
    const { findings } = await score({ ...request, files });
    expect(findings.map(({ kind }) => kind).toSorted()).toEqual(["hidden-sheet", "mixed-dates"]);
  });

  test("what was taken for granted: programmes left out that no loan has", async () => {
    const growth = { since: "2019-12-31", base: "5 đồng", planned: "5 đồng", "exclude-programmes": ["01", "09"] };
    const { scorecard } = await scoreOf({ loans: LOANS }, { ...PLAN, growth });
    expect(scorecard.assumptions.map(({ en }) => en)).toEqual([
      "The growth plan leaves out programmes that no loan has: 09. Check their codes.",
    ]);
  });

  test("what a crosswalk did, and the codes that it does not know", async () => {
    const request = await scoreRequestOf(
      { loans: LOANS },
      { ...PLAN, communes: [{ code: "310701" }, { code: "310704" }] },
    );
    const from = dayFromIso("2020-07-01") ?? 0;
    const crosswalk = { moves: [{ old: "310701", new: "310703", from }] };
    const found = (await score({ ...request, crosswalk })).assumptions.map(({ en }) => en);
    const without = (await score({ ...request, log: new FindingLog() })).assumptions.map(({ en }) => en);
    expect(without).toEqual(["In the plan, but without data: 310701."]);
    expect(found).not.toEqual(without);
    expect(found).toEqual([]);
  });
});

describe("what a heading says", () => {
  const [indicator] = indicators;
  const [figure] = figures;
  if (!indicator || !figure) throw new Error("empty registries");
  const words = (reading: string) => indicator.readings[reading]?.words;
  const formula = { numerator: "sum(loans.current)", denominator: "count(loans)" };
  const chosen = (used: typeof formula | { numerator: string }) =>
    ({ formula: used }) as unknown as Parameters<typeof indicatorHeading>[0]["chosen"];
  const line = (more: Partial<Parameters<typeof indicatorHeading>[0]> = {}) =>
    indicatorHeading({
      indicator,
      reading: indicator.defaultReading,
      candidates: { able: [], noData: { reason: "no-rows", words: { vi: "", en: "" } } },
      chosen: undefined,
      companion: undefined,
      companionChosen: undefined,
      ...more,
    });
  const { id, name, short, unit, better } = indicator;
  const reading = { id: indicator.defaultReading, words: words(indicator.defaultReading) };

  test("an indicator's: its reading, its companion, its formula, where it has them", () => {
    expect(line()).toEqual({ id, name, short, unit, better, reading });
    expect(Object.keys(line())).not.toContain("formula");
    expect(line({ chosen: chosen(formula) }).formula).toEqual(formula);
    expect("formula" in line({ chosen: chosen({ numerator: "sum(loans.current)" }) })).toBe(false);
    const companion = { id: "strict", candidates: { able: [], noData: { reason: "no-rows", words: name } } } as const;
    expect(line({ companion }).companion).toEqual({ id: "strict", words: words("strict") });
    expect(line({ reading: "other" }).reading).toEqual({ id: "other", words: name });
  });

  test("a figure's", () => {
    const of = (used?: typeof formula) =>
      figureHeading({
        figure,
        candidates: { able: [], noData: { reason: "no-rows", words: name } },
        chosen: used && chosen(used),
      });
    expect(of()).toEqual({ id: figure.id, name: figure.name, unit: figure.unit });
    expect("formula" in of()).toBe(false);
    expect(of(formula).formula).toEqual(formula);
  });
});

describe("the reading of files", () => {
  test("ledgers at the opening first; then every table once, the ledger before what needs it", async () => {
    const collections = [{ contractId: 1, dueOn: "2020-06-10", interestDue: 5, interestPaid: 4 }];
    const groups = [{ groupId: 1, score: 90, balance: 5 }];
    const request = await scoreRequestOf({ groups, collections, loans: LOANS }, PLAN, { opening: LOANS });
    const read: string[] = [];
    const told: string[] = [];
    const readTable: ReadTable = async function* (source, fields, context) {
      read.push(`${source.file} ${context.index}`);
      yield* readBatches(source, fields, context);
      context.onProgress?.(7);
    };
    await score({
      ...request,
      readTable,
      onProgress: ({ table }, bytes, rows) => told.push(`${table} ${bytes} ${rows}`),
    });
    expect(read).toEqual(["dau-ky.csv 0", "loans-1.csv 1", "collections-1.csv 2", "groups-1.csv 3"]);
    expect(told).toContain("loans 7 2");
    expect(told).toContain("groups 7 1");
  });

  test("stops when it is told to", async () => {
    const request = await scoreRequestOf({ loans: LOANS }, PLAN);
    await expect(score({ ...request, signal: AbortSignal.abort() })).rejects.toThrow();
  });

  test("an observer sees every row that is left, and learns first what the files hold", async () => {
    const request = await scoreRequestOf({ loans: [...LOANS, { current: -1 }] }, PLAN);
    const seen: string[] = [];
    const { asOf, numberOf, scorecard, available } = await scoreInDetail(request, (known) => {
      seen.push(`${known.asOf === dayFromIso("2020-12-31")} ${known.available.hasField("loans", "current")}`);
      return {
        observer: {
          fields: () => ["customerId"],
          take: ({ table, batch, units }) => {
            seen.push(`${table} ${batch.rows} ${batch.columns.has("customerId")} ${units.get("commune")?.length}`);
          },
        },
        measures: [],
      };
    });
    expect(seen).toEqual(["true true", "loans 2 true 2"]);
    expect(asOf).toBe(dayFromIso("2020-12-31"));
    expect(available.hasField("loans", "current")).toBe(true);
    expect(scorecard.units[0]?.units.map(numberOf)).toEqual([1, 2]);
  });

  test("contracts that the ledger does not have are found where there is a ledger, and only there", async () => {
    const collections = [{ contractId: 9, dueOn: "2020-06-10", interestDue: 5, interestPaid: 4 }];
    const kinds = async (tables: Parameters<typeof scoreOf>[0]) =>
      (await scoreOf(tables)).log.groups().map(({ kind }) => kind);
    expect(await kinds({ loans: LOANS, collections })).toContain("collection-without-loan");
    expect(await kinds({ collections })).not.toContain("collection-without-loan");
  });

  test("a check runs where every sheet has its columns", async () => {
    const beyond = { current: 7, disbursed: 5 };
    const kinds = async (tables: Parameters<typeof scoreOf>[0]) =>
      (await scoreOf(tables)).log.groups().map(({ kind }) => kind);
    expect(await kinds({ loans: [beyond] })).toContain("balance-beyond-disbursed");
    expect(await kinds([{ loans: [beyond] }, { loans: [{ contractId: 2, current: 7 }] }])).not.toContain(
      "balance-beyond-disbursed",
    );
  });
});
