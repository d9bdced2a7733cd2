import type { InputTable } from "../../engine/scorecard.ts";
import type { SkipReason } from "../../tables/table.ts";
import type { Words } from "../../values/words.ts";
import { type ReportContext, type Section, writtenDate } from "../context.ts";
import { amount, count } from "../figures.ts";
import { formatCell } from "../format.ts";
import { type Block, type Cell, type ColumnGroup, EMPTY, paragraph, type Row, text } from "../grid.ts";
import { fill, SEVERITY_WORDS, SKIP_WORDS, TABLE_WORDS } from "../words.ts";

const TITLE: Words = { vi: "Số liệu đầu vào", en: "Input data" };
const WORDS = {
  file: { vi: "Tệp", en: "File" },
  sheet: { vi: "Trang tính", en: "Sheet" },
  table: { vi: "Bảng", en: "Table" },
  asOf: { vi: "Ngày số liệu", en: "As of" },
  opening: { vi: "{file} (đầu kỳ)", en: "{file} (opening)" },
  seen: { vi: "Số dòng", en: "Rows" },
  used: { vi: "Đã dùng", en: "Used" },
  rejected: { vi: "Bị loại", en: "Rejected" },
  money: { vi: "Tiền bị loại (triệu đồng)", en: "Rejected (million VND)" },
  skipped: { vi: "Bỏ qua", en: "Skipped" },
  total: { vi: "Cộng", en: "Total" },
  closes: {
    vi: "{seen} dòng = {used} đã dùng + {rejected} bị loại do lỗi + {skipped} bỏ qua{reasons}.",
    en: "{seen} rows = {used} used + {rejected} rejected for errors + {skipped} skipped{reasons}.",
  },
  severity: { vi: "Mức", en: "Level" },
  code: { vi: "Mã", en: "Code" },
  finding: { vi: "Phát hiện khi kiểm tra", en: "Found when checking" },
  times: { vi: "Số lần", en: "Count" },
  concerned: { vi: "Tiền liên quan (triệu đồng)", en: "Concerned (million VND)" },
  clean: {
    vi: "Kiểm tra số liệu: không có lỗi, không có cảnh báo.",
    en: "Checks of the data: no errors, no warnings.",
  },
} as const satisfies Record<string, Words>;

const REASONS = Object.keys(SKIP_WORDS) as readonly SkipReason[];

/** Where every row of the files went, and what the checks found. */
export function inputsSection(context: ReportContext): Section {
  return { title: TITLE, blocks: [...rowsBlocks(context), ...findingsBlocks(context)] };
}

function rowsBlocks(context: ReportContext): Block[] {
  const { scorecard, say } = context;
  const read = scorecard.inputs.flatMap((file) => file.tables.map((table) => ({ file, table })));
  if (read.length === 0) return [];
  const tables = read.map(({ table }) => table);
  const number = (head: Words): ColumnGroup => ({
    family: "rows",
    columns: [{ head: { text: say(head) }, holds: "number" }],
  });
  const groups: ColumnGroup[] = [
    {
      family: "file",
      isKey: true,
      columns: [
        { head: { text: say(WORDS.file) }, holds: "text" },
        { head: { text: say(WORDS.sheet) }, holds: "text" },
      ],
    },
    {
      family: "table",
      columns: [
        { head: { text: say(WORDS.table) }, holds: "text" },
        { head: { text: say(WORDS.asOf) }, holds: "text" },
      ],
    },
    ...[WORDS.seen, WORDS.used, WORDS.rejected, WORDS.skipped].map(number),
    ...(sum(tables, (table) => table.rejectedMoney) > 0 ? [{ ...number(WORDS.money), family: "money" }] : []),
  ];
  const rows = read.map(({ file, table }): Row => {
    const name = file.role === "opening" ? fill(say(WORDS.opening), { file: file.name }) : file.name;
    const asOf = table.asOf === undefined ? EMPTY : text(writtenDate(table.asOf));
    const head = [text(name), text(table.sheet), text(say(TABLE_WORDS[table.table])), asOf];
    return { role: "item", cells: [...head, ...accountCells(context, [table], groups)] };
  });
  if (rows.length > 1) {
    const head = [text(say(WORDS.total)), EMPTY, EMPTY, EMPTY];
    rows.push({ role: "total", cells: [...head, ...accountCells(context, tables, groups)] });
  }
  return [{ kind: "table", id: "inputs", groups, rows, notes: [closing(context, tables)] }];
}

function accountCells(
  { rounding }: ReportContext,
  tables: readonly InputTable[],
  groups: readonly ColumnGroup[],
): Cell[] {
  const money = sum(tables, (table) => table.rejectedMoney);
  const counts = [
    sum(tables, (table) => table.seen),
    sum(tables, (table) => table.used),
    sum(tables, (table) => table.rejected),
    sum(tables, skippedRows),
  ].map((rows) => count(rows));
  const hasMoney = groups.some((group) => group.family === "money");
  return [...counts, ...(hasMoney ? [money > 0 ? amount(money, rounding) : EMPTY] : [])];
}

/** The account of all rows in one sentence: seen = used + rejected + skipped, by reason. */
function closing({ style, say }: ReportContext, tables: readonly InputTable[]): string {
  const written = (value: number) => formatCell(count(value), style);
  const reasons = REASONS.flatMap((reason) => {
    const rows = sum(tables, (table) => table.skipped[reason] ?? 0);
    return rows > 0 ? [`${written(rows)} ${say(SKIP_WORDS[reason])}`] : [];
  });
  return fill(say(WORDS.closes), {
    seen: written(sum(tables, (table) => table.seen)),
    used: written(sum(tables, (table) => table.used)),
    rejected: written(sum(tables, (table) => table.rejected)),
    skipped: written(sum(tables, skippedRows)),
    reasons: reasons.length > 0 ? ` (${reasons.join(", ")})` : "",
  });
}

function skippedRows(table: InputTable): number {
  return REASONS.reduce((total, reason) => total + (table.skipped[reason] ?? 0), 0);
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}

function findingsBlocks({ scorecard, say, rounding }: ReportContext): Block[] {
  if (scorecard.findings.length === 0) return [paragraph("plain", say(WORDS.clean))];
  const groups: ColumnGroup[] = [
    { family: "code", isKey: true, columns: [{ head: { text: say(WORDS.code) }, holds: "text" }] },
    { family: "severity", columns: [{ head: { text: say(WORDS.severity) }, holds: "text" }] },
    { family: "finding", columns: [{ head: { text: say(WORDS.finding) }, holds: "text" }] },
    { family: "times", columns: [{ head: { text: say(WORDS.times) }, holds: "number" }] },
    { family: "money", columns: [{ head: { text: say(WORDS.concerned) }, holds: "number" }] },
  ];
  const rows = scorecard.findings.map(
    (finding): Row => ({
      role: "item",
      cells: [
        text(finding.code),
        text(say(SEVERITY_WORDS[finding.severity])),
        text(say(finding.title)),
        count(finding.count),
        finding.money > 0 ? amount(finding.money, rounding) : EMPTY,
      ],
    }),
  );
  return [{ kind: "table", id: "findings", groups, rows, notes: [] }];
}
