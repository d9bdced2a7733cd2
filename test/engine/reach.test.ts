import { describe, expect, test } from "vitest";
import { DIMENSIONS } from "../../src/engine/dimensions.ts";
import { Reach } from "../../src/engine/reach.ts";
import { parseMeasure } from "../../src/indicators/language/parse.ts";
import type { TableSource } from "../../src/tables/recognise/file-tables.ts";
import type { tableIds } from "../../src/tables/registry.ts";
import { tableSource } from "../support/table-source.ts";

/** `commune programme`: by what a table can be divided. */
const divided = (table: (typeof tableIds)[number], data: readonly TableSource[]) => {
  const reach = new Reach(data);
  return DIMENSIONS.filter((dimension) => reach.covers(dimension, [parseMeasure(`count(${table})`)])).join(" ");
};
const KEYS = ["contractId", "customerId", "groupId"];
const LEDGER = tableSource("loans", [...KEYS, "communeCode", "organisationName", "programmeCode", "hamletCode"]);

describe("by what a table can be divided", () => {
  test("by what its own rows name, by code or by name", () => {
    expect(divided("loans", [LEDGER])).toBe("commune organisation programme hamlet group");
    expect(divided("loans", [tableSource("loans", ["contractId", "programmeName"])])).toBe("programme");
    expect(divided("loans", [tableSource("loans", [...KEYS])])).toBe("group");
  });

  test("sessions by their points, if by nothing else; other tables have none", () => {
    expect(divided("sessions", [tableSource("sessions", ["point", "heldOn"])])).toBe("commune");
    expect(divided("sessions", [tableSource("sessions", ["heldOn"]), LEDGER])).toBe("");
    expect(divided("groups", [tableSource("groups", ["point"])])).toBe("");
  });

  test.each([
    ["a contract leads to one of each", "collections", ["contractId"], "commune organisation programme hamlet group"],
    [
      "a group has a commune, an organisation, a hamlet, no programme",
      "groups",
      ["groupId"],
      "commune organisation hamlet group",
    ],
    ["a customer has a commune, a hamlet, a group", "deposits", ["customerId"], "commune hamlet group"],
  ] as const)("through the ledger: %s", (_, table, keys, expected) => {
    expect(divided(table, [LEDGER, tableSource(table, keys)])).toBe(expected);
  });

  test("not without a ledger, not through a key that the ledger lacks, not to what it does not name", () => {
    const collections = tableSource("collections", ["contractId"]);
    expect(divided("collections", [collections])).toBe("");
    expect(divided("collections", [tableSource("loans", ["customerId", "communeCode"]), collections])).toBe("");
    expect(divided("collections", [tableSource("loans", ["contractId", "communeCode"]), collections])).toBe("commune");
    expect(
      divided("collections", [
        tableSource("loans", ["contractId", "groupId"]),
        tableSource("collections", ["customerId"]),
      ]),
    ).toBe("");
  });

  test("only where every sheet of the table can be, be it said once for all rows", () => {
    const groups = [
      tableSource("groups", ["groupId", "communeCode"]),
      tableSource("groups", ["groupId"], ["communeCode"]),
    ];
    expect(divided("groups", groups)).toBe("commune group");
    expect(divided("groups", [...groups, tableSource("groups", ["groupId"])])).toBe("group");
    expect(divided("groups", [])).toBe("");
  });
});

test("a ratio can be divided where all its tables can, by every dimension asked for in turn", () => {
  const reach = new Reach([LEDGER, tableSource("groups", ["groupId"])]);
  const people = parseMeasure("count(loans) + count(groups)");
  const [loans, groups] = [parseMeasure("count(loans)"), parseMeasure("count(groups)")];
  for (const _ of ["first asked", "asked again"]) {
    expect(reach.covers("programme", [people])).toBe(false);
    expect(reach.covers("commune", [people])).toBe(true);
    expect(reach.covers("programme", [loans])).toBe(true);
    expect(reach.covers("programme", [loans, groups])).toBe(false);
    expect(reach.covers("programme", [groups, loans])).toBe(false);
    expect(reach.covers("organisation", [loans, groups])).toBe(true);
  }
});
