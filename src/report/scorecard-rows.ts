import type { Gap } from "../engine/gap.ts";
import { roundUp } from "../engine/rounding.ts";
import type { Pace, Scorecard, UnitResult } from "../engine/scorecard.ts";
import type { Unit } from "../indicators/indicator.ts";
import type { Rounding } from "../plan/plan.ts";
import type { Fraction } from "../values/fraction.ts";
import type { Language } from "../values/words.ts";
import type { GridOptions } from "./context.ts";
import type { RawValue } from "./document.ts";
import { figure, printingOf } from "./figures.ts";
import { findUnit } from "./find-unit.ts";
import { onOneLine, plainNumber } from "./format.ts";
import { rawValue } from "./raw-value.ts";
import { isSameUnit } from "./same-unit.ts";
import { sortUnits } from "./sort-units.ts";
import { assumedTexts } from "./what-if-words.ts";

/**
 * Long: a row for each indicator and figure of each unit, with raw numbers. `value`, `target` and baselines are fractions
 * of one, points, đồng or counts, as `unit` says; `printed` is what the reports print (%, points, triệu đồng, counts).
 */
export function scorecardRows(scorecard: Scorecard, language: Language, options: GridOptions): RawValue[][] {
  const lines = unitsOf(scorecard, options, language).flatMap((unit) => linesOf(scorecard, unit, language));
  const dates = scorecard.baselines.map(({ date }) => date);
  const columns = scorecard.whatIf ? [...assumedColumns(scorecard, language), ...COLUMNS] : COLUMNS;
  const header = [...columns.map(({ name }) => name), ...dates.map((date) => `baseline ${date}`)];
  const rows = lines.map((line) => [
    ...columns.map(({ cell }) => cell(line)),
    ...dates.map((_, index) => rawValue(line.baselines[index])),
  ]);
  return [header, ...rows];
}

function unitsOf(scorecard: Scorecard, { unit, by, sort }: GridOptions, language: Language): UnitResult[] {
  if (unit !== undefined) return [findUnit(scorecard, unit)];
  const breakdowns = scorecard.units.filter((breakdown) => !by || by.includes(breakdown.by));
  return [
    scorecard.total,
    ...breakdowns.flatMap(({ units }) => sortUnits(units, sort, scorecard.indicators, language)),
  ];
}

/** One value of one unit. */
interface Line {
  readonly of: UnitResult;
  readonly rounding: Rounding;
  readonly kind: "indicator" | "companion" | "figure" | "growth";
  readonly id: string;
  readonly title: string;
  readonly unit: Unit;
  readonly isMean?: boolean;
  readonly better?: "higher" | "lower";
  readonly value: Fraction | undefined;
  readonly target?: Fraction | undefined;
  readonly status?: string;
  /** What must be added, or must go: đồng, people, points of all together. */
  readonly gap?: number | undefined;
  readonly pace?: Pace | undefined;
  readonly noData: string | undefined;
  readonly baselines: readonly (Fraction | null)[];
}

interface RawColumn {
  readonly name: string;
  readonly cell: (line: Line) => RawValue;
}

/** First of all, on every row: that figures are assumed; and what they are by the data alone. */
function assumedColumns(scorecard: Scorecard, language: Language): readonly RawColumn[] {
  const assumed = assumedTexts(scorecard, language).join("; ");
  return [
    { name: "assumed", cell: () => onOneLine(assumed) },
    { name: "actual", cell: (line) => rawValue(actualValue(scorecard, line)) },
  ];
}

