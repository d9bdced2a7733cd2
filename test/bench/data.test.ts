import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import exceljs from "exceljs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { calendarDate } from "../../src/values/day.ts";
import { LEDGER } from "./data/columns.ts";
import { writeCsv } from "./data/csv-file.ts";
import { loansOf } from "./data/loans.ts";
import { writtenDate } from "./data/text-dates.ts";
import { WIDE_LEDGER } from "./data/wide-columns.ts";
import { writeXlsx } from "./data/xlsx-file.ts";

const EXTENT = { rows: 300, communes: 11 };
const HEADER = LEDGER.map(({ header }) => header);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ltq-bench-data-"));
});
afterAll(() => rm(folder, { recursive: true }));

test("the generated CSV holds every loan as it was drawn", async () => {
  const path = join(folder, "loans.csv");
  await writeCsv(path, LEDGER, loansOf(EXTENT));
  const [title, header, ...rows] = parse(await readFile(path), { relax_column_count: true }) as string[][];
  expect(title).toEqual(["SAO KÊ CHI TIẾT MÓN VAY Đến ngày 31/12/2020"]);
  expect(header).toEqual(HEADER);
  const expected = [...loansOf(EXTENT)].length;
  expect(rows).toHaveLength(expected);
  let at = 0;
  for (const loan of loansOf(EXTENT)) {
    const cells = LEDGER.map((column) =>
      column.kind === "date" ? writtenDate(column.value(loan)) : String(column.value(loan)),
    );
    expect(rows[at++]).toEqual(cells);
  }
});

test("the generated workbook opens, and holds every loan as it was drawn", async () => {
  const path = join(folder, "loans.xlsx");
  await writeXlsx(path, LEDGER, loansOf(EXTENT), EXTENT.rows);
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(path);
  const sheet = workbook.worksheets[0];
  expect(sheet?.getCell("A2").value).toBe("Đến ngày 31/12/2020");
  expect(LEDGER.map((_, at) => sheet?.getCell(4, at + 1).value)).toEqual(HEADER);
  expect(sheet?.rowCount).toBe(4 + EXTENT.rows);
  let row = 5;
  for (const loan of loansOf(EXTENT)) {
    for (const [at, column] of LEDGER.entries()) {
      const value = sheet?.getCell(row, at + 1).value;
      const found = value instanceof Date ? calendarDate(value.getTime() / 86_400_000) : (value ?? "");
      const drawn = column.value(loan);
      expect(found).toEqual(column.kind === "date" ? calendarDate(column.value(loan)) : drawn);
    }
    row++;
  }
});

test("an extent always gives the same loans, and repeats one in 5,000", () => {
  const extent = { rows: 10_000, communes: 11 };
  const contracts = Array.from(loansOf(extent), ({ contract }) => contract);
  expect(Array.from(loansOf(extent), ({ contract }) => contract)).toEqual(contracts);
  expect(contracts.length - new Set(contracts).size).toBe(2);
});

test("the wide ledger has 175 columns, each with a name of its own, the short one's among them", () => {
  const headers = new Set(WIDE_LEDGER.map(({ header }) => header));
  expect(headers.size).toBe(175);
  expect(HEADER.filter((header) => !headers.has(header))).toEqual([]);
});
