import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Cell } from "../../../src/read/cell.ts";
import { openFile } from "../../../src/read/open.ts";
import { memorySource } from "../../../src/read/source.ts";
import { UnreadableFile } from "../../../src/read/unreadable.ts";
import { rowsOf } from "../xlsx/build/read.ts";
import { zipOf } from "../xlsx/build/zip.ts";

const MIME = "application/vnd.oasis.opendocument.spreadsheet";

function document(tables: string, manifest = ""): Uint8Array {
  return zipOf([
    { name: "mimetype", content: MIME, method: 0 },
    { name: "META-INF/manifest.xml", content: `<manifest:manifest>${manifest}</manifest:manifest>` },
    {
      name: "content.xml",
      content: `<?xml version="1.0"?><office:document-content><office:automatic-styles><style:style style:name="ta2"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    },
  ]);
}

const open = (bytes: Uint8Array) => openFile(memorySource("a.ods", bytes, 1000));

/** Values of the cells of one table, as `kind:value`. */
async function cells(rows: string) {
  const file = await open(document(`<table:table table:name="T">${rows}</table:table>`));
  const [sheet] = file.sheets;
  if (!sheet) throw new Error("no sheet");
  return (await rowsOf(sheet)).map((row) => [row.rowNumber, row.cells] as const);
}

const outcome = async (tables: string, manifest = "") => {
  try {
    await open(document(tables, manifest));
    return "read";
  } catch (error) {
    if (error instanceof UnreadableFile) return error.reason;
    throw error;
  }
};

const row = (inner: string, attributes = "") => `<table:table-row ${attributes}>${inner}</table:table-row>`;
const cell = (attributes: string, inner = "") => `<table:table-cell ${attributes}>${inner}</table:table-cell>`;
const text = (value: string) => ({ kind: "text", text: value }) as const;

describe("a document that was unzipped and zipped again, its type compressed", () => {
  const zippedAgain = (body: string) =>
    zipOf([
      { name: "content.xml", content: `<office:document-content>${body}</office:document-content>` },
      { name: "META-INF/manifest.xml", content: "<manifest:manifest/>" },
      { name: "mimetype", content: MIME },
    ]);
  const table = `<table:table table:name="T">${row(cell("", "<text:p>a</text:p>"))}</table:table>`;

  test("is read", async () => {
    const { format, sheets } = await open(zippedAgain(`<office:spreadsheet>${table}</office:spreadsheet>`));
    expect([format, sheets.map(({ name }) => name)]).toEqual(["ods", ["T"]]);
  });

  test("is none of ours where it is a text with tables", async () => {
    await expect(open(zippedAgain(`<office:text>${table}</office:text>`))).rejects.toMatchObject({
      reason: "unsupported-format",
    });
  });
});

test("a ledger saved by LibreOffice is read cell by cell, like the workbook that it was", async () => {
  const read = async (name: string) => {
    const bytes = readFileSync(new URL(`../xlsx/fixtures/${name}`, import.meta.url));
    const { format, sheets } = await openFile(memorySource(name, bytes));
    const [sheet] = sheets;
    if (!sheet) throw new Error("no sheet");
    const rows = await rowsOf(sheet, [0, 1, 2, 3, 4, 5, 6, 7, 8]);
    const values = rows.map(({ rowNumber, hidden, cells: all }) => ({
      rowNumber,
      hidden,
      cells: all.map(alike),
    }));
    const names = sheets.map((one) => [one.name, one.hidden]);
    return { format, names, hiddenColumns: sheet.hiddenColumns, values };
  };
  const { format, ...ods } = await read("libreoffice.ods");
  const { format: _, ...xlsx } = await read("libreoffice.xlsx");
  expect(format).toBe("ods");
  expect(ods).toEqual(xlsx);
});

/** Without what the two formats have each its own way to write: the digits of a value, a truth that is calculated. */
function alike(value: Cell): Cell {
  if (value.kind === "boolean") return { kind: "number", value: value.value ? 1 : 0, digits: "" };
  return "digits" in value ? { ...value, digits: "" } : value;
}

describe("cells", () => {
  test("by their types", async () => {
    const [[, found] = []] = await cells(
      row(
        cell('office:value-type="float" office:value="1234567.5"', "<text:p>1.234.567,5</text:p>") +
          cell('office:value-type="percentage" office:value="0.0078"') +
          cell('office:value-type="date" office:date-value="2020-12-31"', "<text:p>31/12/20</text:p>") +
          cell('office:value-type="boolean" office:boolean-value="true"') +
          cell('office:value-type="string" calcext:value-type="error"', "<text:p>#N/A</text:p>") +
          cell('table:formula="of:=[.A1]*2"') +
          cell('table:formula="of:=IF([.A1]=0;&quot;&quot;;1)"', "<text:p/>"),
      ),
    );
    expect(found).toEqual([
      { kind: "number", value: 1234567.5, digits: "1234567.5" },
      { kind: "number", value: 0.0078, digits: "0.0078" },
      { kind: "date", day: 18627, digits: "2020-12-31" },
      { kind: "boolean", value: true },
      { kind: "error", code: "#N/A" },
      { kind: "no-value", formula: "[.A1]*2" },
    ]);
  });

  test("texts: paragraphs, spaces, tabs, line breaks, spans; comments and drawings are no text", async () => {
    const [[, found] = []] = await cells(
      row(
        cell(
          'office:value-type="string"',
          "<text:p>a\n  b<text:s text:c='2'/>c</text:p><text:p>d<text:tab/>e</text:p>",
        ) +
          cell('office:value-type="string"', "<text:p>x<text:line-break/><text:span>y</text:span> &amp; z</text:p>") +
          cell(
            'office:value-type="string"',
            "<office:annotation><text:p>note</text:p></office:annotation><draw:frame><text:p>box</text:p></draw:frame><text:p>t</text:p>",
          ),
      ),
    );
    expect(found).toEqual([text("a b  c\nd\te"), text("x\ny & z"), text("t")]);
  });

  test("repeated ones are laid out, empty ones only counted", async () => {
    const one = cell('office:value-type="string" table:number-columns-repeated="2"', "<text:p>x</text:p>");
    const far = cell('office:value-type="string"', "<text:p>y</text:p>");
    expect(
      await cells(
        row(one + cell('table:number-columns-repeated="2"') + far + cell('table:number-columns-repeated="16000"')) +
          row(cell('table:number-columns-repeated="16384"'), 'table:number-rows-repeated="1000"') +
          row(far, 'table:number-rows-repeated="2"') +
          row(cell(""), 'table:number-rows-repeated="1047000"'),
      ),
    ).toEqual([
      [1, [text("x"), text("x"), { kind: "empty" }, { kind: "empty" }, text("y")]],
      [1002, [text("y")]],
      [1003, [text("y")]],
    ]);
  });
});

test("hidden sheets, columns and rows are told", async () => {
  const file = await open(
    document(
      `<table:table table:name="A"><table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>${row(
        cell('office:value-type="string"', "<text:p>x</text:p>"),
        'table:visibility="filter"',
      )}</table:table><table:table table:name="B" table:style-name="ta2"/>`,
    ),
  );
  const [a, b] = file.sheets;
  expect([a?.hidden, b?.hidden, a?.hiddenColumns]).toEqual([false, true, [1, 2]]);
  expect((await a?.head(1))?.[0]?.hidden).toBe(true);
});

describe("what can't be read is refused", () => {
  const full = cell('office:value-type="float" office:value="1" table:number-columns-repeated="16384"');
  test.each([
    ["a bomb of rows", `<table:table>${row(full, 'table:number-rows-repeated="1048576"')}</table:table>`, "too-large"],
    ["a bomb of columns", `<table:table>${row(full.replace("16384", "999999999"))}</table:table>`, "too-large"],
    ["a document type", "<!DOCTYPE x>", "unsafe-xml"],
    ["too deep", "<a>".repeat(6000), "damaged"],
  ])("%s", async (_, tables, reason) => {
    expect(await outcome(tables)).toBe(reason);
  });

  test("a password; content that ends too soon", async () => {
    expect(await outcome("", "<manifest:encryption-data/>")).toBe("encrypted");
    const cut = zipOf([
      { name: "mimetype", content: MIME, method: 0 },
      { name: "content.xml", content: "<office:document-content><office:body>" },
    ]);
    await expect(open(cut)).rejects.toMatchObject({ reason: "truncated" });
    const none = zipOf([{ name: "mimetype", content: MIME, method: 0 }]);
    await expect(open(none)).rejects.toMatchObject({ reason: "damaged" });
  });
});
