import { describe, expect, it } from "vitest";
import { carriedPlan } from "../../src/plan/crosswalk/carry-plan.ts";
import type { Move } from "../../src/plan/crosswalk/crosswalk.ts";
import type { Baseline } from "../../src/plan/plan.ts";
import { dayFromIso } from "../../src/values/day.ts";
import { known } from "../../src/values/known.ts";
import { planFrom } from "../support/known.ts";

const day = (iso: string) => known(dayFromIso(iso));
const move = (old: string, code: string, names: Partial<Move> = {}): Move => ({
  old,
  new: code,
  from: day("2025-07-01"),
  ...names,
});
const AFTER = day("2025-12-31");

/** The communes as they are after the moves, and what is said. */
function carried(text: string, moves: readonly Move[], baselines?: readonly Baseline[]) {
  const plan = planFrom(`name: x\n${text}`);
  const result = carriedPlan(baselines ? { ...plan, baselines } : plan, { moves }, AFTER);
  const values = (of: ReadonlyMap<string, { numerator: number; denominator: number }>) =>
    Object.fromEntries([...of].map(([id, { numerator, denominator }]) => [id, numerator / denominator]));
  return {
    communes: result.plan.communes.map(({ targets, ...commune }) => ({ ...commune, targets: values(targets) })),
    baselines: result.plan.baselines.map(({ communes }) =>
      Object.fromEntries([...communes].map(([code, of]) => [code, values(of)])),
    ),
    notes: result.notes.map(({ en }) => en),
  };
}

describe("what a plan says of communes that merged", () => {
  it("goes to the new one where all of them agree", () => {
    const { communes, notes } = carried(
      `communes:
  - { code: "310701", owner: A, start: 2020-01-01, targets: { overdue-ratio: 0.5 % } }
  - { code: "310702", owner: A, start: 2020-01-01, targets: { overdue-ratio: 0.50 % } }
  - { code: "310709", owner: B }`,
      [move("310701", "311801", { newName: "Xã Mới" }), move("310702", "311801")],
    );
    expect(communes).toEqual([
      { code: "310709", owner: "B", targets: {} },
      {
        code: "311801",
        name: "Xã Mới",
        owner: "A",
        start: day("2020-01-01"),
        targets: { "overdue-ratio": 0.005 },
      },
    ]);
    expect(notes).toEqual([]);
  });

  it("is left out and told where they do not", () => {
    const { communes, notes } = carried(
      `targets: { interest-collection: 99 % }
communes:
  - { code: "310701", owner: A, targets: { overdue-ratio: 0.5 %, interest-collection: 99 % } }
  - { code: "310702", owner: B }`,
      [move("310701", "311801"), move("310702", "311801")],
    );
    expect(communes).toEqual([{ code: "311801", targets: { "interest-collection": 0.99 } }]);
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain("311801");
  });

  it("is found by name where it has no codes, and keeps its name where the crosswalk has none", () => {
    const text = `communes: [{ name: Xã Long Phú, owner: A }, { name: Xã Khác, owner: B }]`;
    expect(carried(text, [move("310706", "311804", { oldName: "Xã Long Phú" })]).communes).toEqual([
      { name: "Xã Khác", owner: "B", targets: {} },
      { code: "311804", name: "Xã Long Phú", owner: "A", targets: {} },
    ]);
    // nobody says which commune the code means
    expect(carried(text, [move("310706", "311804")]).communes.map(({ name }) => name)).toEqual([
      "Xã Long Phú",
      "Xã Khác",
    ]);
  });

  it("gives way to what the plan says of the new one itself", () => {
    const { communes } = carried(`communes: [{ code: "310701", owner: A }, { code: "311801", owner: C }]`, [
      move("310701", "311801"),
      move("310702", "311801"),
    ]);
    expect(communes.map(({ code, owner }) => [code, owner])).toEqual([["311801", "C"]]);
  });

  it("stays as it is where nothing ever moved", () => {
    const { communes, notes } = carried(`communes: [{ code: "310701", owner: A }]`, []);
    expect(communes.map(({ code }) => code)).toEqual(["310701"]);
    expect(notes).toEqual([]);
  });
});

describe("a baseline's communes that merged", () => {
  const BOTH = [move("310701", "311801"), move("310702", "311801")];
  const baseline = (one: string, other: string) =>
    `baselines: [{ date: 2024-12-31, communes: { "310701": { ${one} }, "310702": { ${other} } } }]`;

  it.each<[what: string, text: string, moves: readonly Move[], expected: object, note: string]>([
    [
      "amounts are added up, ratios that were typed are not",
      baseline("outstanding: 90 triệu, overdue-ratio: 1 %", "outstanding: 10 triệu, overdue-ratio: 3 %"),
      BOTH,
      { "311801": { outstanding: 100_000_000 } },
      "overdue ratio, of which only the ratio is known",
    ],
    [
      "what one of them lacks can't be added",
      baseline("outstanding: 90 triệu, households: 5", "households: 6"),
      BOTH,
      { "311801": { households: 11 } },
      "utstanding",
    ],
    [
      "a commune that got another code alone keeps its ratio",
      baseline("overdue-ratio: 1 %", "overdue-ratio: 3 %"),
      [move("310701", "311801")],
      { "310702": { "overdue-ratio": 0.03 }, "311801": { "overdue-ratio": 0.01 } },
      "",
    ],
    [
      "a commune that was divided is not divided here",
      baseline("outstanding: 90 triệu", "outstanding: 10 triệu"),
      [move("310701", "311801", { hamlet: "31070101" }), move("310701", "311802", { hamlet: "31070102" })],
      { "310702": { outstanding: 10_000_000 } },
      "utstanding",
    ],
    [
      "a sum that is too large is told",
      baseline("outstanding: 9000000 tỷ", "outstanding: 9000000 tỷ"),
      BOTH,
      {},
      "utstanding",
    ],
  ])("%s", (_, text, moves, expected, note) => {
    const { baselines, notes } = carried(text, moves);
    expect(baselines).toEqual([expected]);
    if (note === "") expect(notes.join("\n")).not.toMatch(/not carried|can't/);
    else expect(notes.join("\n")).toContain(note);
  });

  it("are added up as sums where they come from a saved scorecard, as far as a whole number holds them", () => {
    const ratio = (numerator: number, denominator: number) => new Map([["overdue-ratio", { numerator, denominator }]]);
    const of = (one: ReturnType<typeof ratio>, other: ReturnType<typeof ratio>): Baseline => ({
      date: day("2024-12-31"),
      office: new Map(),
      communes: new Map([
        ["310701", one],
        ["310702", other],
      ]),
      saved: {},
    });
    expect(carried("", BOTH, [of(ratio(1, 100), ratio(1, 300))]).baselines).toEqual([
      { "311801": { "overdue-ratio": 2 / 400 } },
    ]);
    const huge = ratio(1, Number.MAX_SAFE_INTEGER);
    expect(carried("", BOTH, [of(huge, huge)]).baselines).toEqual([{}]);
  });
});
