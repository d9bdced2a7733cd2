import { known } from "../../values/known.ts";
import { formatCell } from "../format.ts";
import type { Cell, Column, ColumnGroup, Head, PrintStyle, Row, Table } from "../grid.ts";
import { decimalsOf, figureMarkup } from "./figure.ts";
import { attributes, html, type Markup } from "./markup.ts";
import { scrollBox } from "./scroll-box.ts";

/** A column of the page, with what its cells need to know of it. */
interface PageColumn {
  readonly column: Column;
  readonly group: ColumnGroup;
  /** Of a group with several columns, under a head of its own. */
  readonly isUnderHead: boolean;
  readonly isKey: boolean;
  /** Where there is no room for heads above the columns, a cell's own. */
  readonly label: string;
  readonly decimals: number;
  readonly className: string;
}

/** Tables of fewer columns than these need not be as wide as the page. */
const FEW = 5;

/** Any table of the grid: heads with their scope, rows by role; on a phone each row becomes a card of labelled figures. */
export function gridTable(table: Table, caption: string, style: PrintStyle): Markup {
  const columns = pageColumns(table, style);
  const size = columns.length < FEW ? "grid small" : "grid";
  const markup = html`<table class="${size}" id="${table.id}" role="table">
<caption class="vh">${caption}</caption>
<thead role="rowgroup">${headRows(columns)}</thead>
${bodies(table.rows, columns, style)}</table>`;
  return html`${scrollBox(table, markup)}
${table.notes.map((note) => html`<p class="note">${note}</p>`)}`;
}

function pageColumns(table: Table, style: PrintStyle): PageColumn[] {
  let at = 0;
  return table.groups.flatMap((group) =>
    group.columns.map((column): PageColumn => {
      const cells = table.rows.map(({ cells }) => cells[at]);
      at += 1;
      const isUnderHead = group.head !== undefined && group.columns.length > 1;
      const own = group.head && !isUnderHead ? group.head : column.head;
      const label = isUnderHead
        ? `${group.head?.short ?? group.head?.text}: ${column.head.text}`
        : (own.short ?? own.text);
      const unit = column.head.unit ?? group.head?.unit;
      return {
        column,
        group,
        isUnderHead,
        isKey: group.isKey === true,
        label: unit === undefined ? label : `${label} (${unit})`,
        decimals: decimalsOf(cells, style),
        className: [
          classOf(column, cells, style),
          isUnderHead ? "under" : "",
          isUnderHead && group.columns.length > 2 && column === group.columns[0] ? "first" : "",
        ]
          .filter((name) => name !== "")
          .join(" "),
      };
    }),
  );
}

/** Letters that need a line of their own on a phone. */
const LONG = 24;

function classOf(column: Column, cells: readonly (Cell | undefined)[], style: PrintStyle): string {
  if (column.isByHand) return "by-hand";
  if (column.holds !== "text") return column.holds;
  const longest = Math.max(0, ...cells.map((cell) => (cell ? formatCell(cell, style).length : 0)));
  return longest <= 2 ? "numbering" : longest > LONG ? "text long" : "text";
}

function headRows(columns: readonly PageColumn[]): Markup {
  const isTwoRows = columns.some(({ isUnderHead }) => isUnderHead);
  const rows = isTwoRows ? 2 : undefined;
  const first = columns.map((page, index) => {
    const { column, group, isUnderHead, className } = page;
    if (!isUnderHead) {
      const head = group.head ?? column.head;
      const cell = attributes({ scope: "col", rowspan: rows, class: className, role: "columnheader" });
      return html`<th${cell}>${headMarkup(head)}</th>`;
    }
    if (columns[index - 1]?.group === group) return undefined;
    const cell = attributes({ scope: "colgroup", colspan: group.columns.length, role: "columnheader" });
    const head = group.head && inFull(group.head, group.columns.length * ROOM);
    return head && html`<th${cell}>${headMarkup(head)}</th>`;
  });
  const second = columns
    .filter(({ isUnderHead }) => isUnderHead)
    .map(
      ({ column, className }) =>
        html`<th scope="col" role="columnheader" class="${className}">${headMarkup(column.head)}</th>`,
    );
  return html`<tr role="row">${first}</tr>${isTwoRows ? html`<tr role="row">${second}</tr>` : undefined}`;
}

/** Letters that a column has room for in a head over several. */
const ROOM = 9;

function inFull({ short, ...full }: Head, room: number): Head {
  return short === undefined || full.text.length <= room ? full : { ...full, short };
}

/** The short text where there is one, the full one on demand. */
export function headMarkup({ text, short, note }: Head): Markup {
  const said = short === undefined || short === text ? html`${text}` : html`<span title="${text}">${short}</span>`;
  return note === undefined ? said : html`${said} <small>${note}</small>`;
}

/** Rows of one kind, one after another, in a body of their own. */
function bodies(rows: readonly Row[], columns: readonly PageColumn[], style: PrintStyle): Markup[] {
  const kinds = rows.map(({ role }) => bodyOf(role));
  const starts = kinds.flatMap((kind, index) => (kind === kinds[index - 1] ? [] : [index]));
  return starts.map((start, index) => {
    const own = rows.slice(start, starts[index + 1]);
    return html`<tbody class="${kinds[start]}" role="rowgroup">
${own.map((row) => tableRow(row, columns, style))}</tbody>
`;
  });
}

function tableRow({ role, cells }: Row, columns: readonly PageColumn[], style: PrintStyle): Markup {
  const shown = columns.map((column, index) => cellMarkup(known(cells[index]), column, style));
  const first = cells[0];
  const unit = role === "item" && first?.kind === "text" ? formatCell(first, style) : undefined;
  return html`<tr${attributes({ class: role, role: "row", "data-unit": unit })}>${shown}</tr>
`;
}

/** Rows that may change places with one another stand in one body. */
function bodyOf(role: Row["role"]): "targets" | "items" | "totals" {
  return role === "target" ? "targets" : role === "total" ? "totals" : "items";
}

function cellMarkup(cell: Cell, { column, isKey, label, decimals, className }: PageColumn, style: PrintStyle): Markup {
  if (isKey) {
    const text = formatCell(cell, style);
    if (text === "") return html`<td class="${className}" role="cell"></td>`;
    return html`<th scope="row" role="rowheader" class="${className}">${text}</th>`;
  }
  const tone = cell.kind === "status" ? ` ${cell.status}` : cell.kind === "absent" ? " absent" : "";
  const reason = cell.kind === "absent" ? cell.reason : undefined;
  const given = attributes({ class: className + tone, role: "cell", "data-label": label, title: reason });
  if (cell.kind === "empty") return html`<td class="${className}" role="cell"></td>`;
  const said = column.holds === "number" ? figureMarkup(cell, decimals, style) : html`${formatCell(cell, style)}`;
  return html`<td${given}>${said}</td>`;
}
