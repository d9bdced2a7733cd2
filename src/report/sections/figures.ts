import type { FigureHeading, FigureResult, UnitResult } from "../../engine/scorecard.ts";
import type { Words } from "../../values/words.ts";
import {
  type KnownBaseline,
  knownBaselines,
  type ReportContext,
  type Section,
  shortDate,
  writtenDate,
} from "../context.ts";
import { amount, change, figureOr, growth, printingOf } from "../figures.ts";
import { unitWords } from "../format.ts";
import { type Cell, type ColumnGroup, EMPTY, type Row, type Table, text } from "../grid.ts";
import { COLUMN_WORDS as COLUMNS, fill, lowerFirst } from "../words.ts";

const TITLE: Words = { vi: "Nguồn vốn, dư nợ, khách hàng", en: "Capital, outstanding balance, customers" };
const WORDS = {
  item: { vi: "Nội dung", en: "Item" },
  increase: { vi: "Tăng, giảm", en: "Change" },
  growth: { vi: "Tỷ lệ %", en: "%" },
  planned: { vi: "Kế hoạch tăng {figure} từ {since}", en: "Planned increase of {figure} from {since}" },
  completion: { vi: "Hoàn thành kế hoạch tăng {figure}", en: "Planned increase completed" },
} as const satisfies Record<string, Words>;

/** Capital, balance, households and the like: now, and against each baseline in figures and in percent. */
export function figuresSection(context: ReportContext, unit: UnitResult): Section | undefined {
  const { scorecard } = context;
  const baselines = knownBaselines(scorecard, Object.values(unit.figures));
  const rows = scorecard.figures.flatMap((heading) => {
    const result = unit.figures[heading.id];
    return result ? [figureRow(context, heading, result, baselines)] : [];
  });
  if (unit === scorecard.total) rows.push(...growthRows(context, baselines));
  if (rows.length === 0) return undefined;
  const table: Table = { kind: "table", id: "figures", groups: columnGroups(context, baselines), rows, notes: [] };
  return { title: TITLE, blocks: [table] };
}

function columnGroups({ scorecard, say }: ReportContext, baselines: readonly KnownBaseline[]): ColumnGroup[] {
  return [
    { family: "item", isKey: true, columns: [{ head: { text: say(WORDS.item) }, holds: "text" }] },
    { family: "unit", columns: [{ head: { text: say(COLUMNS.unit) }, holds: "unit" }] },
    { family: "now", columns: [{ head: { text: writtenDate(scorecard.asOf) }, holds: "number" }] },
    ...baselines.map(
      ({ date }): ColumnGroup => ({
        head: { text: writtenDate(date), short: shortDate(date) },
        family: "baseline",
        columns: [
          { head: { text: say(COLUMNS.baseline) }, holds: "number" },
          { head: { text: say(WORDS.increase) }, holds: "number" },
          { head: { text: say(WORDS.growth) }, holds: "number" },
        ],
      }),
    ),
  ];
}

function figureRow(
  context: ReportContext,
  heading: FigureHeading,
  result: FigureResult,
  known: readonly KnownBaseline[],
): Row {
  const { rounding, say, style } = context;
  const printing = printingOf(heading.unit, rounding, heading.formula?.denominator !== undefined);
  return {
    role: "item",
    cells: [
      text(say(heading.name)),
      text(unitWords(printing.kind, style.language)),
      figureOr(result.value, printing, result.noData && say(result.noData.words)),
      ...known.flatMap(({ index }): Cell[] => {
        const then = result.baselines[index];
        return [figureOr(then, printing), change(result.value, then, printing), growth(result.value, then, rounding)];
      }),
    ],
  };
}

function growthRows({ scorecard, rounding, say, style }: ReportContext, known: readonly KnownBaseline[]): Row[] {
  const plan = scorecard.growth;
  if (!plan) return [];
  const rest = known.flatMap((): Cell[] => [EMPTY, EMPTY, EMPTY]);
  const heading = scorecard.figures.find(({ id }) => id === plan.figure);
  const named = { figure: lowerFirst(heading ? say(heading.name) : plan.figure), since: writtenDate(plan.since) };
  const completion: Row = {
    role: "item",
    cells: [
      text(fill(say(WORDS.completion), named)),
      text(unitWords("percent", style.language)),
      figureOr(plan.value, printingOf("percent", rounding), plan.noData && say(plan.noData.words)),
      ...rest,
    ],
  };
  if (plan.planned === undefined) return [completion];
  const planned: Row = {
    role: "item",
    cells: [
      text(fill(say(WORDS.planned), named)),
      text(unitWords("amount", style.language)),
      amount(plan.planned, rounding),
      ...rest,
    ],
  };
  return [planned, completion];
}
