import type { Dimension, IndicatorHeading, IndicatorResult, Scorecard, UnitResult } from "../../engine/scorecard.ts";
import { compareFractions, type Fraction } from "../../values/fraction.ts";
import {
  type KnownBaseline,
  knownBaselines,
  type ReportContext,
  type Section,
  shortDate,
  writtenDate,
} from "../context.ts";
import { change, count, figureOr, printingOf } from "../figures.ts";
import { unitWords } from "../format.ts";
import { type Cell, type ColumnGroup, EMPTY, type Row, type Table, text } from "../grid.ts";
import { sortUnits } from "../sort-units.ts";
import { COLUMN_WORDS as COLUMNS, DIMENSION_WORDS, fill, lowerFirst } from "../words.ts";

const TITLES = {
  commune: { vi: "Kết quả từng xã, thị trấn", en: "Results by commune" },
  organisation: { vi: "Kết quả theo đơn vị nhận ủy thác", en: "Results by mass organisation" },
  programme: { vi: "Kết quả theo chương trình cho vay", en: "Results by programme" },
  hamlet: { vi: "Kết quả theo ấp, thôn", en: "Results by hamlet" },
  group: { vi: "Kết quả theo Tổ TK&VV", en: "Results by savings-and-credit group" },
} as const;
const WORDS = {
  met: { vi: "Số chỉ tiêu đạt", en: "Targets met" },
  metShort: { vi: "Đạt", en: "Met" },
  class: { vi: "Xếp loại", en: "Class" },
  owner: { vi: "Phụ trách", en: "In charge" },
  targets: { vi: "Mục tiêu", en: "Target" },
  total: { vi: "Toàn đơn vị", en: "Whole office" },
  gap: { vi: "Chênh lệch so mục tiêu", en: "Gap to target" },
  gapShort: { vi: "C.lệch", en: "Gap" },
  since: { vi: "Thay đổi so", en: "Change since" },
  sinceShort: { vi: "So", en: "Since" },
  notBy: { vi: "Không tính theo {dimension}: {indicators}.", en: "Not computed by {dimension}: {indicators}." },
  none: { vi: "Không có đơn vị nào.", en: "There are no units." },
  ownTargets: {
    vi: "Có đơn vị được giao mục tiêu riêng: đánh giá và chênh lệch của đơn vị đó tính theo mục tiêu riêng.",
    en: "Some units have targets of their own: their status and gap are against those.",
  },
  sorted: { vi: "Sắp xếp theo {key}.", en: "Sorted by {key}." },
  byName: { vi: "tên", en: "name" },
  byMet: { vi: "số chỉ tiêu đạt", en: "targets met" },
} as const;

/** Units of one dimension × indicators: actual and status, gap to the target, change against the first baseline. */
export function unitsSection(context: ReportContext, by: Dimension, units: readonly UnitResult[]): Section {
  return { title: TITLES[by], blocks: [unitsTable(context, by, units)] };
}

function unitsTable(context: ReportContext, by: Dimension, units: readonly UnitResult[]): Table {
  const { scorecard, options, say } = context;
  const isShown = (heading: IndicatorHeading) =>
    units.length === 0 || units.some((unit) => unit.indicators[heading.id]?.noData?.reason !== "not-per-unit");
  const shown = scorecard.indicators.filter(isShown);
  const hidden = scorecard.indicators.filter((heading) => !isShown(heading));
  const results = [...units, scorecard.total].flatMap((unit) => shown.map(({ id }) => unit.indicators[id]));
  const hasOwnTargets = units.some((unit) =>
    shown.some(({ id }) => !isSame(unit.indicators[id]?.target, scorecard.total.indicators[id]?.target)),
  );
  const layout: Matrix = {
    context,
    since: knownBaselines(scorecard, results)[0],
    headings: shown,
    hasOwner: units.some((unit) => unit.owner !== undefined),
    hasClass: units.some((unit) => unit.class !== undefined),
  };
  const notes = [
    ...(units.length === 0 ? [say(WORDS.none)] : []),
    ...(hasOwnTargets ? [say(WORDS.ownTargets)] : []),
    ...(options.sort === "code" ? [] : [fill(say(WORDS.sorted), { key: sortWords(context) })]),
    ...(hidden.length === 0
      ? []
      : [
          fill(say(WORDS.notBy), {
            dimension: lowerFirst(say(DIMENSION_WORDS[by])),
            indicators: hidden.map((heading) => lowerFirst(say(heading.name))).join("; "),
          }),
        ]),
  ];
  return {
    kind: "table",
    id: `units-${by}`,
    groups: columnGroups(layout, by),
    rows: [
      targetRow(layout),
      ...sortUnits(units, options.sort, scorecard.indicators, context.style.language).map((unit) =>
        unitRow(layout, unit, "item"),
      ),
      unitRow(layout, { ...scorecard.total, name: say(WORDS.total) }, "total"),
    ],
    notes,
  };
}

