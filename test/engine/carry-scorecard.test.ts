import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { carryScorecard } from "../../src/engine/crosswalk/carry-scorecard.ts";
import { carryWords } from "../../src/engine/crosswalk/carry-words.ts";
import type { Move } from "../../src/plan/crosswalk/crosswalk.ts";
import { dayFromIso } from "../../src/values/day.ts";
import { type Row, scoreOf } from "../support/score.ts";

const day = (iso: string) => dayFromIso(iso) ?? 0;
const MERGED = day("2021-01-01");
const move = (old: string, code: string, more: Partial<Move> = {}): Move => ({ old, new: code, from: MERGED, ...more });
const PLAN = { targets: { "overdue-ratio": "1 %" } };

const loan = (id: number, commune: string, hamlet: string, current: number, overdue: number): Row => ({
  contractId: id,
  customerId: id,
  communeCode: commune,
  communeName: `Xã ${commune}`,
  hamletCode: hamlet,
  disbursedOn: "2019-01-01",
  current,
  overdue,
  frozen: 0,
});
const LOANS = [
  loan(1, "310701", "31070101", 900, 100),
  loan(2, "310701", "31070102", 990, 10),
  loan(3, "310702", "31070201", 500, 0),
  loan(4, "310703", "31070301", 70, 7),
];

async function carried(moves: readonly Move[], { by = [] as "hamlet"[], loans = LOANS, until = MERGED } = {}) {
  const { scorecard } = await scoreOf({ loans }, PLAN, { by });
  const result = carryScorecard(scorecard, { moves }, until);
  const communes = result.scorecard.units[0]?.units ?? [];
  return {
    before: scorecard,
    result,
    notes: carryWords([{ asOf: scorecard.asOf, notes: result.notes }]).map(({ en }) => en),
    overdue: Object.fromEntries(
      communes.map(({ code, indicators }) => {
        const { value, status } = indicators["overdue-ratio"] ?? {};
        return [code, `${value?.numerator}/${value?.denominator} ${status}`];
      }),
    ),
  };
}

describe("forward", () => {
  it("adds up the sums, and judges them anew", async () => {
    const { overdue, notes, result } = await carried([
      move("310701", "310799"),
      move("310702", "310799", { newName: "Xã Mới" }),
    ]);
    expect(overdue).toEqual({ "310703": "7/77 missed", "310799": "110/2500 missed" });
    expect(notes[0]).toBe("Figures of 31/12/2020: communes are added up by the crosswalk into Xã Mới (310799).");
    const unit = result.scorecard.units[0]?.units.find(({ code }) => code === "310799");
    expect(unit?.name).toBe("Xã Mới");
    expect(unit?.figures.outstanding?.value).toEqual({ numerator: 2500, denominator: 1 });
    expect(unit?.figures["mean-balance"]?.value).toEqual({ numerator: 2500, denominator: 3 });
    expect(unit?.count).toEqual({ met: 0, missed: 1, noData: 0 });
  });

  it("a commune that takes in another keeps its own sums", async () => {
    expect((await carried([move("310702", "310701")])).overdue).toEqual({
      "310701": "110/2500 missed",
      "310703": "7/77 missed",
    });
  });

  it("another code for the same commune changes nothing else", async () => {
    const { before, result } = await carried([move("310701", "310799")]);
    const [old, carriedUnit] = [before, result.scorecard].map(({ units }) =>
      units[0]?.units.find(({ code }) => code === "310701" || code === "310799"),
    );
    expect(carriedUnit).toEqual({ ...old, code: "310799" });
  });

  it("nothing before its day", async () => {
    const { before, result } = await carried([move("310701", "310799")], { until: MERGED - 1 });
    expect(result).toEqual({ scorecard: before, notes: [] });
  });

  it("a commune of which a part is missing is not made up, and loses nothing", async () => {
    const { overdue, notes } = await carried([move("310701", "310799"), move("310999", "310799")]);
    expect(overdue).toEqual({ "310701": "110/2000 missed", "310702": "0/500 met", "310703": "7/77 missed" });
    expect(notes).toEqual([expect.stringContaining("can't make up 310799")]);
  });

  it("takes a commune apart by its hamlets", async () => {
    const moves = [
      move("310701", "310797", { hamlet: "31070101" }),
      move("310701", "310798", { hamlet: "31070102" }),
      move("310702", "310798"),
    ];
    expect((await carried(moves, { by: ["hamlet"] })).overdue).toEqual({
      "310703": "7/77 missed",
      "310797": "100/1000 missed",
      "310798": "10/1500 met",
    });
    const without = await carried(moves);
    expect(without.overdue).toEqual({ "310701": "110/2000 missed", "310702": "0/500 met", "310703": "7/77 missed" });
    expect(without.notes).toEqual([expect.stringContaining("can't take apart 310797, 310798: hamlets are missing")]);
  });

  it("does not take apart a commune some of whose hamlets the crosswalk forgets", async () => {
    const { overdue, notes } = await carried([move("310701", "310797", { hamlet: "31070101" })], { by: ["hamlet"] });
    expect(Object.keys(overdue)).toEqual(["310701", "310702", "310703"]);
    expect(notes).toEqual([expect.stringContaining("can't take apart 310797")]);
  });
});

