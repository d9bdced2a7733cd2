import { expect, test } from "vitest";
import { byCodeThenName } from "../../src/engine/unit-order.ts";

const office = (code: string) => ({ code, name: "PGD" });
const ORDERED = [
  { code: "310701", name: "Xã B" },
  { code: "310702", name: "Xã A" },
  { code: "310702", name: "Xã B", parent: office("004607") },
  { code: "310702", name: "Xã B", parent: office("004608") },
  { name: "Xã A" },
  { name: "Xã C" },
];

test("units stand by code, those without one last; then by name; then by whose they are", () => {
  for (const [index, left] of ORDERED.entries()) {
    for (const [other, right] of ORDERED.entries()) {
      expect(Math.sign(byCodeThenName(left, right)), `${index} beside ${other}`).toBe(Math.sign(index - other));
    }
  }
});

test("units that only one of them says whose it is are alike", () => {
  const [a, b] = [{ name: "Xã A" }, { name: "Xã A", parent: office("004607") }];
  expect([byCodeThenName(a, b), byCodeThenName(b, a)]).toEqual([0, 0]);
});
