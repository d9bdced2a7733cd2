import type { UnitResult } from "../../engine/scorecard.ts";
import type { Words } from "../../values/words.ts";
import { type ReportContext, unitTitle, writtenDate } from "../context.ts";
import { amount } from "../figures.ts";
import { CLASS_WORDS, CLASSES, formatCell } from "../format.ts";
import { type Block, paragraph } from "../grid.ts";
import { summaryOf } from "../summary/summary.ts";
import { fill } from "../words.ts";
import { whatIfWarning } from "./what-if.ts";

const WORDS = {
  title: { vi: "KẾT QUẢ THỰC HIỆN SO VỚI MỤC TIÊU ĐỀ ÁN", en: "TARGET AGAINST ACTUAL" },
  assumedTitle: {
    vi: "KẾT QUẢ THEO GIẢ ĐỊNH SO VỚI MỤC TIÊU ĐỀ ÁN",
    en: "WHAT IF: TARGET AGAINST ASSUMED",
  },
  date: {
    vi: "Số liệu đến {asOf} (kỳ tính từ {from} đến {to})",
    en: "As of {asOf} (period from {from} to {to})",
  },
  caption: { vi: "{unit} – số liệu đến {asOf}", en: "{unit} – as of {asOf}" },
  assumedCaption: { vi: "GIẢ ĐỊNH – {caption}", en: "WHAT IF – {caption}" },
  owner: { vi: "Phụ trách: {owner}", en: "In charge: {owner}" },
  standing: { vi: "Đạt {met}/{of} chỉ tiêu", en: "{met} of {of} {of:target|targets} met" },
  unjudged: { vi: "Không có mục tiêu để so sánh.", en: "No targets to compare with." },
  missed: { vi: ", chưa đạt {missed}", en: ", {missed} missed" },
  noData: { vi: ", không có số liệu {noData}", en: ", {noData} without data" },
  classes: { vi: "Xếp loại xã: {counts}.", en: "Communes: {counts}." },
  class: { vi: "Xếp loại: {class}.", en: "Class: {class}." },
  builtin: {
    vi: "Lưu ý: chưa có tệp đề án, đang dùng đề án có sẵn trong ltq. Kiểm tra lại mục tiêu, mốc so sánh và cách tính trước khi sử dụng số liệu.",
    en: "Note: no plan file was given; ltq's built-in plan is used. Check its targets, baselines and readings before using the figures.",
  },
  otherDates: {
    vi: "Lưu ý: có tệp không cùng ngày số liệu {asOf}: {tables}. Các con số dưới đây cộng chung số liệu của những ngày khác nhau.",
    en: "Note: not all files are of {asOf}: {tables}. The figures below add up data of different dates.",
  },
  leftOut: {
    vi: "Lưu ý: {rows} dòng có lỗi ({money} triệu đồng) đã bị loại khỏi số liệu; xem mục Số liệu đầu vào.",
    en: "Note: {rows} {rows:row|rows} with errors ({money} million VND) {rows:is|are} left out of the figures; see Input data.",
  },
} as const satisfies Record<string, Words>;

/** What, whose, when; how it stands in one line and in a paragraph; and what to know before using it. */
export function headingBlocks(context: ReportContext, unit: UnitResult): Block[] {
  const { scorecard, say } = context;
  const { plan, asOf, period } = scorecard;
  const where = officeTitle(context);
  const isOffice = unit === scorecard.total;
  const date = { asOf: writtenDate(asOf), from: writtenDate(period.from), to: writtenDate(period.to) };
  const notices = [plan.builtin ? say(WORDS.builtin) : undefined, otherDates(context), leftOut(context)];
  const noticed = notices.filter((notice) => notice !== undefined);
  const summary = summaryOf(context, unit);
  const warning = whatIfWarning(context);
  return [
    { kind: "title", level: 1, text: say(scorecard.whatIf ? WORDS.assumedTitle : WORDS.title) },
    paragraph(
      "plain",
      isOffice ? where : unitTitle(unit),
      ...(isOffice ? [] : [where]),
      plan.name,
      fill(say(WORDS.date), date),
      ...(isOffice || unit.owner === undefined ? [] : [fill(say(WORDS.owner), { owner: unit.owner })]),
    ),
    ...(warning.length > 0 ? [paragraph("notice", ...warning)] : []),
    paragraph("strong", standing(context, unit)),
    ...(summary === "" ? [] : [paragraph("plain", summary)]),
    ...(noticed.length > 0 ? [paragraph("notice", ...noticed)] : []),
  ];
}

/** Whose report it is and of when, in one line. */
export function captionOf(context: ReportContext, unit: UnitResult): string {
  const { scorecard, say } = context;
  const name = unit === scorecard.total ? officeTitle(context) : unitTitle(unit);
  const caption = fill(say(WORDS.caption), { unit: name, asOf: writtenDate(scorecard.asOf) });
  return scorecard.whatIf ? fill(say(WORDS.assumedCaption), { caption }) : caption;
}

function officeTitle({ scorecard: { office } }: ReportContext): string {
  return office.code === undefined ? office.name : `${office.name} (${office.code})`;
}

function standing({ scorecard, say }: ReportContext, unit: UnitResult): string {
  const { met, missed, noData } = unit.count;
  const of = met + missed + noData;
  const counted = [
    fill(say(WORDS.standing), { met, of }),
    missed > 0 ? fill(say(WORDS.missed), { missed }) : "",
    noData > 0 ? fill(say(WORDS.noData), { noData }) : "",
    ".",
  ].join("");
  const counts = of === 0 ? say(WORDS.unjudged) : counted;
  const classOf = (name: (typeof CLASSES)[number]) => say(CLASS_WORDS[name]).toLowerCase();
  if (unit !== scorecard.total) {
    return unit.class ? `${counts} ${fill(say(WORDS.class), { class: classOf(unit.class.value) })}` : counts;
  }
  const now = scorecard.classes?.now;
  if (!now) return counts;
  const classes = CLASSES.flatMap((name) => (now[name] > 0 ? [`${now[name]} ${classOf(name)}`] : [])).join(", ");
  return classes === "" ? counts : `${counts} ${fill(say(WORDS.classes), { counts: classes })}`;
}

/** Most tables that the notice names. */
const TABLES_NAMED = 3;

/** Which files are of another date than the scorecard. */
function otherDates({ scorecard: { inputs, asOf }, say }: ReportContext): string | undefined {
  const others = inputs
    .filter(({ role }) => role === "data")
    .flatMap(({ name, tables }) => tables.map((table) => ({ name, date: table.asOf })))
    .flatMap(({ name, date }) => (date === undefined || date === asOf ? [] : [`${name} (${writtenDate(date)})`]));
  const named = [...new Set(others)];
  if (named.length === 0) return undefined;
  const tables = `${named.slice(0, TABLES_NAMED).join(", ")}${named.length > TABLES_NAMED ? ", …" : ""}`;
  return fill(say(WORDS.otherDates), { asOf: writtenDate(asOf), tables });
}

/** How many rows and how much money are not in the figures. */
function leftOut({ scorecard, rounding, style, say }: ReportContext): string | undefined {
  const tables = scorecard.inputs.flatMap((file) => file.tables);
  const rows = tables.reduce((sum, table) => sum + table.rejected, 0);
  if (rows === 0) return undefined;
  const money = tables.reduce((sum, table) => sum + table.rejectedMoney, 0);
  return fill(say(WORDS.leftOut), { rows, money: formatCell(amount(money, rounding), style) });
}
