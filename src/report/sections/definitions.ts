import type { UnitResult } from "../../engine/scorecard.ts";
import type { Rounding } from "../../plan/plan.ts";
import type { Words } from "../../values/words.ts";
import type { ReportContext, Section } from "../context.ts";
import type { Block, ListItem } from "../grid.ts";
import { fill, lowerFirst } from "../words.ts";

const TITLE: Words = { vi: "Cách tính và giả định", en: "Definitions and assumptions" };
const TAB: Words = { vi: "Cách tính", en: "Definitions" };
const WORDS = {
  beside: { vi: "Đối chiếu", en: "Other reading" },
  noData: { vi: "Không có số liệu – {who}: {reason}", en: "No data – {who}: {reason}" },
  others: { vi: "và {others} đơn vị khác", en: "and {others} others" },
  office: { vi: "toàn đơn vị", en: "the whole office" },
  all: { vi: "mọi đơn vị", en: "every unit" },
  omission: {
    vi: "Công thức dài không in ở đây; --format json ghi đủ.",
    en: "Long formulas are not printed here; --format json has them all.",
  },
  comparison: { vi: "Làm tròn và so sánh", en: "Rounding and comparison" },
  exact: {
    vi: "Đạt hay chưa đạt được xét trên số chưa làm tròn. Chênh lệch và thay đổi là hiệu của hai số đã in; của tỷ lệ thì tính bằng điểm %.",
    en: "Met or missed is judged on unrounded figures. Gaps and changes are differences of the two printed figures; of percentages, in percentage points.",
  },
  assumed: { vi: "Giả định", en: "Assumed" },
} as const satisfies Record<string, Words>;
const ROUNDING = {
  truncate: {
    vi: "Bỏ phần lẻ sau {digits} chữ số thập phân, không làm tròn lên.",
    en: "Cut after {digits} decimals, never rounded up.",
  },
  "half-up": { vi: "Làm tròn đến {digits} chữ số thập phân.", en: "Rounded to {digits} decimals." },
} as const satisfies Record<Rounding["mode"], Words>;

/** Of more units without data than these, the others are counted. */
const NAMED = 6;

/** Which reading and formula each figure comes from, why some have no data, how figures are rounded, what was assumed. */
export function definitionsSection(context: ReportContext, units: readonly UnitResult[]): Section {
  const { scorecard, rounding, say } = context;
  const items: ListItem[] = scorecard.indicators.map((heading, index) => ({
    head: `${index + 1}. ${say(heading.name)}`,
    lines: [
      say(heading.reading.words),
      ...(heading.companion ? [`${say(WORDS.beside)}: ${lowerFirst(say(heading.companion.words))}`] : []),
      ...noDataLines(context, heading.id, units),
    ],
    small: heading.formula ? [`= ${heading.formula.numerator} / ${heading.formula.denominator}`] : [],
  }));
  items.push({
    head: say(WORDS.comparison),
    lines: [fill(say(ROUNDING[rounding.mode]), { digits: rounding.digits }), say(WORDS.exact)],
    small: [],
  });
  if (scorecard.assumptions.length > 0) {
    items.push({ head: say(WORDS.assumed), lines: scorecard.assumptions.map((words) => `• ${say(words)}`), small: [] });
  }
  const blocks: Block[] = [{ kind: "list", items, omission: say(WORDS.omission) }];
  return { title: TITLE, tab: TAB, blocks };
}

/** One line a reason: `Không có số liệu – Xã A, Xã B: mẫu số bằng 0`. */
function noDataLines({ scorecard, say }: ReportContext, id: string, units: readonly UnitResult[]): string[] {
  const namesByReason = new Map<string, string[]>();
  for (const unit of [scorecard.total, ...units]) {
    const noData = unit.indicators[id]?.noData;
    if (!noData || noData.reason === "not-per-unit") continue;
    const reason = say(noData.words);
    const names = namesByReason.get(reason) ?? [];
    names.push(unit === scorecard.total ? say(WORDS.office) : unit.name);
    namesByReason.set(reason, names);
  }
  return [...namesByReason].map(([reason, names]) => {
    const others = names.length - NAMED;
    const listed = others > 1 ? [...names.slice(0, NAMED), fill(say(WORDS.others), { others })] : names;
    const who = names.length > units.length ? say(WORDS.all) : listed.join(", ");
    return fill(say(WORDS.noData), { who, reason });
  });
}
