import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import {
  cellsOf,
  FINDINGS,
  fillOf,
  HEADER,
  ledger,
  loaded,
  marked,
  noteOf,
  partsOf,
  ROWS,
  rewritten,
  useFolder,
} from "./ledger.ts";

useFolder();

const STRICT = [
  ["http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main"],
  [
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
  ],
] as const;
const MACROS = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
const NO_MACROS = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

function toStrict(text: string): string {
  return STRICT.reduce((said, [usual, strict]) => said.replaceAll(usual, strict), text);
}

function toUsual(text: string): string {
  return STRICT.reduce((said, [usual, strict]) => said.replaceAll(strict, usual), text);
}

/** Every element of the workbook's own namespace with the prefix `x:`, as some programs write them. */
function prefixed(text: string, name: string): string {
  if (!/^xl\/(workbook|styles|sharedStrings|comments\d|worksheets\/\w+)\.xml$/.test(name)) return text;
  return text
    .replace(/<(\/?)([A-Za-z]\w*)(?=[\s/>])/g, "<$1x:$2")
    .replace(
      'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"',
      'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"',
    );
}

async function names(bytes: Uint8Array): Promise<readonly string[]> {
  return [...(await cellsOf(bytes)).keys()];
}

const SHEETS = [FINDINGS, "Sao kê", "Ẩn", "Ghi chép"];

describe("the marked copy of a strict workbook", () => {
  it("is strict in every part, and else the copy of the usual one", async () => {
    const original = await ledger();
    const usual = await marked("so.xlsx", original);
    const strict = await marked("so.xlsx", await rewritten(original, toStrict));
    expect(strict.told).toBe(usual.told);
    const [ours, theirs] = [await partsOf(strict.bytes), await partsOf(usual.bytes)];
    expect([...ours.keys()].sort()).toEqual([...theirs.keys()].sort());
    for (const [name, text] of ours) {
      for (const [transitional] of STRICT) expect(text, name).not.toContain(transitional);
      expect(toUsual(text), name).toBe(theirs.get(name));
    }
    expect(await names(strict.bytes)).toEqual(SHEETS);
  });
});

describe("the marked copy of a workbook with macros", () => {
  const withMacros = async () =>
    rewritten(
      await ledger(),
      (text, name) =>
        name === "[Content_Types].xml"
          ? text
              .replace(NO_MACROS, MACROS)
              .replace(
                "<Override",
                '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Override',
              )
          : name === "xl/_rels/workbook.xml.rels"
            ? text.replace(
                "</Relationships>",
                '<Relationship Id="rIdVba" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
              )
            : text,
      { "xl/vbaProject.bin": "Attribute VB_Name" },
    );

  it("keeps them and its ending", async () => {
    const { code, bytes } = await marked("so.xlsm", await withMacros(), "danh-dau.xlsm");
    expect(code).toBe(1);
    const parts = await partsOf(bytes);
    expect(parts.get("xl/vbaProject.bin")).toBe("Attribute VB_Name");
    expect(parts.get("[Content_Types].xml")).toContain(MACROS);
    expect(parts.get("xl/_rels/workbook.xml.rels")).toContain('Target="vbaProject.bin"');
    expect(await names(bytes)).toEqual(SHEETS);
  });

  it("is not called .xlsx", async () => {
    const { code, told, bytes } = await marked("so.xlsm", await withMacros(), "khong-macro.xlsx");
    expect([code, bytes.length]).toEqual([3, 0]);
    expect(told).toContain("Tệp có macro: bản đánh dấu phải có đuôi .xlsm.");
  });

  it("nor is one without called .xlsm", async () => {
    for (const [name, content] of [
      ["so.xlsx", await ledger()],
      ["so.csv", `${HEADER.join(",")}\n1,2,3,4,5,6,7\n`],
    ] as const) {
      const { code, told, bytes } = await marked(name, content, "co-macro.xlsm");
      expect([code, bytes.length]).toEqual([3, 0]);
      expect(told).toContain("bản đánh dấu phải có đuôi .xlsx");
    }
  });
});

describe("the marked copy of a workbook with prefixed elements", () => {
  it("has them in what is added too", async () => {
    const original = await ledger();
    const strange = await rewritten(original, prefixed);
    const { code, bytes } = await marked("so.xlsx", strange);
    expect(code).toBe(1);
    const [before, after] = [await cellsOf(original), await cellsOf(bytes)];
    expect([...after.keys()]).toEqual(SHEETS);
    for (const [name, rows] of before) expect(after.get(name)).toEqual(rows);
    for (const [name, text] of await partsOf(bytes)) {
      if (!/^xl\/(workbook|styles|comments\d|worksheets\/sheet[123])\.xml$/.test(name)) continue;
      const plain = [...text.matchAll(/<\/?([A-Za-z]\w*)(?=[\s/>])/g)].map(([, element]) => element);
      expect(plain, name).toEqual([]);
    }
  });
});

