import type { Scorecard, Status, UnitResult, WhatIf } from "../../engine/scorecard.ts";
import { compareFractions, type Fraction } from "../../values/fraction.ts";
import type { Words } from "../../values/words.ts";
import type { ReportContext, Section } from "../context.ts";
import { change, count, figureOr, type Printing, printingOf } from "../figures.ts";
import { unitWords } from "../format.ts";
import { type Cell, type Column, EMPTY, paragraph, type Row, text } from "../grid.ts";
import { isSameUnit } from "../same-unit.ts";
import { type ColumnOf, type GroupOf, key, tableOf } from "../table-of.ts";
import { assumedTexts } from "../what-if-words.ts";
import { COLUMN_WORDS as COLUMNS, DIMENSION_WORDS, fill, lowerFirst } from "../words.ts";

const TITLE: Words = { vi: "Trước và sau giả định", en: "Before and after what is assumed" };
const TAB: Words = { vi: "Giả định", en: "What if" };
const WORDS = {
  warning: {
    vi: "GIẢ ĐỊNH – ĐÂY KHÔNG PHẢI KẾT QUẢ THỰC TẾ. Số liệu dưới đây tính thử như thể đã thực hiện:",
    en: "WHAT IF – THESE ARE NOT ACTUAL RESULTS. The figures below are what they would be after:",
  },
  others: {
    vi: "Bảng theo {kinds} vẫn là số thực tế: giả định không cho biết rơi vào đơn vị nào trong đó.",
    en: "The tables by {kinds} are actual: nothing says which of those units the assumption falls to.",
  },
  whole: { vi: "Toàn đơn vị", en: "Whole office" },
  unit: { vi: "Đơn vị", en: "Unit" },
  item: { vi: "Nội dung", en: "Item" },
  before: { vi: "Thực tế", en: "Actual" },
  met: { vi: "Số chỉ tiêu đạt", en: "Targets met" },
  class: { vi: "Xếp loại", en: "Class" },
  companion: { vi: "Đối chiếu: {reading}", en: "Other reading: {reading}" },
  growth: { vi: "Hoàn thành kế hoạch tăng trưởng", en: "Growth plan completed" },
  same: {
    vi: "Giả định không làm thay đổi số liệu nào của đơn vị này.",
    en: "What is assumed changes no figure of this unit.",
  },
  only: {
    vi: "Chỉ tính lại các số trong bảng này; mọi số khác giữ như thực tế.",
    en: "Only what stands in this table is worked out anew; all other figures are actual.",
  },
  kept: {
    vi: "Còn có thể thay đổi thêm nhưng không tính được, vì tùy món vay, khách hàng cụ thể: {names}.",
    en: "These might change further, by how much depends on which loans or customers it is: {names}.",
  },
  wholeOnly: {
    vi: "Giả định cho toàn đơn vị không phân về xã nào, nên số liệu các xã giữ nguyên.",
    en: "What is assumed of the whole office is no commune's, so the communes' figures stay as they are.",
  },
} as const satisfies Record<string, Words>;

/** What nobody may overlook: that figures are assumed, and what is assumed; nothing where nothing is. */
export function whatIfWarning({ scorecard, style, say }: ReportContext): readonly string[] {
  if (!scorecard.whatIf) return [];
  const others = scorecard.units.flatMap(({ by }) =>
    by === "commune" || by === "office" ? [] : [lowerFirst(say(DIMENSION_WORDS[by]))],
  );
  return [
    say(WORDS.warning),
    ...assumedTexts(scorecard, style.language).map((line) => `• ${line}`),
    ...(others.length > 0 ? [fill(say(WORDS.others), { kinds: others.join(", ") })] : []),
  ];
}

interface Line {
  readonly role: Row["role"];
  readonly unit: string;
  readonly item: string;
  readonly measure: string;
  readonly before: Cell;
  readonly beforeStatus?: Status;
  readonly after: Cell;
  readonly change: Cell;
  readonly target?: Cell;
  readonly status?: Status;
}

/** Each figure that what is assumed changes, before and after, and whether its target is then met. */
export function whatIfSection(context: ReportContext, shown: UnitResult): Section | undefined {
  const { scorecard, say } = context;
  const { whatIf } = scorecard;
  if (!whatIf) return undefined;
  const isOffice = shown === scorecard.total;
  const rows = isOffice ? scorecard.units.flatMap(({ by, units }) => (by === "commune" ? units : [])) : [shown];
  const lines = [
    ...rows.flatMap((row) => linesOf(context, actualOf(whatIf, row), row)),
    ...(isOffice ? [...linesOf(context, whatIf.actual.total, scorecard.total), ...growthLine(context, whatIf)] : []),
  ];
  if (lines.length === 0) return { title: TITLE, tab: TAB, blocks: [paragraph("plain", say(WORDS.same))] };
  return { title: TITLE, tab: TAB, blocks: [tableOf("what-if", groupsOf(context), lines, notesOf(context, whatIf))] };
}

