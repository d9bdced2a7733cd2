import type { Breakdown, IndicatorHeading, UnitResult } from "../../engine/scorecard.ts";
import { compareFractions, type Fraction } from "../../values/fraction.ts";
import type { Words } from "../../values/words.ts";
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
import { EMPTY, type Row, type Table, text } from "../grid.ts";
import { sortUnits } from "../sort-units.ts";
import { type GroupOf, tableOf } from "../table-of.ts";
import { actualWords, COLUMN_WORDS as COLUMNS, DIMENSION_WORDS, fill, lowerFirst } from "../words.ts";

const TITLES = {
  office: { vi: "Kết quả từng phòng giao dịch", en: "Results by office" },
  commune: { vi: "Kết quả từng xã, thị trấn", en: "Results by commune" },
  organisation: { vi: "Kết quả theo đơn vị nhận ủy thác", en: "Results by mass organisation" },
  programme: { vi: "Kết quả theo chương trình cho vay", en: "Results by programme" },
  hamlet: { vi: "Kết quả theo ấp, thôn", en: "Results by hamlet" },
  group: { vi: "Kết quả theo Tổ TK&VV", en: "Results by savings-and-credit group" },
} as const satisfies Record<Breakdown, Words>;
const TABS = {
  office: { vi: "Từng PGD", en: "Offices" },
  commune: { vi: "Từng xã", en: "Communes" },
  organisation: { vi: "Theo hội", en: "Organisations" },
  programme: { vi: "Theo chương trình", en: "Programmes" },
  hamlet: { vi: "Theo ấp, thôn", en: "Hamlets" },
  group: { vi: "Theo tổ", en: "Groups" },
} as const satisfies Record<Breakdown, Words>;
const WORDS = {
  met: { vi: "Số chỉ tiêu đạt", en: "Targets met" },
  metShort: { vi: "Đạt", en: "Met" },
  class: { vi: "Xếp loại", en: "Class" },
  owner: { vi: "Phụ trách", en: "In charge" },
  targets: { vi: "Mục tiêu", en: "Target" },
  total: { vi: "Toàn đơn vị", en: "Whole office" },
  gap: { vi: "Chênh lệch so mục tiêu", en: "Gap to target" },
  gapShort: { vi: "C.lệch", en: "Gap" },
  since: { vi: "Thay đổi so {date}", en: "Change since {date}" },
  sinceShort: { vi: "So {date}", en: "Since {date}" },
  none: { vi: "Không có đơn vị nào.", en: "There are no units." },
  notBy: { vi: "Không tính theo {dimension}: {indicators}.", en: "Not computed by {dimension}: {indicators}." },
  noneHas: {
    vi: "Không đơn vị nào có số liệu (lý do ở mục Cách tính và giả định): {indicators}.",
    en: "No unit has data (for reasons see Definitions and assumptions): {indicators}.",
  },
  ownTargets: {
    vi: "Có đơn vị được giao mục tiêu riêng: đánh giá và chênh lệch của đơn vị đó tính theo mục tiêu riêng.",
    en: "Some units have targets of their own: their status and gap are against those.",
  },
  sorted: { vi: "Sắp xếp theo {key}.", en: "Sorted by {key}." },
  byName: { vi: "tên", en: "name" },
  byMet: { vi: "số chỉ tiêu đạt", en: "targets met" },
} as const satisfies Record<string, Words>;

/** The office's targets, a unit, or the whole office. */
interface Line {
  readonly role: Row["role"];
  readonly name: string;
  readonly unit: UnitResult;
}

/** Units of one dimension × indicators: actual and status, gap to the target, change against the first baseline. */
export function unitsSection(context: ReportContext, by: Breakdown, units: readonly UnitResult[]): Section {
  return { title: TITLES[by], tab: TABS[by], blocks: [unitsTable(context, by, units)] };
}

function unitsTable(context: ReportContext, by: Breakdown, units: readonly UnitResult[]): Table {
  const { scorecard, options, style, say } = context;
  const shown = scorecard.indicators.filter(
    (heading) => !whyHidden(context, units, heading) && (options.columns?.includes(heading.id) ?? true),
  );
  const since = knownBaselines(
    scorecard,
    units.flatMap((unit) => shown.map(({ id }) => unit.indicators[id])),
  )[0];
  const lines: Line[] = [
    { role: "target", name: say(WORDS.targets), unit: scorecard.total },
    ...sortUnits(units, options.sort, scorecard.indicators, style.language).map(
      (unit): Line => ({ role: "item", name: unit.name, unit }),
    ),
    { role: "total", name: say(WORDS.total), unit: scorecard.total },
  ];
  const groups = [
    nameGroup(context, by, units),
    ...shown.map((heading) => indicatorGroup(context, heading, since)),
    resultGroup(context, units),
  ];
  return tableOf(`units-${by}`, groups, lines, notesOf(context, by, units, shown));
}

