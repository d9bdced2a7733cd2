import fc from "fast-check";
import { expect, test } from "vitest";
import { cellText } from "../../src/read/cell.ts";
import { openFile } from "../../src/read/open.ts";
import { memorySource } from "../../src/read/source.ts";
import { inspect } from "../../src/report/inspection/inspect.ts";
import { recogniseFile } from "../../src/tables/recognise.ts";
import { readSource } from "../support/read-rows.ts";

const KNOWN = ["Mã xã", "Mã KH", "Số khế ước", "Ngày giải ngân", "Dư nợ trong hạn", "Dư nợ quá hạn", "Dư nợ khoanh"];
const LOAN = ["310701", "3107010001", "6600000700000001", "15/03/2019", "5000000", "0", "0"];
/** Names of columns that no table has, and none at all. */
const OTHER = fc.constantFrom("", "Ghi chú", "Cột lạ", "STT", "31/12/2020", "5", "Mã KH", "Dư nợ khoanh");
const FOREIGN = fc.constantFrom("", "x", "0", "31/12/2020", "a;b");

const LINE = fc.constantFrom(
  LOAN,
  LOAN.map((text, at) => (at === 3 ? "hôm qua" : text)),
  LOAN.map((text, at) => (at === 2 ? "6.6E+15" : text)),
  LOAN.map((text, at) => (at === 2 ? "" : text)),
  LOAN.map((text, at) => (at === 2 || at > 3 ? "" : text)),
  ["Tổng cộng", "", "", "", "5000000", "0", "0"],
  ["Người lập biểu", "", "", "", "", "", ""],
  ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"],
  KNOWN,
  LOAN.slice(0, 5),
);

test("every cell of a recognised table is used or its column named as left out; every row is used, rejected or skipped", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(OTHER, { maxLength: 4 }),
      fc.array(fc.tuple(LINE, fc.array(FOREIGN, { minLength: 4, maxLength: 4 })), { minLength: 1, maxLength: 8 }),
      fc.boolean(),
      async (others, lines, isInFront) => {
        const joined = (own: readonly string[], foreign: readonly string[]) =>
          (isInFront ? [...foreign, ...own] : [...own, ...foreign]).join(";");
        const text = [
          joined(KNOWN, others),
          ...lines.map(([own, foreign]) => joined(own, foreign.slice(0, others.length))),
          "",
        ].join("\n");
        const open = await openFile(memorySource("a.csv", new TextEncoder().encode(text)));
        const tables = await recogniseFile(open);
        const [sheet] = (await inspect({ open, tables })).sheets;
        const [source] = tables.sheets.flatMap((found) => found.tables);
        if (!sheet || !source) throw new Error("not recognised");
        const named = new Set([...source.columns.values(), ...sheet.leftOut].map(({ letter }) => letter));
        const letters = "ABCDEFGHIJKLMNOP";
        let rows = 0;
        for await (const block of source.sheet.blocks({ columns: [], afterRow: source.headerRow })) {
          for (let row = 0; row < block.rows; row++) {
            for (const [at, cell] of block.wholeRow(row).entries())
              if (cellText(cell) !== "") expect(named).toContain(letters[at]);
          }
          rows += block.rows;
        }
        const { account } = await readSource(source, {});
        const skipped = Object.values(account.skipped).reduce((sum, count) => sum + count, 0);
        expect(account.used + account.rejected + skipped).toBe(rows);
      },
    ),
    { numRuns: 60 },
  );
});
