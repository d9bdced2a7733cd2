import { describe, expect, test } from "vitest";
import type { Check } from "../../src/check/check.ts";
import { DIMENSIONS } from "../../src/engine/dimensions.ts";
import { Ledger } from "../../src/engine/ledger.ts";
import { wantedFields } from "../../src/engine/wanted-fields.ts";
import { parseMeasure } from "../../src/indicators/language/parse.ts";
import { createDictionaries } from "../../src/tables/key-dictionary.ts";
import { fieldsOf } from "../../src/tables/registry.ts";
import type { TableId } from "../../src/tables/table.ts";

type Lookers = Partial<Parameters<typeof wantedFields>[1]>;
type Kept = Partial<ConstructorParameters<typeof Ledger>[1]>;
const check = (needs: readonly string[], uses?: readonly string[]) =>
  ({ needs, ...(uses ? { uses } : {}) }) as unknown as Check;

function wanted(table: TableId, lookers: Lookers = {}, kept: Kept = {}, checks: readonly Check[] = []) {
  const ledger = new Ledger(createDictionaries(), {
    links: [],
    dimensions: [],
    loan: [],
    opening: [],
    lending: [],
    ...kept,
  });
  return wantedFields(table, { measures: [], dimensions: [], ...lookers }, ledger, checks).toSorted();
}
const measures = (...formulas: readonly string[]) => ({ measures: formulas.map((formula) => parseMeasure(formula)) });
/** How much a row left out weighs is told of every table. */
const WEIGHT = ["current", "frozen", "outstanding", "overdue"];

describe("fields that are read", () => {
  test("nobody looks: only what a row left out weighs", () => {
    expect(wanted("loans")).toEqual(WEIGHT);
    expect(wanted("sessions")).toEqual([]);
    expect(wanted("deposits")).toEqual(["balance"]);
  });

  test("all of them, where they are all to be judged", () => {
    expect(wanted("sessions", { everyField: true })).toEqual(
      fieldsOf("sessions")
        .map(({ name }) => name)
        .toSorted(),
    );
    expect(wanted("sessions", { everyField: false })).toEqual([]);
  });

  test("formulas' own fields, conditions included, of this table alone", () => {
    const formulas = measures(
      "sum(sessions.score where sessions.heldOn <= asOf)",
      "sum(groups.balance)",
      "countDistinct(loans.customerId, deposits.customerId)",
    );
    expect(wanted("sessions", formulas)).toEqual(["heldOn", "score"]);
    expect(wanted("deposits", formulas)).toEqual(["balance", "customerId"]);
    expect(wanted("office", formulas)).toEqual(["capital", "communeClass", "date"]);
    const people = measures("countDistinct(collections.contractId where collections.extended = 1, loans.contractId)");
    expect(wanted("loans", people)).toEqual(["contractId", ...WEIGHT]);
  });

  test("the key to what a formula sees of the ledger", () => {
    expect(
      wanted("collections", measures("sum(collections.interestPaid where loan.disbursedOn >= plan.start)")),
    ).toEqual(["contractId", "interestDue", "interestPaid", "principalDue"]);
    expect(wanted("sessions", measures("sum(collections.interestPaid where loan.disbursedOn >= plan.start)"))).toEqual(
      [],
    );
    expect(wanted("groups", measures("sum(groups.score where lending.current > 0)"))).toEqual([
      "balance",
      "groupId",
      "score",
    ]);
    expect(wanted("loans", measures("sum(loans.current - opening.current)"))).toEqual(["contractId", ...WEIGHT]);
  });

  test("what checks need and use, what an observer looks at", () => {
    const observer = { fields: (table: TableId) => (table === "sessions" ? ["point"] : ["asOf"]), take: () => {} };
    expect(wanted("sessions", { observer }, {}, [check(["score1"], ["score2"]), check(["heldOn"])])).toEqual([
      "heldOn",
      "point",
      "score1",
      "score2",
    ]);
  });

  test("what names a unit, and in other tables than the ledger the keys that lead to one", () => {
    expect(wanted("sessions", { dimensions: ["commune"] })).toEqual([
      "communeCode",
      "communeName",
      "contractId",
      "customerId",
      "groupId",
      "point",
    ]);
    expect(wanted("groups", { dimensions: ["programme"] })).toEqual([
      "balance",
      "contractId",
      "programmeCode",
      "programmeName",
    ]);
    expect(wanted("loans", { dimensions: ["commune"] })).toEqual(["communeCode", "communeName", ...WEIGHT]);
    expect(wanted("loans", { dimensions: ["organisation"] })).toEqual([
      "current",
      "frozen",
      "groupId",
      "organisationCode",
      "organisationName",
      "outstanding",
      "overdue",
    ]);
    expect(wanted("loans", { dimensions: DIMENSIONS })).toContain("hamletName");
  });

  test("of the ledger, what later tables ask it for", () => {
    const kept: Kept = { links: ["customerId"], loan: ["disbursedOn"], lending: ["frozen"] };
    expect(wanted("loans", {}, kept)).toEqual([
      "contractId",
      "current",
      "customerId",
      "disbursedOn",
      "frozen",
      "groupId",
      "outstanding",
      "overdue",
    ]);
    expect(wanted("collections", {}, kept)).toEqual(["interestDue", "principalDue"]);
  });
});
