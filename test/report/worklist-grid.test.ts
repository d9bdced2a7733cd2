import { describe, expect, it } from "vitest";
import type { ListGroup, Worklist } from "../../src/engine/worklists/list.ts";
import { worklistGrid } from "../../src/report/worklist/grid.ts";
import { sampleScorecard } from "../support/sample-scorecard.ts";

const ONE = { vi: "Một", en: "One" };

function list(groups: readonly Partial<ListGroup>[], changes: Partial<Worklist> = {}): Worklist {
  const { office, asOf, plan } = sampleScorecard();
  return {
    schema: "ltq.worklist/1",
    ltq: "1",
    office,
    asOf,
    plan,
    kind: "overdue",
    name: ONE,
    purpose: ONE,
    tables: ["loans"],
    nothing: { vi: "Không có", en: "Nothing" },
    amount: { unit: "dong", scale: 1, words: { vi: "Nợ", en: "Debt" } },
    by: "commune",
    isMasked: false,
    columns: [],
    groups: groups.map((group) => ({
      name: "Xã",
      entries: [],
      rest: { entries: 0, amount: 0 },
      total: { entries: 1, amount: 5 },
      ...group,
    })),
    total: { entries: groups.length, amount: 5 * groups.length },
    ...changes,
  };
}

function blocksOf(worklist: Worklist, kind: "title" | "paragraph") {
  return worklistGrid(worklist, "en").blocks.filter((block) => block.kind === kind);
}
const tabs = (worklist: Worklist) =>
  blocksOf(worklist, "title").flatMap((block) =>
    block.kind === "title" && block.tab !== undefined ? [block.tab] : [],
  );
const lines = (worklist: Worklist) =>
  blocksOf(worklist, "paragraph").flatMap((block) => (block.kind === "paragraph" ? block.lines : []));

describe("a work list as a workbook", () => {
  it("has a sheet for each unit, told apart by code or number where their names are the same", () => {
    const long = "Tổ tiết kiệm và vay vốn ấp Phú Đức số 2";
    expect(
      tabs(list([{ name: "Xã A" }, { name: "xã a", code: "310702" }, { name: "Xã A" }, { name: "A/B: 'c'" }])),
    ).toEqual(["Xã A", "xã a 310702", "Xã A 2", "A B   c"]);
    expect(tabs(list([{ name: long }, { name: long, code: "0000102" }]))).toEqual([
      "Tổ tiết kiệm và vay vốn ấp Phú",
      "Tổ tiết kiệm và vay vốn 0000102",
    ]);
  });

  it("has one sheet for all of them where they are many", () => {
    const many = (count: number) => list(Array.from({ length: count }, (_, index) => ({ name: `Tổ ${index}` })));
    expect(tabs(many(40))).toHaveLength(40);
    expect(tabs(many(41))).toEqual(["Tổ 0"]);
  });
});

describe("a work list's unit", () => {
  const closes = { id: "overdue-ratio", name: ONE, unit: "percent", better: "lower" } as const;
  const standing = { value: { numerator: 2, denominator: 100 }, target: { numerator: 1, denominator: 100 } };

  it.each<[string, Partial<ListGroup>, RegExp]>([
    ["met", standing, /^One: 2%, target ≤ 1%\. The target is met\.$/],
    ["closed by some", { ...standing, needed: 3_000_000, enough: 1 }, /the first 1 entry is enough/],
    ["not closed by all", { ...standing, needed: 9_000_000 }, /the whole list .* is not enough/],
  ])("is %s", (_, group, expected) => {
    expect(lines(list([group], { closes })).join("\n")).toMatch(new RegExp(expected.source, "m"));
  });

  it("says how it was found where there is anything", () => {
    const note = { vi: "theo cột Lãi tồn", en: "by the arrears" };
    expect(lines(list([{}], { note }))).toContain("How it was found: by the arrears.");
    const empty = lines(list([], { note }));
    expect(empty).toContain("Nothing");
    expect(empty.join("\n")).not.toContain("How it was found");
  });
});
