import { describe, expect, test } from "vitest";
import { BatchMarks, weightOf } from "../../src/engine/row-marks.ts";
import { createDictionaries } from "../../src/tables/key-dictionary.ts";
import { batchOf, type Row } from "../support/batch.ts";

const loans = (...rows: readonly Row[]) => batchOf("loans", rows, createDictionaries());
const LOANS: readonly Row[] = [10, 20, 30, 40].map((current) => ({ current, overdue: 1, frozen: 0 }));

function marked(...rows: readonly Row[]) {
  const batch = loans(...rows);
  const account = { seen: rows.length, used: rows.length, rejected: 0, rejectedMoney: 0, skipped: {} };
  return { batch, account, marks: new BatchMarks(batch, account) };
}

describe("rows that checks take out", () => {
  test("leave the batch, and are accounted for with their reason or their money", () => {
    const { batch, account, marks } = marked(...LOANS);
    marks.skip(0, "duplicate");
    marks.reject(2);
    const rest = marks.rest();
    expect(rest.rows).toBe(2);
    expect([...rest.rowNumber].slice(0, 2)).toEqual([3, 5]);
    for (const [field, expected] of [
      ["current", [20, 40]],
      ["overdue", [1, 1]],
    ] as const)
      expect([...(rest.columns.get(field) ?? [])].slice(0, 2)).toEqual(expected);
    expect(account).toEqual({ seen: 4, used: 2, rejected: 1, rejectedMoney: 31, skipped: { duplicate: 1 } });
    expect([rest.table, rest.source]).toEqual([batch.table, batch.source]);
  });

  test("each once, by whoever took it out first", () => {
    const { account, marks } = marked(...LOANS);
    marks.skip(1, "duplicate");
    marks.reject(1);
    marks.skip(1, "note");
    marks.skip(3, "duplicate");
    expect(account).toEqual({ seen: 4, used: 2, rejected: 0, rejectedMoney: 0, skipped: { duplicate: 2 } });
    expect([0, 1, 2, 3].map((row) => marks.isOut(row))).toEqual([false, true, false, true]);
    expect(marks.rest().rows).toBe(2);
  });

  test("nothing taken out: the batch itself", () => {
    const { batch, marks } = marked(...LOANS);
    expect(marks.rest()).toBe(batch);
  });

  test("totals stood between rows that are no longer where they were: they go, too", () => {
    const { marks } = marked(...LOANS, { total: "Cộng", current: 100 });
    expect(marks.rest().totals).toHaveLength(1);
    marks.skip(0, "duplicate");
    expect(marks.rest().totals).toEqual([]);
  });
});

describe("how much money a row carries", () => {
  test.each<[string, Row, number]>([
    ["its total, where the file has it", { outstanding: 7, current: 1, overdue: 2, frozen: 3 }, 7],
    ["else its parts together", { current: 1, overdue: 2, frozen: 3 }, 6],
    ["without its sign", { current: -9, overdue: 2, frozen: 3 }, 4],
    ["nothing, where a part is not there", { current: 1, overdue: 2 }, 0],
  ])("%s", (_, row, money) => {
    expect(weightOf(loans(row), 0)).toBe(money);
  });

  test("of its own row; the parts where its total is empty", () => {
    const batch = loans(
      { outstanding: 7, current: 1, overdue: 2, frozen: 3 },
      { current: 10, overdue: 20, frozen: 30 },
    );
    expect([weightOf(batch, 0), weightOf(batch, 1)]).toEqual([7, 60]);
  });

  test("a session carries none", () => {
    expect(weightOf(batchOf("sessions", [{ score: 90 }], createDictionaries()), 0)).toBe(0);
  });
});
