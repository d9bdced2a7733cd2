import { fieldOf, tables } from "../../tables/registry.ts";
import type { TableId } from "../../tables/table.ts";
import type { Language, Words } from "../../values/words.ts";
import { writtenDate } from "../context.ts";
import { type Block, type Grid, paragraph, text } from "../grid.ts";
import { alone, key, tableOf } from "../table-of.ts";
import { fill } from "../words.ts";
import type { ColumnInspection, Inspection, SheetInspection, TableInspection } from "./inspection.ts";

/** Inspections as a report: what each file is, which tables it feeds, each column's field, and what is left out. */
export function inspectionGrid(inspections: readonly Inspection[], language: Language): Grid {
  const say = (words: Words): string => words[language];
  return {
    style: { language, zeros: "drop" },
    blocks: inspections.flatMap((inspection): Block[] => [
      { kind: "title", level: 1, text: inspection.file },
      paragraph("plain", ...fileLines(inspection, say)),
      ...inspection.sheets.flatMap((sheet) => sheetBlocks(sheet, say)),
    ]),
  };
}

type Say = (words: Words) => string;

function fileLines({ format, size, notes, sheets }: Inspection, say: Say): string[] {
  const bytes = size === undefined ? "" : ` · ${size} bytes`;
  const counted = fill(say(SHEETS), { count: sheets.length });
  const known = notes.map(({ key: name, value }) => `${say(NOTES[name])}: ${SPELLED[value] ?? value}`);
  return [`${FORMATS[format]}${bytes} · ${counted}`, ...(known.length > 0 ? [known.join(" · ")] : [])];
}

const SHEETS: Words = { vi: "{count} trang tính", en: "{count} {count:sheet|sheets}" };

function sheetBlocks(sheet: SheetInspection, say: Say): Block[] {
  const { name, header, title, asOf, hidden, leftOut, nearest } = sheet;
  const lines: string[] = [];
  if (hidden) lines.push(say({ vi: "Trang ẩn.", en: "The sheet is hidden." }));
  if (title.length > 0) lines.push(`${say({ vi: "Tiêu đề", en: "Title" })}: ${title.join(" / ")}`);
  if (header) {
    const rows = header.from === header.to ? `${header.from}` : `${header.from}–${header.to}`;
    lines.push(`${say({ vi: "Dòng tên cột", en: "Header row" })}: ${rows}`);
  }
  if (asOf)
    lines.push(
      `${say({ vi: "Ngày số liệu", en: "Date of the data" })}: ${writtenDate(asOf.date)} (${say(DATE_FROM[asOf.from])})`,
    );
  return [
    { kind: "title", level: 2, text: `${say({ vi: "Trang", en: "Sheet" })} ${name}` },
    ...(lines.length > 0 ? [paragraph("plain", ...lines)] : []),
    ...sheet.tables.map((table, index) => tableBlock(table, `${name}-${index}`, say)),
    ...(sheet.tables.length === 0 ? [paragraph("notice", ...unrecognised(nearest, say))] : []),
    ...(leftOut.length > 0 ? [paragraph("muted", leftOutLine(leftOut, say))] : []),
  ];
}

function tableBlock({ table, columns }: TableInspection, id: string, say: Say): Block {
  const rows = columns.map((column) => ({ role: "item" as const, column }));
  type Item = (typeof rows)[number];
  const words = (what: (item: Item) => string | undefined) => (item: Item) => text(what(item));
  return tableOf<Item>(
    `inspect-${id}`,
    [
      key("letter", {
        head: { text: say({ vi: "Cột", en: "Column" }) },
        holds: "text",
        cell: words((item) => item.column.letter),
      }),
      alone("header", {
        head: { text: say({ vi: "Tên cột trong tệp", en: "Header" }) },
        holds: "text",
        cell: words((item) => item.column.header),
      }),
      alone("field", {
        head: { text: `→ ${say(tables[table].words)} (${table})` },
        holds: "text",
        cell: words((item) => meaning(table, item.column, say)),
      }),
      alone("example", {
        head: { text: say({ vi: "Ví dụ", en: "Example" }) },
        holds: "text",
        cell: words((item) => item.column.example),
      }),
    ],
    rows,
  );
}

