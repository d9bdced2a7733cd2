import type { IndicatorHeading, IndicatorResult, UnitResult } from "../../engine/scorecard.ts";
import type { Words } from "../../values/words.ts";
import { knownBaselines, type ReportContext, type Section, shortDate, writtenDate } from "../context.ts";
import { change, count, figureOr, type Printing, printingOf } from "../figures.ts";
import { unitWords } from "../format.ts";
import { EMPTY, type Row, type Table, text } from "../grid.ts";
import { rankOf } from "../rank.ts";
import { alone, type ColumnOf, type GroupOf, key, tableOf } from "../table-of.ts";
import { actualWords, COLUMN_WORDS as COLUMNS, fill, lowerFirst } from "../words.ts";

const OFFICE: Words = { vi: "Kết quả toàn đơn vị", en: "Office results" };
const OFFICE_TAB: Words = { vi: "Toàn đơn vị", en: "Office" };
const UNIT: Words = { vi: "Kết quả so mục tiêu", en: "Results against targets" };
const UNIT_TAB: Words = { vi: "Kết quả", en: "Results" };
const WORDS = {
  companion: { vi: "Đối chiếu: {reading}", en: "Other reading: {reading}" },
  office: { vi: "Toàn đơn vị", en: "Office" },
  rank: { vi: "Thứ hạng", en: "Rank" },
} as const satisfies Record<string, Words>;

/** An indicator, or the other reading of the one above it. */
interface Line {
  readonly role: Row["role"];
  readonly number: number | undefined;
  readonly name: string;
  readonly heading: IndicatorHeading;
  /** Of the companion line only the value is known. */
  readonly result: Partial<IndicatorResult>;
}

/** Every indicator of one unit: actual, target, gap, status, and each baseline with the change since. */
export function indicatorsSection(context: ReportContext, unit: UnitResult): Section {
  const table = indicatorsTable(context, unit);
  const isOffice = unit === context.scorecard.total;
  return { title: isOffice ? OFFICE : UNIT, tab: isOffice ? OFFICE_TAB : UNIT_TAB, blocks: [table] };
}

function indicatorsTable(context: ReportContext, unit: UnitResult): Table {
  const { scorecard, rounding, say, style } = context;
  const printing = (line: Line) => printingOf(line.heading.unit, rounding);
  const isJudged = scorecard.indicators.some(({ id }) => unit.indicators[id]?.target);
  const groups: GroupOf<Line>[] = [
    key("number", {
      head: { text: say(COLUMNS.number) },
      holds: "text",
      cell: (line) => (line.number === undefined ? EMPTY : count(line.number)),
    }),
    key("indicator", { head: { text: say(COLUMNS.indicator) }, holds: "text", cell: (line) => text(line.name) }),
    alone("unit", {
      head: { text: say(COLUMNS.unit) },
      holds: "unit",
      cell: (line) => text(unitWords(printing(line).kind, style.language)),
    }),
    {
      family: "actual",
      columns: [
        {
          head: { text: say(actualWords(scorecard)) },
          holds: "number",
          cell: (line) =>
            figureOr(line.result.value, printing(line), line.result.noData && say(line.result.noData.words)),
        },
        ...(isJudged ? judgedColumns(context, printing) : []),
      ],
    },
    ...standingGroups(context, unit),
    ...knownBaselines(scorecard, Object.values(unit.indicators)).map(
      ({ date, index }): GroupOf<Line> => ({
        head: { text: writtenDate(date), short: shortDate(date) },
        family: "baseline",
        columns: [
          {
            head: { text: say(COLUMNS.baseline) },
            holds: "number",
            cell: (line) => (line.result.baselines ? figureOr(line.result.baselines[index], printing(line)) : EMPTY),
          },
          {
            head: { text: say(COLUMNS.change) },
            holds: "number",
            cell: (line) =>
              change(line.result.value, line.result.baselines?.[index], printing(line), line.heading.better),
          },
        ],
      }),
    ),
  ];
  return tableOf("indicators", groups, linesOf(context, unit));
}

/** What only a unit with targets has. */
function judgedColumns({ say }: ReportContext, printing: (line: Line) => Printing): readonly ColumnOf<Line>[] {
  return [
    {
      head: { text: say(COLUMNS.target) },
      holds: "number",
      cell: (line) => (line.result.target ? figureOr(line.result.target, printing(line)) : EMPTY),
    },
    {
      head: { text: say(COLUMNS.gap) },
      holds: "number",
      cell: (line) => change(line.result.value, line.result.target, printing(line), line.heading.better),
    },
    {
      head: { text: say(COLUMNS.status) },
      holds: "status",
      mark: "narrow",
      cell: ({ result }) => (result.status ? { kind: "status", status: result.status } : EMPTY),
    },
  ];
}

/** Of a unit: the whole office's figure beside its own, and its place among its like. */
function standingGroups({ scorecard, rounding, say }: ReportContext, unit: UnitResult): GroupOf<Line>[] {
  if (unit === scorecard.total) return [];
  const peers = scorecard.units.find(({ units }) => units.includes(unit))?.units ?? [];
  return [
    alone("office", {
      head: { text: say(WORDS.office) },
      holds: "number",
      cell: ({ role, heading }) =>
        role === "detail"
          ? EMPTY
          : figureOr(scorecard.total.indicators[heading.id]?.value, printingOf(heading.unit, rounding)),
    }),
    alone("rank", {
      head: { text: say(WORDS.rank) },
      holds: "text",
      cell: ({ role, heading }) => {
        const rank = role === "detail" ? undefined : rankOf(unit, peers, heading);
        return rank ? count(rank.place, rank.of) : EMPTY;
      },
    }),
  ];
}

function linesOf({ scorecard, say }: ReportContext, unit: UnitResult): Line[] {
  return scorecard.indicators.flatMap((heading, index): Line[] => {
    const result = unit.indicators[heading.id];
    if (!result) return [];
    const line: Line = { role: "item", number: index + 1, name: say(heading.name), heading, result };
    if (!result.companion || !heading.companion) return [line];
    const name = fill(say(WORDS.companion), { reading: lowerFirst(say(heading.companion.words)) });
    return [line, { role: "detail", number: undefined, name, heading, result: { value: result.companion } }];
  });
}
