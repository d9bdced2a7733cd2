import { describe, expect, it } from "vitest";
import { checks } from "../../src/check/registry.ts";
import { catalogue } from "../../src/findings/catalogue.ts";
import { fieldOf } from "../../src/tables/registry.ts";

const position = (start: string) => checks.findIndex(({ id }) => id.startsWith(start));

describe("the checks", () => {
  it("have ids of their own", () => {
    expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
  });

  it.each(checks.map((check) => [check.id, check] as const))("%s looks at fields that its table has", (_, check) => {
    const fields = [...check.needs, ...(check.uses ?? [])];
    expect(fields.map((field) => fieldOf(check.table, field).name)).toEqual(fields);
  });

  it("raise every kind of finding about what does not agree", () => {
    const kinds = Object.entries(catalogue).flatMap(([id, { code }]) => (code.startsWith("L3") ? [id] : []));
    const raised = new Set<string>(checks.flatMap(({ raises }) => [...raises]));
    expect(
      kinds.filter((id) => !raised.has(id)),
      "codes L3xx that no check of src/check/registry.ts raises",
    ).toEqual([]);
    expect(
      [...raised].filter((id) => !kinds.includes(id)),
      "raised by a check, but its code is not L3xx",
    ).toEqual([]);
  });

  it("look for repeated rows first, then at totals, then reject", () => {
    expect(position("duplicate-contract")).toBeLessThan(position("loans-total-rows"));
    expect(position("duplicate-group")).toBeLessThan(position("groups-total-rows"));
    expect(position("loans-total-rows")).toBeLessThan(position("negative-balance"));
    expect(position("groups-total-rows")).toBeLessThan(position("groups-score-beyond-maximum"));
  });
});
