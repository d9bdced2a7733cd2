import { expect, test } from "vitest";
import { DATE } from "../../../src/read/block.ts";
import { isDateFormat } from "../../../src/read/xlsx/number-format.ts";
import { dayFromIso } from "../../../src/values/day.ts";
import { cellOf, sheetOf } from "./build/read.ts";

const formats = ["dd/mm/yyyy", 14, 0, "#,##0"];

async function dateOf(xml: string, epoch1904 = false) {
  return cellOf(xml, { formats, epoch1904 });
}

test.each([
  ["1", "1900-01-01"],
  ["59", "1900-02-28"],
  ["61", "1900-03-01"],
  ["99", "1900-04-08"],
  ["100", "1900-04-09"],
  ["44196", "2020-12-31"],
  ["4.4196E4", "2020-12-31"],
  ["2958465", "9999-12-31"],
])("serial %s is %s", async (digits, iso) => {
  const expected = { kind: "date", day: dayFromIso(iso), digits };
  expect(await dateOf(`<c r="A1" s="0"><v>${digits}</v></c>`)).toEqual(expected);
  expect(await dateOf(`<c r="A1" s="1" t="n"><v>${digits}</v></c>`)).toEqual(expected);
});

test.each(["0", "0.5", "60", "-1", "2958466"])(
  "serial %s is no day of the calendar and stays a number",
  async (digits) => {
    expect(await dateOf(`<c r="A1" s="0"><v>${digits}</v></c>`)).toEqual({
      kind: "number",
      value: Number(digits),
      digits,
    });
  },
);

test.each([
  ["0", "1904-01-01"],
  ["59", "1904-02-29"],
  ["42734", "2020-12-31"],
  ["2957003", "9999-12-31"],
])("serial %s of the 1904 epoch is %s", async (digits, iso) => {
  expect(await dateOf(`<c r="A1" s="0"><v>${digits}</v></c>`, true)).toEqual({
    kind: "date",
    day: dayFromIso(iso),
    digits,
  });
});

test("the time of day is the fraction of the day", async () => {
  expect(await dateOf('<c r="A1" s="0"><v>44196.75</v></c>')).toMatchObject({ day: 18627.75 });
});

test("a block's plain DATE needs only the epoch added", async () => {
  for (const epoch1904 of [false, true]) {
    const sheet = await sheetOf({ formats, epoch1904, rows: '<row r="1"><c r="A1" s="0"><v>44196</v></c></row>' });
    for await (const block of sheet.blocks({ columns: [0], afterRow: 0 })) {
      expect(block.kind[0]).toBe(DATE);
      expect(new TextDecoder().decode(block.bytes.subarray(block.from[0], block.to[0]))).toBe("44196");
      expect(44196 + block.serialEpoch).toBe(dayFromIso(epoch1904 ? "2025-01-01" : "2020-12-31"));
    }
  }
});

test("without a date format a number is a number", async () => {
  for (const format of ["2", "3", "99"]) {
    expect(await dateOf(`<c r="A1" s="${format}"><v>44196</v></c>`)).toMatchObject({ kind: "number", value: 44196 });
  }
  expect(await dateOf('<c r="A1"><v>44196</v></c>')).toMatchObject({ kind: "date" });
});

test.each([
  ["2020-12-31", 18627],
  ["2020-12-31T06:00:00", 18627.25],
  ["2020-12-31T06:00:00.000Z", 18627.25],
])("a cell of type d holds %s", async (digits, day) => {
  expect(await dateOf(`<c r="A1" t="d"><v>${digits}</v></c>`)).toEqual({ kind: "date", day, digits });
});

test.each(["2020-02-30", "T06:00:00", "31/12/2020"])("a cell of type d that holds %s is text", async (text) => {
  expect(await dateOf(`<c r="A1" t="d"><v>${text}</v></c>`)).toEqual({ kind: "text", text });
});

test.each([
  ["dd/mm/yyyy", true],
  ["[$-42A]dd/mm/yyyy;@", true],
  ["d-mmm-yy", true],
  ["yyyy\\-mm\\-dd\\ hh:mm:ss", true],
  ['"ngày" d "tháng" m "năm" yyyy', true],
  ["mm:ss.0", true],
  ["h:mm AM/PM", true],
  ["[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", true],
  ["General", false],
  ["0.00", false],
  ["#,##0", false],
  ['#,##0 "đ"', false],
  ["#,##0 VND", false],
  ["[$VND] #,##0;[Red]-[$VND] #,##0", false],
  ['_-* #,##0.00\\ "₫"_-;\\-* #,##0.00\\ "₫"_-;_-* "-"??\\ "₫"_-;_-@_-', false],
  ['"dd/mm/yyyy"', false],
  ["@", false],
  ["0%", false],
  ["0.00E+00", false],
  ["[h]:mm", false],
  ["Standard", false],
  ["", false],
])("the format %s shows dates: %s", (code, expected) => {
  expect(isDateFormat(code)).toBe(expected);
});
