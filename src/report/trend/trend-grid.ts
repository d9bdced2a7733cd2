import type { Trend } from "../../across/trend/trend.ts";
import { known } from "../../values/known.ts";
import type { Language, Words } from "../../values/words.ts";
import { change } from "../figures.ts";
import { type Block, type Charts, type Grid, paragraph, type Table } from "../grid.ts";
import { fill } from "../words.ts";
import { trendCharts } from "./trend-charts.ts";
import { pointsOf, type TrendContext, type TrendOptions, trendContext, writtenMonth } from "./trend-context.ts";
import { monthsTable, overviewTable, unitMonthsTable, unitsTable } from "./trend-tables.ts";

const WORDS = {
  title: { vi: "DIỄN BIẾN CÁC CHỈ TIÊU THEO THÁNG", en: "INDICATORS MONTH BY MONTH" },
  span: {
    vi: "Từ tháng {from} đến tháng {to}: {count} bảng kết quả",
    en: "From {from} to {to}: {count} {count:scorecard|scorecards}",
  },
  caption: { vi: "{unit} – diễn biến {from}–{to}", en: "{unit} – trend {from}–{to}" },
  moved: {
    vi: "Tháng {now} so với tháng {before}: {better} chỉ tiêu tốt lên, {worse} kém đi, {same} không đổi.",
    en: "{now} against {before}: {better} {better:indicator|indicators} better, {worse} worse, {same} unchanged.",
  },
  note: { vi: "Lưu ý: {text}", en: "Note: {text}" },
  overview: { vi: "Tháng gần nhất và thay đổi", en: "The last month, and what changed" },
  overviewTab: { vi: "Diễn biến", en: "Trend" },
  months: { vi: "Từng tháng", en: "Month by month" },
} as const satisfies Record<string, Words>;

/** A trend as a report. */
export function trendGrid(trend: Trend, language: Language, options: TrendOptions): Grid {
  const context = trendContext(trend, language, options);
  const { say, shown } = context;
  const span = {
    from: writtenMonth(known(trend.months[0]).month),
    to: writtenMonth(known(trend.months.at(-1)).month),
    count: trend.months.filter(({ asOf }) => asOf !== undefined).length,
  };
  const moved = movement(context);
  const sections = [
    { title: say(WORDS.overview), tab: say(WORDS.overviewTab), blocks: [overviewTable(context)] },
    { title: say(WORDS.months), tab: say(WORDS.months), blocks: [monthsTable(context)] },
    trendCharts(context),
    ...unitSections(context),
  ];
  return {
    style: { language, zeros: trend.plan.rounding.zeros },
    caption: fill(say(WORDS.caption), { unit: shown.name, from: span.from, to: span.to }),
    blocks: [
      { kind: "title", level: 1, text: say(WORDS.title) },
      paragraph(
        "plain",
        nameOf(shown),
        ...(shown === trend.total ? [] : [nameOf(trend.office)]),
        trend.plan.name,
        fill(say(WORDS.span), span),
      ),
      ...(moved === undefined ? [] : [paragraph("strong", moved)]),
      ...(trend.notes.length === 0
        ? []
        : [paragraph("notice", ...trend.notes.map((note) => fill(say(WORDS.note), { text: say(note) })))]),
      ...numbered(sections, language),
    ],
  };
}

interface TableSection {
  readonly title: string;
  readonly tab: string;
  readonly blocks: readonly Table[];
}

/** Each indicator of the office's units; of one unit there is nothing below. */
function unitSections(context: TrendContext): TableSection[] {
  const { trend, options, lines, say } = context;
  if (options.unit !== undefined) return [];
  return lines
    .filter(({ better }) => better !== undefined || options.indicator !== undefined)
    .flatMap((line) =>
      trend.units.flatMap(({ by, units }) => {
        const isShown =
          (by === "commune" || by === "office") &&
          units.some((unit) => pointsOf(unit, line).some((point) => point?.value));
        if (!isShown) return [];
        const hasOffices = trend.units.some((breakdown) => breakdown.by === "office");
        if (hasOffices && by === "commune" && options.indicator === undefined) return [];
        const tab = by === "commune" && hasOffices ? `${say(line.short)} – ${say(BY.commune)}` : say(line.short);
        const blocks = [unitsTable(context, line, units)];
        if (options.hasUnitMonths) blocks.push(unitMonthsTable(context, line, units));
        return [{ title: `${say(line.name)}: ${say(BY[by])}`, tab: tab.replace(/[:\\/?*[\]]/g, " "), blocks }];
      }),
    );
}

const BY = {
  commune: { vi: "từng xã", en: "by commune" },
  office: { vi: "từng phòng giao dịch", en: "by office" },
} as const satisfies Record<string, Words>;

function movement({ trend, lines, shown, say, compared }: TrendContext): string | undefined {
  const before = compared.find(({ kind }) => kind === "month");
  const last = trend.months.length - 1;
  if (before === undefined) return undefined;
  const trends = lines.flatMap((line) => {
    const points = pointsOf(shown, line);
    const cell = change(points[last]?.value, points[before.index]?.value, line.printing, line.better);
    return line.better === undefined || cell.kind !== "change" ? [] : [cell.trend];
  });
  if (trends.length === 0) return undefined;
  const count = (wanted: string) => trends.filter((one) => one === wanted).length;
  return fill(say(WORDS.moved), {
    now: writtenMonth(known(trend.months.at(-1)).month),
    before: writtenMonth(before.month),
    better: count("better"),
    worse: count("worse"),
    same: count("none"),
  });
}

function nameOf({ code, name }: { readonly code?: string; readonly name: string }): string {
  return code === undefined ? name : `${name} (${code})`;
}

const NUMERALS = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI"];

function numbered(sections: readonly (TableSection | Charts | undefined)[], language: Language): Block[] {
  let number = 0;
  return sections.flatMap((section): Block[] => {
    if (section === undefined) return [];
    if ("charts" in section) return [section];
    const numeral = NUMERALS[number++] ?? number;
    const { title, tab, blocks } = section;
    return [{ kind: "title", level: 2, text: `${numeral}. ${title.toLocaleUpperCase(language)}`, tab }, ...blocks];
  });
}
