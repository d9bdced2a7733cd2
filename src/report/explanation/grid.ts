import type { Explanation } from "../../engine/explain/explanation.ts";
import type { Language, Words } from "../../values/words.ts";
import { writtenDate } from "../context.ts";
import { figure, printingOf } from "../figures.ts";
import { formatCell, STATUS_WORDS, unitWords } from "../format.ts";
import { type Block, type Grid, paragraph } from "../grid.ts";
import { fill, lowerFirst } from "../words.ts";
import type { ExplanationContext } from "./context.ts";
import { formulaBlocks } from "./formula.ts";
import { leftOutBlocks } from "./left-out.ts";
import { readingsBlocks } from "./readings.ts";
import { rowsBlocks } from "./rows-table.ts";
import { unitsBlocks } from "./units.ts";

const WORDS = {
  title: { vi: "CÁCH TÍNH: {name}", en: "HOW IT COMES ABOUT: {name}" },
  date: {
    vi: "Số liệu đến {asOf} (kỳ tính từ {from} đến {to})",
    en: "As of {asOf} (period from {from} to {to})",
  },
  caption: { vi: "{unit} – số liệu đến {asOf}", en: "{unit} – as of {asOf}" },
  owner: { vi: "Phụ trách: {owner}", en: "In charge: {owner}" },
  target: {
    vi: { higher: "mục tiêu từ {target} trở lên", lower: "mục tiêu không quá {target}" },
    en: { higher: "target at least {target}", lower: "target at most {target}" },
  },
  noData: { vi: "Không có số liệu: {reason}", en: "No data: {reason}" },
} as const;

/** How a figure comes about: the formula with its numbers, other readings, the units below, the rows behind it. */
export function explanationGrid(explanation: Explanation, language: Language): Grid {
  const context = contextOf(explanation, language);
  const { say, style } = context;
  const { of, office, plan, asOf, period, name } = explanation;
  const unit = of.code === undefined ? of.name : `${of.name} (${of.code})`;
  const dates = { asOf: writtenDate(asOf), from: writtenDate(period.from), to: writtenDate(period.to) };
  const blocks: Block[] = [
    { kind: "title", level: 1, text: fill(say(WORDS.title), { name: say(name).toLocaleUpperCase(language) }) },
    paragraph(
      "plain",
      unit,
      ...(of.level === "office" ? [] : [office.name]),
      plan.name,
      fill(say(WORDS.date), dates),
      ...(of.owner === undefined ? [] : [fill(say(WORDS.owner), { owner: of.owner })]),
    ),
    paragraph("strong", standing(context)),
  ];
  return {
    style,
    caption: fill(say(WORDS.caption), { unit, asOf: dates.asOf }),
    blocks: [
      ...blocks,
      ...formulaBlocks(context),
      ...readingsBlocks(context),
      ...unitsBlocks(context),
      ...rowsBlocks(context),
      ...leftOutBlocks(context),
    ],
  };
}

function contextOf(explanation: Explanation, language: Language): ExplanationContext {
  const { rounding } = explanation.plan;
  const printing = printingOf(explanation.unit, rounding, explanation.formula?.denominator !== undefined);
  const style = { language, zeros: rounding.zeros };
  const unit = unitWords(printing.kind, language);
  return {
    explanation,
    style,
    printing,
    say: (words: Words) => words[language],
    valueText: (value) => {
      const text = formatCell(figure(value, printing), style);
      return unit === "" ? text : unit === "%" ? `${text}%` : `${text} ${unit}`;
    },
  };
}

/** `0,78% – mục tiêu không quá 0,49% – chưa đạt` */
function standing({ explanation, say, style, valueText }: ExplanationContext): string {
  const { value, noData, target, status, better } = explanation;
  const parts = [
    value ? valueText(value) : noData ? fill(say(WORDS.noData), { reason: say(noData.words) }) : "",
    value && target && better ? fill(WORDS.target[style.language][better], { target: valueText(target) }) : "",
    value && target && status ? lowerFirst(say(STATUS_WORDS[status])) : "",
  ];
  return parts.filter((part) => part !== "").join(" – ");
}
