import { describe, expect, test } from "vitest";
import { AmountOverflow } from "../../src/engine/amount-overflow.ts";
import { datedSources, dateOfData, UnknownDate } from "../../src/engine/as-of.ts";
import type { FileTables, SheetTables } from "../../src/tables/recognise/file-tables.ts";
import type { TableId } from "../../src/tables/table.ts";
import { tableSource } from "../support/table-source.ts";

/** A sheet that feeds these tables, and says its day. */
const sheet = (day: number | undefined, ...tables: readonly TableId[]) =>
  ({
    sheet: { name: `${tables.join("+")}${day ?? ""}` },
    tables: tables.map((table) => tableSource(table, [])),
    ...(day === undefined ? {} : { asOf: { day, from: "title", isMonth: false } }),
  }) as unknown as SheetTables;
const file = (name: string, ...sheets: readonly SheetTables[]): FileTables => ({ file: name, sheets, findings: [] });

describe("the date of the data", () => {
  test.each<[string, readonly (readonly SheetTables[])[], number]>([
    ["the latest of the ledgers", [[sheet(10, "loans")], [sheet(30, "loans"), sheet(20, "loans")]], 30],
    ["a ledger's, though another table states a later one", [[sheet(10, "loans"), sheet(30, "deposits")]], 10],
    ["a ledger beside other tables of its sheet", [[sheet(10, "collections", "loans"), sheet(30, "deposits")]], 10],
    [
      "where the ledger is silent, the latest of any table",
      [[sheet(undefined, "loans")], [sheet(20, "groups"), sheet(10, "deposits")]],
      20,
    ],
    ["a sheet that feeds no table says nothing", [[sheet(10, "loans"), sheet(30)]], 10],
  ])("%s", (_, files, expected) => {
    expect(dateOfData(files.map((sheets) => file("a", ...sheets)))).toBe(expected);
  });

  test("is not known where nobody states it", () => {
    for (const files of [[], [file("a", sheet(undefined, "loans"))], [file("a", sheet(30))]])
      expect(() => dateOfData(files)).toThrow(UnknownDate);
    expect(() => dateOfData([])).toThrow("no file states the date of its data");
  });
});

test("what every sheet that feeds a table says of its date", () => {
  const files = [file("a.xlsx", sheet(10, "loans"), sheet(20)), file("b.csv", sheet(undefined, "groups"))];
  expect(datedSources(files)).toEqual([
    { file: "a.xlsx", sheet: "loans10", asOf: 10 },
    { file: "b.csv", sheet: "groups", asOf: undefined },
  ]);
});

test("errors have their names, and say what happened", () => {
  expect(new UnknownDate().name).toBe("UnknownDate");
  expect(new AmountOverflow()).toMatchObject({
    name: "AmountOverflow",
    message: "a sum is beyond what can be added exactly",
  });
});
