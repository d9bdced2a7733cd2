import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { verdictOn } from "../../src/tables/decode/verdict.ts";
import type { ColumnStyle } from "../../src/tables/lexical/convert.ts";
import { fieldOf } from "../../src/tables/registry.ts";
import type { FieldKind, TableId } from "../../src/tables/table.ts";
import { type MemoryCell, memorySheet } from "../support/memory-sheet.ts";
import { counts, readSource } from "../support/read-rows.ts";
import { readableTable } from "../support/readable-table.ts";

/** One field of each kind, in a table whose identity is another column. */
const FIELDS: Readonly<Record<FieldKind, readonly [TableId, string]>> = {
  money: ["loans", "current"],
  points: ["groups", "score"],
  rate: ["loans", "ratePerYear"],
  date: ["loans", "disbursedOn"],
  month: ["groups", "month"],
  flag: ["collections", "extended"],
  key: ["loans", "customerId"],
  text: ["loans", "fund"],
};
const IDENTITY = { loans: "contractId", groups: "groupId", collections: "contractId" } as const;
const IDENTITY_KEY = "6600000712345678";

const digits = fc.stringMatching(/^[0-9]{1,18}$/);
const fewDigits = fc.stringMatching(/^[0-9]{1,5}$/);
const marked = fc.stringMatching(/^-?[0-9]{1,4}([.,][0-9]{3}){0,3}([.,][0-9]{0,3})?$/);
const written = fc.stringMatching(/^[0-3][0-9][/.-][01][0-9][/.-](1[89]|20)[0-9]{2}$/);
const iso = fc.stringMatching(/^(1[89]|20)[0-9]{2}-[01][0-9]-[0-3][0-9]$/);
const odd = fc.constantFrom(
  "",
  " ",
  "-",
  "(1.234)",
  "1.234-",
  "'0012345678",
  "1\u00a0234\u202f567",
  "1.234 đ",
  "6,6%",
  "6.6E+15",
  "12/2020",
  "Tháng 12 năm 2020",
  "202012",
  "29/02/2020",
  "29/02/2021",
  "31-DEC-20",
  "1/2/20",
  "0",
  "00/00/0000",
  "01/01/1900",
  "không",
  "x",
  "Trung ương",
  "1",
  "NULL",
  "0.1",
  ".5",
  "5.",
  "--5",
  "١٢٣",
  "99999999999999999999",
  "12345678901234567890123456789012",
  "123456789012345678901234567890123",
);
const text = fc.oneof(digits, fewDigits, marked, written, iso, odd, fc.string({ maxLength: 8, unit: "grapheme" }));
const numberDigits = fc.oneof(
  digits,
  fewDigits,
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e17 }).map(String),
  fc.constantFrom(
    "-0",
    "0",
    "1",
    "44196",
    "44196.5",
    "1234567890.123456",
    "20201231",
    "1.5E8",
    "0.30000000000000004",
    "-5",
  ),
);
const cell: fc.Arbitrary<MemoryCell> = fc.oneof(
  text,
  text.map((plain) => ({ plain })),
  text.map((escaped) => ({ escaped })),
  numberDigits.map((written) => ({ digits: written })),
  fc.oneof(fc.nat(90_000), fc.double({ min: 0, max: 90_000, noNaN: true })).map((serial) => ({ serial })),
  fc.constantFrom<MemoryCell>(null, true, false, { error: "#N/A" }, { formula: "A1" }),
);

const style: fc.Arbitrary<ColumnStyle> = fc.record({
  numbers: fc.record({ decimal: fc.constantFrom(",", "."), proven: fc.boolean() }),
  dates: fc.constantFrom("dmy", "mdy"),
  year: fc.constantFrom(undefined, 2020),
  power: fc.constantFrom(0, 2, 3, 6, 9),
});

describe.each(Object.entries(FIELDS))("decoding %s", (_, [table, name]) => {
  it("accepts what the schema accepts, as the same value, and rejects the row of anything else", async () => {
    const identity = IDENTITY[table as keyof typeof IDENTITY];
    const field = fieldOf(table, name);
    await fc.assert(
      fc.asyncProperty(
        fc.array(cell, { minLength: 1, maxLength: 12 }),
        style,
        fc.constantFrom(-25_569, -24_107),
        fc.boolean(),
        async (cells, columnStyle, serialEpoch, sharedBytes) => {
          // every cell twice: the second time it may come out of a cache
          const given = [...cells, ...cells];
          const sheet = memorySheet(
            given.map((one) => [{ plain: IDENTITY_KEY }, one]),
            { serialEpoch, rowsPerBlock: 5, sharedBytes },
          );
          const source = readableTable(table, [identity, name], { sheet, style: columnStyle });
          const verdicts = (await sheet.head(100)).map(({ cells: [, one = { kind: "empty" }], rowNumber }) => ({
            rowNumber,
            ...verdictOn(one, field, columnStyle, serialEpoch),
          }));
          const expected = verdicts.flatMap(({ rowNumber, value, issue }) => (issue ? [] : [{ rowNumber, value }]));
          const told = verdicts.flatMap(({ note, issue }) => issue ?? note ?? []);
          const read = await readSource(source, { fields: [name] });
          expect(read.rows.map((row, at) => ({ rowNumber: read.rowNumbers[at], value: row[name] }))).toEqual(expected);
          expect(counts(read.log)).toEqual(
            Object.fromEntries(told.map((kind) => [kind, told.filter((other) => other === kind).length])),
          );
          expect(read.account.seen).toBe(given.length);
          expect(read.account.rejected).toBe(given.length - expected.length);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("what is learned of a column", () => {
  it("may make the kernel's memory move in the midst of a block", async () => {
    // 2,000 texts of 3,000 bytes are more than it has at first
    const words = Array.from({ length: 2000 }, (_, at) => `${at} ${"x".repeat(3000)}`);
    const given = [...words, ...words.toReversed()];
    for (const cellOf of [(plain: string) => ({ plain }), (shared: string) => shared]) {
      const sheet = memorySheet(
        given.map((word) => [{ plain: IDENTITY_KEY }, cellOf(word)]),
        { rowsPerBlock: 1500 },
      );
      const source = readableTable("loans", ["contractId", "fund"], { sheet });
      const { rows } = await readSource(source, { fields: ["fund"] });
      expect(rows.map(({ fund }) => fund)).toEqual(given);
    }
  });
});
