import type { IndicatorHeading, Pace, PacePath, UnitResult } from "../../engine/scorecard.ts";
import type { Words } from "../../values/words.ts";
import { type ReportContext, type Section, writtenDate } from "../context.ts";
import { change, count, figureOr, perMonth, printingOf } from "../figures.ts";
import { unitWords } from "../format.ts";
import { type Cell, EMPTY, paragraph, type Row, text } from "../grid.ts";
import { sortUnits } from "../sort-units.ts";
import { alone, type GroupOf, key, tableOf } from "../table-of.ts";
import { namesAmong } from "../unit-names.ts";
import { actualWords, COLUMN_WORDS as COLUMNS, DIMENSION_WORDS, fill } from "../words.ts";

const TITLE: Words = { vi: "Tiến độ đến cuối Đề án", en: "On the way to the plan's end" };
const TAB: Words = { vi: "Tiến độ", en: "Pace" };
const UNITS_TITLE: Words = { vi: "Tiến độ từng xã, thị trấn", en: "Pace of each commune" };
const UNITS_TAB: Words = { vi: "Tiến độ từng xã", en: "Pace of communes" };
const WORDS = {
  expected: { vi: "Theo tiến độ", en: "Expected" },
  ahead: { vi: "Nhanh, chậm", en: "Ahead, behind" },
  state: { vi: "Nhận xét", en: "State" },
  monthly: { vi: "Cần mỗi tháng", en: "Per month" },
  total: { vi: "Toàn đơn vị", en: "Whole office" },
  path: {
    vi: "Đường thẳng từ số liệu {from} đến mục tiêu ngày {to}: đã qua {elapsed}/{days} ngày, còn {months} tháng.",
    en: "A straight path from the figure of {from} to the target on {to}: {elapsed} of {days} days are past, {months} {months:month is|months are} left.",
  },
  how: {
    vi: "Theo tiến độ: mức phải có vào ngày số liệu. Cần mỗi tháng: mức còn phải thay đổi, chia đều cho số tháng còn lại.",
    en: "Expected: what the path asks for at the data's date. Per month: what is still needed, shared over the months left.",
  },
  units: {
    vi: "Số điểm (điểm %) nhanh hơn hay chậm hơn tiến độ; + là cao hơn mức phải có. –: không có đường tiến độ.",
    en: "Points (of percentages: percentage points) off the path; + is above what it asks for. –: there is no path.",
  },
} as const satisfies Record<string, Words>;

const STATES = {
  ahead: { vi: "Nhanh hơn", en: "Ahead" },
  on: { vi: "Đúng tiến độ", en: "On the path" },
  behind: { vi: "Chậm hơn", en: "Behind" },
} as const;

const NONE = {
  "no-value": { vi: "Không có số liệu", en: "No data" },
  "no-target": { vi: "Không có mục tiêu", en: "No target" },
  "no-baseline": { vi: "Mốc không có số liệu", en: "No baseline" },
  "target-passed": { vi: "Mục tiêu đã đạt ngay tại mốc", en: "Target below the baseline" },
} as const satisfies Record<Extract<Pace, { none: string }>["none"], Words>;

const NO_PATH = {
  "no-baseline": {
    vi: "Không tính tiến độ: đề án không có mốc so sánh («baselines»).",
    en: "No pace: the plan has no baseline (“baselines”).",
  },
  "no-end": {
    vi: "Không tính tiến độ: đề án không có ngày kết thúc («end») sau ngày của mốc.",
    en: "No pace: the plan has no end (“end”) after the baseline.",
  },
  "not-begun": {
    vi: "Không tính tiến độ: ngày số liệu không sau ngày của mốc.",
    en: "No pace: the data is not of a day after the baseline.",
  },
  over: {
    vi: "Không tính tiến độ: đề án đã kết thúc trước ngày số liệu.",
    en: "No pace: the plan was over before the data's date.",
  },
} as const satisfies Record<Extract<PacePath, { none: string }>["none"], Words>;

interface Line {
  readonly role: Row["role"];
  readonly number: number;
  readonly heading: IndicatorHeading;
  readonly unit: UnitResult;
}

