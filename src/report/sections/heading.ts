import type { UnitResult } from "../../engine/scorecard.ts";
import type { CommuneClass } from "../../plan/plan.ts";
import type { Words } from "../../values/words.ts";
import { type ReportContext, unitTitle, writtenDate } from "../context.ts";
import { amount } from "../figures.ts";
import { CLASS_WORDS, formatCell } from "../format.ts";
import { type Block, paragraph } from "../grid.ts";

const WORDS = {
  title: { vi: "Kết quả thực hiện so với mục tiêu đề án", en: "Target against actual" },
  period: { vi: "kỳ tính", en: "period" },
  asOf: { vi: "Số liệu đến", en: "As of" },
  owner: { vi: "Phụ trách", en: "In charge" },
  builtin: {
    vi: "Chưa có tệp đề án: dùng đề án có sẵn trong ltq. Kiểm tra lại mục tiêu, mốc so sánh và cách tính trước khi sử dụng số liệu.",
    en: "No plan file was given: ltq's built-in plan is used. Check its targets, baselines and readings before using the figures.",
  },
} as const satisfies Record<string, Words>;

/** What, whose, when; how it stands in one line; and what to know before using it. */
export function headingBlocks(context: ReportContext, unit: UnitResult): Block[] {
  const { scorecard, say } = context;
  const { period, office, plan } = scorecard;
  const where = office.code === undefined ? office.name : `${office.name} (${office.code})`;
  const isOffice = unit === scorecard.total;
  const blocks: Block[] = [
    { kind: "title", level: 1, text: say(WORDS.title) },
    paragraph(isOffice ? where : `${unitTitle(unit)} · ${where}`, "strong"),
    paragraph(plan.name),
    paragraph(
      `${say(WORDS.asOf)} ${writtenDate(scorecard.asOf)} · ${say(WORDS.period)} ${writtenDate(period.from)} – ${writtenDate(period.to)}`,
    ),
  ];
  if (!isOffice && unit.owner) blocks.push(paragraph(`${say(WORDS.owner)}: ${unit.owner}`));
  blocks.push(paragraph(summary(context, unit), "strong"));
  if (plan.builtin) blocks.push(paragraph(say(WORDS.builtin), "notice"));
  const left = leftOut(context);
  if (left) blocks.push(paragraph(left, "notice"));
  return blocks;
}

function summary({ scorecard, style, say }: ReportContext, unit: UnitResult): string {
  const { met, missed, noData } = unit.count;
  const of = met + missed + noData;
  const classes = Object.keys(CLASS_WORDS) as readonly CommuneClass[];
  const standing =
    style.language === "vi"
      ? `Đạt ${met}/${of} chỉ tiêu; chưa đạt ${missed}${noData ? `; không có số liệu ${noData}` : ""}.`
      : `${met} of ${of} targets met; ${missed} missed${noData ? `; ${noData} without data` : ""}.`;
  if (unit !== scorecard.total) {
    return unit.class
      ? `${standing} ${style.language === "vi" ? "Xếp loại" : "Class"}: ${say(CLASS_WORDS[unit.class.value]).toLowerCase()}.`
      : standing;
  }
  if (!scorecard.classes) return standing;
  const { now } = scorecard.classes;
  const counted = classes.flatMap((name) =>
    now[name] ? [`${now[name]} ${say(CLASS_WORDS[name]).toLowerCase()}`] : [],
  );
  return `${standing} ${style.language === "vi" ? "Xếp loại xã" : "Communes"}: ${counted.join(", ")}.`;
}

/** How many rows and how much money are not in the figures. */
function leftOut({ scorecard, rounding, style }: ReportContext): string | undefined {
  const tables = scorecard.inputs.flatMap((file) => file.tables);
  const rows = tables.reduce((sum, table) => sum + table.rejected, 0);
  if (rows === 0) return undefined;
  const money = tables.reduce((sum, table) => sum + table.rejectedMoney, 0);
  const written = formatCell(amount(money, rounding), style);
  return style.language === "vi"
    ? `Đã loại ${rows} dòng có lỗi (${written} triệu đồng) ra khỏi số liệu; xem mục Số liệu đầu vào.`
    : `${rows} rows with errors (${written} million VND) are left out of the figures; see Input data.`;
}