describe("what carrying leaves, and what it says", () => {
  const kinds = async (...args: Parameters<typeof carried>) =>
    (await carried(...args)).result.notes.map(({ kind, communes }) => `${kind}: ${communes}`);
  const codes = ({ result }: Awaited<ReturnType<typeof carried>>) =>
    result.scorecard.units[0]?.units.map(({ code }) => code);

  it("communes stand by code, rows of no known commune last and as they were", async () => {
    const loans = [...LOANS, { ...loan(5, "", "", 1, 1), communeName: "" }];
    const moves = [move("310701", "310799"), move("310703", "310700")];
    const found = await carried(moves, { loans });
    expect(codes(found)).toEqual(["310700", "310702", "310799", undefined]);
    const [before, after] = [found.before, found.result.scorecard].map(({ units }) => units[0]?.units.at(-1));
    expect(after).toEqual(before);
  });

  it("other breakdowns stay as they are", async () => {
    const { before, result } = await carried([move("310701", "310799")], { by: ["hamlet"] });
    expect(result.scorecard.units[1]).toEqual(before.units[1]);
    expect(result.scorecard.units.map(({ by }) => by)).toEqual(["commune", "hamlet"]);
    expect(result.scorecard.total).toEqual(before.total);
  });

  it("classes are counted again, beside the baselines' own", async () => {
    const plan = { ...PLAN, baselines: [{ date: "2019-12-31", classes: { good: 2 } }] };
    const { scorecard } = await scoreOf({ loans: LOANS }, plan);
    const moves = [move("310701", "310799"), move("310702", "310799")];
    const carry = (of: typeof scorecard) => carryScorecard(of, { moves }, MERGED).scorecard.classes;
    // 5 %, 0 % and 9.09 % overdue of 1 %; put together 4.4 %
    expect(scorecard.classes?.now).toEqual({ good: 1, fair: 0, average: 0, weak: 2 });
    expect(carry(scorecard)).toEqual({
      now: { good: 0, fair: 0, average: 0, weak: 2 },
      baselines: [{ good: 2 }],
      from: "score",
    });
    const { classes: _, ...unclassed } = scorecard;
    expect(carry(unclassed)?.baselines).toEqual([null]);
    const free = await scoreOf({ loans: LOANS });
    expect("classes" in carryScorecard(free.scorecard, { moves }, MERGED).scorecard).toBe(false);
  });

  it("says what was added up, and what that means; what has another code, and nothing else of it", async () => {
    const moves = [move("310701", "310799"), move("310702", "310799", { newName: "Xã Mới" }), move("310703", "310700")];
    expect(await kinds(moves)).toEqual([
      "added: Xã Mới (310799)",
      "renamed: 310700",
      "counted: Xã Mới (310799)",
      "class: Xã Mới (310799)",
    ]);
  });

  it("says where targets differ", async () => {
    const communes = [{ code: "310701", targets: { "overdue-ratio": "2 %" } }];
    const { scorecard } = await scoreOf({ loans: LOANS }, { ...PLAN, communes });
    const targets = (moves: readonly Move[]) =>
      carryScorecard(scorecard, { moves }, MERGED).notes.filter(({ kind }) => kind === "targets");
    expect(targets([move("310701", "310799"), move("310702", "310799")])).toEqual([
      { kind: "targets", communes: "310799" },
    ]);
    expect(targets([move("310703", "310799"), move("310702", "310799")])).toEqual([]);
    expect(targets([move("310701", "310799")])).toEqual([]);
  });

  it("says nothing of people where no formula counts them, nor of classes where there are none", async () => {
    const { scorecard } = await scoreOf({ loans: LOANS });
    const bare = { ...scorecard, indicators: [], figures: [] };
    const moves = [move("310701", "310799"), move("310702", "310799")];
    expect(carryScorecard(bare, { moves }, MERGED).notes.map(({ kind }) => kind)).toEqual(["added"]);
    expect(carryScorecard(scorecard, { moves }, MERGED).notes.map(({ kind }) => kind)).toEqual(["added", "counted"]);
  });

  it("another district's moves are nobody's business here", async () => {
    const elsewhere = [move("320701", "320799"), move("320702", "320799")];
    expect(await kinds(elsewhere)).toEqual([]);
    expect(await kinds([...elsewhere, move("310701", "310799")])).toEqual(["renamed: 310799"]);
  });

  it("what can't be made up is told by what is missing: communes, or hamlets", async () => {
    const apart = [move("310701", "310797", { hamlet: "31070101" }), move("310701", "310798", { hamlet: "31070102" })];
    expect(await kinds(apart)).toEqual(["undivided: 310797, 310798"]);
    expect(await kinds([...apart, move("310999", "310798")])).toEqual(["undivided: 310797", "incomplete: 310798"]);
    expect(await kinds([move("310701", "310799"), move("310999", "310799")])).toEqual(["incomplete: 310799"]);
    expect(await kinds([move("310999", "310799"), move("310701", "310799")])).toEqual(["incomplete: 310799"]);
  });

  it("a commune of one hamlet is a commune", async () => {
    const moves = [
      move("310701", "310797", { hamlet: "31070101", newName: "Xã Một" }),
      move("310701", "310798", { hamlet: "31070102" }),
    ];
    const found = await carried(moves, { by: ["hamlet"] });
    const unit = found.result.scorecard.units[0]?.units.find(({ code }) => code === "310797");
    expect([unit?.level, unit?.name, unit?.class?.value]).toEqual(["commune", "Xã Một", "weak"]);
    expect(found.result.notes.map(({ kind }) => kind)).toEqual(["added", "counted", "class"]);
  });

  it("hamlets that the figures don't have are missing; one commune's don't stand for another's", async () => {
    const [a, b] = [move("310701", "310797", { hamlet: "31070101" }), move("310701", "310798", { hamlet: "31070102" })];
    const unknown = move("310701", "310797", { hamlet: "31070199" });
    expect(codes(await carried([a, b, unknown], { by: ["hamlet"] }))).toEqual(["310701", "310702", "310703"]);
    const loans = [...LOANS, loan(6, "310702", "31070202", 40, 0)];
    const half = move("310702", "310796", { hamlet: "31070201" });
    expect(codes(await carried([a, b, half], { by: ["hamlet"], loans }))).toEqual([
      "310702",
      "310703",
      "310797",
      "310798",
    ]);
    expect(codes(await carried([half], { by: ["hamlet"], loans }))).toEqual(["310701", "310702", "310703"]);
  });

  it("what shares a part with what can't be made up stays, too, however far that goes", async () => {
    const moves = [
      move("310701", "310795", { hamlet: "31070101" }),
      move("310999", "310795"),
      move("310701", "310796", { hamlet: "31070102" }),
      move("310702", "310796", { hamlet: "31070201" }),
      move("310702", "310797", { hamlet: "31070202" }),
      move("310703", "310798"),
    ];
    const loans = [...LOANS, loan(6, "310702", "31070202", 40, 0)];
    expect(codes(await carried(moves, { by: ["hamlet"], loans }))).toEqual(["310701", "310702", "310798"]);
  });

  it("hamlets must make up sums of money; people may live in two of them, means are no sums", async () => {
    const twice = [...LOANS, { ...loan(6, "310701", "31070102", 40, 0), customerId: 1 }];
    const moves = [move("310701", "310797", { hamlet: "31070101" }), move("310701", "310798", { hamlet: "31070102" })];
    expect(codes(await carried(moves, { by: ["hamlet"], loans: twice }))).toEqual([
      "310702",
      "310703",
      "310797",
      "310798",
    ]);
  });
});