function meaning(table: TableId, { field, unit, written }: ColumnInspection, say: Say): string {
  const parts = [`${say(fieldOf(table, field).info.words)} · ${field}`];
  if (unit && (unit.scale !== 1 || unit.from !== "assumed"))
    parts.push(`${say(SCALES[unit.scale] ?? DONG)} (${say(UNIT_FROM[unit.from])})`);
  if (written) parts.push(`${written.as}${written.isAssumed ? ` (${say({ vi: "giả định", en: "assumed" })})` : ""}`);
  return parts.join("; ");
}

function unrecognised(nearest: SheetInspection["nearest"], say: Say): string[] {
  const lines = [
    say({
      vi: "Không nhận ra bảng nào: trang này không được dùng.",
      en: "No table recognised: the sheet is not used.",
    }),
  ];
  if (nearest) {
    const { table, missing } = nearest;
    const wanted = missing
      .map((fields) => fields.map((field) => say(fieldOf(table, field).info.words)).join(" / "))
      .join("; ");
    lines.push(
      `${say({ vi: "Gần nhất", en: "Nearest" })}: ${say(tables[table].words)}; ${say({ vi: "còn thiếu", en: "it lacks" })}: ${wanted}`,
    );
  }
  return lines;
}

/** A ledger has up to 175 columns; thousands come of a sheet that is none. */
const NAMED_LEFT_OUT = 200;

function leftOutLine(columns: SheetInspection["leftOut"], say: Say): string {
  const nameless = say({ vi: "không có tên", en: "without a name" });
  const list = columns
    .slice(0, NAMED_LEFT_OUT)
    .map(({ letter, header }) => (header === "" ? `${letter} (${nameless})` : `${letter} “${header}”`))
    .join(", ");
  const more = columns.length - NAMED_LEFT_OUT;
  const others = more > 0 ? say({ vi: `, … và ${more} cột nữa`, en: `, … and ${more} more` }) : "";
  return `${say({ vi: "Cột không dùng đến", en: "Columns not used" })} (${columns.length}): ${list}${others}`;
}

const DONG: Words = { vi: "đồng", en: "đồng" };

const SCALES: Readonly<Record<number, Words>> = {
  1: DONG,
  1000: { vi: "nghìn đồng", en: "thousand đồng" },
  1000000: { vi: "triệu đồng", en: "million đồng" },
  1000000000: { vi: "tỷ đồng", en: "billion đồng" },
};

const UNIT_FROM = {
  header: { vi: "theo tên cột", en: "by its header" },
  note: { vi: "theo ghi chú ĐVT", en: "by the unit note" },
  assumed: { vi: "giả định", en: "assumed" },
} as const satisfies Record<string, Words>;

const DATE_FROM = {
  column: { vi: "theo cột ngày", en: "by a column" },
  title: { vi: "theo dòng tiêu đề", en: "by a title line" },
  "file-name": { vi: "theo tên tệp", en: "by the file's name" },
} as const satisfies Record<string, Words>;

const FORMATS = {
  xlsx: "Excel (XLSX)",
  csv: "CSV",
  html: "HTML",
  "xml-spreadsheet": "XML Spreadsheet 2003",
  xls: "Excel 97–2003 (XLS)",
  ods: "OpenDocument (ODS)",
  xlsb: "Excel (XLSB)",
} as const;

const NOTES = {
  encoding: { vi: "Bảng mã", en: "Encoding" },
  delimiter: { vi: "Dấu phân cách", en: "Delimiter" },
  "byte-order-mark": { vi: "Dấu BOM", en: "Byte order mark" },
  "lost-sheet": { vi: "Trang tính bị mất", en: "Sheet lost" },
  "epoch-1904": { vi: "Ngày tính từ 1904", en: "Dates from 1904" },
  compression: { vi: "Nén", en: "Compression" },
  "not-its-name": { vi: "Đuôi tệp không đúng, thực ra là", en: "Not what its name says, but" },
} as const satisfies Record<string, Words>;

const SPELLED: Readonly<Record<string, string>> = { "\t": "tab" };