describe("the marked copy of a sheet with threaded comments", () => {
  const THREAD =
    '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="B3" dT="2021-01-04T08:30:00.00" personId="{1}" id="{2}"><text>Xem lại</text></threadedComment></ThreadedComments>';
  const PERSONS =
    '<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person displayName="Cán bộ" id="{1}" userId="x" providerId="None"/></personList>';
  const TYPES = "http://schemas.microsoft.com/office/2017/10/relationships";

  it("keeps them to the byte, and adds its notes beside", async () => {
    const original = await rewritten(
      await ledger(),
      (text, name) => {
        if (name === "xl/worksheets/_rels/sheet1.xml.rels")
          return text.replace(
            "</Relationships>",
            `<Relationship Id="rIdT" Type="${TYPES}/threadedComment" Target="../threadedComments/threadedComment1.xml"/></Relationships>`,
          );
        if (name === "xl/_rels/workbook.xml.rels")
          return text.replace(
            "</Relationships>",
            `<Relationship Id="rIdP" Type="${TYPES}/person" Target="persons/person.xml"/></Relationships>`,
          );
        return name === "xl/comments1.xml" ? text.replace(/<author>[^<]*/, "<author>tc={2}") : text;
      },
      { "xl/threadedComments/threadedComment1.xml": THREAD, "xl/persons/person.xml": PERSONS },
    );
    const { code, bytes } = await marked("so.xlsx", original);
    expect(code).toBe(1);
    const parts = await partsOf(bytes);
    expect(parts.get("xl/threadedComments/threadedComment1.xml")).toBe(THREAD);
    expect(parts.get("xl/persons/person.xml")).toBe(PERSONS);
    expect(parts.get("xl/worksheets/_rels/sheet1.xml.rels")).toContain("threadedComment1.xml");
    expect(parts.get("xl/comments1.xml")).toContain("tc={2}");
    const book = await loaded(bytes);
    expect(noteOf(book, "B3")).toBe("Ghi chú cũ");
    expect(noteOf(book, "D4")).toMatch(/^LỖI L102: /);
  });
});

describe("the findings' own sheet", () => {
  it("repeats its heads on every printed page, names of other sheets kept", async () => {
    const book = await loaded(await ledger());
    const sheet = book.getWorksheet("Sao kê");
    if (sheet) sheet.pageSetup.printTitlesRow = "1:2";
    for (const original of [await ledger(), new Uint8Array(await book.xlsx.writeBuffer())]) {
      const { bytes } = await marked("so.xlsx", original);
      const after = await loaded(bytes);
      expect(after.getWorksheet(FINDINGS)?.pageSetup.printTitlesRow).toBe("5:5");
      expect(after.getWorksheet(FINDINGS)?.getCell("A5").value).toBe("Mức");
      expect(after.getWorksheet("Sao kê")?.pageSetup.printTitlesRow).toBe(
        (await loaded(original)).getWorksheet("Sao kê")?.pageSetup.printTitlesRow,
      );
    }
  });

  it("has its names where the schema wants them, in a workbook without any", async () => {
    const original = await rewritten(await ledger(), (text, name) =>
      name === "xl/workbook.xml" ? text.replace(/<definedNames>.*<\/definedNames>/, "") : text,
    );
    const workbook = (await partsOf((await marked("so.xlsx", original)).bytes)).get("xl/workbook.xml") ?? "";
    expect(workbook).toMatch(
      /<\/sheets><definedNames><definedName name="_xlnm\.Print_Titles" localSheetId="0">[^<]+\$5:\$5<\/definedName><\/definedNames><calcPr/,
    );
  });
});

describe("the marked copy of a workbook whose cells say not where they are", () => {
  const withoutPlaces = (text: string, name: string) =>
    name === "xl/worksheets/sheet1.xml" ? text.replace(/<(row|c) r="[A-Z0-9]+"/g, "<$1") : text;

  it("has the marks of the usual one", async () => {
    const rows = ROWS.slice(1, 4);
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet("Sao kê");
    sheet.addRow(HEADER);
    for (const row of rows) sheet.addRow([...row]);
    const original = new Uint8Array(await book.xlsx.writeBuffer());
    const usual = await marked("so-31-12-2020.xlsx", original);
    const placeless = await marked("so-31-12-2020.xlsx", await rewritten(original, withoutPlaces));
    expect(placeless.code).toBe(1);
    const [ours, theirs] = [await partsOf(placeless.bytes), await partsOf(usual.bytes)];
    expect(ours.get("xl/worksheets/sheet1.xml")).toBe(
      withoutPlaces(theirs.get("xl/worksheets/sheet1.xml") ?? "", "xl/worksheets/sheet1.xml"),
    );
    expect(fillOf(await loaded(usual.bytes), "D2")).toBe("FFFFC7CE");
  });
});

