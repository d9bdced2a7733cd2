import type { Breakdown, IndicatorHeading, UnitResult } from "../../engine/scorecard.ts";
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
import { namesAmong } from "../unit-names.ts";
import { actualWords, COLUMN_WORDS as COLUMNS, DIMENSION_WORDS, fill } from "../words.ts";
import { unitsNotes, whyHidden } from "./units-notes.ts";

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
  const nameOf = namesAmong(units);
  const isJudged = [scorecard.total, ...units].some((unit) => shown.some(({ id }) => unit.indicators[id]?.target));
  const lines: Line[] = [
    ...(isJudged ? [{ role: "target", name: say(WORDS.targets), unit: scorecard.total } as const] : []),
    ...sortUnits(units, options.sort, scorecard.indicators, style.language).map(
      (unit): Line => ({ role: "item", name: nameOf(unit), unit }),
    ),
    { role: "total", name: say(WORDS.total), unit: scorecard.total },
  ];
  const groups = [
    nameGroup(context, by, units),
    ...shown.map((heading) => indicatorGroup(context, heading, since, isJudged)),
    ...resultGroups(context, units, isJudged),
  ];
  return tableOf(`units-${by}`, groups, lines, unitsNotes(context, by, units, shown));
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
  isJudged: boolean,
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
      ...(isJudged
        ? [
            {
              head: { text: say(WORDS.gap), short: say(WORDS.gapShort) },
              holds: "number",
              cell: (line: Line) => change(resultOf(line)?.value, resultOf(line)?.target, printing, heading.better),
            } as const,
          ]
        : []),
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
      ...(isJudged
        ? [
            {
              head: { text: say(COLUMNS.status) },
              holds: "status",
              mark: "always",
              cell: (line: Line) =>
                line.role === "target"
                  ? EMPTY
                  : ({ kind: "status", status: resultOf(line)?.status ?? "no-data" } as const),
            } as const,
          ]
        : []),
    ],
  };
}

/** How many targets a unit meets, and its class: what there is of them. */
function resultGroups({ say }: ReportContext, units: readonly UnitResult[], isJudged: boolean): GroupOf<Line>[] {
  const hasClasses = units.some((unit) => unit.class !== undefined);
  if (!isJudged && !hasClasses) return [];
  const group: GroupOf<Line> = {
    family: "result",
    columns: [
      ...(isJudged
        ? [
            {
              head: { text: say(WORDS.met), short: say(WORDS.metShort) },
              holds: "text",
              cell: ({ role, unit: { count: of } }: Line) =>
                role === "target" ? EMPTY : count(of.met, of.met + of.missed + of.noData),
            } as const,
          ]
        : []),
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
  return [group];
}
