import { type Gap, gapOf } from "../../engine/gap.ts";
import { round, roundUp } from "../../engine/rounding.ts";
import type { Breakdown, IndicatorHeading, UnitResult } from "../../engine/scorecard.ts";
import { type Sums, sumsOf } from "../../engine/sums.ts";
import type { Words } from "../../values/words.ts";
import type { ReportContext, Section } from "../context.ts";
import { unitWords } from "../format.ts";
import { type Cell, EMPTY, type Row, text } from "../grid.ts";
import { sortUnits } from "../sort-units.ts";
import { type ColumnOf, type GroupOf, key, tableOf } from "../table-of.ts";
import { DIMENSION_WORDS } from "../words.ts";

const TITLE: Words = { vi: "Còn thiếu để đạt mục tiêu", en: "What closes each gap" };
const TAB: Words = { vi: "Còn thiếu", en: "Gaps" };
const WORDS = {
  total: { vi: "Toàn đơn vị", en: "Whole office" },
  lacking: { vi: "Thiếu", en: "Lacking" },
  allowed: { vi: "Cho phép", en: "Allowed" },
  over: { vi: "Vượt", en: "Over" },
  repayment: { vi: "Phải thu", en: "To repay" },
  people: { vi: "số lượng", en: "number" },
  shortfallNote: {
    vi: "Thiếu: số phải thực hiện thêm, mẫu số giữ nguyên.",
    en: "Lacking: what must be added, the denominator unchanged.",
  },
  limitNote: {
    vi: "Cho phép: mức cao nhất theo mục tiêu. Vượt: số phải giảm, mẫu số giữ nguyên.",
    en: "Allowed: the most that the target allows. Over: what must go, the denominator unchanged.",
  },
  repaymentNote: {
    vi: "Phải thu: số phải thu hồi nếu chỉ thu nợ; dư nợ giảm theo nên lớn hơn số vượt.",
    en: "To repay: what must be repaid if nothing is cured; the balance falls with it, so it is more.",
  },
  roundNote: {
    vi: "Số phải làm thì làm tròn lên, số cho phép thì làm tròn xuống.",
    en: "What must be done is rounded up, what is allowed is rounded down.",
  },
  totalNote: {
    vi: "Số của toàn đơn vị tính trên tổng, không phải cộng các xã.",
    en: "The office's figures come from its own sums; they are not the communes' added up.",
  },
} as const satisfies Record<string, Words>;

interface Line {
  readonly role: Row["role"];
  readonly name: string;
  readonly unit: UnitResult;
}

/** An indicator that somebody misses, and what closes the gap. */
interface Lacking {
  readonly heading: IndicatorHeading;
  readonly number: number;
  readonly sums: Sums;
  readonly gapOf: (unit: UnitResult) => Gap | undefined;
}

/** How many đồng or people each unit, or the office, lacks of each missed target; undefined where no gap can be put so. */
export function gapsSection(context: ReportContext, by: Breakdown, units: readonly UnitResult[]): Section | undefined {
  const { scorecard, options, style, say } = context;
  const isOffice = options.unit === undefined;
  const sorted = sortUnits(units, options.sort, scorecard.indicators, style.language);
  const lines = [
    ...sorted.map((unit): Line => ({ role: "item", name: unit.name, unit })),
    ...(isOffice ? [{ role: "total", name: say(WORDS.total), unit: scorecard.total } as const] : []),
  ];
  const lacking = lackingIndicators(
    context,
    lines.map(({ unit }) => unit),
  );
  const shown = lines.filter(({ unit }) => lacking.some((one) => one.gapOf(unit)));
  if (shown.length === 0) return undefined;
  const name: ColumnOf<Line> = {
    head: { text: say(DIMENSION_WORDS[by]) },
    holds: "text",
    cell: (line) => text(line.name),
  };
  const groups = [key<Line>("name", name), ...lacking.map((one) => groupOf(context, one))];
  const hasTotal = shown.length > 1 && shown.some(({ role }) => role === "total");
  const table = tableOf("gaps", groups, shown, notesOf(context, lacking, hasTotal));
  return { title: TITLE, tab: TAB, blocks: [isOffice ? { ...table, follows: `units-${by}` } : table] };
}

function lackingIndicators({ scorecard }: ReportContext, units: readonly UnitResult[]): Lacking[] {
  return scorecard.indicators.flatMap((heading, index): Lacking[] => {
    const sums = heading.formula && sumsOf(heading.formula);
    if (!sums) return [];
    const gap = (unit: UnitResult) => {
      const { value, target } = unit.indicators[heading.id] ?? {};
      return gapOf(value, target, heading.better, sums);
    };
    return units.some(gap) ? [{ heading, number: index + 1, sums, gapOf: gap }] : [];
  });
}

function groupOf({ style, say }: ReportContext, { heading, number, sums, gapOf }: Lacking): GroupOf<Line> {
  const { language } = style;
  const unit = sums.unit === "dong" ? unitWords("amount", language) : say(WORDS.people);
  const column = (words: Words, amount: (gap: Gap) => Cell): ColumnOf<Line> => ({
    head: { text: say(words) },
    holds: "number",
    cell: (line) => {
      const gap = gapOf(line.unit);
      return gap ? amount(gap) : EMPTY;
    },
  });
  const needed = (amount: number | undefined) => (amount === undefined ? EMPTY : amountCell(sums.unit, amount, "up"));
  return {
    head: { text: say(heading.name), short: say(heading.short), note: `(${number}) ${unit}` },
    family: heading.better === "higher" ? "shortfall" : "excess",
    columns:
      heading.better === "higher"
        ? [column(WORDS.lacking, (gap) => needed(gap.kind === "shortfall" ? gap.lacking : undefined))]
        : [
            column(WORDS.allowed, (gap) =>
              gap.kind === "excess" ? amountCell(sums.unit, gap.allowed, "down") : EMPTY,
            ),
            column(WORDS.over, (gap) => needed(gap.kind === "excess" ? gap.over : undefined)),
            ...(sums.isPart
              ? [column(WORDS.repayment, (gap) => needed(gap.kind === "excess" ? gap.repayment : undefined))]
              : []),
          ],
  };
}

/** Whole triệu đồng or people: what is needed never too little, what is allowed never too much. */
function amountCell(unit: Sums["unit"], amount: number, direction: "up" | "down"): Cell {
  const exact = { numerator: amount, denominator: 1 };
  const shift = unit === "dong" ? -6 : 0;
  const printed = direction === "up" ? roundUp(exact, 0, shift) : round(exact, "truncate", 0, shift);
  return { kind: unit === "dong" ? "amount" : "count", exact, printed };
}

function notesOf({ say }: ReportContext, lacking: readonly Lacking[], hasTotal: boolean): string[] {
  const limits = lacking.filter(({ heading }) => heading.better === "lower");
  const notes = [
    ...(lacking.length > limits.length ? [WORDS.shortfallNote] : []),
    ...(limits.length > 0 ? [WORDS.limitNote] : []),
    ...(limits.some(({ sums }) => sums.isPart) ? [WORDS.repaymentNote] : []),
    WORDS.roundNote,
    ...(hasTotal ? [WORDS.totalNote] : []),
  ];
  return [notes.map(say).join(" ")];
}
