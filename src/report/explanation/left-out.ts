import type { SheetAccount } from "../../engine/explain/explanation.ts";
import type { LeftOut } from "../../engine/explain/left-out.ts";
import { spokenPredicate } from "../../indicators/language/spoken.ts";
import { tables } from "../../tables/registry.ts";
import type { SkipReason } from "../../tables/table.ts";
import type { Words } from "../../values/words.ts";
import { count } from "../figures.ts";
import { type Block, type Cell, EMPTY, paragraph, text } from "../grid.ts";
import { sumCell } from "../sum-cell.ts";
import { alone, type GroupOf, key, tableOf } from "../table-of.ts";
import { SKIP_WORDS } from "../words.ts";
import type { ExplanationContext } from "./context.ts";

const WORDS = {
  title: { vi: "Các dòng không được tính", en: "Rows that do not count" },
  tab: { vi: "Không tính", en: "Left out" },
  reason: { vi: "Lý do", en: "Why" },
  table: { vi: "Bảng", en: "Table" },
  rows: { vi: "Số dòng", en: "Rows" },
  money: { vi: "Số tiền (đồng)", en: "Amount (VND)" },
  rejected: { vi: "Dòng có lỗi, bị loại (xem: ltq check)", en: "Rejected for errors (see: ltq check)" },
  skipped: { vi: "Bỏ qua: {reason}", en: "Skipped: {reason}" },
  from: {
    both: { vi: "", en: "" },
    numerator: { vi: "Không vào tử số: ", en: "Not in the numerator: " },
    denominator: { vi: "Không vào mẫu số: ", en: "Not in the denominator: " },
  },
  unlike: { vi: "không thỏa {condition}", en: "not so: {condition}" },
  whole: {
    vi: "Dòng có lỗi và dòng bỏ qua là của cả tệp: chưa biết chúng thuộc đơn vị nào.",
    en: "Rejected and skipped rows are those of the whole file: which unit they belong to is not known.",
  },
  none: { vi: "Mọi dòng số liệu đều được tính.", en: "Every row of the data counts." },
} as const;

const REASONS = Object.keys(SKIP_WORDS) as readonly SkipReason[];

interface Line {
  readonly role: "item";
  readonly reason: string;
  readonly table: Words;
  readonly rows: number;
  readonly money: number | undefined;
}

/** Why rows of the files have no part in the figure: with how many, and how much money. */
export function leftOutBlocks(context: ExplanationContext): Block[] {
  const { explanation, say } = context;
  const { leftOut, accounts, of, sums } = explanation;
  if (!sums) return [];
  const isRatio = sums.denominator !== undefined;
  const conditions = leftOut.map((one) => conditionLine(one, isRatio, context));
  const lines = [...accounts.flatMap((account) => accountLines(account, say)), ...conditions];
  const title: Block = { kind: "title", level: 2, text: say(WORDS.title), tab: say(WORDS.tab) };
  if (lines.length === 0) return [title, paragraph("plain", say(WORDS.none))];
  const money = (line: Line): Cell =>
    line.money === undefined ? EMPTY : sumCell(line.money, { unit: "dong", scale: 1 });
  const groups: GroupOf<Line>[] = [
    key("reason", { head: { text: say(WORDS.reason) }, holds: "text", cell: (line) => text(line.reason) }),
    alone("table", { head: { text: say(WORDS.table) }, holds: "text", cell: (line) => text(say(line.table)) }),
    alone("rows", { head: { text: say(WORDS.rows) }, holds: "number", cell: (line) => count(line.rows) }),
    alone("money", { head: { text: say(WORDS.money) }, holds: "number", cell: money }),
  ];
  const isOfFile = of.level !== "office" && conditions.length < lines.length;
  return [title, tableOf("left-out", groups, lines, isOfFile ? [say(WORDS.whole)] : [])];
}

function accountLines(
  { table, rejected, rejectedMoney, skipped }: SheetAccount,
  say: (words: Words) => string,
): Line[] {
  const words = tables[table].words;
  const reasons = REASONS.filter((reason) => (skipped[reason] ?? 0) > 0);
  return [
    ...(rejected > 0
      ? [{ role: "item" as const, reason: say(WORDS.rejected), table: words, rows: rejected, money: rejectedMoney }]
      : []),
    ...reasons.map((reason) => ({
      role: "item" as const,
      reason: say(WORDS.skipped).replace("{reason}", say(SKIP_WORDS[reason])),
      table: words,
      rows: skipped[reason] ?? 0,
      money: undefined,
    })),
  ];
}

function conditionLine(
  { table, from, condition, rows, money }: LeftOut,
  isRatio: boolean,
  context: ExplanationContext,
): Line {
  const { say, style } = context;
  const isRefused = condition.kind === "not" && condition.part.kind !== "known";
  const spoken = spokenPredicate(isRefused ? condition.part : condition, style.language);
  const reason = isRefused ? spoken : say(WORDS.unlike).replace("{condition}", () => spoken);
  const text = say(WORDS.from[isRatio ? from : "both"]) + reason;
  return {
    role: "item",
    reason: text.charAt(0).toLocaleUpperCase(style.language) + text.slice(1),
    table: tables[table].words,
    rows,
    money: tables[table].weight.length > 0 ? money : undefined,
  };
}
