import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeScorecards } from "../../src/across/merge/merge.ts";
import { AcrossProblem, type Part } from "../../src/across/part.ts";
import { AmountOverflow } from "../../src/engine/amount-overflow.ts";
import type { Scorecard, UnitResult } from "../../src/engine/scorecard.ts";
import { readScorecard } from "../../src/saved/read.ts";
import { scorecardBytes } from "../../src/saved/write.ts";
import { anyOffice } from "../support/any-office.ts";
import { sampleScorecard } from "../support/sample-scorecard.ts";
import { type PlanKeys, type Row, scoreOf, type Tables } from "../support/score.ts";

const BRANCH = { name: "Chi nhánh" };
const PLAN: PlanKeys = { targets: { "overdue-ratio": "0.49 %", "interest-collection": "99 %", "group-quality": "86" } };
const OFFICES = [
  { code: "003101", name: "PGD Một" },
  { code: "003102", name: "PGD Hai" },
  { code: "003103", name: "PGD Ba" },
];

const partsOf = (...scorecards: readonly Scorecard[]): Part[] =>
  scorecards.map((scorecard, index) => ({ file: `${index + 1}.json`, scorecard }));
const merge = (...scorecards: readonly Scorecard[]) => mergeScorecards(partsOf(...scorecards), BRANCH, "test");

/** The tables of one office divided among three, whole communes each; every file keeps all its columns. */
function divided(tables: Tables): readonly Tables[] {
  const communeOf = (row: Row) => String(row.communeCode ?? row.communeName ?? "");
  const loans = tables.loans ?? [];
  const communes = [...new Set([...loans, ...(tables.groups ?? []), ...(tables.sessions ?? [])].map(communeOf))].sort();
  const officeOf = (commune: string | undefined) =>
    commune === undefined ? 0 : Math.max(0, communes.indexOf(commune)) % OFFICES.length;
  const hundred = (row: Row) => Math.floor((Number(row.customerId) - 1) / 100);
  const byContract = new Map(loans.map((row) => [row.contractId, communeOf(row)]));
  const byCustomers = new Map(loans.map((row) => [hundred(row), communeOf(row)]));
  const office: Readonly<Record<string, (row: Row) => number>> = {
    collections: (row) => officeOf(byContract.get(row.contractId)),
    deposits: (row) => officeOf(byCustomers.get(hundred(row))),
  };
  return OFFICES.map((_, index) =>
    Object.fromEntries(
      Object.entries(tables).flatMap(([table, rows]) => {
        const columns = Object.fromEntries(rows.flatMap((row) => Object.keys(row).map((name) => [name, ""])));
        const of = office[table] ?? ((row: Row) => officeOf(communeOf(row)));
        const own = rows.filter((row) => of(row) === index).map((row): Row => ({ ...columns, ...row }));
        return own.length === 0 ? [] : [[table, own]];
      }),
    ),
  );
}

const BY = ["programme"] as const;

async function scoredWhole(tables: Tables): Promise<Scorecard> {
  const all = Object.fromEntries(
    Object.entries(tables).map(([table, rows]) => {
      const columns = Object.fromEntries(rows.flatMap((row) => Object.keys(row).map((name) => [name, ""])));
      return [table, rows.map((row): Row => ({ ...columns, ...row }))];
    }),
  );
  return (await scoreOf(all, { ...PLAN, office: BRANCH }, { by: BY })).scorecard;
}

async function scoredParts(tables: Tables): Promise<readonly Scorecard[]> {
  const parts: Scorecard[] = [];
  for (const [index, own] of divided(tables).entries()) {
    if (own.loans === undefined) continue;
    parts.push((await scoreOf(own, { ...PLAN, office: OFFICES[index] }, { by: BY })).scorecard);
  }
  return parts;
}

/** What every part computes as the whole does: a part may lack what makes the whole choose one formula of a reading. */
function computedAlike(whole: Scorecard, parts: readonly Scorecard[]): ReadonlySet<string> {
  const formulas = (scorecard: Scorecard) =>
    new Map([...scorecard.indicators, ...scorecard.figures].map(({ id, formula }) => [id, JSON.stringify(formula)]));
  const wanted = formulas(whole);
  const all = parts.map(formulas);
  const hasAll = (id: string) => parts.every(({ total }) => isKnown(total.indicators[id] ?? total.figures[id]));
  return new Set([...wanted.keys()].filter((id) => hasAll(id) && all.every((own) => own.get(id) === wanted.get(id))));
}

