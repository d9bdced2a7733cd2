import { describe, expect, test } from "vitest";
import type { Repeat } from "../../../src/read/block.ts";
import { cellText } from "../../../src/read/cell.ts";
import { firstSheet, open, rowsOf, sheetOf } from "./build/read.ts";
import { partsOf, relationships, sheetXml, workbookOf } from "./build/workbook.ts";
import { zipOf } from "./build/zip.ts";

/** Workbooks that contradict themselves, or lack something, and of which the rest can be read. */

async function read(rows: string) {
  const sheet = await sheetOf({ rows });
  const repeats: Repeat[] = [];
  for await (const block of sheet.blocks({ columns: [0, 1], afterRow: 0 })) repeats.push(...(block.repeats ?? []));
  return { rows: (await rowsOf(sheet)).map((row) => [row.rowNumber, ...row.cells.map(cellText)]), repeats };
}

const cell = (at: string, value: string) => `<c r="${at}"><v>${value}</v></c>`;

describe("a cell given twice", () => {
  test.each([
    ["side by side", cell("A1", "1") + cell("A1", "2") + cell("B1", "3")],
    ["apart", cell("A1", "1") + cell("B1", "3") + cell("A1", "2")],
    ["the fast way and the slow", `${cell("A1", "1")}<c t="n" r="A1"><v>2</v></c>${cell("B1", "3")}`],
    ["by its order", `${cell("B1", "3")}${cell("A1", "1")}<c r='A1'><v>2</v></c>`],
  ])("%s: the last value counts, as in openpyxl and LibreOffice", async (_, cells) => {
    expect(await read(`<row r="1">${cells}</row>`)).toEqual({
      rows: [[1, "2", "3"]],
      repeats: [{ rowNumber: 1, column: 0 }],
    });
  });

  test("an empty one takes no value away, and is no second value", async () => {
    const cells = `<c r="A1"/>${cell("A1", "1")}<c r="A1" s="0"/><c r="A1" t="str"><v></v></c>`;
    expect(await read(`<row r="1">${cells}</row>`)).toEqual({ rows: [[1, "1"]], repeats: [] });
  });

  test("cells out of order are no second ones", async () => {
    expect(await read(`<row r="1">${cell("B1", "2")}${cell("A1", "1")}</row>`)).toEqual({
      rows: [[1, "1", "2"]],
      repeats: [],
    });
  });
});

test("a row given twice is read as two", async () => {
  expect(
    await read(`<row r="1">${cell("A1", "1")}</row><row r="2"/><row r="1">${cell("A1", "2")}</row><row r="2"/>`),
  ).toEqual({
    rows: [
      [1, "1"],
      [1, "2"],
    ],
    repeats: [{ rowNumber: 1 }],
  });
});

describe("what is not there", () => {
  const one = sheetXml(`<row r="1">${cell("A1", "1")}</row>`);
  const without = (...names: string[]) =>
    zipOf(
      partsOf({ sheets: ["A", "B", "C"].map((name) => ({ name, xml: one })) }).filter((p) => !names.includes(p.name)),
    );

  test("a listed sheet's part: the other sheets are read, the lost one is named", async () => {
    const file = await open(without("xl/worksheets/sheet2.xml"));
    expect(file.sheets.map(({ name }) => name)).toEqual(["A", "C"]);
    expect(file.notes).toEqual([{ key: "lost-sheet", value: "B" }]);
    for (const sheet of file.sheets) expect(await rowsOf(sheet)).toHaveLength(1);
  });

  test("a listed sheet's relationship: the same", async () => {
    const parts = partsOf({ sheets: ["A", "B"].map((name) => ({ name, xml: one })) });
    const related = relationships([["rId2", "worksheet", "worksheets/sheet2.xml"]]);
    const bytes = zipOf(parts.map((p) => (p.name === "xl/_rels/workbook.xml.rels" ? { ...p, content: related } : p)));
    const file = await open(bytes);
    expect([file.sheets.map(({ name }) => name), file.notes]).toEqual([["B"], [{ key: "lost-sheet", value: "A" }]]);
  });

  test.each([
    ["relationships of the workbook", ["xl/_rels/workbook.xml.rels"]],
    ["relationships of the package", ["_rels/.rels"]],
    ["relationships at all", ["xl/_rels/workbook.xml.rels", "_rels/.rels"]],
    ["types of contents", ["[Content_Types].xml"]],
    ["styles", ["xl/styles.xml"]],
    ["shared strings", ["xl/sharedStrings.xml"]],
  ])("%s: parts are looked for where they usually are", async (_, names) => {
    const file = await open(without(...names));
    expect(file.sheets.map(({ name }) => name)).toEqual(["A", "B", "C"]);
    expect(file.notes).toEqual([]);
    for (const sheet of file.sheets) expect(await rowsOf(sheet)).toHaveLength(1);
  });

  test("a relationship to the shared strings: they are found all the same", async () => {
    const part = {
      name: "xl/_rels/workbook.xml.rels",
      content: relationships([["rId1", "worksheet", "worksheets/sheet1.xml"]]),
    };
    const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';
    const file = await open(workbookOf({ rows, shared: "<si><t>ấp</t></si>", parts: [part] }));
    expect((await rowsOf(firstSheet(file)))[0]?.cells).toEqual([{ kind: "text", text: "ấp" }]);
  });
});

test("a part that is in the zip twice, the same both times, contradicts nothing", async () => {
  const parts = partsOf({ rows: `<row r="1">${cell("A1", "1")}</row>` });
  expect(await rowsOf(firstSheet(await open(zipOf([...parts, ...parts]))))).toHaveLength(1);
});
