import type { IndicatorHeading, IndicatorResult, UnitResult } from "../../engine/scorecard.ts";
import type { Words } from "../../values/words.ts";
import {
  type KnownBaseline,
  knownBaselines,
  type ReportContext,
  type Section,
  shortDate,
  writtenDate,
} from "../context.ts";
import { change, figureOr, printingOf } from "../figures.ts";
import { unitWords } from "../format.ts";
import { type Cell, type ColumnGroup, EMPTY, type Row, type Table, text } from "../grid.ts";
import { COLUMN_WORDS as COLUMNS, fill, lowerFirst } from "../words.ts";

const OFFICE: Words = { vi: "Kết quả toàn đơn vị", en: "Office results" };
const UNIT: Words = { vi: "Kết quả so mục tiêu", en: "Results against targets" };
const COMPANION: Words = { vi: "Đối chiếu: {reading}", en: "Beside it: {reading}" };

/** Every indicator of one unit: actual, target, gap, status, and each baseline with the change since. */
export function indicatorsSection(context: ReportContext, unit: UnitResult): Section {
  const isOffice = unit === context.scorecard.total;
  return { title: isOffice ? OFFICE : UNIT, blocks: [indicatorsTable(context, unit, isOffice)] };
}

function indicatorsTable(context: ReportContext, unit: UnitResult, isOffice: boolean): Table {
  const { scorecard } = context;
  const baselines = knownBaselines(scorecard, Object.values(unit.indicators));
  const rows = scorecard.indicators.flatMap((heading, index) => {
    const result = unit.indicators[heading.id];
    return result ? indicatorRows(context, heading, result, index + 1, isOffice, baselines) : [];
  });
  return { kind: "table", id: "indicators", groups: columnGroups(context, isOffice, baselines), rows, notes: [] };
}

function columnGroups({ say }: ReportContext, isOffice: boolean, baselines: readonly KnownBaseline[]): ColumnGroup[] {
  return [
    { family: "number", isKey: true, columns: [{ head: { text: say(COLUMNS.number) }, holds: "text" }] },
    { family: "indicator", isKey: true, columns: [{ head: { text: say(COLUMNS.indicator) }, holds: "text" }] },
    { family: "unit", columns: [{ head: { text: say(COLUMNS.unit) }, holds: "unit" }] },
    {
      family: "actual",
      columns: [
        { head: { text: say(COLUMNS.actual) }, holds: "number" },
        { head: { text: say(COLUMNS.target) }, holds: "number" },
        { head: { text: say(COLUMNS.gap) }, holds: "number" },
        { head: { text: say(COLUMNS.status) }, holds: "status", mark: "narrow" },
      ],
    },
    ...(isOffice
      ? []
      : [
          {
            family: "office",
            columns: [{ head: { text: say(COLUMNS.office) }, holds: "number" }],
          } satisfies ColumnGroup,
        ]),
    ...baselines.map(
      ({ date }): ColumnGroup => ({
        head: { text: writtenDate(date), short: shortDate(date) },
        family: "baseline",
        columns: [
          { head: { text: say(COLUMNS.baseline) }, holds: "number" },
          { head: { text: say(COLUMNS.change) }, holds: "number" },
        ],
      }),
    ),
  ];
}

function indicatorRows(
  context: ReportContext,
  heading: IndicatorHeading,
  result: IndicatorResult,
  number: number,
  isOffice: boolean,
  known: readonly KnownBaseline[],
): Row[] {
  const { scorecard, rounding, say, style } = context;
  const printing = printingOf(heading.unit, rounding);
  const value = figureOr(result.value, printing, result.noData && say(result.noData.words));
  const baselines = known.flatMap(({ index }): Cell[] => {
    const then = result.baselines[index];
    return [figureOr(then, printing), change(result.value, then, printing, heading.better)];
  });
  const row: Row = {
    role: "item",
    cells: [
      text(String(number)),
      text(say(heading.name)),
      text(unitWords(printing.kind, style.language)),
      value,
      result.target ? figureOr(result.target, printing) : EMPTY,
      change(result.value, result.target, printing, heading.better),
      { kind: "status", status: result.status },
      ...(isOffice ? [] : [figureOr(scorecard.total.indicators[heading.id]?.value, printing)]),
      ...baselines,
    ],
  };
  if (!result.companion) return [row];
  const reading = lowerFirst(heading.companion ? say(heading.companion.words) : "");
  const companion: Row = {
    role: "detail",
    cells: row.cells.map((cell, index) => {
      if (index === 1) return text(fill(say(COMPANION), { reading }));
      if (index === 3) return figureOr(result.companion, printing);
      return index === 2 ? cell : EMPTY;
    }),
  };
  return [row, companion];
}