function isSame(a: Fraction | undefined, b: Fraction | undefined): boolean {
  return a && b ? compareFractions(a, b) === 0 : a === b;
}

function sortWords({ scorecard, options, say }: ReportContext): string {
  if (options.sort === "name") return say(WORDS.byName);
  if (options.sort === "met") return say(WORDS.byMet);
  const heading = scorecard.indicators.find(({ id }) => id === options.sort);
  return heading ? lowerFirst(say(heading.name)) : options.sort;
}

interface Matrix {
  readonly context: ReportContext;
  readonly headings: readonly IndicatorHeading[];
  /** The first baseline with a figure. */
  readonly since: KnownBaseline | undefined;
  readonly hasOwner: boolean;
  readonly hasClass: boolean;
}

function columnGroups({ context, headings, since, hasOwner, hasClass }: Matrix, by: Dimension): ColumnGroup[] {
  const { scorecard, say, style } = context;
  return [
    {
      family: "name",
      isKey: true,
      columns: [
        { head: { text: say(DIMENSION_WORDS[by]) }, holds: "text" },
        ...(hasOwner ? [{ head: { text: say(WORDS.owner) }, holds: "text", isOptional: true } as const] : []),
      ],
    },
    ...headings.map(
      (heading): ColumnGroup => ({
        head: {
          text: say(heading.name),
          short: say(heading.short),
          note: `(${numberOf(scorecard, heading)}) ${unitWords(printingOf(heading.unit, context.rounding).kind, style.language)}`,
        },
        family: "indicator",
        columns: [
          { head: { text: say(COLUMNS.actual) }, holds: "number" },
          { head: { text: say(WORDS.gap), short: say(WORDS.gapShort) }, holds: "number" },
          ...(since
            ? [
                {
                  head: {
                    text: `${say(WORDS.since)} ${writtenDate(since.date)}`,
                    short: `${say(WORDS.sinceShort)} ${shortDate(since.date)}`,
                  },
                  holds: "number",
                } as const,
              ]
            : []),
          { head: { text: say(COLUMNS.status) }, holds: "status", mark: "always" },
        ],
      }),
    ),
    {
      family: "count",
      columns: [
        { head: { text: say(WORDS.met), short: say(WORDS.metShort) }, holds: "text" },
        ...(hasClass ? [{ head: { text: say(WORDS.class) }, holds: "class" } as const] : []),
      ],
    },
  ];
}

function numberOf(scorecard: Scorecard, heading: IndicatorHeading): number {
  return scorecard.indicators.indexOf(heading) + 1;
}

function targetRow({ context, headings, since, hasOwner, hasClass }: Matrix): Row {
  const { scorecard, rounding, say } = context;
  const figures = headings.flatMap((heading): Cell[] => {
    const { target } = scorecard.total.indicators[heading.id] ?? {};
    const cell = target ? figureOr(target, printingOf(heading.unit, rounding)) : EMPTY;
    return [cell, EMPTY, ...(since ? [EMPTY] : []), EMPTY];
  });
  return {
    role: "target",
    cells: [text(say(WORDS.targets)), ...(hasOwner ? [EMPTY] : []), ...figures, EMPTY, ...(hasClass ? [EMPTY] : [])],
  };
}

function unitRow({ context, headings, since, hasOwner, hasClass }: Matrix, unit: UnitResult, role: Row["role"]): Row {
  const { met, missed, noData } = unit.count;
  return {
    role,
    cells: [
      text(unit.name),
      ...(hasOwner ? [text(unit.owner)] : []),
      ...headings.flatMap((heading) => indicatorCells(context, heading, unit.indicators[heading.id], since)),
      count(met, met + missed + noData),
      ...(hasClass ? [unit.class ? ({ kind: "class", value: unit.class.value } as const) : EMPTY] : []),
    ],
  };
}

function indicatorCells(
  { rounding, say }: ReportContext,
  heading: IndicatorHeading,
  result: IndicatorResult | undefined,
  since: KnownBaseline | undefined,
): Cell[] {
  const printing = printingOf(heading.unit, rounding);
  return [
    figureOr(result?.value, printing, result?.noData && say(result.noData.words)),
    change(result?.value, result?.target, printing, heading.better),
    ...(since ? [change(result?.value, result?.baselines[since.index], printing, heading.better)] : []),
    { kind: "status", status: result?.status ?? "no-data" },
  ];
}
