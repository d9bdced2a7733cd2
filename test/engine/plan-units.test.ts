import { describe, expect, test } from "vitest";
import { DIMENSIONS } from "../../src/engine/dimensions.ts";
import { planStarts, planUnits, unitName, unknownName } from "../../src/engine/plan-units.ts";
import { dayFromIso } from "../../src/values/day.ts";
import { planOf } from "../support/score.ts";

const PLAN = planOf({
  communes: [
    { code: "310703", name: "Xã Châu Khánh", start: "2019-01-01" },
    { name: "Xã Hậu Thạnh" },
    { code: "310705", owner: "Bà Bình" },
  ],
});
const day = (iso: string) => dayFromIso(iso);

describe("units that the plan names", () => {
  const units = () => planUnits(PLAN, ["commune", "programme"]);

  test("are known beforehand, by number", () => {
    const { planned, communeOf, byDimension } = units();
    expect([...planned.keys()]).toEqual([1, 2, 3]);
    expect([1, 2, 3, 4].map((unit) => communeOf(unit)?.name)).toEqual([
      "Xã Châu Khánh",
      "Xã Hậu Thạnh",
      undefined,
      undefined,
    ]);
    expect(communeOf(3)?.owner).toBe("Bà Bình");
    expect([...byDimension.keys()]).toEqual(["commune", "programme"]);
    expect(byDimension.get("commune")?.identity(2)).toEqual({ name: "Xã Hậu Thạnh" });
    expect(byDimension.get("programme")?.size).toBe(1);
  });

  test("a plan's name meets a code in the files, and another source's way to write it", () => {
    const communes = units().byDimension.get("commune");
    expect(communes?.resolve("310704", "Xã Hậu Thạnh", "loans")).toBe(2);
    expect(communes?.resolve(undefined, "Châu Khánh", "loans")).toBe(1);
  });

  test("there are none where communes are not asked for", () => {
    expect(planUnits(PLAN, ["group"]).planned.size).toBe(0);
  });
});

test("starts: the plan's, and those of communes that have their own", () => {
  const units = planUnits(PLAN, ["commune"]);
  expect(planStarts(PLAN, units)).toEqual({
    ofOffice: day("2018-09-30"),
    ofCommunes: new Map([[1, day("2019-01-01")]]),
  });
});

test("a unit is called as the plan calls it, else as the files do, else by its code, else not known", () => {
  const units = planUnits(PLAN, ["commune", "programme"]);
  const communes = units.byDimension.get("commune");
  communes?.resolve("310703", "X. CHAU KHANH", "loans");
  communes?.resolve("310705", "Xã Long Đức", "loans");
  communes?.resolve("310706", undefined, "loans");
  expect([0, 1, 2, 3, 4, 5].map((unit) => unitName(units, "commune", unit))).toEqual([
    "(không rõ xã)",
    "Xã Châu Khánh",
    "Xã Hậu Thạnh",
    "Xã Long Đức",
    "310706",
    "(không rõ xã)",
  ]);
  units.byDimension.get("programme")?.resolve("01", "Hộ nghèo", "loans");
  expect(unitName(units, "programme", 1)).toBe("Hộ nghèo");
  expect(unitName(units, "group", 1)).toBe("(không rõ Tổ TK&VV)");
  expect(DIMENSIONS.map(unknownName)).toEqual([
    "(không rõ xã)",
    "(không rõ đơn vị nhận ủy thác)",
    "(không rõ chương trình)",
    "(không rõ thôn, ấp)",
    "(không rõ Tổ TK&VV)",
  ]);
});
