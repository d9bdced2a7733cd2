import { describe, expect, test } from "vitest";
import { Aggregates } from "../../src/engine/aggregates.ts";
import { BatchRows } from "../../src/engine/batch-rows.ts";
import type { Dimension } from "../../src/engine/dimensions.ts";
import { Ledger } from "../../src/engine/ledger.ts";
import { VectorCompiler } from "../../src/engine/vector.ts";
import { parseMeasure } from "../../src/indicators/language/parse.ts";
import { createDictionaries } from "../../src/tables/key-dictionary.ts";
import type { TableId } from "../../src/tables/table.ts";
import { batchOf, type Row } from "../support/batch.ts";

/** Aggregates by commune and programme, and what it takes to add rows to them. */
function aggregates(...formulas: readonly string[]) {
  const dictionaries = createDictionaries();
  const ledger = new Ledger(dictionaries, { links: [], dimensions: [], loan: [], opening: [], lending: [] });
  const rows = new BatchRows(dictionaries, ledger);
  const compiler = new VectorCompiler();
  const found = new Aggregates(compiler, ["commune", "programme"]);
  for (const formula of formulas) found.want(parseMeasure(formula));
  return {
    add(table: TableId, some: readonly Row[], communes: readonly number[], programmes?: readonly number[]) {
      compiler.next();
      rows.show(batchOf(table, some, dictionaries), new Map());
      const units = new Map<Dimension, Int32Array>([["commune", Int32Array.from(communes)]]);
      if (programmes) units.set("programme", Int32Array.from(programmes));
      found.add(table, rows, units);
    },
    total: (formula: string) => found.total(parseMeasure(formula)),
    unit: (formula: string, dimension: Dimension, unit: number) => found.unit(parseMeasure(formula), dimension, unit),
  };
}

const CURRENT = "sum(loans.current)";
const OVERDUE_PEOPLE = "countDistinct(loans.customerId where loans.overdue > 0)";
const LOANS: readonly Row[] = [
  { customerId: "7", current: 100, overdue: 0 },
  { customerId: "7", current: 20, overdue: 2 },
  { customerId: "8", current: 3, overdue: 3 },
];

describe("sums by unit of every dimension, and in all", () => {
  test("sums, counts, people", () => {
    const formulas = [
      CURRENT,
      "count(loans)",
      "count(loans where loans.overdue > 0)",
      OVERDUE_PEOPLE,
      "countDistinct(loans.customerId)",
    ];
    const { add, total, unit } = aggregates(...formulas);
    add("loans", LOANS, [1, 2, 2], [1, 1, 2]);
    add("loans", LOANS, [2, 2, 3], [1, 1, 1]);
    expect(formulas.map(total)).toEqual([246, 6, 4, 2, 2]);
    expect(formulas.map((formula) => unit(formula, "commune", 2))).toEqual([143, 4, 3, 2, 2]);
    expect(formulas.map((formula) => unit(formula, "programme", 1))).toEqual([243, 5, 3, 2, 2]);
    expect(formulas.map((formula) => unit(formula, "programme", 9))).toEqual([0, 0, 0, 0, 0]);
  });

  test("addends with their factors", () => {
    const formula = "sum(loans.current) - 2 * count(loans where loans.overdue > 0)";
    const { add, total, unit } = aggregates(formula);
    add("loans", LOANS, [1, 2, 2]);
    expect([total(formula), unit(formula, "commune", 2)]).toEqual([119, 19]);
  });

  test("one formula wanted twice counts once; rows of other tables count nothing", () => {
    const both = "count(loans) + count(deposits)";
    const { add, total } = aggregates(CURRENT, CURRENT, both, `${CURRENT} - count(loans)`);
    add("loans", LOANS, [1, 1, 1]);
    add("deposits", [{ customerId: "9" }], [1]);
    expect([CURRENT, both, `${CURRENT} - count(loans)`].map(total)).toEqual([123, 4, 120]);
  });

  test("people of two tables: each once, wherever they are met", () => {
    const people = "countDistinct(loans.customerId where loans.overdue > 0, deposits.customerId)";
    const { add, total, unit } = aggregates(people);
    add("loans", LOANS, [1, 1, 2]);
    add("deposits", [{ customerId: "8" }, { customerId: "9" }], [2, 2]);
    expect([total(people), unit(people, "commune", 1), unit(people, "commune", 2)]).toEqual([3, 1, 2]);
  });

  test("a dimension that the rows do not have gets nothing; so does what nobody wanted", () => {
    const { add, total, unit } = aggregates(CURRENT);
    add("loans", LOANS, [1, 1, 1]);
    expect(unit(CURRENT, "programme", 1)).toBe(0);
    expect(unit(CURRENT, "group", 1)).toBe(0);
    expect([total("count(loans)"), unit("count(loans)", "commune", 1)]).toEqual([0, 0]);
  });
});
