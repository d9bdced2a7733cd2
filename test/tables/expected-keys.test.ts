import { expect, test } from "vitest";
import { keyExpectation } from "../../src/tables/expected-keys.ts";
import { KeyDictionary } from "../../src/tables/key-dictionary.ts";
import type { RowAccount } from "../../src/tables/table.ts";
import { memorySheet } from "../support/memory-sheet.ts";
import { readableTable } from "../support/readable-table.ts";

/** A file of 3,200 bytes whose first rows brought so many keys; what is expected of each dictionary that is asked. */
function expecting(keys: Readonly<Record<string, number>>, rows: number, size: number | null = 3200) {
  const expected: [string, number][] = [];
  const dictionaries = {
    get(name: string) {
      const dictionary = new KeyDictionary();
      for (let key = 0; key < (keys[name] ?? 0); key++) dictionary.codeOf(String(key));
      dictionary.expect = (count) => expected.push([name, count]);
      return dictionary;
    },
  };
  const account: RowAccount = { seen: rows, used: rows, rejected: 0, rejectedMoney: 0, skipped: {} };
  const sheet = { ...memorySheet([]), ...(size === null ? {} : { storedSize: size }) };
  const source = readableTable("loans", [], { sheet });
  const passed = keyExpectation(source, ["contractId", "customerId", "current"], { dictionaries, account });
  return { expected, passed };
}

test("room for all keys is made once, when a 32nd of the file is read", () => {
  const { expected, passed } = expecting({ contract: 100, customer: 90 }, 100);
  passed(99);
  expect(expected).toEqual([]);
  passed(100);
  passed(200);
  expect(expected.map(([name]) => name)).toEqual(["contract", "customer"]);
  const [contracts = 0, customers = 0] = expected.map(([, count]) => count);
  // 32 times as many, and a few more, for a table that is too small by one key would grow after all
  expect(contracts).toBeGreaterThan(3200);
  expect(contracts).toBeLessThan(3400);
  expect(Number.isInteger(contracts)).toBe(true);
  expect(customers).toBeGreaterThan(2880);
  expect(customers).toBeLessThan(3060);
});

test("none is made where most rows bring a key that is there, or is none of the fields asked for", () => {
  const { expected, passed } = expecting({ contract: 61, customer: 60, group: 100, "": 100 }, 100);
  passed(1600);
  expect(expected).toEqual([["contract", 125]]);
});

test("nothing is expected of a file whose size is not known", () => {
  const { expected, passed } = expecting({ contract: 100 }, 100, null);
  passed(1e9);
  expect(expected).toEqual([]);
});
