import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Scorecard, UnitResult } from "../../src/engine/scorecard.ts";
import { anyOffice } from "../support/any-office.ts";
import { type PlanKeys, type Row, scoreOf, type Tables } from "../support/score.ts";

const PLAN: PlanKeys = {
  targets: {
    "principal-collection": "87 %",
    "interest-collection": "99 %",
    "cohort-loan-interest": "98 %",
    "cohort-balance-interest": "98 %",
    "overdue-ratio": "0.49 %",
    "group-quality": "86",
    "session-quality": "95 %",
    "deposit-participation": "63 %",
  },
};
const RUNS = { numRuns: 25 };

/** What must not depend on how the rows are laid out. */
function results({ total, units, classes, indicators, figures }: Scorecard) {
  return { total, units, classes, indicators, figures };
}

/** The same rows in another order, in every table. */
const shuffled = (tables: Tables) =>
  fc.record(
    Object.fromEntries(
      Object.entries(tables).map(([table, rows]) => [
        table,
        fc.shuffledSubarray([...rows], { minLength: rows.length, maxLength: rows.length }),
      ]),
    ),
  );

describe("how the rows are laid out changes nothing", () => {
  test("in another order", async () => {
    const offices = anyOffice.chain((tables) => fc.tuple(fc.constant(tables), shuffled(tables)));
    await fc.assert(
      fc.asyncProperty(offices, async ([tables, others]) => {
        const [one, other] = [await scoreOf(tables, PLAN), await scoreOf(others, PLAN)];
        expect(results(other.scorecard)).toEqual(results(one.scorecard));
      }),
      RUNS,
    );
  });

  test("over two files", async () => {
    await fc.assert(
      fc.asyncProperty(anyOffice, fc.nat(), async (tables, at) => {
        const halves = [0, 1].map(
          (half): Tables =>
            Object.fromEntries(
              Object.entries(tables).map(([table, rows]) => {
                const cut = at % (rows.length + 1);
                return [table, half === 0 ? rows.slice(0, cut) : rows.slice(cut)];
              }),
            ),
        );
        const filled = halves.map((half) =>
          Object.fromEntries(Object.entries(half).filter(([, rows]) => rows.length > 0)),
        );
        const whole = await scoreOf(withAllColumns(tables), PLAN);
        const parts = await scoreOf(filled.map(withAllColumns), PLAN);
        expect(results(parts.scorecard)).toEqual(results(whole.scorecard));
      }),
      RUNS,
    );
  });
});

/** Every row has every column of its table, so that a part of the rows has the columns of the whole. */
function withAllColumns(tables: Tables): Tables {
  return Object.fromEntries(
    Object.entries(tables).map(([table, rows]) => {
      const columns = new Set(rows.flatMap((row) => Object.keys(row)));
      return [
        table,
        rows.map((row): Row => ({ ...Object.fromEntries([...columns].map((name) => [name, ""])), ...row })),
      ];
    }),
  );
}

test("the office is the sum of its communes, for every sum", async () => {
  const counted = new Set(["deposit-participation", "households", "mean-balance"]);
  await fc.assert(
    fc.asyncProperty(anyOffice, async (tables) => {
      const { scorecard } = await scoreOf(tables, PLAN, { by: ["programme"] });
      const { total, units } = scorecard;
      for (const { by, units: parts } of units) {
        const divided = ({ noData }: { noData?: { reason: string } } = {}) => noData?.reason !== "not-per-unit";
        for (const id of Object.keys(total.indicators)) {
          if (counted.has(id) || !parts.every((unit) => divided(unit.indicators[id]))) continue;
          expect(
            sumOf(parts, (unit) => unit.indicators[id]?.value),
            `${by} ${id}`,
          ).toEqual(sumOf([total], (unit) => unit.indicators[id]?.value));
        }
        for (const id of ["outstanding", "overdue-balance", "frozen-balance"])
          expect(sumOf(parts, (unit) => unit.figures[id]?.value).numerator, `${by} ${id}`).toBe(
            total.figures[id]?.value?.numerator,
          );
      }
    }),
    RUNS,
  );
});

function sumOf(
  units: readonly UnitResult[],
  found: (unit: UnitResult) => { numerator: number; denominator: number } | undefined,
) {
  const values = units.map((unit) => found(unit) ?? { numerator: 0, denominator: 0 });
  return {
    numerator: values.reduce((sum, { numerator }) => sum + numerator, 0),
    denominator: values.reduce((sum, { denominator }) => sum + denominator, 0),
  };
}

/** What can be wrong with a ledger's row. */
const SPOILS: Readonly<Record<string, Row>> = {
  none: {},
  date: { disbursedOn: "31/02/2020" },
  customer: { customerId: "6,6E+15" },
  "date as words": { disbursedOn: "hôm qua" },
};

test("every row is used, rejected or skipped; the money that came in was used or is told as left out", async () => {
  const ledgers = fc.array(
    fc.record({
      current: fc.nat({ max: 1_000_000 }),
      overdue: fc.nat({ max: 1_000_000 }),
      frozen: fc.nat({ max: 1_000_000 }),
      spoil: fc.constantFrom(...Object.keys(SPOILS)),
      isTwice: fc.boolean(),
    }),
    { minLength: 1, maxLength: 30 },
  );
  await fc.assert(
    fc.asyncProperty(ledgers, async (written) => {
      const rows = written.flatMap(({ current, overdue, frozen, spoil, isTwice }, index): readonly Row[] => {
        const row = { contractId: index + 1, customerId: 1, current, overdue, frozen, ...SPOILS[spoil] };
        return isTwice ? [row, row] : [row];
      });
      const { scorecard } = await scoreOf({ loans: [{ contractId: 999, customerId: 1, current: 1 }, ...rows] });
      const [table] = scorecard.inputs[0]?.tables ?? [];
      if (!table) throw new Error("no table");
      const skipped = Object.values(table.skipped).reduce((sum, count) => sum + count, 0);
      expect(table.seen).toBe(1 + rows.length);
      expect(table.used + table.rejected + skipped).toBe(table.seen);
      const good = written.filter(({ spoil }) => spoil === "none");
      const bad = written.filter(({ spoil }) => spoil !== "none");
      const money = (of: typeof written, times: (row: (typeof written)[number]) => number) =>
        of.reduce((sum, row) => sum + times(row) * (row.current + row.overdue + row.frozen), 0);
      expect(scorecard.total.figures.outstanding?.value?.numerator).toBe(1 + money(good, () => 1));
      expect(table.rejectedMoney).toBe(money(bad, ({ isTwice }) => (isTwice ? 2 : 1)));
      expect(table.rejected).toBe(bad.length + bad.filter(({ isTwice }) => isTwice).length);
      expect(table.skipped.duplicate ?? 0).toBe(good.filter(({ isTwice }) => isTwice).length);
    }),
    RUNS,
  );
});