function isKnown(result: UnitResult["figures"][string] | undefined): boolean {
  return result?.value !== undefined || result?.noData?.reason === "zero-denominator";
}

function sumsOf({ indicators, figures }: UnitResult, ids: ReadonlySet<string>) {
  return Object.fromEntries(
    [...Object.entries(indicators), ...Object.entries(figures)]
      .filter(([id]) => ids.has(id))
      .map(([id, result]) => [
        id,
        {
          value: result.value ?? result.noData?.sums ?? null,
          companion: "companion" in result ? result.companion : null,
          status: "status" in result ? result.status : null,
        },
      ]),
  );
}

describe("merging the parts", () => {
  it("equals scoring the whole", async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(anyOffice, async (tables) => {
        const parts = lost(tables) ? [] : await scoredParts(tables);
        if (parts.length < 2) return;
        const whole = await scoredWhole(tables);
        const merged = merge(...parts);
        const ids = computedAlike(whole, parts);
        compared += ids.size;
        expect(sumsOf(merged.total, ids)).toEqual(sumsOf(whole.total, ids));
        for (const by of ["commune", "programme"] as const) {
          const rows = (scorecard: Scorecard) =>
            scorecard.units
              .find((breakdown) => breakdown.by === by)
              ?.units.filter(({ code }) => code !== undefined)
              .map((unit) => ({ code: unit.code, name: unit.name, ...sumsOf(unit, ids) }));
          expect(rows(merged)).toEqual(rows(whole));
        }
      }),
      { numRuns: 25 },
    );
    expect(compared).toBeGreaterThan(40);
  });

  /** Rows of an office without a ledger can't be scored on their own. */
  function lost(tables: Tables): boolean {
    return divided(tables).some((own) => own.loans === undefined && Object.keys(own).length > 0);
  }

  it("does not depend on their order, nor on how many steps it takes; the result is a scorecard", async () => {
    await fc.assert(
      fc.asyncProperty(anyOffice, async (tables) => {
        if (divided(tables).some(({ loans }) => loans === undefined)) return;
        const [a, b, c] = await scoredParts(tables);
        if (!a || !b || !c) return;
        const merged = merge(a, b, c);
        expect(merge(c, a, b)).toEqual(merged);
        expect(merge(merge(a, b), c)).toEqual(merged);
        expect(merge(a, merge(c, b))).toEqual(merged);
        const bytes = await scorecardBytes(merged);
        expect(await readScorecard(bytes)).toEqual({ scorecard: merged });
      }),
      { numRuns: 10 },
    );
  });
});

/** The sample as another office: other codes, nothing shared. */
function another(changes: Partial<Scorecard> = {}): Scorecard {
  const sample = sampleScorecard();
  const office = { code: "004608", name: "PGD Kế Sách" };
  return {
    ...sample,
    office,
    total: { ...sample.total, ...office },
    units: sample.units.map(({ by, units }) => ({
      by,
      units: units.map((unit) => ({ ...unit, code: `32${unit.code?.slice(2)}`, name: `${unit.name} B` })),
    })),
    inputs: sample.inputs.map((input) => ({ ...input, sha256: "ab12".repeat(16) })),
    ...changes,
  };
}

