import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { figures, indicators } from "../../src/indicators/registry.ts";
import { builtinPlan } from "../../src/plan/builtin.ts";
import { planJsonSchema } from "../../src/plan/json-schema.ts";
import { planTemplate } from "../../src/plan/template.ts";
import { isoDay } from "../../src/values/day.ts";
import { planFrom } from "../support/known.ts";

const root = new URL("../../", import.meta.url);

describe.each(["vi", "en"] as const)("the template (%s)", (language) => {
  const template = planTemplate(language);

  it("can be read as it is, and has the built-in targets", () => {
    const plan = planFrom(template);
    expect(plan.targets, "targets of src/plan/template.ts and src/plan/builtin.ts").toEqual(builtinPlan.targets);
    expect(plan.rounding).toEqual(builtinPlan.rounding);
    expect(plan.period).toEqual(builtinPlan.period);
  });

  it("can be read with every example on, and shows every key that a plan has", () => {
    const on = template.replace(/^#(?! \S)/gm, "");
    const table = { rows: [{ row: 1, cells: [{ text: "Mã xã", isNumber: false }] }] };
    const plan = planFrom(on, {
      tables: new Map([
        ["chi-tieu-xa.csv", table],
        ["targets.csv", table],
      ]),
    });
    expect(plan.communes).toHaveLength(2);
    expect(plan.growth?.planned).toBe(15_050_000_000);
    expect(plan.indicators.map(({ id }) => id)).toEqual(["frozen-ratio"]);
    const keys = Object.keys(planJsonSchema({ indicators, figures }).properties ?? {});
    expect(keys.filter((key) => !new RegExp(`^${key}:`, "m").test(on))).toEqual([]);
  });
});

describe("the plan inside ltq", () => {
  it("has a target for each indicator, in their order, and no start", () => {
    expect([...builtinPlan.targets.keys()]).toEqual(indicators.map(({ id }) => id));
    expect(builtinPlan).not.toHaveProperty("start");
  });
});

describe("the plan of the sample office", async () => {
  const plan = planFrom(await readFile(new URL("fixtures/long-phu/plan.yaml", root), "utf8"));

  it("names eleven communes, each with an owner", () => {
    expect(plan.communes.map(({ code }) => code)).toEqual(Array.from({ length: 11 }, (_, i) => String(310_701 + i)));
    expect(new Set(plan.communes.map(({ owner }) => owner)).size).toBe(11);
  });

  it("has the published targets and baselines", () => {
    expect(plan.targets.size).toBe(8);
    for (const [id, target] of plan.targets) expect(builtinPlan.targets.get(id), id).toEqual(target);
    expect(plan.baselines.map(({ date }) => isoDay(date))).toEqual(["2018-09-30", "2019-12-31"]);
    const [first, second] = plan.baselines;
    const { good = 0, fair = 0, average = 0, weak = 0 } = first?.classes ?? {};
    expect([good, fair, average + weak]).toEqual([0, 2, 9]);
    expect(first?.communes.size).toBe(11);
    expect(second?.office.get("outstanding")).toEqual({ numerator: 273_916_000_000, denominator: 1 });
  });

  it("has the communes' baselines that were invented with the sample", async () => {
    const file = await readFile(new URL("fixtures/long-phu/baseline-2018.json", root), "utf8");
    const units: readonly { code: string; values: Record<string, number> }[] = JSON.parse(file).units;
    for (const { code, values } of units.slice(1)) {
      const written = [...(plan.baselines[0]?.communes.get(code) ?? [])];
      const percent = (id: string) => (id === "group-quality" ? 1 : 100);
      expect(
        Object.fromEntries(
          written.map(([id, v]) => [id, Math.round((percent(id) * 100 * v.numerator) / v.denominator) / 100]),
        ),
      ).toEqual(values);
    }
  });
});

describe("schema/plan.schema.json", () => {
  it("is what `npm run schemas` writes", async () => {
    const committed: unknown = JSON.parse(await readFile(new URL("schema/plan.schema.json", root), "utf8"));
    expect(committed, "run `npm run schemas`").toEqual(planJsonSchema({ indicators, figures }));
  });
});
