import { describe, expect, test } from "vitest";
import { openHtml } from "../../../src/read/html/open.ts";
import { memorySource } from "../../../src/read/source.ts";
import { encode } from "../encoding/encode.ts";
import { contentOf, firstSheet, textsOf } from "../sheet-content.ts";

const opened = (html: string, chunkSize?: number) =>
  openHtml(memorySource("report.xls", new TextEncoder().encode(html), chunkSize));
const rows = async (html: string, chunkSize?: number) => textsOf(firstSheet(await opened(html, chunkSize)));
const table = (inside: string) => `<html><body><table>${inside}</table></body></html>`;

const PAGES: readonly (readonly [why: string, html: string, rows: readonly (readonly string[])[]])[] = [
  [
    "cells",
    table("<tr><th>Mã</th><th>Tên</th></tr><tr><td>01</td><td>Bé</td></tr>"),
    [
      ["Mã", "Tên"],
      ["01", "Bé"],
    ],
  ],
  [
    "sections",
    table("<thead><tr><th>a</thead><tbody><tr><td>b</tbody><tfoot><tr><td>c</tfoot>"),
    [["a"], ["b"], ["c"]],
  ],
  ["end tags left out", table("<tr><td>a<td><font>b<td>c<tr><td>d"), [["a", "b", "c"], ["d"]]],
  ["cells without a row", table("<td>a<td>b"), [["a", "b"]]],
  [
    "blank cells in between, blank rows left out",
    table("<tr><td> </td><td>&nbsp;</td></tr><tr><td>&nbsp;<td>x</tr>"),
    [["", "x"]],
  ],
  [
    "a cell over columns",
    table("<tr><td colspan=2>Dư nợ<td>x<tr><td>a<td>b<td>c"),
    [
      ["Dư nợ", "", "x"],
      ["a", "b", "c"],
    ],
  ],
  ["a cell over rows", table("<tr><td rowspan=2>Mã<td>x<tr><td>y<tr><td>z"), [["Mã", "x"], ["", "y"], ["z"]]],
  [
    "both",
    table("<tr><td>a<td rowspan=3 colspan=2>b<td>c<tr><td>d<td>e<tr><td>f<td>g"),
    [
      ["a", "b", "", "c"],
      ["d", "", "", "e"],
      ["f", "", "", "g"],
    ],
  ],
  [
    "a header of two levels",
    table(
      "<tr><th rowspan=2>STT<th colspan=2>Dư nợ<th rowspan=2>Ghi chú<tr><th>trong hạn<th>quá hạn<tr><td>1<td>2<td>3<td>4",
    ),
    [
      ["STT", "Dư nợ", "", "Ghi chú"],
      ["", "trong hạn", "quá hạn"],
      ["1", "2", "3", "4"],
    ],
  ],
  ["spans that are no number", table('<tr><td colspan="x">a<td rowspan="-1">b<td colspan=0>c'), [["a", "b", "c"]]],
  [
    "blanks fall together, lines stay",
    table("<tr><td> Tên\r\n   KH <br>  (đầy đủ) <p>x</p></td></tr>"),
    [["Tên KH\n(đầy đủ)\nx"]],
  ],
  [
    "entities",
    table("<tr><td>NS&amp;VSMT &lt;x&gt; &#272;&#x1EA1;i &eacute;&unknown;</td></tr>"),
    [["NS&VSMT <x> Đại é&unknown;"]],
  ],
  ["formatting inside", table('<tr><td><b>1.2</b><span style="x">34</span></td></tr>'), [["1.234"]]],
  [
    "what is not seen",
    `<style>td{a}</style><title>no</title><script>"<td>no</td>"</script>${table("<!-- <tr><td>no --><tr><td>a<script>no</script></td></tr>")}`,
    [["a"]],
  ],
  [
    "texts between tables are rows",
    "<h3>Báo cáo dư nợ</h3>ĐVT: <b>triệu đồng</b><br><table><tr><td>a</table><p>Người lập biểu",
    [["Báo cáo dư nợ"], ["ĐVT: triệu đồng"], ["a"], ["Người lập biểu"]],
  ],
  ["tables below one another", "<table><tr><td rowspan=9>a</table><table><tr><td>b</table>", [["a"], ["b"]]],
  [
    "a table in a layout table",
    "<table><tr><td>left<td><table><tr><td>a<td>b</table></td></tr></table>",
    [["a", "b"], ["left"]],
  ],
];

describe("a page's tables on one sheet", () => {
  for (const [why, html, expected] of PAGES) {
    test(why, async () => {
      expect(await rows(html)).toEqual(expected);
      for (const chunkSize of [1, 2, 3, 7]) expect(await rows(html, chunkSize)).toEqual(expected);
    });
  }

  test("rows are numbered as on the sheet, blank ones counted; hidden ones say so", async () => {
    const file = await opened(`Tiêu đề<table><tr><td> <tr style="DISPLAY : none"><td>a<tr><td>b</table>`);
    expect(await firstSheet(file).head(9)).toEqual([
      { rowNumber: 1, hidden: false, cells: [{ kind: "text", text: "Tiêu đề" }] },
      { rowNumber: 3, hidden: true, cells: [{ kind: "text", text: "a" }] },
      { rowNumber: 4, hidden: false, cells: [{ kind: "text", text: "b" }] },
    ]);
    expect((await contentOf(firstSheet(file))).map(({ row }) => row)).toEqual([1, 3, 4]);
  });

  test("in whatever encoding", async () => {
    const html = table("<tr><td>Mã khách hàng<td>Tên khách hàng<td>Dư nợ quá hạn<tr><td>1<td>Nguyễn Thị Huệ<td>0");
    for (const encoding of ["utf-8", "utf-16le", "windows-1258", "tcvn3", "vni"] as const) {
      const file = await openHtml(memorySource("report.xls", encode(html, encoding)));
      expect(file.notes).toContainEqual({ key: "encoding", value: encoding });
      expect((await textsOf(firstSheet(file)))[1]).toEqual(["1", "Nguyễn Thị Huệ", "0"]);
    }
  });
});

describe("a page that is refused", () => {
  const refused = (reason: string) => expect.objectContaining({ name: "UnreadableFile", reason });
  const REFUSED: readonly (readonly [why: string, html: string, reason: string])[] = [
    ["no table in it", "<html><body><h1>Đăng nhập</h1></body></html>", "not-a-table"],
    ["a table without cells", "<table></table>", "not-a-table"],
    ["cut in a table", "<html><table><tr><td>a</td></tr><tr><td>b", "truncated"],
    ["cut in a tag", "<html><table><tr><td>a</td></tr></tab", "truncated"],
    ["elements within elements without end", `<table>${"<b>".repeat(100_000)}</table>`, "damaged"],
    ["tables within tables without end", "<table><tr><td>".repeat(100_000), "damaged"],
    [
      "far more cells than anybody has",
      table(`<tr><td rowspan=1000000 colspan=16383>${"<tr><td>x".repeat(5000)}`),
      "too-large",
    ],
  ];
  for (const [why, html, reason] of REFUSED) {
    test(why, () => expect(opened(html)).rejects.toEqual(refused(reason)));
  }

  test("spans beyond all measure cost nothing", async () => {
    expect(await rows(table("<tr><td colspan=999999999 rowspan=999999999>a<td>b<tr><td>c"))).toEqual([["a"]]);
  });
});
