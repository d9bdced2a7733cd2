import { formatCell, STATUS_SIGN } from "../format.ts";
import type { Block, Cell, Charts, Column, ColumnGroup, List, PrintStyle, Row, Table } from "../grid.ts";
import { cellAt } from "../grid.ts";
import { markdownLine, markdownText } from "../markdown-text.ts";
import { splitTable } from "../split-table.ts";
import { signLegend } from "../status-legend.ts";
import type { Writer } from "../writer.ts";

/** Markdown as GitHub renders it: tables by pipes, a table for each figure where one would be too wide. */
export const markdownWriter: Writer = {
  format: "md",
  extension: "md",
  printsHashes: true,
  write: (document) => {
    const { blocks, style } = document.grid();
    return `${blocks.flatMap((block) => (block.kind === "charts" ? [] : blockText(block, style))).join("\n\n")}\n`;
  },
};

function blockText(block: Exclude<Block, Charts>, style: PrintStyle): string {
  switch (block.kind) {
    case "title":
      return `${"#".repeat(block.level)} ${markdownText(block.text)}`;
    case "paragraph": {
      const { emphasis, lines } = block;
      if (emphasis === "strong") return broken(lines.map((line) => `**${markdownText(line)}**`));
      const plain = lines.map(markdownLine);
      return emphasis === "notice" ? plain.map((line) => `> ${line}`).join("\n>\n") : broken(plain);
    }
    case "list":
      return listText(block);
    case "table": {
      const { main, compared } = splitTable(block);
      const tables = [main, ...(compared ? oneByOne(compared) : [])].map((table) => tableText(table, style));
      const legend = signLegend(main, style.language);
      const notes = legend === undefined ? block.notes : [legend, ...block.notes];
      return [...tables, ...notes.map(markdownLine)].join("\n\n");
    }
  }
}

/** Lines that stay lines. */
function broken(lines: readonly string[]): string {
  return lines.join("\\\n");
}

function listText({ items }: List): string {
  const texts = items.map(({ head, lines, small }) => {
    const marked = [...lines.map(markdownLine), ...small.map((line) => `<sub>${markdownText(line)}</sub>`)];
    return broken([...(head === undefined ? [] : [`**${markdownText(head)}**`]), ...marked]);
  });
  return texts.join("\n\n");
}

/** A table for each group that is no key, its head above it. */
function oneByOne(table: Table): Table[] {
  return table.groups.flatMap((group) => {
    if (group.isKey) return [];
    const groups = table.groups.filter((other) => other.isKey || other === group);
    const isShown = table.groups.flatMap((other) => other.columns.map(() => groups.includes(other)));
    const rows = table.rows.map((row) => ({ ...row, cells: row.cells.filter((_, index) => isShown[index]) }));
    return [{ ...table, groups, rows, notes: [] }];
  });
}

/** A column of the written table. */
interface MarkdownColumn {
  readonly group: ColumnGroup;
  readonly column: Column;
  readonly cell: number;
  /** The status printed as a sign behind the figure. */
  readonly sign?: number;
}

function tableText(table: Table, style: PrintStyle): string {
  const columns = columnsOf(table);
  const shared = table.groups.filter((group) => !group.isKey);
  const only = shared.length === 1 && (shared[0]?.columns.length ?? 0) > 1 ? shared[0] : undefined;
  const caption = only?.head ? [`**${markdownText(only.head.text)}**`, ""] : [];
  const head = columns.map(({ group, column }) => headText(group === only ? undefined : group, column));
  const rule = columns.map(({ column: { holds } }) =>
    holds === "number" ? "---:" : holds === "text" ? ":---" : ":---:",
  );
  const rows = table.rows.map((row) => columns.map((column) => cellText(row, column, style)));
  return [...caption, ...[head, rule, ...rows].map((cells) => `| ${cells.join(" | ")} |`)].join("\n");
}

function columnsOf({ groups }: Table): MarkdownColumn[] {
  let from = 0;
  return groups.flatMap((group) => {
    const start = from;
    from += group.columns.length;
    const mark = group.columns.findIndex((column) => column.mark === "always");
    return group.columns.flatMap((column, index): MarkdownColumn[] => {
      if (index === mark) return [];
      const sign = index === 0 && mark >= 0 ? { sign: start + mark } : {};
      return [{ group, column, cell: start + index, ...sign }];
    });
  });
}

function headText(group: ColumnGroup | undefined, { head }: Column): string {
  const texts = [group?.head?.text, head.short ?? head.text, head.note ?? group?.head?.note];
  return texts.flatMap((text) => (text === undefined ? [] : markdownText(text))).join("<br>");
}

function cellText(row: Row, { cell, sign }: MarkdownColumn, style: PrintStyle): string {
  const figure = cellAt(row, cell);
  const text =
    markdownText(formatCell(figure, style)) + signText(figure, sign === undefined ? undefined : row.cells[sign]);
  if (text === "") return "";
  if (row.role === "total") return `**${text}**`;
  return row.role === "target" || row.role === "detail" ? `*${text}*` : text;
}

function signText(figure: Cell, status: Cell | undefined): string {
  if (figure.kind === "absent" || status?.kind !== "status" || status.status === "no-target") return "";
  return ` ${STATUS_SIGN[status.status]}`;
}