describe("back", () => {
  const until = day("2019-12-31");
  const from = day("2020-07-01");
  it("a commune that took in others needs hamlets", async () => {
    const whole = [move("310601", "310701", { from }), move("310602", "310701", { from })];
    const { overdue, notes } = await carried(whole, { until });
    expect(Object.keys(overdue)).toEqual(["310701", "310702", "310703"]);
    expect(notes).toEqual([expect.stringContaining("can't take apart 310601, 310602")]);
    const named = [
      ...whole,
      move("310601", "310701", { from, hamlet: "31070101" }),
      move("310602", "310701", { from, hamlet: "31070102" }),
    ];
    expect((await carried(named, { until, by: ["hamlet"] })).overdue).toEqual({
      "310601": "100/1000 missed",
      "310602": "10/1000 met",
      "310702": "0/500 met",
      "310703": "7/77 missed",
    });
  });

  it("a commune that took in others needs them, though it has no balance any more", async () => {
    const settled = LOANS.map((row) => (row.communeCode === "310701" ? { ...row, current: 0, overdue: 0 } : row));
    const whole = [move("310601", "310701", { from }), move("310602", "310701", { from })];
    expect(Object.keys((await carried(whole, { until, loans: settled, by: ["hamlet"] })).overdue)).toEqual([
      "310701",
      "310702",
      "310703",
    ]);
  });

  it("a commune with another code is found again", async () => {
    const { overdue } = await carried([move("310601", "310701", { from, oldName: "Xã Cũ" })], { until });
    expect(overdue).toEqual({ "310601": "110/2000 missed", "310702": "0/500 met", "310703": "7/77 missed" });
  });
});