describe("a merged scorecard", () => {
  const sample = sampleScorecard();

  it("lists the offices, and the communes with theirs", () => {
    const { units, office, merged, total } = merge(sample, another());
    expect(office).toEqual(BRANCH);
    expect(total).toMatchObject({ level: "office", name: "Chi nhánh" });
    expect(merged?.map((one) => one.office.code)).toEqual(["004607", "004608"]);
    expect(units.map(({ by, units: rows }) => [by, rows.length])).toEqual([
      ["office", 2],
      ["commune", 22],
    ]);
    expect(units[1]?.units[0]?.parent).toEqual(sample.office);
  });

  it("adds classes, growth, findings; ratios typed into a plan as a baseline are not added, amounts are", () => {
    const merged = merge(sample, another());
    expect(merged.classes?.now).toEqual({ good: 18, fair: 4, average: 0, weak: 0 });
    expect(merged.classes?.baselines).toEqual([{ good: 0, fair: 4, weak: 18 }, null]);
    expect(merged.growth).toMatchObject({ value: { numerator: 29_560, denominator: 30_100 }, planned: 30_100_000_000 });
    expect(merged.findings.map(({ kind, count }) => [kind, count])).toEqual([
      ["duplicate-contract", 82],
      ["key-as-exponent", 6],
      ["unit-note", 2],
    ]);
    expect(merged.total.indicators["overdue-ratio"]?.baselines).toEqual([null, null]);
    expect(merged.total.figures.outstanding?.baselines[0]).toEqual({ numerator: 2 * 255_876_000_000, denominator: 1 });
  });

  it("adds ratios of baselines taken from saved scorecards", () => {
    const baselines = sample.baselines.map(({ date }) => ({ date, sums: true as const }));
    const { total } = merge({ ...sample, baselines }, another({ baselines }));
    const before = sample.total.indicators["overdue-ratio"]?.baselines[0];
    expect(total.indicators["overdue-ratio"]?.baselines[0]).toEqual({
      numerator: 2 * (before?.numerator ?? 0),
      denominator: 2 * (before?.denominator ?? 0),
    });
  });

  it("has a baseline of the total only where every office has it, and each office its own", () => {
    const other = another({ baselines: [{ date: "2018-09-30" }, { date: "2017-12-31" }] });
    const { baselines, total, units } = merge(sample, other);
    expect(baselines.map(({ date }) => date)).toEqual(["2017-12-31", "2018-09-30", "2019-12-31"]);
    expect(total.figures.outstanding?.baselines.map((value) => value?.numerator ?? null)).toEqual([
      null,
      2 * 255_876_000_000,
      null,
    ]);
    expect(units[0]?.units.map(({ figures }) => figures.outstanding?.baselines.map((value) => value !== null))).toEqual(
      [
        [false, true, true],
        [true, true, false],
      ],
    );
  });

  it("tells other dates, plans, targets, rounding and what an office lacks", () => {
    const overdue = sample.total.indicators["overdue-ratio"];
    const other = another({
      asOf: "2020-11-30",
      plan: { ...sample.plan, name: "Đề án khác", rounding: { mode: "half-up", digits: 1, zeros: "drop" } },
    });
    const changed: Scorecard = {
      ...other,
      total: {
        ...other.total,
        indicators: {
          ...other.total.indicators,
          ...(overdue ? { "overdue-ratio": { ...overdue, target: { numerator: 1, denominator: 100 } } } : {}),
        },
      },
    };
    const merged = merge(sample, changed);
    const said = merged.assumptions.map(({ en }) => en).join("\n");
    expect(said).toMatch(/not of the same day/);
    expect(said).toMatch(/do not have the same plan/);
    expect(said).toMatch(/round differently/);
    expect(said).toMatch(/Overdue ratio: the offices have different targets/);
    expect(said).toMatch(/PGD Kế Sách has no data for: Collection of interest on loans disbursed/);
    expect(said).toMatch(/who is in two offices is counted twice/);
    expect(merged.asOf).toBe("2020-12-31");
    expect(merged.plan.rounding).toEqual({ mode: "half-up", digits: 2, zeros: "drop" });
    expect(merged.total.indicators["overdue-ratio"]).toMatchObject({ status: "no-target" });
    expect(merged.total.indicators["overdue-ratio"]).not.toHaveProperty("target");
  });

  const overdue = "overdue-ratio";
  const withOverdue = (scorecard: Scorecard, result: UnitResult["indicators"][string]): Scorecard => ({
    ...scorecard,
    total: { ...scorecard.total, indicators: { ...scorecard.total.indicators, [overdue]: result } },
  });
  const notes = ({ assumptions }: Scorecard) => assumptions.map(({ en }) => en).join("\n");

  it("has what only one office has, and says that the other has not", () => {
    const other = another();
    const own = {
      id: "own-ratio",
      name: { vi: "Riêng", en: "Own" },
      short: { vi: "R", en: "O" },
      unit: "percent",
    } as const;
    const reading = { id: "plan", words: { vi: "theo đề án", en: "as the plan says" } };
    const result = { value: { numerator: 1, denominator: 4 }, status: "no-target", baselines: [null, null] } as const;
    const figure = { id: "own-sum", name: { vi: "Tổng riêng", en: "Own sum" }, unit: "dong" } as const;
    const merged = merge(sample, {
      ...other,
      indicators: [...other.indicators, { ...own, better: "higher", reading }],
      figures: [...other.figures, figure],
      total: {
        ...other.total,
        indicators: { ...other.total.indicators, [own.id]: result },
        figures: { ...other.total.figures, [figure.id]: { value: { numerator: 5, denominator: 1 }, baselines: [] } },
      },
    });
    expect(merged.total.indicators[own.id]).toMatchObject({ noData: { reason: "not-alike" }, status: "no-data" });
    expect(merged.units[0]?.units.map(({ indicators }) => indicators[own.id]?.value !== undefined)).toEqual([
      false,
      true,
    ]);
    expect(merged.units[0]?.units.map(({ figures }) => figures[figure.id]?.value?.numerator)).toEqual([undefined, 5]);
  });

  it("adds interest that came in where none was due: it counts for the whole", () => {
    const nothingDue = (numerator: number): UnitResult["indicators"][string] => ({
      noData: { reason: "zero-denominator", words: { vi: "-", en: "-" }, sums: { numerator, denominator: 0 } },
      status: "no-data",
      baselines: [null, null],
    });
    const one = withOverdue(sample, nothingDue(5));
    const other = withOverdue(another(), nothingDue(7));
    expect(merge(one, other).total.indicators[overdue]?.noData).toMatchObject({
      reason: "zero-denominator",
      sums: { numerator: 12, denominator: 0 },
    });
    const due = sample.total.indicators[overdue]?.value;
    expect(merge(sample, other).total.indicators[overdue]?.value).toEqual({
      numerator: (due?.numerator ?? 0) + 7,
      denominator: due?.denominator,
    });
  });

  it("is no scorecard where a sum is too large to be exact", () => {
    const most = { value: { numerator: Number.MAX_SAFE_INTEGER, denominator: Number.MAX_SAFE_INTEGER } };
    const huge = { ...most, status: "no-target", baselines: [null, null] } as const;
    expect(() => merge(withOverdue(sample, huge), withOverdue(another(), huge))).toThrow(AmountOverflow);
  });

  it("says why the whole has no data: what says most, whatever the order", () => {
    const lacking = (reason: "no-rows" | "table-missing", en: string): UnitResult["indicators"][string] => ({
      noData: { reason, words: { vi: en, en } },
      status: "no-data",
      baselines: [null, null],
    });
    const reasons = (one: UnitResult["indicators"][string], two: UnitResult["indicators"][string]) =>
      merge(withOverdue(sample, one), withOverdue(another(), two)).total.indicators[overdue]?.noData;
    const [none, missing] = [lacking("no-rows", "none"), lacking("table-missing", "missing")];
    expect([reasons(none, missing)?.words.en, reasons(missing, none)?.words.en]).toEqual(["none", "none"]);
    const [a, b] = [lacking("no-rows", "a"), lacking("no-rows", "b")];
    expect([reasons(a, b)?.words.en, reasons(b, a)?.words.en]).toEqual(["a", "a"]);
  });

  it("adds programmes by their code, by name where they have none; keeps only breakdowns that all have", () => {
    const [row] = sample.units[0]?.units ?? [];
    if (!row) throw new RangeError("no commune");
    const { code: _, ...nameless } = row;
    const programmes = (...units: readonly UnitResult[]) => ({ by: "programme", units }) as const;
    const poor = { ...row, level: "programme", code: "01", name: "Hộ nghèo" } as const;
    const water = { ...nameless, level: "programme", name: "NS&VSMT" } as const;
    const one = { ...sample, units: [...sample.units, programmes(poor, water)] };
    const two = another();
    const other = { ...two, units: [...two.units, programmes({ ...poor, name: "Cho vay hộ nghèo" }, water)] };
    const merged = merge(one, other);
    expect(merged.units.map(({ by }) => by)).toEqual(["office", "commune", "programme"]);
    const rows = merged.units[2]?.units.map(({ code, name, figures: { households } }) => [
      code,
      name,
      households?.value?.numerator,
    ]);
    const twice = 2 * (row.figures.households?.value?.numerator ?? 0);
    expect(rows).toEqual([
      ["01", "Cho vay hộ nghèo", twice],
      [undefined, "NS&VSMT", twice],
    ]);
    expect(notes(merged)).not.toMatch(/Only breakdowns/);
    expect(merge(one, two).units.map(({ by }) => by)).toEqual(["office", "commune"]);
    expect(notes(merge(one, two))).toMatch(/Only breakdowns that all offices have/);
    expect(merge({ ...sample, units: [] }, two).units.map(({ by }) => by)).toEqual(["office"]);
  });

  it("has a growth plan only where all have one, of one figure and one day", () => {
    const { growth, ...without } = sample;
    if (!growth) throw new RangeError("no growth");
    expect(merge(without, another()).growth).toBeUndefined();
    const later = merge(sample, another({ growth: { ...growth, since: "2018-12-31" } })).growth;
    expect(later).toMatchObject({ since: "2018-12-31", noData: { reason: "not-alike" } });
    expect(merge(another({ growth: { ...growth, since: "2018-12-31" } }), sample).growth).toEqual(later);
  });

  it("says where classes come from, and how it is rounded, only as far as all agree", () => {
    const { classes, plan } = sample;
    if (!classes) throw new RangeError("no classes");
    expect(merge(sample, another()).classes?.from).toBe("office");
    expect(merge(sample, another({ classes: { ...classes, from: "score" } })).classes?.from).toBe("mixed");
    const kept = another({ plan: { ...plan, rounding: { ...plan.rounding, zeros: "keep" } } });
    expect(merge(sample, kept).plan.rounding.zeros).toBe("keep");
    const people = (one: Scorecard) => ({
      ...one,
      figures: one.figures.filter(({ formula }) => !JSON.stringify(formula).includes("countDistinct")),
    });
    expect(notes(merge(sample, another()))).toMatch(/counted twice/);
    expect(notes(merge(people(sample), people(another())))).not.toMatch(/counted twice/);
  });

  it("does not add what is read differently, and keeps each office's own", () => {
    const other = another();
    const read = {
      ...other,
      indicators: other.indicators.map((heading) =>
        heading.id === "overdue-ratio" ? { ...heading, reading: { ...heading.reading, id: "other" } } : heading,
      ),
    };
    const merged = merge(sample, read);
    expect(merged.total.indicators["overdue-ratio"]).toMatchObject({
      noData: { reason: "not-alike" },
      status: "no-data",
    });
    expect(merged.units[0]?.units[1]?.indicators["overdue-ratio"]?.value).toBeDefined();
    expect(merged.indicators.find(({ id }) => id === "overdue-ratio")?.reading.id).toBe("mixed");
  });
});