const COLUMNS: readonly RawColumn[] = [
  { name: "level", cell: ({ of }) => of.level },
  { name: "code", cell: ({ of }) => of.code },
  { name: "name", cell: ({ of }) => onOneLine(of.name) },
  { name: "owner", cell: ({ of }) => onOneLine(of.owner ?? "") },
  { name: "class", cell: ({ of }) => of.class?.value },
  { name: "kind", cell: ({ kind }) => kind },
  { name: "id", cell: ({ id }) => id },
  { name: "title", cell: ({ title }) => onOneLine(title) },
  { name: "unit", cell: ({ unit }) => unit },
  { name: "better", cell: ({ better }) => better },
  { name: "value", cell: ({ value }) => rawValue(value) },
  { name: "numerator", cell: ({ value }) => value?.numerator },
  { name: "denominator", cell: ({ value }) => value?.denominator },
  { name: "printed", cell: printed },
  { name: "target", cell: ({ target }) => rawValue(target) },
  { name: "status", cell: ({ status }) => status },
  { name: "gap", cell: ({ gap }) => gap },
  { name: "expected", cell: ({ pace }) => rawValue(pace && "state" in pace ? pace.expected : undefined) },
  { name: "pace", cell: ({ pace }) => (pace ? ("state" in pace ? pace.state : pace.none) : undefined) },
  { name: "noData", cell: ({ noData }) => noData },
];

function actualValue({ whatIf, total }: Scorecard, { of, kind, id, value }: Line): Fraction | undefined {
  if (!whatIf) return value;
  const { actual } = whatIf;
  if (kind === "growth") return actual.growth?.value;
  const row = of === total ? actual.total : actual.units.find((one) => isSameUnit(one, of));
  if (!row) return value;
  if (kind === "figure") return row.figures[id]?.value;
  return kind === "companion" ? row.indicators[id]?.companion : row.indicators[id]?.value;
}

function linesOf(scorecard: Scorecard, unit: UnitResult, language: Language): Line[] {
  const { growth, plan } = scorecard;
  const common = { of: unit, rounding: plan.rounding };
  const indicators = scorecard.indicators.flatMap((heading): Line[] => {
    const { id, unit: measure, better, companion } = heading;
    const result = unit.indicators[id];
    if (!result) return [];
    const line: Line = {
      ...common,
      kind: "indicator",
      id,
      title: heading.name[language],
      unit: measure,
      better,
      value: result.value,
      target: result.target,
      status: result.status,
      gap: amountOf(result.gap),
      pace: result.pace,
      noData: result.noData?.reason,
      baselines: result.baselines,
    };
    if (!companion || !result.companion) return [line];
    const { target: _target, status: _status, gap: _gap, pace: _pace, ...rest } = line;
    return [
      line,
      { ...rest, kind: "companion", title: companion.words[language], value: result.companion, baselines: [] },
    ];
  });
  const figures = scorecard.figures.flatMap((heading): Line[] => {
    const result = unit.figures[heading.id];
    if (!result) return [];
    return [
      {
        ...common,
        kind: "figure",
        id: heading.id,
        title: heading.name[language],
        unit: heading.unit,
        isMean: heading.formula?.denominator !== undefined,
        value: result.value,
        noData: result.noData?.reason,
        baselines: result.baselines,
      },
    ];
  });
  if (!growth || unit !== scorecard.total) return [...indicators, ...figures];
  const title = scorecard.figures.find(({ id }) => id === growth.figure)?.name[language] ?? "";
  const line: Line = {
    ...common,
    kind: "growth",
    id: growth.figure,
    title,
    unit: "percent",
    value: growth.value,
    noData: growth.noData?.reason,
    baselines: [],
  };
  return [...indicators, ...figures, line];
}

function printed({ value, unit, rounding, isMean }: Line): RawValue {
  return value ? plainNumber(figure(value, printingOf(unit, rounding, isMean)).printed) : undefined;
}

/** Of an excess the repayment where there is one: it lowers the denominator too, so it is what must really come in. */
function amountOf(gap: Gap | undefined): number | undefined {
  if (!gap) return undefined;
  if (gap.kind === "shortfall") return gap.lacking;
  return gap.kind === "excess" ? (gap.repayment ?? gap.over) : plainNumber(roundUp(gap.total, 6));
}
