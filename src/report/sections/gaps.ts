import type { Gap } from "../../engine/gap.ts";
import { round, roundUp } from "../../engine/rounding.ts";
import type { Breakdown, IndicatorHeading, UnitResult } from "../../engine/scorecard.ts";
import type { Fraction } from "../../values/fraction.ts";
import type { Words } from "../../values/words.ts";
import type { ReportContext, Section } from "../context.ts";
import { unitWords } from "../format.ts";
import { type Cell, EMPTY, type Head, paragraph, type Row, text } from "../grid.ts";
import { sortUnits } from "../sort-units.ts";
import { type ColumnOf, type GroupOf, key, tableOf } from "../table-of.ts";
import { namesAmong } from "../unit-names.ts";
import { DIMENSION_WORDS } from "../words.ts";

const TITLE: Words = { vi: "Còn thiếu để đạt mục tiêu", en: "What closes each gap" };
const TAB: Words = { vi: "Còn thiếu", en: "Gaps" };
const WORDS = {
  none: {
    vi: "Không có chỉ tiêu nào còn thiếu số tiền, số người hay số điểm để đạt mục tiêu.",
    en: "No target lacks money, people or points.",
  },
  total: { vi: "Toàn đơn vị", en: "Whole office" },
  lacking: { vi: "Thiếu", en: "Lacking" },
  allowed: { vi: "Cho phép", en: "Allowed" },
  over: { vi: "Vượt", en: "Over" },
  repayment: { vi: "Phải thu", en: "To repay" },
  people: { vi: "số lượng", en: "number" },
  each: { vi: "Bình quân", en: "Mean" },
  eachShort: { vi: "B.quân", en: "Mean" },
  all: { vi: "Tổng điểm", en: "Total" },
  allShort: { vi: "Tổng", en: "Total" },
  scoreNote: {
    vi: "Điểm: bình quân mỗi tổ (mỗi phiên) phải tăng thêm, và tổng số điểm của tất cả.",
    en: "Points: what each group (session) must gain on average, and all of them together.",
  },
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

/** An indicator that somebody misses, and of what kind the gaps are. */
interface Lacking {
  readonly heading: IndicatorHeading;
  readonly number: number;
  readonly kind: Gap["kind"];
  readonly unit: Gap["unit"];
  readonly hasRepayment: boolean;
}

/** How many đồng or people each unit, or the office, lacks of each missed target; undefined where no gap can be put so. */
export function gapsSection(context: ReportContext, by: Breakdown, units: readonly UnitResult[]): Section | undefined {
  const { scorecard, options, style, say } = context;
  const isOffice = options.unit === undefined;
  const sorted = sortUnits(units, options.sort, scorecard.indicators, style.language);
  const nameOf = namesAmong(units);
  const lines = [
    ...sorted.map((unit): Line => ({ role: "item", name: nameOf(unit), unit })),
    ...(isOffice ? [{ role: "total", name: say(WORDS.total), unit: scorecard.total } as const] : []),
  ];
  const lacking = lackingIndicators(
    context,
    lines.map(({ unit }) => unit),
  );
  const shown = lines.filter(({ unit }) => lacking.some(({ heading }) => unit.indicators[heading.id]?.gap));
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

/** Said to whoever asked for gaps where there are none. */
export function noGaps({ say }: ReportContext): Section {
  return { title: TITLE, tab: TAB, blocks: [paragraph("plain", say(WORDS.none))] };
}

function lackingIndicators({ scorecard }: ReportContext, units: readonly UnitResult[]): Lacking[] {
  return scorecard.indicators.flatMap((heading, index): Lacking[] => {
    const gaps = units.flatMap((unit) => unit.indicators[heading.id]?.gap ?? []);
    const [first] = gaps;
    if (!first) return [];
    const hasRepayment = gaps.some((gap) => gap.kind === "excess" && gap.repayment !== undefined);
    return [{ heading, number: index + 1, kind: first.kind, unit: first.unit, hasRepayment }];
  });
}

type GapOf<K extends Gap["kind"]> = Extract<Gap, { readonly kind: K }>;

function isOfKind<K extends Gap["kind"]>(gap: Gap, kind: K): gap is GapOf<K> {
  return gap.kind === kind;
}

function groupOf(context: ReportContext, { heading, number, kind, unit, hasRepayment }: Lacking): GroupOf<Line> {
  const { rounding, style, say } = context;
  const { language } = style;
  /** Of a unit whose gap is of this kind; all of an indicator are, that of the office too. */
  const column = <K extends Gap["kind"]>(of: K, head: Head, cellOf: (gap: GapOf<K>) => Cell): ColumnOf<Line> => ({
    head,
    holds: "number",
    cell: ({ unit: { indicators } }) => {
      const gap = indicators[heading.id]?.gap;
      return gap && isOfKind(gap, of) ? cellOf(gap) : EMPTY;
    },
  });
  const needed = (amount: number) => amountCell(unit, amount, "up");
  const points = (exact: Fraction): Cell => ({ kind: "points", exact, printed: roundUp(exact, rounding.digits) });
  const columns = {
    shortfall: [column("shortfall", { text: say(WORDS.lacking) }, ({ lacking }) => needed(lacking))],
    excess: [
      column("excess", { text: say(WORDS.allowed) }, ({ allowed }) => amountCell(unit, allowed, "down")),
      column("excess", { text: say(WORDS.over) }, ({ over }) => needed(over)),
      ...(hasRepayment
        ? [
            column("excess", { text: say(WORDS.repayment) }, ({ repayment }) =>
              repayment === undefined ? EMPTY : needed(repayment),
            ),
          ]
        : []),
    ],
    score: [
      column("score", { text: say(WORDS.each), short: say(WORDS.eachShort) }, ({ each }) => points(each)),
      column("score", { text: say(WORDS.all), short: say(WORDS.allShort) }, ({ total }) => points(total)),
    ],
  } satisfies Record<Gap["kind"], readonly ColumnOf<Line>[]>;
  const units = {
    dong: unitWords("amount", language),
    count: say(WORDS.people),
    points: unitWords("points", language),
  } satisfies Record<Gap["unit"], string>;
  return {
    head: {
      text: say(heading.name),
      short: say(heading.short),
      note: `(${number}) ${units[unit]}`,
      unit: units[unit],
    },
    family: kind,
    columns: columns[kind],
  };
}

/** Whole triệu đồng or people: what is needed never too little, what is allowed never too much. */
function amountCell(unit: Gap["unit"], amount: number, direction: "up" | "down"): Cell {
  const exact = { numerator: amount, denominator: 1 };
  const shift = unit === "dong" ? -6 : 0;
  const printed = direction === "up" ? roundUp(exact, 0, shift) : round(exact, "truncate", 0, shift);
  return { kind: unit === "dong" ? "amount" : "count", exact, printed };
}

function notesOf({ say }: ReportContext, lacking: readonly Lacking[], hasTotal: boolean): string[] {
  const has = (kind: Gap["kind"]): boolean => lacking.some((one) => one.kind === kind);
  const notes = [
    ...(has("shortfall") ? [WORDS.shortfallNote] : []),
    ...(has("excess") ? [WORDS.limitNote] : []),
    ...(lacking.some(({ hasRepayment }) => hasRepayment) ? [WORDS.repaymentNote] : []),
    ...(has("score") ? [WORDS.scoreNote] : []),
    WORDS.roundNote,
    ...(hasTotal ? [WORDS.totalNote] : []),
  ];
  return [notes.map(say).join(" ")];
}
