import { expect, it } from "vitest";
import { known } from "../../src/values/known.ts";

it("lets through what is there, zero and the empty text too, and stops at what is not", () => {
  expect([known(0), known(""), known(false)]).toEqual([0, "", false]);
  expect(() => known(undefined)).toThrow(RangeError);
  expect(() => known(null)).toThrow(RangeError);
});