describe("what would be counted twice is refused", () => {
  const sample = sampleScorecard();
  const problem = (...scorecards: readonly Scorecard[]): string => {
    try {
      merge(...scorecards);
      return "none";
    } catch (error) {
      if (!(error instanceof AcrossProblem)) throw error;
      return error.problem.en;
    }
  };

  it.each<[string, Scorecard, string]>([
    [
      "an office",
      another({ office: sample.office }),
      "“Phòng giao dịch NHCSXH huyện Long Phú (004607)” is in both 1.json and 2.json",
    ],
    ["an office without a code", another({ office: { name: sample.office.name } }), "is in both 1.json and 2.json"],
    [
      "a commune",
      another({ units: sample.units }),
      "The commune “Thị trấn Long Phú” (310101) is in both 1.json and 2.json",
    ],
    ["a file of data", another({ inputs: sample.inputs }), "1.json and 2.json were scored from the same file of data"],
  ])("%s", (_, other, expected) => {
    expect(problem(sample, other)).toContain(expected);
    expect(problem(sample, another())).toBe("none");
  });

  it("an office without a code, twice", () => {
    const nameless = { name: "PGD Một" };
    expect(problem({ ...sample, office: nameless }, another({ office: nameless }))).toBe(
      "“PGD Một” is in both 1.json and 2.json: it would be counted twice.",
    );
    expect(problem({ ...sample, office: nameless }, another({ office: { name: "PGD Hai" } }))).toBe("none");
  });

  it("an office within a merged scorecard", () => {
    expect(problem(merge(sample, another()), another())).toContain("“PGD Kế Sách (004608)” is in both");
  });
});