describe("the marked copy of a workbook without styles", () => {
  it("has its own", async () => {
    const styles = /<(Override|Relationship) [^>]*styles[^>]*\/>/g;
    const bare = await rewritten(await ledger(), (text, name) =>
      name === "[Content_Types].xml" || name === "xl/_rels/workbook.xml.rels"
        ? text.replace(styles, "")
        : text.replace(/ s="\d+"/g, ""),
    );
    const { code, bytes } = await marked("so.xlsx", bare);
    expect(code).toBe(1);
    expect(fillOf(await loaded(bytes), "D4")).toBe("FFFFC7CE");
  });
});

describe("the marked copy of a row that has a format", () => {
  it("keeps it in the cell that is made for a missing key", async () => {
    const formatted = await rewritten(await ledger(), (text, name) =>
      name === "xl/worksheets/sheet1.xml" ? text.replace(/<row r="7"/, '<row r="7" s="1" customFormat="1"') : text,
    );
    const { bytes } = await marked("so.xlsx", formatted);
    const cell = (await loaded(bytes)).getWorksheet("Sao kê")?.getCell("A7");
    const format = (await loaded(formatted)).getWorksheet("Sao kê")?.getRow(7);
    expect(cell?.fill).toMatchObject({ fgColor: { argb: "FFFFC7CE" } });
    expect(cell?.font).toEqual(format?.font);
  });
});

describe("a loan that stands twice, and rows with several findings", () => {
  it("are marked at each place, each finding once", async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet("Sao kê");
    sheet.addRow(["SAO KÊ 31/12/2020"]);
    sheet.addRow(HEADER);
    const loan = ["6600000000000001", "1000000001", "310101", "01/02/2019"];
    sheet.addRow([...loan, 10_000_000, 0, 0]);
    sheet.addRow([...loan, 10_000_000, 0, 0]);
    sheet.addRow([...loan, 12_000_000, 0, 0]);
    sheet.addRow(["6600000000000002", "1000000002", "310101", "31/02/2019", "mười", "hai", 0]);
    const { bytes } = await marked("so.xlsx", new Uint8Array(await book.xlsx.writeBuffer()));
    const copy = await loaded(bytes);
    const marks = ["A3", "A4", "E4", "A5", "E5", "D6", "E6", "F6"].map((cell) => [
      cell,
      fillOf(copy, cell),
      noteOf(copy, cell).split("\n")[0],
    ]);
    expect(marks).toMatchInlineSnapshot(`
      [
        [
          "A3",
          undefined,
          "",
        ],
        [
          "A4",
          undefined,
          "",
        ],
        [
          "E4",
          undefined,
          "",
        ],
        [
          "A5",
          "FFFFC7CE",
          "LỖI L313: Một món vay nằm trên nhiều dòng khác nhau",
        ],
        [
          "E5",
          "FFFFC7CE",
          "",
        ],
        [
          "D6",
          "FFFFC7CE",
          "LỖI L102: Ô không phải là ngày",
        ],
        [
          "E6",
          "FFFFC7CE",
          "LỖI L101: Ô không phải là số",
        ],
        [
          "F6",
          "FFFFC7CE",
          "LỖI L101: Ô không phải là số",
        ],
      ]
    `);
    const listed = copy.getWorksheet(FINDINGS);
    const rows: unknown[] = [];
    listed?.eachRow((row, number) => {
      if (number >= 5) rows.push([1, 2, 4, 6, 7].map((column) => row.getCell(column).text).join(" | "));
    });
    expect(rows).toMatchInlineSnapshot(`
      [
        "Mức | Mã | Ô | Trong ô | Phát hiện",
        "LỖI | L101 | E6 | mười | Ô không phải là số",
        "LỖI | L101 | F6 | hai | Ô không phải là số",
        "LỖI | L102 | D6 | 31/02/2019 | Ô không phải là ngày",
        "LỖI | L313 | 5 |  | Một món vay nằm trên nhiều dòng khác nhau",
        "GHI CHÚ | L312 | 4 |  | Một món vay nằm trên nhiều dòng giống nhau",
      ]
    `);
  });
});
