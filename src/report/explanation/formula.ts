import type { Gap } from "../../engine/gap.ts";
import { roundUp } from "../../engine/rounding.ts";
import { parseMeasure } from "../../indicators/language/parse.ts";
import { spokenMeasure } from "../../indicators/language/spoken.ts";
import type { Words } from "../../values/words.ts";
import { formatNumber } from "../format.ts";
import type { Block, ListItem } from "../grid.ts";
import { sumText } from "../sum-cell.ts";
import { fill } from "../words.ts";
import type { ExplanationContext } from "./context.ts";

const WORDS = {
  title: { vi: "Công thức và số liệu", en: "The formula and its numbers" },
  tab: { vi: "Công thức", en: "Formula" },
  reading: { vi: "Cách hiểu", en: "Reading" },
  numerator: { vi: "Tử số = {sum}", en: "Numerator = {sum}" },
  denominator: { vi: "Mẫu số = {sum}", en: "Denominator = {sum}" },
  sum: { vi: "Số liệu = {sum}", en: "Figure = {sum}" },
  result: { vi: "Kết quả", en: "Result" },
  gap: { vi: "Để đạt mục tiêu", en: "What meets the target" },
  source: { vi: "Nguồn", en: "Source" },
  shortfall: {
    vi: "Thiếu {lacking} ở tử số, mẫu số giữ nguyên.",
    en: "{lacking} more in the numerator, the denominator unchanged.",
  },
  over: {
    vi: "Tử số được phép tối đa {allowed}; đang vượt {over}.",
    en: "The numerator may be {allowed} at most; it is {over} over.",
  },
  repayment: {
    vi: "Nếu chỉ thu nợ (mẫu số giảm theo): phải thu {repayment}.",
    en: "By repayment alone (the denominator falls with it): {repayment}.",
  },
  gain: {
    vi: "Bình quân phải tăng ít nhất {each}; cả {over} lần chấm cộng lại phải tăng {total}.",
    en: "The mean must gain at least {each}: {total} over all {over} scores together.",
  },
  lose: {
    vi: "Bình quân phải giảm ít nhất {each}; cả {over} lần chấm cộng lại phải giảm {total}.",
    en: "The mean must lose at least {each}: {total} over all {over} scores together.",
  },
} as const satisfies Record<string, Words>;

/** The formula in words, each of its sums with its number; what it divides to; what would meet the target. */
export function formulaBlocks(context: ExplanationContext): Block[] {
  const { explanation, style, say, valueText } = context;
  const { formula, sums, readings, value, gap, note, source } = explanation;
  const title: Block = { kind: "title", level: 2, text: say(WORDS.title), tab: say(WORDS.tab) };
  const sourceItem: ListItem = { head: say(WORDS.source), lines: [say(source)], small: [] };
  const reading = readings.find(({ isUsed }) => isUsed);
  const items: ListItem[] = reading ? [{ head: say(WORDS.reading), lines: [say(reading.words)], small: [] }] : [];
  if (formula && sums) {
    const { numerator, denominator, total } = sums;
    const over = sumText(total.numerator, numerator, style);
    items.push(sumItem(say(denominator ? WORDS.numerator : WORDS.sum), over, formula.numerator, context));
    if (denominator && formula.denominator !== undefined) {
      const under = sumText(total.denominator, denominator, style);
      items.push(sumItem(say(WORDS.denominator), under, formula.denominator, context));
      if (value)
        items.push({ head: say(WORDS.result), lines: [`${over} / ${under} = ${valueText(value)}`], small: [] });
    }
    if (gap) items.push({ head: say(WORDS.gap), lines: gapLines(gap, context), small: [] });
  }
  items.push({ ...sourceItem, small: note ? [say(note)] : [] });
  return [title, { kind: "list", items }];
}

function sumItem(words: string, sum: string, formula: string, { style }: ExplanationContext): ListItem {
  return {
    head: fill(words, { sum }),
    lines: [spokenMeasure(parseMeasure(formula), style.language)],
    small: [formula],
  };
}

function gapLines(gap: Gap, { explanation: { better, plan }, style, say }: ExplanationContext): string[] {
  const amount = (value: number, scale = 1): string => sumText(value, { unit: gap.unit, scale }, style);
  switch (gap.kind) {
    case "shortfall":
      return [fill(say(WORDS.shortfall), { lacking: amount(gap.lacking) })];
    case "excess": {
      const { allowed, over, repayment } = gap;
      return [
        fill(say(WORDS.over), { allowed: amount(allowed), over: amount(over) }),
        ...(repayment === undefined ? [] : [fill(say(WORDS.repayment), { repayment: amount(repayment) })]),
      ];
    }
    case "score": {
      const { total, each, over } = gap;
      const mean = roundUp(each, plan.rounding.digits);
      return [
        fill(say(better === "lower" ? WORDS.lose : WORDS.gain), {
          each: amount(Number(mean.units), 10 ** mean.digits),
          total: amount(total.numerator, total.denominator),
          over: formatNumber({ units: BigInt(over), digits: 0 }, { ...style, zeros: "drop" }),
        }),
      ];
    }
  }
}
