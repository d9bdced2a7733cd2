import type { FigureHeading, IndicatorHeading, Scorecard } from "../../engine/scorecard.ts";
import { parseMeasure } from "../../indicators/language/parse.ts";
import { MeasureSyntaxError } from "../../indicators/language/syntax-error.ts";
import { measureScale } from "../../indicators/language/types.ts";
import { figures as builtinFigures, indicators as builtinIndicators } from "../../indicators/registry.ts";

/** A heading of the merged scorecard, and how far the parts agree on what it means. */
export interface MergedHeading<Heading> {
  readonly heading: Heading;
  /** The parts mean different things by it: their values can't be added. */
  readonly isUnlike: boolean;
  /** The parts compute the same reading in different ways. */
  readonly isVaried: boolean;
}

const MIXED = {
  id: "mixed",
  words: { vi: "các đơn vị hiểu chỉ tiêu này khác nhau", en: "read differently by different offices" },
} as const;

/** Every indicator that some part has; ltq's own first, in their order. */
export function mergedIndicators(parts: readonly Scorecard[]): readonly MergedHeading<IndicatorHeading>[] {
  return byId(
    parts.map(({ indicators }) => indicators),
    builtinIndicators,
  ).map((headings) => {
    const heading = firstOf(headings);
    const isRead = isOne(headings.map(({ reading }) => reading.id)) && heading.reading.id !== MIXED.id;
    const isUnlike =
      !isRead || !isOne(headings.map(({ unit, better }) => `${unit} ${better}`)) || !isOfOneScale(headings);
    return { heading: isRead ? heading : { ...heading, reading: MIXED }, isUnlike, isVaried: isVaried(headings) };
  });
}

export function mergedFigures(parts: readonly Scorecard[]): readonly MergedHeading<FigureHeading>[] {
  return byId(
    parts.map(({ figures }) => figures),
    builtinFigures,
  ).map((headings) => ({
    heading: firstOf(headings),
    isUnlike: !isOne(headings.map(({ unit }) => unit)) || !isOfOneScale(headings),
    isVaried: isVaried(headings),
  }));
}

type Formula = NonNullable<FigureHeading["formula"]>;
interface Heading {
  readonly id: string;
  readonly formula?: Formula;
}

/** The headings of each id together. */
function byId<H extends Heading>(parts: readonly (readonly H[])[], builtin: readonly { readonly id: string }[]): H[][] {
  const groups = new Map<string, H[]>(builtin.map(({ id }) => [id, []]));
  const own = parts.flat().filter(({ id }) => !groups.has(id));
  for (const id of own.map((heading) => heading.id).sort()) groups.set(id, []);
  for (const heading of parts.flat()) groups.get(heading.id)?.push(heading);
  return [...groups.values()].filter((headings) => headings.length > 0);
}

/** The same one whatever their order; one that has a formula before one that has none. */
function firstOf<H extends Heading>(headings: readonly H[]): H {
  const spelled = (heading: H) => (heading.formula ? "0" : "1") + JSON.stringify(heading);
  return headings.reduce((first, other) => (spelled(other) < spelled(first) ? other : first));
}

function isVaried(headings: readonly Heading[]): boolean {
  return !isOne(formulasOf(headings).map((formula) => JSON.stringify(formula)));
}

function formulasOf(headings: readonly Heading[]): readonly Formula[] {
  return headings.flatMap(({ formula }) => formula ?? []);
}

/** Whether sums of one part count as much as the other's: points travel in millionths, đồng whole. */
function isOfOneScale(headings: readonly Heading[]): boolean {
  return isOne(
    formulasOf(headings).map(({ numerator, denominator }) =>
      denominator === undefined ? "amount" : `${scaleOf(numerator)}/${scaleOf(denominator)}`,
    ),
  );
}

/** A formula that this ltq can't read is of no scale but its own. */
function scaleOf(measure: string): number | string {
  try {
    return measureScale(parseMeasure(measure));
  } catch (error) {
    if (error instanceof MeasureSyntaxError) return measure;
    throw error;
  }
}

function isOne(values: readonly unknown[]): boolean {
  return new Set(values).size <= 1;
}
