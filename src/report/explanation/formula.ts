import type { SumGap } from "../../engine/gap.ts";
import { parseMeasure } from "../../indicators/language/parse.ts";
import { spokenMeasure } from "../../indicators/language/spoken.ts";
import type { Words } from "../../values/words.ts";
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
    if (gap) {
      const kind = { unit: gap.unit, scale: 1 };
      items.push({
        head: say(WORDS.gap),
        lines: gapLines(gap, (amount) => sumText(amount, kind, style), say),
        small: [],
      });
    }
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

function gapLines(gap: SumGap, amount: (value: number) => string, say: (words: Words) => string): string[] {
  if (gap.kind === "shortfall") return [fill(say(WORDS.shortfall), { lacking: amount(gap.lacking) })];
  const { allowed, over, repayment } = gap;
  return [
    fill(say(WORDS.over), { allowed: amount(allowed), over: amount(over) }),
    ...(repayment === undefined ? [] : [fill(say(WORDS.repayment), { repayment: amount(repayment) })]),
  ];
}
