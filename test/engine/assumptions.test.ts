import { describe, expect, test } from "vitest";
import { assumptionsOf, type PlanAgainstFiles } from "../../src/engine/assumptions.ts";
import { Availability } from "../../src/engine/availability.ts";
import { indicators } from "../../src/indicators/registry.ts";
import { builtinPlan } from "../../src/plan/builtin.ts";
import type { Plan } from "../../src/plan/plan.ts";
import type { TableSource } from "../../src/tables/recognise/file-tables.ts";
import { dayFromIso } from "../../src/values/day.ts";
import { planOf } from "../support/score.ts";
import { tableSource } from "../support/table-source.ts";

const AGREED: PlanAgainstFiles = { unmet: [], renamed: [], unknownProgrammes: [] };

/** What is taken for granted, of a plan of the user's unless told otherwise. */
function taken(
  data: readonly TableSource[],
  against: Partial<PlanAgainstFiles> = {},
  plan: Plan = planOf({}),
  lines: Parameters<typeof assumptionsOf>[3] = [],
) {
  return assumptionsOf(plan, new Availability(data, [], new Set()), { ...AGREED, ...against }, lines);
}

test("nothing, where files and plan say it all", () => {
  const data = [
    tableSource("loans", ["current", "overdue", "frozen"]),
    tableSource("groups", ["score", "month"]),
    tableSource("deposits", ["depositedInMonth"], ["month"]),
  ];
  expect(taken(data)).toEqual([]);
});

describe("of the files", () => {
  test.each<[string, readonly TableSource[], readonly string[]]>([
    [
      "when a frozen loan was frozen",
      [tableSource("loans", ["frozen"]), tableSource("collections", [])],
      ["A wholly frozen loan is taken as frozen before it fell due: the ledger has no date of freezing."],
    ],
    [
      "but not without balances that are frozen",
      [tableSource("loans", ["current"]), tableSource("collections", [])],
      [],
    ],
    [
      "the month of scores",
      [tableSource("groups", ["score"])],
      ["The groups' scores have no month: they are taken as the report month's."],
    ],
    [
      "the month of deposits",
      [tableSource("deposits", ["depositedInMonth"])],
      ["The deposits have no month: they are taken as the report month's."],
    ],
  ])("%s", (_, data, expected) => {
    expect(taken(data).map(({ en }) => en)).toEqual(expected);
  });
});

describe("of the plan", () => {
  test("that there is none", () => {
    expect(taken([], {}, builtinPlan)).toEqual([
      {
        vi: "Không có tệp đề án (--plan): dùng tám chỉ tiêu đến năm 2023 có sẵn trong ltq.",
        en: "No plan file (--plan): the eight targets of 2023 inside ltq are used.",
      },
    ]);
  });

  test("a baseline's file that may not be what was saved, and only that", () => {
    const doubt = { vi: "tệp đã bị sửa", en: "the file was edited" };
    const baseline = (iso: string, saved?: { doubt?: typeof doubt }) => ({
      date: dayFromIso(iso) ?? 0,
      office: new Map(),
      communes: new Map(),
      ...(saved ? { saved } : {}),
    });
    const baselines = [baseline("2018-09-30"), baseline("2019-12-31", { doubt }), baseline("2020-06-30", {})];
    expect(taken([], {}, { ...planOf({}), baselines })).toEqual([
      {
        vi: "Mốc 31/12/2019 lấy từ bảng kết quả đã lưu: tệp đã bị sửa.",
        en: "The baseline of 31/12/2019 is taken from a saved scorecard: the file was edited.",
      },
    ]);
  });

  test("communes without data: by name, else by code", () => {
    const commune = (code: string | undefined, name?: string) => ({
      ...(code ? { code } : {}),
      ...(name ? { name } : {}),
      targets: new Map(),
    });
    expect(taken([], { unmet: [commune("31", "Xã A"), commune("32"), commune(undefined, "Xã C")] })).toEqual([
      {
        vi: "Có trong đề án nhưng không có số liệu: Xã A, 32, Xã C.",
        en: "In the plan, but without data: Xã A, 32, Xã C.",
      },
    ]);
  });

  test("communes that the files call otherwise, each by itself", () => {
    const renamed = [
      { code: "31", inPlan: "Xã A", inFiles: "Xã B" },
      { code: "32", inPlan: "Xã C", inFiles: "Xã D" },
    ];
    const found = taken([], { renamed });
    expect(found[0]).toEqual({
      vi: "Mã xã 31: đề án ghi là «Xã A», tệp số liệu ghi là «Xã B»; bảng dùng tên trong đề án.",
      en: "Commune 31: the plan calls it “Xã A”, the files “Xã B”; the plan's name is used.",
    });
    expect(found.map(({ en }) => en.slice(0, 10))).toEqual(["Commune 31", "Commune 32"]);
  });

  test("programmes that no loan has", () => {
    expect(taken([], { unknownProgrammes: ["08", "09"] })).toEqual([
      {
        vi: "Kế hoạch tăng trưởng loại trừ chương trình không có trong sao kê: 08, 09. Kiểm tra lại mã chương trình.",
        en: "The growth plan leaves out programmes that no loan has: 08, 09. Check their codes.",
      },
    ]);
  });
});

test("what has to be known of the formulas that were chosen", () => {
  const [indicator] = indicators;
  if (!indicator) throw new Error("no indicator");
  const chosen = (note?: { vi: string; en: string }) =>
    ({ formula: { numerator: "" }, ...(note ? { note } : {}) }) as unknown as Parameters<
      typeof assumptionsOf
    >[3][number]["chosen"];
  const lines = [
    { indicator, chosen: undefined },
    { indicator, chosen: chosen() },
    { indicator, chosen: chosen({ vi: "gần đúng", en: "roughly" }) },
  ];
  expect(taken([], {}, undefined, lines)).toEqual([
    { vi: `${indicator.name.vi}: gần đúng.`, en: `${indicator.name.en}: roughly.` },
  ]);
});
