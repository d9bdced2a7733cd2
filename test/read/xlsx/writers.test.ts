import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Cell } from "../../../src/read/cell.ts";
import { dayFromIso } from "../../../src/values/day.ts";
import { firstSheet, open, rowsOf } from "./build/read.ts";

/** What `fixtures/make.py` asked every program to write. */
const text = (value: string): Cell => ({ kind: "text", text: value });
const number = (value: number): Cell => ({ kind: "number", value, digits: String(value) });
const boolean = (value: boolean): Cell => ({ kind: "boolean", value });
const empty: Cell = { kind: "empty" };

const noValue = (formula: string): Cell => ({ kind: "no-value", formula });
/** The formulas' results as programs that calculate cache them; openpyxl doesn't calculate. */
const calculated = [number(100_000_000), empty, { kind: "error", code: "#N/A" }] as const;
const notCalculated = [noValue("E6*2"), noValue('IF(E7=0,"","x")'), noValue("NA()")] as const;
/** XlsxWriter writes the empty text that it is told as if it were no value. */
const partlyCalculated = [calculated[0], notCalculated[1], calculated[2]] as const;

function ledger(formulas: readonly Cell[], epoch: 1900 | 1904) {
  const date = (iso: string, time = 0): Cell => {
    const day = (dayFromIso(iso) ?? 0) + time;
    return { kind: "date", day, digits: String(day + (epoch === 1900 ? 25569 : 24107)) };
  };
  const [first = empty, second = empty, third = empty] = formulas;
  return [
    [2, false, ["SAO KÊ MÓN VAY"].map(text)],
    [
      5,
      false,
      ["Số khế ước", "Tên\nkhách hàng", "Ngày  GN", "Dư nợ", "Lãi suất", "Tổng", "Ghi chú", "Đã trả"].map(text),
    ],
    [
      6,
      false,
      [
        text("6600000212345678"),
        text("Thạch Thị Sà Rết"),
        date("2018-02-28"),
        number(50_000_000),
        number(6.6),
        first,
        text('a < b & "c"'),
        boolean(true),
      ],
    ],
    [
      7,
      true,
      [
        text("0000000212345679"),
        text("Nguyễn Văn Đực".normalize("NFD")),
        date("2020-02-29"),
        number(0),
        number(7.92),
        second,
        text("  hai  khoảng trắng "),
        boolean(false),
      ],
    ],
    [
      8,
      false,
      [
        text("6600000212345680"),
        text("Lâm Út 😀"),
        date("2023-12-31", 0.25),
        number(-1_234_567.89),
        number(0.65),
        third,
        text("dòng 1\ndòng 2"),
        boolean(true),
      ],
    ],
  ];
}

test.each([
  ["openpyxl", notCalculated, 1900],
  ["openpyxl-1904", notCalculated, 1904],
  ["xlsxwriter", partlyCalculated, 1900],
  ["xlsxwriter-inline", partlyCalculated, 1900],
  ["libreoffice", calculated, 1900],
  ["libreoffice-1904", calculated, 1904],
] as const)("%s's workbook is read cell by cell", async (name, formulas, epoch) => {
  const file = await open(readFileSync(new URL(`fixtures/${name}.xlsx`, import.meta.url)));
  expect(file.sheets.map((sheet) => [sheet.name, sheet.hidden])).toEqual([
    ["BCQUERY", false],
    ["ẩn", true],
    // LibreOffice knows no chart sheets and makes one into a sheet with a chart on it.
    ...(name.startsWith("libreoffice") ? [["Biểu đồ", false]] : []),
  ]);
  expect(file.notes.map((note) => note.key)).toEqual(epoch === 1904 ? ["epoch-1904"] : []);
  const sheet = firstSheet(file);
  expect(sheet.hiddenColumns).toEqual([4]);
  const rows = await rowsOf(sheet, [0, 1, 2, 3, 4, 5, 6, 7, 8]);
  expect(rows.map((row) => [row.rowNumber, row.hidden, row.cells.slice(1)])).toEqual(ledger(formulas, epoch));
  expect(rows.every((row) => row.cells[0]?.kind === "empty")).toBe(true);
  expect(await sheet.head(2)).toEqual(rows.slice(0, 2));
});
