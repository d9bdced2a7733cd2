import type { UnitResult } from "../../engine/scorecard.ts";
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
import { type Cell, EMPTY, type FigureCell, type Row, text } from "../grid.ts";
import { alone, type GroupOf, key, tableOf } from "../table-of.ts";
import { COLUMN_WORDS as COLUMNS, fill, lowerFirst } from "../words.ts";

const TITLE: Words = { vi: "Nguồn vốn, dư nợ, khách hàng", en: "Capital, outstanding balance, customers" };
const TAB: Words = { vi: "Vốn, dư nợ", en: "Figures" };
const WORDS = {
  item: { vi: "Nội dung", en: "Item" },
  increase: { vi: "Tăng, giảm", en: "Change" },
  growth: { vi: "Tỷ lệ %", en: "%" },
  planned: { vi: "Kế hoạch tăng {figure} từ {since}", en: "Planned increase of {figure} from {since}" },
  completion: { vi: "Hoàn thành kế hoạch tăng {figure}", en: "Planned increase completed" },
} as const satisfies Record<string, Words>;

/** A figure now, and against each known baseline. */
interface Line {
  readonly role: Row["role"];
  readonly name: string;
  readonly kind: FigureCell["kind"];
  readonly now: Cell;
  readonly since: (baseline: KnownBaseline) => { readonly before: Cell; readonly change: Cell; readonly growth: Cell };
}

/** Capital, balance, households and the like: now, and against each baseline in figures and in percent. */
export function figuresSection(context: ReportContext, unit: UnitResult): Section | undefined {
  const { scorecard, style, say } = context;
  const lines = [...figureLines(context, unit), ...(unit === scorecard.total ? growthLines(context) : [])];
  if (lines.length === 0) return undefined;
  const groups: GroupOf<Line>[] = [
    key("item", { head: { text: say(WORDS.item) }, holds: "text", cell: ({ name }) => text(name) }),
    alone("unit", {
      head: { text: say(COLUMNS.unit) },
      holds: "unit",
      cell: ({ kind }) => text(unitWords(kind, style.language)),
    }),
    alone("now", { head: { text: writtenDate(scorecard.asOf) }, holds: "number", cell: ({ now }) => now }),
    ...knownBaselines(scorecard, Object.values(unit.figures)).map(
      (baseline): GroupOf<Line> => ({
        head: { text: writtenDate(baseline.date), short: shortDate(baseline.date) },
        family: "baseline",
        columns: [
          { head: { text: say(COLUMNS.baseline) }, holds: "number", cell: ({ since }) => since(baseline).before },
          { head: { text: say(WORDS.increase) }, holds: "number", cell: ({ since }) => since(baseline).change },
          { head: { text: say(WORDS.growth) }, holds: "number", cell: ({ since }) => since(baseline).growth },
        ],
      }),
    ),
  ];
  return { title: TITLE, tab: TAB, blocks: [tableOf("figures", groups, lines)] };
}

function figureLines({ scorecard, rounding, say }: ReportContext, unit: UnitResult): Line[] {
  return scorecard.figures.flatMap((heading): Line[] => {
    const result = unit.figures[heading.id];
    if (!result || result.noData?.reason === "not-per-unit") return [];
    const printing = printingOf(heading.unit, rounding, heading.formula?.denominator !== undefined);
    const { value, noData, baselines } = result;
    return [
      {
        role: "item",
        name: say(heading.name),
        kind: printing.kind,
        now: figureOr(value, printing, noData && say(noData.words)),
        since: ({ index }) => ({
          before: figureOr(baselines[index], printing),
          change: change(value, baselines[index], printing),
          growth: growth(value, baselines[index], rounding),
        }),
      },
    ];
  });
}

function growthLines({ scorecard, rounding, say }: ReportContext): Line[] {
  const plan = scorecard.growth;
  if (!plan) return [];
  const heading = scorecard.figures.find(({ id }) => id === plan.figure);
  const named = { figure: lowerFirst(heading ? say(heading.name) : plan.figure), since: writtenDate(plan.since) };
  const since = () => ({ before: EMPTY, change: EMPTY, growth: EMPTY });
  const completion: Line = {
    role: "item",
    name: fill(say(WORDS.completion), named),
    kind: "percent",
    now: figureOr(plan.value, printingOf("percent", rounding), plan.noData && say(plan.noData.words)),
    since,
  };
  if (plan.planned === undefined) return [completion];
  const name = fill(say(WORDS.planned), named);
  return [{ role: "item", name, kind: "amount", now: amount(plan.planned, rounding), since }, completion];
}
