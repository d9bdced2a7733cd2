import type { TrendPoint, TrendUnit } from "../../across/trend/trend.ts";
import { round } from "../../engine/rounding.ts";
import { known } from "../../values/known.ts";
import type { Words } from "../../values/words.ts";
import { change, figureOr, type Printing } from "../figures.ts";
import { unitWords } from "../format.ts";
import { type Cell, EMPTY, type Row, type Table, text } from "../grid.ts";
import { alone, type GroupOf, key, tableOf } from "../table-of.ts";
import { COLUMN_WORDS as COLUMNS, DIMENSION_WORDS, fill } from "../words.ts";
import { sparkline } from "./sparkline.ts";
import { pointsOf, shortMonth, type TrendContext, type TrendLine, writtenMonth } from "./trend-context.ts";

const WORDS = {
  trend: { vi: "Diễn biến", en: "Trend" },
  last: { vi: "Tháng {month}", en: "{month}" },
  since: { vi: "So {month}", en: "Since {month}" },
  gap: { vi: "tháng này không có bảng kết quả", en: "no scorecard of this month" },
  notThere: { vi: "tháng này không có đơn vị này", en: "the unit was not there" },
  total: { vi: "Toàn đơn vị", en: "Whole office" },
  spark: {
    vi: "Diễn biến: mỗi ký hiệu một tháng, từ {from} đến {to}; thấp nhất và cao nhất của từng dòng.",
    en: "Trend: a sign a month, from {from} to {to}, between the lowest and the highest of the row.",
  },
} as const satisfies Record<string, Words>;

/** What a row of a table is about: one series. */
interface Line {
  readonly role: Row["role"];
  readonly name: string;
  readonly line: TrendLine;
  readonly points: readonly (TrendPoint | null)[];
}

/** A unit's indicators: where each stands, and how far from where it stood. */
export function overviewTable(context: TrendContext): Table {
  const { lines, shown, say, language } = context;
  const items = lines.map(
    (line): Line => ({ role: "item", name: say(line.name), line, points: pointsOf(shown, line) }),
  );
  const groups: GroupOf<Line>[] = [
    key("name", { head: { text: say(COLUMNS.indicator) }, holds: "text", cell: ({ name }) => text(name) }),
    alone("unit", {
      head: { text: say(COLUMNS.unit) },
      holds: "unit",
      cell: ({ line }) => text(unitWords(line.printing.kind, language)),
    }),
    ...resultGroups(context),
  ];
  return tableOf("trend-overview", groups, items, [sparkNote(context)]);
}

/** A unit's indicators month by month. */
export function monthsTable(context: TrendContext): Table {
  const { lines, shown, say, language } = context;
  const items = lines.map(
    (line): Line => ({ role: "item", name: say(line.short), line, points: pointsOf(shown, line) }),
  );
  const groups: GroupOf<Line>[] = [
    {
      family: "name",
      isKey: true,
      columns: [
        { head: { text: say(COLUMNS.indicator) }, holds: "text", cell: ({ name }) => text(name) },
        {
          head: { text: say(COLUMNS.unit) },
          holds: "unit",
          cell: ({ line }) => text(unitWords(line.printing.kind, language)),
        },
      ],
    },
    ...monthGroups(context),
  ];
  return tableOf("trend-months", groups, items);
}

/** One indicator of every unit: where each stands, and how far from where it stood. */
export function unitsTable(context: TrendContext, line: TrendLine, units: readonly TrendUnit[]): Table {
  const groups = [nameGroup(context, units), ...resultGroups(context, line)];
  return tableOf(`trend-${line.id}`, groups, unitLines(context, line, units));
}

/** The same month by month. */
export function unitMonthsTable(context: TrendContext, line: TrendLine, units: readonly TrendUnit[]): Table {
  const groups = [nameGroup(context, units), ...monthGroups(context)];
  return tableOf(`trend-${line.id}-months`, groups, unitLines(context, line, units));
}

function unitLines({ say, trend }: TrendContext, line: TrendLine, units: readonly TrendUnit[]): Line[] {
  return [
    ...units.map((unit): Line => ({ role: "item", name: unit.name, line, points: pointsOf(unit, line) })),
    { role: "total", name: say(WORDS.total), line, points: pointsOf(trend.total, line) },
  ];
}

function nameGroup({ say }: TrendContext, units: readonly TrendUnit[]): GroupOf<Line> {
  const level = known(units[0]).level;
  return key("name", { head: { text: say(DIMENSION_WORDS[level]) }, holds: "text", cell: ({ name }) => text(name) });
}

function monthGroups(context: TrendContext): GroupOf<Line>[] {
  return context.trend.months.map(({ month }, index) =>
    alone<Line>("months", {
      head: { text: writtenMonth(month), short: shortMonth(month) },
      holds: "number",
      cell: (line) => monthCell(context, line, index),
    }),
  );
}

/** Sparkline, the last month, its changes, the target. */
function resultGroups(context: TrendContext, only?: TrendLine): GroupOf<Line>[] {
  const { trend, say, compared, options } = context;
  const last = trend.months.length - 1;
  const month = known(trend.months.at(-1)).month;
  const hasTargets = (only ? [only] : context.lines).some(({ better }) => better !== undefined);
  return [
    alone("spark", {
      head: { text: say(WORDS.trend) },
      holds: "text",
      cell: ({ points, line }) => sparkCell(points, line.printing, options.spark),
    }),
    {
      family: "last",
      columns: [
        {
          head: { text: fill(say(WORDS.last), { month: writtenMonth(month) }), short: shortMonth(month) },
          holds: "number",
          cell: (line) => monthCell(context, line, last),
        },
        ...(hasTargets
          ? [
              {
                head: { text: say(COLUMNS.status) },
                holds: "status",
                mark: "always",
                cell: ({ points }: Line): Cell => {
                  const status = points[last]?.status;
                  return status === undefined ? EMPTY : { kind: "status", status };
                },
              } as const,
            ]
          : []),
      ],
    },
    ...(hasTargets
      ? [
          alone<Line>("target", {
            head: { text: say(COLUMNS.target) },
            holds: "number",
            cell: ({ points, line }) => {
              const target = points[last]?.target;
              return target ? figureOr(target, line.printing) : EMPTY;
            },
          }),
        ]
      : []),
    ...compared.map(({ month: before, index }) =>
      alone<Line>("changes", {
        head: {
          text: fill(say(WORDS.since), { month: writtenMonth(before) }),
          short: fill(say(WORDS.since), { month: shortMonth(before) }),
        },
        holds: "number",
        cell: ({ points, line }) => change(points[last]?.value, points[index]?.value, line.printing, line.better),
      }),
    ),
  ];
}

function sparkCell(points: readonly (TrendPoint | null)[], printing: Printing, style: "blocks" | "ascii"): Cell {
  const { mode, digits, shift } = printing;
  const values = points.map((point) => (point?.value ? round(point.value, mode, digits, shift) : undefined));
  const drawn = sparkline(values, style);
  return drawn === "" ? EMPTY : { kind: "text", text: drawn };
}

function monthCell({ trend, say }: TrendContext, { points, line }: Line, index: number): Cell {
  const point = points[index];
  if (point) return figureOr(point.value, line.printing, point.noData && say(point.noData.words));
  const isGap = trend.months[index]?.asOf === undefined;
  return { kind: "absent", reason: say(isGap ? WORDS.gap : WORDS.notThere) };
}

function sparkNote({ trend, say }: TrendContext): string {
  const from = writtenMonth(known(trend.months[0]).month);
  return fill(say(WORDS.spark), { from, to: writtenMonth(known(trend.months.at(-1)).month) });
}
