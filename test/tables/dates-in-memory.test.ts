import { expect, test } from "vitest";
import type { Cell } from "../../src/read/cell.ts";
import { MemorySheet } from "../../src/read/memory-sheet.ts";
import { dayFromIso } from "../../src/values/day.ts";
import { readSource } from "../support/read-rows.ts";
import { readableTable } from "../support/readable-table.ts";

// ODS and XML spreadsheets say dates by themselves, with a time or without; a number in such a column is a serial

test.each<[string, Cell, string | undefined]>([
  ["a day", { kind: "date", day: 18_261, digits: "2019-12-31" }, "2019-12-31"],
  ["a day with a time", { kind: "date", day: 18_261.5, digits: "2019-12-31T12:00:00" }, "2019-12-31"],
  ["a day before 1970", { kind: "date", day: -400, digits: "1968-11-27" }, "1968-11-27"],
  ["a serial", { kind: "number", value: 43_465, digits: "43465" }, "2018-12-31"],
  ["a number that is no serial", { kind: "number", value: 5000, digits: "5000" }, undefined],
])("%s", async (_, cell, expected) => {
  const row = { rowNumber: 1, hidden: false, cells: [{ kind: "text", text: "6600000712345678" }, cell] } as const;
  const sheet = new MemorySheet({ name: "S", storedSize: 10, rows: [row] });
  const source = readableTable("loans", ["contractId", "disbursedOn"], { sheet });
  const { rows, account } = await readSource(source, { fields: ["disbursedOn"] });
  expect(rows).toEqual(expected === undefined ? [] : [{ disbursedOn: dayFromIso(expected) }]);
  expect(account.rejected).toBe(expected === undefined ? 1 : 0);
});
