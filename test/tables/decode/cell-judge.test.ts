import { describe, expect, it } from "vitest";
import type { TableId } from "../../../src/tables/table.ts";
import { type MemoryCell, memorySheet } from "../../support/memory-sheet.ts";
import { readSource } from "../../support/read-rows.ts";
import { readableTable, VIETNAMESE } from "../../support/readable-table.ts";

const CONTRACT = "6600000712345678";

/** What is found in rows of these fields. */
async function foundIn(table: TableId, fields: readonly string[], rows: readonly MemoryCell[][], proven = true) {
  const style = { ...VIETNAMESE, numbers: { decimal: proven ? "," : ".", proven } as const };
  const read = await readSource(readableTable(table, fields, { sheet: memorySheet(rows), style }), {});
  return read.log.groups();
}

describe("a cell that is refused", () => {
  it("is told with its place, what it says, what was expected, and what its row weighs", async () => {
    const fields = ["contractId", "outstanding", "disbursedOn"];
    expect(await foundIn("loans", fields, [[CONTRACT, 500, "hôm qua"]])).toEqual([
      {
        kind: "not-a-date",
        count: 1,
        money: 500,
        examples: [
          {
            kind: "not-a-date",
            place: { file: "a.xlsx", sheet: "Sheet1", row: 1, column: "C", header: "disbursedOn" },
            cell: "hôm qua",
            expected: { vi: "một ngày, ví dụ 31/12/2020", en: "a date, for example 31/12/2020" },
            money: 500,
          },
        ],
      },
    ]);
  });

  it("is counted with its money, however many there are, and told twenty times", async () => {
    const rows = Array.from({ length: 25 }, (_, at): MemoryCell[] => [CONTRACT, 10 + at, "x"]);
    const [group] = await foundIn("loans", ["contractId", "outstanding", "disbursedOn"], rows);
    expect(group).toMatchObject({ kind: "not-a-date", count: 25, money: 25 * 10 + 300 });
    expect(group?.examples).toHaveLength(20);
  });

  it("of a row that nobody can weigh has no money, be it told or counted", async () => {
    const rows = Array.from({ length: 25 }, (): MemoryCell[] => [CONTRACT, "x"]);
    const [group] = await foundIn("loans", ["contractId", "disbursedOn"], rows);
    expect(group).toMatchObject({ count: 25, money: 0 });
    expect(group?.examples[0]).not.toHaveProperty("money");
  });
});

describe("how a cell was read", () => {
  it.each<[string, TableId, readonly string[], readonly MemoryCell[], string, object]>([
    ["money", "loans", ["contractId", "current"], [CONTRACT, 12.5], "rounded-dong", { value: "13" }],
    ["points", "groups", ["groupId", "score"], ["1000001", "85.250"], "number-format-assumed", { value: "85.25" }],
    ["a rate", "loans", ["contractId", "ratePerYear"], [CONTRACT, "6.600"], "number-format-assumed", { value: "6.6" }],
    [
      "a date",
      "loans",
      ["contractId", "disbursedOn"],
      [CONTRACT, "31/12/20"],
      "two-digit-year",
      { value: "31/12/2020" },
    ],
    ["a month", "groups", ["groupId", "month"], ["1000001", "10/02/20"], "two-digit-year", { value: "29/02/2020" }],
    ["a key", "loans", ["contractId", "customerId"], [CONTRACT, 5], "padded-key", { digits: 10, value: "0000000005" }],
  ])("is told of %s", async (_, table, fields, row, kind, details) => {
    expect(await foundIn(table, fields, [[...row]], false)).toMatchObject([
      { kind, count: 1, examples: [{ details }] },
    ]);
  });

  it("is told of a row without a key, which has no value", async () => {
    const [group] = await foundIn("loans", ["contractId", "customerId", "outstanding"], [[null, "0012345678", 0]]);
    expect(group?.examples[0]?.details).toEqual({ digits: 16 });
  });

  it.each<[string, readonly string[], MemoryCell, MemoryCell, string]>([
    ["a blank amount", ["contractId", "current"], 5, null, "blank-as-zero"],
    ["an amount that could be either", ["contractId", "current"], 5, { plain: "1,234" }, "number-format-assumed"],
    ["a short key", ["contractId", "customerId"], "0012345678", { plain: "5" }, "padded-key"],
  ])("is told of the first of its kind: %s", async (_, fields, good, odd, kind) => {
    const rows = [good, odd, odd, good].map((cell): MemoryCell[] => [CONTRACT, cell]);
    expect(await foundIn("loans", fields, rows, false)).toMatchObject([
      { kind, count: 2, examples: [{ place: { row: 2 } }] },
    ]);
  });

  it("is not told of a row that is rejected already", async () => {
    const fields = ["contractId", "communeCode", "disbursedOn", "current", "", ""];
    const groups = await foundIn("loans", fields, [[CONTRACT, "310701", "x", null]]);
    expect(groups.map(({ kind }) => kind)).toEqual(["not-a-date"]);
  });

  it("is counted, however many there are, and told twenty times", async () => {
    const rows = Array.from({ length: 25 }, (): MemoryCell[] => [CONTRACT, 12.5]);
    const [group] = await foundIn("loans", ["contractId", "current"], rows);
    expect(group).toMatchObject({ kind: "rounded-dong", count: 25, money: 0 });
    expect(group?.examples).toHaveLength(20);
  });
});