it("no sum is lost or counted twice, whatever merges", async () => {
  const codes = ["310701", "310702", "310703", "310704", "310705"];
  const loans = fc.array(
    fc.record({ commune: fc.constantFrom(...codes), current: fc.nat(10 ** 9), overdue: fc.nat(10 ** 9) }),
    { minLength: 1, maxLength: 20 },
  );
  const moves = fc.uniqueArray(
    fc.record({ old: fc.constantFrom(...codes), to: fc.constantFrom("310801", "310802", "310705") }),
    { selector: ({ old }) => old, maxLength: 5 },
  );
  await fc.assert(
    fc.asyncProperty(loans, moves, async (rows, pairs) => {
      const { scorecard } = await scoreOf({
        loans: rows.map(({ commune, current, overdue }, index) =>
          loan(index + 1, commune, "31070101", current, overdue),
        ),
      });
      const { scorecard: after } = carryScorecard(
        scorecard,
        { moves: pairs.map(({ old, to }) => move(old, to)) },
        MERGED,
      );
      const sum = (of: typeof scorecard) => {
        const values = (of.units[0]?.units ?? []).flatMap(({ indicators }) => indicators["overdue-ratio"]?.value ?? []);
        return [
          values.reduce((all, { numerator }) => all + numerator, 0),
          values.reduce((all, { denominator }) => all + denominator, 0),
        ];
      };
      expect(sum(after)).toEqual(sum(scorecard));
    }),
    { numRuns: 25 },
  );
});
