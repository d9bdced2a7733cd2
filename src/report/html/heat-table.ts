import { formatCell } from "../format.ts";
import type { Cell, Head, PrintStyle, Row, StatusCell, Table } from "../grid.ts";
import { cellAt } from "../grid.ts";
import { fill, lowerFirst } from "../words.ts";
import { decimalsOf, figureMarkup, signMarkup, sortValue } from "./figure.ts";
import { headMarkup } from "./grid-table.ts";
import { attributes, html, type Markup } from "./markup.ts";
import { scrollBox } from "./scroll-box.ts";
import { PAGE_WORDS as WORDS } from "./words.ts";

/** How many shades of a miss there are. */
const SHADES = 3;

/** A column of the page: one of the grid's, or a measured group's, whose cells stand in one. */
type PageColumn = NameColumn | MeasuredColumn | PlainColumn;

interface NameColumn {
  readonly kind: "name";
  readonly head: Head;
  readonly at: number;
  readonly besides: readonly number[];
}

interface MeasuredColumn {
  readonly kind: "measured";
  readonly head: Head;
  readonly at: number;
  readonly statusAt: number;
  /** Differences that stand small under the figure: the gap to the target, then others in brackets. */
  readonly changesAt: readonly number[];
  readonly decimals: number;
  /** Of the gap furthest on the wrong side, in the smallest unit printed. */
  readonly worst: number;
}

interface PlainColumn {
  readonly kind: "plain";
  readonly head: Head;
  readonly at: number;
}

/** Whether a table is one of units measured against targets. */
export function isHeatTable({ groups }: Table): boolean {
  return groups.some((group) => group.columns.some(({ mark }) => mark === "always"));
}

/** Units × indicators: a figure, its sign, its shade, and under it the gap to the target and the change since then. */
export function heatTable(table: Table, caption: string, style: PrintStyle): Markup {
  const columns = pageColumns(table, style);
  const rowsOf = (role: Row["role"]) => table.rows.filter((row) => row.role === role);
  const body = (className: string, rows: readonly Row[]) =>
    html`<tbody class="${className}">${rows.map((row) => heatRow(row, columns, style))}</tbody>
`;
  const markup = html`<table class="heat" id="${table.id}" data-sortable>
<caption class="vh">${caption}</caption>
<thead><tr>${columns.map(headCell)}</tr></thead>
${body("targets", rowsOf("target"))}${body("items", rowsOf("item"))}${body("totals", rowsOf("total"))}</table>`;
  return html`<p class="note">${noteOf(table, style)}</p>
${scrollBox(table, markup)}
${table.notes.map((note) => html`<p class="note">${note}</p>`)}`;
}

/** Where a row's measured cells stand on the page, counted from 0, and their heads. */
export function measuredColumns(table: Table, style: PrintStyle): { readonly place: number; readonly head: Head }[] {
  return pageColumns(table, style).flatMap(({ kind, head }, place) => (kind === "measured" ? [{ place, head }] : []));
}

/** How to read a cell: its differences by the heads of the first measured group's. */
function noteOf({ groups }: Table, { language }: PrintStyle): string {
  const measured = groups.find((group) => group.columns.some(({ mark }) => mark === "always"));
  const heads = measured?.columns.slice(1).filter(({ holds }) => holds === "number") ?? [];
  const [gap, ...others] = heads.map(({ head }) => lowerFirst(head.text));
  if (gap === undefined) return WORDS.heatAlone[language];
  const inBrackets = others.length > 0 ? fill(WORDS.heatBrackets[language], { changes: others.join("; ") }) : "";
  return fill(WORDS.heatNote[language], { gap, inBrackets });
}

function pageColumns({ groups, rows }: Table, style: PrintStyle): PageColumn[] {
  let offset = 0;
  return groups.flatMap((group): PageColumn[] => {
    const from = offset;
    offset += group.columns.length;
    const places = group.columns.map((_, index) => from + index);
    const status = group.columns.findIndex(({ mark }) => mark === "always");
    const [first] = group.columns;
    if (!first) return [];
    if (group.isKey) return [{ kind: "name", head: first.head, at: from, besides: places.slice(1) }];
    if (status < 0) return group.columns.map(({ head }, index) => ({ kind: "plain", head, at: from + index }));
    const statusAt = from + status;
    const changesAt = places.slice(1).filter((place) => place !== statusAt);
    return [
      {
        kind: "measured",
        head: group.head ?? first.head,
        at: from,
        statusAt,
        changesAt,
        decimals: decimalsOf(
          rows.map(({ cells }) => cells[from]),
          style,
        ),
        worst: Math.max(0, ...rows.map(({ cells }) => missedBy(cells[statusAt], cells[changesAt[0] ?? -1]))),
      },
    ];
  });
}

/** How far a missed figure is from its target, in the smallest unit printed; 0 where it is not missed. */
function missedBy(status: Cell | undefined, gap: Cell | undefined): number {
  return status?.kind === "status" && status.status === "missed" && gap?.kind === "change"
    ? Math.abs(Number(gap.printed.units))
    : 0;
}

function headCell(column: PageColumn): Markup {
  const className = column.kind === "name" ? "text" : column.kind === "plain" ? "result" : "number";
  return html`<th scope="col" class="${className}">${headMarkup(column.head)}</th>`;
}

function heatRow(row: Row, columns: readonly PageColumn[], style: PrintStyle): Markup {
  const cell = (at: number): Cell => cellAt(row, at);
  const name = columns.find((column) => column.kind === "name");
  const unit = row.role === "item" && name ? formatCell(cell(name.at), style) : undefined;
  return html`<tr${attributes({ class: row.role, "data-unit": unit })}>${columns.map((column) => {
    if (column.kind === "name") return nameCell(column, cell, style);
    if (column.kind === "measured") return measuredCell(column, cell, style);
    const shown = cell(column.at);
    return html`<td${attributes({ class: "result", "data-sort": sortValue(shown) })}>${formatCell(shown, style)}</td>`;
  })}</tr>
`;
}

function nameCell({ at, besides }: NameColumn, cell: (at: number) => Cell, style: PrintStyle): Markup {
  const small = besides.map((place) => formatCell(cell(place), style)).filter((text) => text !== "");
  return html`<th scope="row">${formatCell(cell(at), style)}${small.map((text) => html` <small>${text}</small>`)}</th>`;
}

function measuredCell(column: MeasuredColumn, cell: (at: number) => Cell, style: PrintStyle): Markup {
  const figure = cell(column.at);
  if (figure.kind === "empty") return html`<td class="number"></td>`;
  const found = cell(column.statusAt);
  const status: StatusCell | undefined = found.kind === "status" ? found : undefined;
  const [gap, ...others] = column.changesAt.map(cell);
  const shade = Math.ceil((SHADES * missedBy(status, gap)) / Math.max(1, column.worst));
  const tone =
    status?.status === "missed" ? `missed m${Math.max(1, shade)}` : status?.status === "met" ? "met" : "none";
  const given = attributes({
    class: `number ${tone}`,
    "data-sort": sortValue(figure),
    title: figure.kind === "absent" ? figure.reason : undefined,
  });
  const under = [
    ...(gap?.kind === "change" ? [formatCell(gap, style)] : []),
    ...others.filter(({ kind }) => kind === "change").map((change) => `(${formatCell(change, style)})`),
  ];
  return html`<td${given}>${figureMarkup(figure, column.decimals, style)}${signMarkup(status, style)}${under.length > 0 ? html` <small>${under.map((text) => html`<span>${text}</span> `)}</small>` : undefined}</td>`;
}
