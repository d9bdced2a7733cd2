import { createRequire } from "node:module";
import fc from "fast-check";
import { expect, test } from "vitest";
import { ONE_COLUMN } from "../../scripts/package/bundle.ts";

const require = createRequire(import.meta.url);
const widthInTable: (text: string) => number = createRequire(require.resolve("cli-table3"))("string-width");

test("what is said to take one column takes one in the library that draws tables, alone and beside others", () => {
  const letters = Array.from({ length: 1 << 16 }, (_, code) => String.fromCharCode(code)).filter((letter) =>
    ONE_COLUMN.test(letter),
  );
  expect(letters.length).toBeGreaterThan(500);
  expect(letters.filter((letter) => widthInTable(letter) !== 1)).toEqual([]);
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...letters) }), (text) => {
      expect(widthInTable(text)).toBe(text.length);
    }),
  );
});
