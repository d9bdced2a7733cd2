import { describe, expect, it } from "vitest";
import { readPlan } from "../../src/library/read-plan.ts";
import { readTables, scoreFiles } from "../../src/library/read-tables.ts";
import { score } from "../../src/library/score.ts";
import { PlanError } from "../../src/plan/problem.ts";
import { memorySource } from "../../src/read/source.ts";

const HEAD = "Mã xã,Mã tổ,Mã KH,Số khế ước,Ngày GN đầu tiên,Ngày ĐH theo hợp đồng,Dư nợ trong hạn,NQH,Dư nợ khoanh\n";
const file = (name: string, ...rows: readonly string[]) => ({
  name,
  bytes: new TextEncoder().encode(HEAD + rows.map((row) => `${row}\n`).join("")),
});
const MAPPING = { NQH: "loans.overdue" };
const now = file("sao-ke.csv", "310701,0000101,3107010001,6600000700000001,15/03/2019,15/06/2020,29000000,1000000,0");
const before = file(
  "sao-ke-2019-12-31.csv",
  "310701,0000101,3107010001,6600000700000001,15/03/2019,15/06/2020,40000000,0,0",
);

describe("a score by the library", () => {
  it("takes bytes and sources, a date, columns by other names, an opening ledger", async () => {
    const tables = await readTables([memorySource(now.name, now.bytes)], { mapping: MAPPING });
    const opening = await readTables([before], { mapping: MAPPING, role: "opening" });
    expect(opening.files).toEqual([
      { name: before.name, sheets: [{ name: before.name, tables: ["loans"], asOf: "2019-12-31" }] },
    ]);
    const { signal } = new AbortController();
    const { scorecard } = await score(tables, { asOf: "2020-12-31", opening, by: ["group"], signal });
    expect(scorecard.asOf).toBe("2020-12-31");
    expect(scorecard.inputs.map(({ role }) => role)).toEqual(["data", "opening"]);
    expect(scorecard.total.indicators["overdue-ratio"]?.value).toEqual({
      numerator: 1_000_000,
      denominator: 30_000_000,
    });
    expect(scorecard.units.map(({ by }) => by)).toEqual(["commune", "group"]);
  });

  it("refuses a date that is none, and tables that it has not read", async () => {
    const tables = await readTables([now], { mapping: MAPPING });
    await expect(score(tables, { asOf: "2020-02-30" })).rejects.toThrow(RangeError);
    expect(() => scoreFiles({ files: [], close: async () => {} })).toThrow(TypeError);
  });

  it("ends where it is told to", async () => {
    const tables = await readTables([now], { mapping: MAPPING });
    const interruption = new AbortController();
    interruption.abort(new Error("enough"));
    await expect(score(tables, { asOf: "2020-12-31", signal: interruption.signal })).rejects.toThrow("enough");
  });
});

describe("a plan by the library", () => {
  it("needs somebody to read the files that it names", async () => {
    await expect(readPlan("name: x\ntargets-table: a.csv")).rejects.toBeInstanceOf(PlanError);
    const table = new TextEncoder().encode("Mã xã,overdue-ratio\n310701,1 %\n");
    const plan = await readPlan("name: x\ntargets-table: a.csv", async () => table);
    expect(plan.communes.map(({ code }) => code)).toEqual(["310701"]);
  });
});
