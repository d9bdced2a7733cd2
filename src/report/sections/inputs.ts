import type { FindingSummary, InputTable } from "../../engine/scorecard.ts";
import type { Rounding } from "../../plan/plan.ts";
import { tables } from "../../tables/registry.ts";
import type { SkipReason } from "../../tables/table.ts";
import type { Words } from "../../values/words.ts";
import { type ReportContext, type Section, writtenDate } from "../context.ts";
import { amount, count } from "../figures.ts";
import { formatCell } from "../format.ts";
import { type Block, type Cell, EMPTY, paragraph, type Row, text } from "../grid.ts";
import { alone, type GroupOf, key, tableOf } from "../table-of.ts";
import { fill, SEVERITY_WORDS, SKIP_WORDS } from "../words.ts";

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
  return { title: TITLE, tab: TITLE, blocks: [...rowsBlocks(context), ...findingsBlocks(context)] };
}

/** The account of one table, or of all. */
interface Account {
  readonly role: Row["role"];
  readonly file: string;
  readonly tables: readonly InputTable[];
}

function rowsBlocks(context: ReportContext): Block[] {
  const { scorecard, say, rounding } = context;
  const accounts = scorecard.inputs.flatMap((file) =>
    file.tables.map((table): Account => {
      const own = file.office === undefined ? file.name : `${file.office}: ${file.name}`;
      const name = file.role === "opening" ? fill(say(WORDS.opening), { file: own }) : own;
      return { role: "item", file: name, tables: [table] };
    }),
  );
  if (accounts.length === 0) return [];
  const all = accounts.flatMap((account) => account.tables);
  const total: Account = { role: "total", file: say(WORDS.total), tables: all };
  const lines = accounts.length > 1 ? [...accounts, total] : accounts;
  const ofTable = (cell: (table: InputTable) => string | undefined) => (account: Account) => {
    const [table] = account.tables;
    return account.role === "item" && table ? text(cell(table)) : EMPTY;
  };
  const rows = (head: Words, of: (table: InputTable) => number): GroupOf<Account> =>
    alone("rows", { head: { text: say(head) }, holds: "number", cell: (account) => count(sum(account.tables, of)) });
  const groups: GroupOf<Account>[] = [
    {
      family: "file",
      isKey: true,
      columns: [
        { head: { text: say(WORDS.file) }, holds: "text", cell: (account) => text(account.file) },
        { head: { text: say(WORDS.sheet) }, holds: "text", cell: ofTable((table) => table.sheet) },
      ],
    },
    {
      family: "table",
      columns: [
        { head: { text: say(WORDS.table) }, holds: "text", cell: ofTable(({ table }) => say(tables[table].words)) },
        { head: { text: say(WORDS.asOf) }, holds: "text", cell: ofTable(({ asOf }) => asOf && writtenDate(asOf)) },
      ],
    },
    rows(WORDS.seen, (table) => table.seen),
    rows(WORDS.used, (table) => table.used),
    rows(WORDS.rejected, (table) => table.rejected),
    rows(WORDS.skipped, skippedRows),
  ];
  if (sum(all, rejectedMoney) > 0) {
    groups.push(
      alone("money", {
        head: { text: say(WORDS.money) },
        holds: "number",
        cell: (account) => amountOrEmpty(sum(account.tables, rejectedMoney), rounding),
      }),
    );
  }
  return [tableOf("inputs", groups, lines, [closing(context, all)])];
}

function amountOrEmpty(dong: number, rounding: Rounding): Cell {
  return dong === 0 ? EMPTY : amount(dong, rounding);
}

function rejectedMoney(table: InputTable): number {
  return table.rejectedMoney;
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

type FindingLine = FindingSummary & { readonly role: Row["role"] };

function findingsBlocks({ scorecard, say, rounding }: ReportContext): Block[] {
  if (scorecard.findings.length === 0) return [paragraph("plain", say(WORDS.clean))];
  const groups: GroupOf<FindingLine>[] = [
    key("code", { head: { text: say(WORDS.code) }, holds: "text", cell: ({ code }) => text(code) }),
    alone("severity", {
      head: { text: say(WORDS.severity) },
      holds: "text",
      cell: ({ severity }) => text(say(SEVERITY_WORDS[severity])),
    }),
    alone("finding", { head: { text: say(WORDS.finding) }, holds: "text", cell: ({ title }) => text(say(title)) }),
    alone("times", { head: { text: say(WORDS.times) }, holds: "number", cell: (finding) => count(finding.count) }),
    alone("money", {
      head: { text: say(WORDS.concerned) },
      holds: "number",
      cell: ({ money }) => amountOrEmpty(money, rounding),
    }),
  ];
  const lines = scorecard.findings.map((finding): FindingLine => ({ ...finding, role: "item" }));
  return [tableOf("findings", groups, lines)];
}
