import type { RowShare, Shares } from "../../engine/explain/explanation.ts";
import { fieldNamed } from "../../indicators/language/names.ts";
import { tables } from "../../tables/registry.ts";
import type { Words } from "../../values/words.ts";
import { count } from "../figures.ts";
import { formatCell } from "../format.ts";
import { type Block, EMPTY, text } from "../grid.ts";
import { sumCell, sumUnit } from "../sum-cell.ts";
import { alone, type GroupOf, key, tableOf } from "../table-of.ts";
import { fill } from "../words.ts";
import type { ExplanationContext } from "./context.ts";

const WORDS = {
  title: { vi: "Các dòng ảnh hưởng nhất", en: "The rows that weigh most" },
  tab: { vi: "Các dòng", en: "Rows" },
  number: { vi: "TT", en: "No" },
  what: { vi: "Dòng số liệu", en: "Row" },
  file: { vi: "Tệp", en: "File" },
  sheet: { vi: "Trang", en: "Sheet" },
  row: { vi: "Dòng số", en: "Row no." },
  numerator: { vi: "Vào tử số", en: "To numerator" },
  denominator: { vi: "Vào mẫu số", en: "To denominator" },
  amount: { vi: "Số liệu", en: "Figure" },
  rest: { vi: "Các dòng còn lại: {rows} dòng", en: "The rest: {rows} {rows:row|rows}" },
  total: { vi: "Cộng: {rows} dòng", en: "Total: {rows} {rows:row|rows}" },
  order: {
    higher: {
      vi: "Xếp theo số mà dòng làm thiếu hụt so với mục tiêu (không có mục tiêu thì so với kết quả chung), nhiều nhất trước.",
      en: "In order of how far a row falls short of the target (of the whole's figure where there is none), most first.",
    },
    lower: {
      vi: "Xếp theo số mà dòng làm vượt mục tiêu (không có mục tiêu thì so với kết quả chung), nhiều nhất trước.",
      en: "In order of how far a row is over the target (over the whole's figure where there is none), most first.",
    },
    none: { vi: "Xếp theo số tiền, số lượng, lớn nhất trước.", en: "In order of amount, most first." },
  },
  places: { vi: "Mọi dòng đều ở {place}.", en: "All rows are of {place}." },
  all: { vi: "Liệt kê thêm: --rows 100; mọi dòng: --all", en: "To list more: --rows 100; every row: --all" },
} as const;

type Line =
  | (RowShare & { readonly role: "item"; readonly number: number })
  | (Shares & { readonly role: "detail" | "total"; readonly name: Words });

/** The rows that weigh most, and all others together; they add up to the figure. */
export function rowsBlocks({ explanation, style, say }: ExplanationContext): Block[] {
  const { rows, sums, better } = explanation;
  if (!sums || sums.total.rows === 0) return [];
  const { numerator: over, denominator: under } = sums;
  const files = new Set(rows.listed.map(({ file }) => file));
  const places = new Set(rows.listed.map(({ file, sheet }) => `${file} › ${sheet}`));
  const [place] = places;
  const name = (line: Line) =>
    line.role === "item" ? labelText(line, say) : fill(say(line.name), { rows: formatCell(count(line.rows), style) });
  const groups: GroupOf<Line>[] = [
    key("number", {
      head: { text: say(WORDS.number) },
      holds: "text",
      cell: (line) => (line.role === "item" ? count(line.number) : EMPTY),
    }),
    key("what", { head: { text: say(WORDS.what) }, holds: "text", cell: (line) => text(name(line)) }),
    ...(files.size > 1
      ? [
          alone<Line>("file", {
            head: { text: say(WORDS.file) },
            holds: "text",
            cell: (line) => (line.role === "item" ? text(line.file) : EMPTY),
          }),
        ]
      : []),
    ...(places.size > files.size
      ? [
          alone<Line>("sheet", {
            head: { text: say(WORDS.sheet) },
            holds: "text",
            cell: (line) => (line.role === "item" ? text(line.sheet) : EMPTY),
          }),
        ]
      : []),
    alone("row", {
      head: { text: say(WORDS.row) },
      holds: "number",
      // a place, no amount: without marks of thousands
      cell: (line) => (line.role === "item" ? text(String(line.row)) : EMPTY),
    }),
    alone("share", {
      head: { text: say(under ? WORDS.numerator : WORDS.amount), note: sumUnit(over, style) },
      holds: "number",
      cell: ({ numerator }) => sumCell(numerator, over),
    }),
    ...(under
      ? [
          alone<Line>("share", {
            head: { text: say(WORDS.denominator), note: sumUnit(under, style) },
            holds: "number",
            cell: ({ denominator }) => sumCell(denominator, under),
          }),
        ]
      : []),
  ];
  const lines: Line[] = rows.listed.map((row, index) => ({ ...row, role: "item", number: index + 1 }));
  if (rows.rest.rows > 0) lines.push({ ...rows.rest, role: "detail", name: WORDS.rest });
  lines.push({ ...sums.total, role: "total", name: WORDS.total });
  const notes = [
    say(WORDS.order[better ?? "none"]),
    ...(places.size === 1 && place !== undefined ? [fill(say(WORDS.places), { place })] : []),
    ...(rows.rest.rows > 0 ? [say(WORDS.all)] : []),
  ];
  return [
    { kind: "title", level: 2, text: say(WORDS.title), tab: say(WORDS.tab) },
    tableOf("rows", groups, lines, notes),
  ];
}

/** `Số khế ước 6600… · Mã tổ 0701009` */
function labelText({ table, label }: RowShare, say: (words: Words) => string): string {
  const parts = Object.entries(label).map(([field, value]) => {
    const words = fieldNamed(table, field)?.words;
    return words ? `${say(words)} ${value}` : value;
  });
  return parts.length === 0 ? say(tables[table].words) : parts.join(" · ");
}
