import type { Alignment, Border, Borders, Fill, Font, Style } from "exceljs";
import type { Cell, Column, Emphasis, Row } from "../grid.ts";

/** What offices write their papers in; has every Vietnamese letter, and is on every machine or replaced by its equal. */
const FACE = "Times New Roman";

/** Colours repeat a sign or a place and never replace it: a black-and-white print says the same. */
const COLOUR = {
  ink: "FF1F2937",
  accent: "FF7A1F4B",
  muted: "FF6B7280",
  line: "FFC3C9D2",
  strongLine: "FF5B6472",
  head: "FFF3E8EE",
  target: "FFFBF6E9",
  total: "FFF3F4F6",
  good: "FF14683C",
  goodFill: "FFE4F3E9",
  bad: "FFA4161A",
  badFill: "FFFBE4E2",
} as const;

type CellStyle = Partial<Style>;

function font(more: Partial<Font> = {}): Partial<Font> {
  return { name: FACE, family: 1, size: 11, color: { argb: COLOUR.ink }, ...more };
}

function solid(argb: string): Fill {
  return { type: "pattern", pattern: "solid", fgColor: { argb } };
}

const LINE: Partial<Border> = { style: "thin", color: { argb: COLOUR.line } };
const STRONG_LINE: Partial<Border> = { style: "medium", color: { argb: COLOUR.strongLine } };
const BOX: Partial<Borders> = { top: LINE, left: LINE, bottom: LINE, right: LINE };

export const TITLE_STYLES: Readonly<Record<1 | 2, CellStyle>> = {
  1: { font: font({ bold: true, size: 16, color: { argb: COLOUR.accent } }), alignment: { vertical: "middle" } },
  2: { font: font({ bold: true, size: 13, color: { argb: COLOUR.accent } }), alignment: { vertical: "middle" } },
};

const WRAPPED: Partial<Alignment> = { wrapText: true, vertical: "top" };

export const PARAGRAPH_STYLES: Readonly<Record<Emphasis, CellStyle>> = {
  plain: { font: font({ size: 12 }), alignment: WRAPPED },
  strong: { font: font({ size: 12, bold: true }), alignment: WRAPPED },
  notice: { font: font({ size: 12, italic: true, color: { argb: COLOUR.bad } }), alignment: WRAPPED },
  muted: { font: font({ size: 10, italic: true, color: { argb: COLOUR.muted } }), alignment: WRAPPED },
};

export const LIST_HEAD: CellStyle = { font: font({ bold: true }), alignment: WRAPPED, border: { top: LINE } };
export const LIST_LINE: CellStyle = { font: font(), alignment: { ...WRAPPED, indent: 1 } };
export const LIST_SMALL: CellStyle = {
  ...LIST_LINE,
  font: font({ size: 9, color: { argb: COLOUR.muted } }),
};

export const HEAD: CellStyle = {
  font: font({ bold: true }),
  fill: solid(COLOUR.head),
  border: BOX,
  alignment: { horizontal: "center", vertical: "middle", wrapText: true },
};
export const HEAD_NOTE: CellStyle = {
  ...HEAD,
  font: font({ size: 9, italic: true, color: { argb: COLOUR.muted } }),
};

/** How a cell of a table's body looks by what it holds and by its row. */
export function bodyStyle(cell: Cell, column: Pick<Column, "holds">, role: Row["role"]): CellStyle {
  const fill = role === "total" ? solid(COLOUR.total) : role === "target" ? solid(COLOUR.target) : undefined;
  return {
    font: font({ ...roleFont(role), ...cellFont(cell) }),
    border: role === "total" ? { ...BOX, top: STRONG_LINE, bottom: STRONG_LINE } : BOX,
    alignment: { vertical: "middle", ...horizontal(cell, column), wrapText: column.holds === "text" },
    ...(fill ? { fill } : {}),
  };
}

function roleFont(role: Row["role"]): Partial<Font> {
  if (role === "total") return { bold: true };
  if (role === "target") return { bold: true, italic: true };
  return role === "detail" ? { italic: true, size: 10, color: { argb: COLOUR.muted } } : {};
}

function cellFont(cell: Cell): Partial<Font> {
  if (cell.kind === "change" && cell.trend === "worse") return { color: { argb: COLOUR.bad } };
  return cell.kind === "absent" ? { color: { argb: COLOUR.muted } } : {};
}

function horizontal(cell: Cell, { holds }: Pick<Column, "holds">): Partial<Alignment> {
  if (holds === "number" && cell.kind !== "text") return { horizontal: "right" };
  if (holds === "text" && (cell.kind === "text" || cell.kind === "empty")) return { horizontal: "left", indent: 1 };
  return { horizontal: "center" };
}

/** What conditional formats add where a status says met or missed. */
export const STATUS_FORMATS = {
  met: { font: { color: { argb: COLOUR.good } }, fill: fillOfFormat(COLOUR.goodFill) },
  missed: { font: { color: { argb: COLOUR.bad }, bold: true }, fill: fillOfFormat(COLOUR.badFill) },
} as const satisfies Record<string, CellStyle>;

/** In conditional formats a solid fill's colour is its background. */
function fillOfFormat(argb: string): Fill {
  return { type: "pattern", pattern: "solid", bgColor: { argb } };
}
