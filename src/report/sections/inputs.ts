import type { InputFile, InputTable } from "../../engine/scorecard.ts";
import type { SkipReason } from "../../tables/table.ts";
import type { Words } from "../../values/words.ts";
import { type ReportContext, type Section, writtenDate } from "../context.ts";
import { amount, count } from "../figures.ts";
import { type Block, type Cell, type ColumnGroup, EMPTY, paragraph, type Row, type Table, text } from "../grid.ts";
import { SEVERITY_WORDS, SKIP_WORDS, TABLE_WORDS } from "../words.ts";

const TITLE: Words = { vi: "Số liệu đầu vào", en: "Input data" };
const WORDS = {
  file: { vi: "Tệp, trang tính", en: "File, sheet" },
  table: { vi: "Bảng", en: "Table" },
  asOf: { vi: "Ngày số liệu", en: "As of" },
  opening: { vi: "số đầu kỳ", en: "opening" },
  seen: { vi: "Số dòng", en: "Rows" },
  used: { vi: "Đã dùng", en: "Used" },
  rejected: { vi: "Loại do lỗi", en: "Rejected" },
  money: { vi: "Số tiền bị loại, triệu đồng", en: "Rejected, million VND" },
  skipped: { vi: "Bỏ qua", en: "Skipped" },
  reasons: { vi: "Lý do bỏ qua", en: "Why skipped" },
  total: { vi: "Cộng", en: "Total" },
  severity: { vi: "Mức", en: "Level" },
  code: { vi: "Mã", en: "Code" },
  finding: { vi: "Phát hiện khi kiểm tra", en: "Found when checking" },
  times: { vi: "Số lần", en: "Count" },
  concerned: { vi: "Số tiền liên quan, triệu đồng", en: "Money concerned, million VND" },
  clean: {
    vi: "Kiểm tra số liệu: không có lỗi, không có cảnh báo.",
    en: "Checks of the data: no errors, no warnings.",
  },
  closes: {
    vi: "Số dòng = đã dùng + loại do lỗi + bỏ qua.",
    en: "Rows = used + rejected + skipped.",
  },
} as const satisfies Record<string, Words>;

/** Where every row of the files went, and what the checks found. */
export function inputsSection(context: ReportContext): Section {
  return { title: TITLE, blocks: [...rowsBlocks(context), ...findingsBlocks(context)] };
}

function rowsBlocks(context: ReportContext): Block[] {
  const { scorecard, say } = context;
  const tables = scorecard.inputs.flatMap((file) => file.tables.map((table) => ({ file, table })));
  if (tables.length === 0) return [];
  const groups: ColumnGroup[] = [
    { family: "file", isKey: true, columns: [{ head: { text: say(WORDS.file) }, holds: "text" }] },
    {
      family: "table",
      columns: [
        { head: { text: say(WORDS.table) }, holds: "text" },
        { head: { text: say(WORDS.asOf) }, holds: "text" },
      ],
    },
    ...([WORDS.seen, WORDS.used, WORDS.rejected, WORDS.skipped] as const).map(
      (head): ColumnGroup => ({ family: "rows", columns: [{ head: { text: say(head) }, holds: "number" }] }),
    ),
    { family: "reasons", columns: [{ head: { text: say(WORDS.reasons) }, holds: "text" }] },
    { family: "money", columns: [{ head: { text: say(WORDS.money) }, holds: "number" }] },
  ];
  const rows = tables.map(({ file, table }) => accountRow(context, file, table));
  if (rows.length > 1)
    rows.push(
      totalRow(
        context,
        tables.map(({ table }) => table),
      ),
    );
  const table: Table = { kind: "table", id: "inputs", groups, rows, notes: [say(WORDS.closes)] };
  return [table];
}

function accountRow({ say, rounding }: ReportContext, file: InputFile, table: InputTable): Row {
  const place = table.sheet === "" ? file.name : `${file.name} › ${table.sheet}`;
  return {
    role: "item",
    cells: [
      text(file.role === "opening" ? `${place} (${say(WORDS.opening)})` : place),
      text(say(TABLE_WORDS[table.table])),
      text(table.asOf && writtenDate(table.asOf)),
      count(table.seen),
      count(table.used),
      count(table.rejected),
      count(skippedRows(table)),
      text(reasons(table, say)),
      table.rejectedMoney === 0 ? EMPTY : amount(table.rejectedMoney, rounding),
    ],
  };
}

function totalRow({ say, rounding }: ReportContext, tables: readonly InputTable[]): Row {
  const sum = (of: (table: InputTable) => number) => tables.reduce((total, table) => total + of(table), 0);
  const money = sum((table) => table.rejectedMoney);
  const cells: Cell[] = [
    text(say(WORDS.total)),
    EMPTY,
    EMPTY,
    count(sum((table) => table.seen)),
    count(sum((table) => table.used)),
    count(sum((table) => table.rejected)),
    count(sum(skippedRows)),
    EMPTY,
    money === 0 ? EMPTY : amount(money, rounding),
  ];
  return { role: "total", cells };
}

function skippedRows(table: InputTable): number {
  return Object.values(table.skipped).reduce((total, rows) => total + rows, 0);
}

function reasons(table: InputTable, say: ReportContext["say"]): string {
  const all = Object.keys(SKIP_WORDS) as readonly SkipReason[];
  return all
    .flatMap((reason) => (table.skipped[reason] ? [`${table.skipped[reason]} ${say(SKIP_WORDS[reason])}`] : []))
    .join(", ");
}

function findingsBlocks({ scorecard, say, rounding }: ReportContext): Block[] {
  if (scorecard.findings.length === 0) return [paragraph(say(WORDS.clean))];
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
        finding.money === 0 ? EMPTY : amount(finding.money, rounding),
      ],
    }),
  );
  return [{ kind: "table", id: "findings", groups, rows, notes: [] }];
}