/** Each indicator of a unit against its path. Where there is no path, only whoever asks (`isAsked`) is told why. */
export function paceSection(context: ReportContext, unit: UnitResult, isAsked: boolean): Section | undefined {
  const { scorecard, rounding, style, say } = context;
  const { pace: path } = scorecard;
  if (!path || "none" in path) {
    const why = say(NO_PATH[path?.none ?? "no-baseline"]);
    return isAsked ? { title: TITLE, tab: TAB, blocks: [paragraph("plain", why)] } : undefined;
  }
  const lines = scorecard.indicators.flatMap((heading, index): Line[] => {
    const { pace } = unit.indicators[heading.id] ?? {};
    const isAimed = pace !== undefined && !("none" in pace && pace.none === "no-target");
    return isAimed ? [{ role: "item", number: index + 1, heading, unit }] : [];
  });
  const isKnown = lines.some(({ heading }) => hasPath(unit.indicators[heading.id]?.pace));
  if (!isKnown && !isAsked) return undefined;
  const printing = ({ heading }: Line) => printingOf(heading.unit, rounding);
  const resultOf = ({ heading }: Line) => unit.indicators[heading.id];
  const standing = (line: Line) => {
    const pace = resultOf(line)?.pace;
    return pace && "state" in pace ? pace : undefined;
  };
  const from = scorecard.baselines.findIndex(({ date }) => date === path.from);
  const groups: GroupOf<Line>[] = [
    key("number", { head: { text: say(COLUMNS.number) }, holds: "text", cell: (line) => count(line.number) }),
    key("indicator", {
      head: { text: say(COLUMNS.indicator) },
      holds: "text",
      cell: (line) => text(say(line.heading.name)),
    }),
    alone("unit", {
      head: { text: say(COLUMNS.unit) },
      holds: "unit",
      cell: (line) => text(unitWords(printing(line).kind, style.language)),
    }),
    alone("from", {
      head: { text: writtenDate(path.from) },
      holds: "number",
      cell: (line) => figureOr(resultOf(line)?.baselines[from], printing(line)),
    }),
    alone("expected", {
      head: { text: say(WORDS.expected) },
      holds: "number",
      cell: (line) => figureOr(standing(line)?.expected, printing(line)),
    }),
    alone("actual", {
      head: { text: say(actualWords(scorecard)) },
      holds: "number",
      cell: (line) => figureOr(resultOf(line)?.value, printing(line)),
    }),
    alone("ahead", {
      head: { text: say(WORDS.ahead) },
      holds: "number",
      cell: (line) => change(resultOf(line)?.value, standing(line)?.expected, printing(line), line.heading.better),
    }),
    alone("state", {
      head: { text: say(WORDS.state) },
      holds: "text",
      cell: (line) => text(stateWords(context, line)),
    }),
    alone("monthly", {
      head: { text: say(WORDS.monthly) },
      holds: "number",
      cell: (line) => monthlyCell(context, line, standing(line)),
    }),
    alone("target", {
      head: { text: say(COLUMNS.target) },
      holds: "number",
      cell: (line) => figureOr(resultOf(line)?.target, printing(line)),
    }),
  ];
  const { elapsed, days, monthsLeft: months } = path;
  const dated = { from: writtenDate(path.from), to: writtenDate(path.to), elapsed, days, months };
  const notes = [fill(say(WORDS.path), dated), say(WORDS.how)];
  return { title: TITLE, tab: TAB, blocks: [tableOf("pace", groups, lines, [notes.join(" ")])] };
}

/** How far each commune is off its paths. */
export function unitsPaceSection(context: ReportContext, units: readonly UnitResult[]): Section | undefined {
  const { scorecard, options, rounding, style, say } = context;
  const paced = scorecard.indicators.filter(({ id }) => units.some((unit) => hasPath(unit.indicators[id]?.pace)));
  if (paced.length === 0) return undefined;
  const shown = units.filter((unit) => paced.some(({ id }) => hasPath(unit.indicators[id]?.pace)));
  const nameOf = namesAmong(units);
  const lines = [
    ...sortUnits(shown, options.sort, scorecard.indicators, style.language).map((unit) => ({
      role: "item" as const,
      name: nameOf(unit),
      unit,
    })),
    { role: "total" as const, name: say(WORDS.total), unit: scorecard.total },
  ];
  const groups: GroupOf<(typeof lines)[number]>[] = [
    key("name", { head: { text: say(DIMENSION_WORDS.commune) }, holds: "text", cell: ({ name }) => text(name) }),
    ...paced.map((heading) => {
      const printing = printingOf(heading.unit, rounding);
      const number = scorecard.indicators.indexOf(heading) + 1;
      return {
        head: {
          text: say(heading.name),
          short: say(heading.short),
          note: `(${number}) ${unitWords(printing.kind, style.language)}`,
        },
        family: "pace",
        columns: [
          {
            head: { text: say(WORDS.ahead) },
            holds: "number" as const,
            cell: ({ unit }: (typeof lines)[number]) => {
              const { value, pace } = unit.indicators[heading.id] ?? {};
              if (!pace) return EMPTY;
              if ("state" in pace) return change(value, pace.expected, printing, heading.better);
              return { kind: "absent", reason: say(NONE[pace.none]) } as const;
            },
          },
        ],
      };
    }),
  ];
  return { title: UNITS_TITLE, tab: UNITS_TAB, blocks: [tableOf("pace-units", groups, lines, [say(WORDS.units)])] };
}

function hasPath(pace: Pace | undefined): boolean {
  return pace !== undefined && ("state" in pace || pace.none === "target-passed");
}

function stateWords({ say }: ReportContext, { heading, unit }: Line): string | undefined {
  const pace = unit.indicators[heading.id]?.pace;
  return pace && say("state" in pace ? STATES[pace.state] : NONE[pace.none]);
}

function monthlyCell(
  { rounding }: ReportContext,
  { heading }: Line,
  pace: Extract<Pace, { state: string }> | undefined,
): Cell {
  return pace?.monthly ? perMonth(pace.monthly, printingOf(heading.unit, rounding)) : EMPTY;
}