function groupsOf({ say }: ReportContext): GroupOf<Line>[] {
  const column = (head: Words, holds: Column["holds"], cell: ColumnOf<Line>["cell"]): ColumnOf<Line> => ({
    head: { text: say(head) },
    holds,
    cell,
  });
  const status = (of: (line: Line) => Status | undefined): ColumnOf<Line> => ({
    ...column(COLUMNS.status, "status", (line) => {
      const found = of(line);
      return found ? { kind: "status", status: found } : EMPTY;
    }),
    mark: "narrow",
  });
  return [
    key(
      "unit",
      column(WORDS.unit, "text", ({ unit }) => text(unit)),
    ),
    key(
      "item",
      column(WORDS.item, "text", ({ item }) => text(item)),
    ),
    {
      family: "measure",
      columns: [column(COLUMNS.unit, "unit", ({ measure }) => text(measure))],
    },
    {
      family: "before",
      columns: [column(WORDS.before, "number", ({ before }) => before), status(({ beforeStatus }) => beforeStatus)],
    },
    {
      family: "after",
      columns: [
        column(COLUMNS.assumed, "number", ({ after }) => after),
        column(COLUMNS.change, "number", (line) => line.change),
        column(COLUMNS.target, "number", ({ target }) => target ?? EMPTY),
        status((line) => line.status),
      ],
    },
  ];
}

/** The row that a unit has by the data alone: its own, where what is assumed changes nothing of it. */
function actualOf({ actual }: WhatIf, row: UnitResult): UnitResult {
  return actual.units.find((one) => isSameUnit(one, row)) ?? row;
}

function linesOf(context: ReportContext, before: UnitResult, after: UnitResult): Line[] {
  const { scorecard, rounding, style, say } = context;
  const isOffice = after === scorecard.total;
  const common = { role: isOffice ? "total" : "item", unit: isOffice ? say(WORDS.whole) : after.name } as const;
  const figureLine = (
    item: string,
    printing: Printing,
    was: Fraction | undefined,
    is: Fraction | undefined,
    better?: "higher" | "lower",
  ): Line[] =>
    isSame(was, is)
      ? []
      : [
          {
            ...common,
            item,
            measure: unitWords(printing.kind, style.language),
            before: figureOr(was, printing),
            after: figureOr(is, printing),
            change: change(is, was, printing, better),
          },
        ];
  const indicators = scorecard.indicators.flatMap(({ id, name, unit, better, companion }): Line[] => {
    const was = before.indicators[id];
    const is = after.indicators[id];
    const printing = printingOf(unit, rounding);
    return [
      ...figureLine(say(name), printing, was?.value, is?.value, better).map((line) => ({
        ...line,
        ...(is?.target ? { target: figureOr(is.target, printing) } : {}),
        ...(was ? { beforeStatus: was.status } : {}),
        ...(is ? { status: is.status } : {}),
      })),
      ...figureLine(
        fill(say(WORDS.companion), { reading: companion ? lowerFirst(say(companion.words)) : "" }),
        printing,
        was?.companion,
        is?.companion,
        better,
      ),
    ];
  });
  const figures = scorecard.figures.flatMap(({ id, name, unit, formula }) =>
    figureLine(
      say(name),
      printingOf(unit, rounding, formula?.denominator !== undefined),
      before.figures[id]?.value,
      after.figures[id]?.value,
    ),
  );
  const one = (item: Words, was: Cell, is: Cell): Line => ({
    ...common,
    item: say(item),
    measure: "",
    before: was,
    after: is,
    change: EMPTY,
  });
  const met = ({ count: { met: number, missed, noData } }: UnitResult) => count(number, number + missed + noData);
  const classOf = (row: UnitResult): Cell => (row.class ? { kind: "class", value: row.class.value } : EMPTY);
  return [
    ...indicators,
    ...figures,
    ...(before.count.met === after.count.met ? [] : [one(WORDS.met, met(before), met(after))]),
    ...(before.class?.value === after.class?.value ? [] : [one(WORDS.class, classOf(before), classOf(after))]),
  ];
}

function growthLine({ scorecard, rounding, style, say }: ReportContext, { actual }: WhatIf): Line[] {
  const was = actual.growth?.value;
  const is = scorecard.growth?.value;
  if (isSame(was, is)) return [];
  const printing = printingOf("percent", rounding);
  return [
    {
      role: "total",
      unit: say(WORDS.whole),
      item: say(WORDS.growth),
      measure: unitWords("percent", style.language),
      before: figureOr(was, printing),
      after: figureOr(is, printing),
      change: change(is, was, printing, "higher"),
    },
  ];
}

function notesOf({ scorecard, say }: ReportContext, { assumed, kept }: WhatIf): string[] {
  const names = kept.map((id) => nameOf(scorecard, id, say));
  return [
    say(WORDS.only),
    ...(names.length > 0 ? [fill(say(WORDS.kept), { names: names.join("; ") })] : []),
    ...(assumed.some(({ at }) => at === undefined) ? [say(WORDS.wholeOnly)] : []),
  ];
}

function nameOf({ indicators, figures }: Scorecard, id: string, say: ReportContext["say"]): string {
  const heading = [...indicators, ...figures].find((one) => one.id === id);
  return lowerFirst(say(heading?.name ?? WORDS.growth));
}

function isSame(a: Fraction | undefined, b: Fraction | undefined): boolean {
  return a === undefined || b === undefined ? a === b : compareFractions(a, b) === 0;
}