function nameGroup({ say }: ReportContext, by: Breakdown, units: readonly UnitResult[]): GroupOf<Line> {
  const hasOwners = units.some((unit) => unit.owner !== undefined);
  const hasParents = units.some((unit) => unit.parent !== undefined);
  return {
    family: "name",
    isKey: true,
    columns: [
      { head: { text: say(DIMENSION_WORDS[by]) }, holds: "text", cell: ({ name }) => text(name) },
      ...(hasParents
        ? [
            {
              head: { text: say(DIMENSION_WORDS.office) },
              holds: "text",
              isOptional: true,
              cell: ({ role, unit }: Line) => (role === "item" ? text(unit.parent?.name) : EMPTY),
            } as const,
          ]
        : []),
      ...(hasOwners
        ? [
            {
              head: { text: say(WORDS.owner) },
              holds: "text",
              isOptional: true,
              cell: ({ role, unit }: Line) => (role === "item" ? text(unit.owner) : EMPTY),
            } as const,
          ]
        : []),
    ],
  };
}

function indicatorGroup(
  { scorecard, rounding, style, say }: ReportContext,
  heading: IndicatorHeading,
  since: KnownBaseline | undefined,
): GroupOf<Line> {
  const printing = printingOf(heading.unit, rounding);
  const resultOf = ({ role, unit }: Line) => (role === "target" ? undefined : unit.indicators[heading.id]);
  const target = scorecard.total.indicators[heading.id]?.target;
  const number = scorecard.indicators.indexOf(heading) + 1;
  return {
    head: {
      text: say(heading.name),
      short: say(heading.short),
      note: `(${number}) ${unitWords(printing.kind, style.language)}`,
    },
    family: "indicator",
    columns: [
      {
        head: { text: say(actualWords(scorecard)) },
        holds: "number",
        cell: (line) => {
          if (line.role === "target") return target ? figureOr(target, printing) : EMPTY;
          const result = resultOf(line);
          return figureOr(result?.value, printing, result?.noData && say(result.noData.words));
        },
      },
      {
        head: { text: say(WORDS.gap), short: say(WORDS.gapShort) },
        holds: "number",
        cell: (line) => change(resultOf(line)?.value, resultOf(line)?.target, printing, heading.better),
      },
      ...(since
        ? [
            {
              head: {
                text: fill(say(WORDS.since), { date: writtenDate(since.date) }),
                short: fill(say(WORDS.sinceShort), { date: shortDate(since.date) }),
              },
              holds: "number",
              cell: (line: Line) =>
                change(resultOf(line)?.value, resultOf(line)?.baselines[since.index], printing, heading.better),
            } as const,
          ]
        : []),
      {
        head: { text: say(COLUMNS.status) },
        holds: "status",
        mark: "always",
        cell: (line) =>
          line.role === "target" ? EMPTY : { kind: "status", status: resultOf(line)?.status ?? "no-data" },
      },
    ],
  };
}

function resultGroup({ say }: ReportContext, units: readonly UnitResult[]): GroupOf<Line> {
  const hasClasses = units.some((unit) => unit.class !== undefined);
  return {
    family: "result",
    columns: [
      {
        head: { text: say(WORDS.met), short: say(WORDS.metShort) },
        holds: "text",
        cell: ({ role, unit: { count: of } }) =>
          role === "target" ? EMPTY : count(of.met, of.met + of.missed + of.noData),
      },
      ...(hasClasses
        ? [
            {
              head: { text: say(WORDS.class) },
              holds: "class",
              cell: ({ role, unit }: Line) =>
                role === "item" && unit.class ? ({ kind: "class", value: unit.class.value } as const) : EMPTY,
            } as const,
          ]
        : []),
    ],
  };
}

/** Why an indicator has no column: it is not computed by this dimension, or nobody has data; then the office neither. */
function whyHidden(
  { scorecard }: ReportContext,
  units: readonly UnitResult[],
  { id }: IndicatorHeading,
): "notBy" | "noneHas" | undefined {
  if (units.length === 0) return undefined;
  if (units.every((unit) => unit.indicators[id]?.noData?.reason === "not-per-unit")) return "notBy";
  return [...units, scorecard.total].some((unit) => unit.indicators[id]?.value) ? undefined : "noneHas";
}

function notesOf(
  context: ReportContext,
  by: Breakdown,
  units: readonly UnitResult[],
  shown: readonly IndicatorHeading[],
): string[] {
  const { scorecard, options, say } = context;
  const hasOwnTargets = units.some((unit) =>
    shown.some(({ id }) => !isSame(unit.indicators[id]?.target, scorecard.total.indicators[id]?.target)),
  );
  const sorted = scorecard.indicators.find(({ id }) => id === options.sort)?.name;
  const sortWords = options.sort === "name" ? WORDS.byName : options.sort === "met" ? WORDS.byMet : sorted;
  return [
    ...(units.length === 0 ? [say(WORDS.none)] : []),
    ...(hasOwnTargets ? [say(WORDS.ownTargets)] : []),
    ...(sortWords ? [fill(say(WORDS.sorted), { key: lowerFirst(say(sortWords)) })] : []),
    ...(["notBy", "noneHas"] as const).flatMap((reason) => {
      const hidden = scorecard.indicators.filter((heading) => whyHidden(context, units, heading) === reason);
      const indicators = hidden.map((heading) => lowerFirst(say(heading.name))).join("; ");
      const dimension = lowerFirst(say(DIMENSION_WORDS[by]));
      return indicators === "" ? [] : [fill(say(WORDS[reason]), { dimension, indicators })];
    }),
  ];
}

function isSame(a: Fraction | undefined, b: Fraction | undefined): boolean {
  return a && b ? compareFractions(a, b) === 0 : a === b;
}
