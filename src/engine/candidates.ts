import type { Figure, FigureComputation, Indicator } from "../indicators/indicator.ts";
import type { Addend, Aggregate, Measure, Predicate } from "../indicators/language/measure.ts";
import { needsOf } from "../indicators/language/needs.ts";
import { parseMeasure } from "../indicators/language/parse.ts";
import { measureScale } from "../indicators/language/types.ts";
import type { PeriodChoice } from "../plan/plan.ts";
import type { TableId } from "../tables/table.ts";
import type { Words } from "../values/words.ts";
import type { Availability } from "./availability.ts";
import type { NoData } from "./scorecard.ts";

/** A formula that the files at hand can be computed with. */
export interface Candidate {
  readonly formula: { readonly numerator: string; readonly denominator?: string };
  readonly numerator: Measure;
  readonly denominator?: Measure;
  /** How many rows the numerator rests on: a sum over no rows is not zero, but nothing. */
  readonly presence: Measure;
  /** The value is numerator × `numeratorScale` / (denominator × `denominatorScale`). */
  readonly numeratorScale: number;
  readonly denominatorScale: number;
  /** What a reader has to know of this way to compute it. */
  readonly note?: Words;
}

/** The formulas of one reading or figure that can be computed, in order of preference; or why there is none. */
export interface Candidates {
  readonly able: readonly Candidate[];
  readonly noData: NoData;
}

interface Formula extends FigureComputation {
  readonly period?: "year" | "quarter" | "month";
  readonly note?: Words;
}

/** The sums that a candidate is worked out from. */
export function measuresOf({ numerator, denominator, presence }: Candidate): readonly Measure[] {
  return [numerator, denominator ?? presence];
}

/** The candidates of an indicator's reading. */
export function readingCandidates(
  indicator: Indicator,
  reading: string,
  period: PeriodChoice,
  available: Availability,
): Candidates {
  const computations = indicator.readings[reading]?.computations ?? [];
  return candidatesOf(
    computations.filter((one) => one.period === undefined || one.period === period),
    available,
  );
}

export function figureCandidates(figure: Figure, available: Availability): Candidates {
  return candidatesOf(figure.computations, available);
}

/** The candidates among formulas, in their order. */
export function candidatesOf(computations: readonly Formula[], available: Availability): Candidates {
  const able: Candidate[] = [];
  let noData: NoData | undefined;
  for (const { numerator, denominator, note } of computations) {
    const over = parseMeasure(numerator);
    const under = denominator === undefined ? undefined : parseMeasure(denominator);
    const needs = [...needsOf(over), ...(under ? needsOf(under) : [])];
    if (!needs.every((need) => available.has(need))) {
      const reason = available.reason(needs);
      // a table that is there but for a column says more than one that is not there at all
      if (noData === undefined || (noData.reason === "table-missing" && reason.reason === "fields-missing"))
        noData = reason;
      continue;
    }
    able.push({
      formula: { numerator, ...(denominator === undefined ? {} : { denominator }) },
      numerator: over,
      presence: presenceOf(over),
      ...(under ? { denominator: under } : {}),
      numeratorScale: under ? measureScale(under) : 1,
      denominatorScale: measureScale(over),
      ...(note ? { note } : {}),
    });
  }
  return { able, noData: noData ?? NO_ROWS };
}

function presenceOf({ addends }: Measure): Measure {
  return { addends: addends.flatMap(({ aggregate }) => rowsBehind(aggregate)) };
}

/** How many rows an aggregate adds up; for keys and counts, how many rows were looked at. */
function rowsBehind(aggregate: Aggregate): readonly Addend[] {
  if (aggregate.fn === "countDistinct") return aggregate.terms.map(({ table }) => countOf(table));
  if (aggregate.fn === "count") return [countOf(aggregate.table)];
  const known: Predicate = { kind: "known", value: aggregate.value };
  return [countOf(aggregate.table, aggregate.where ? { kind: "and", parts: [aggregate.where, known] } : known)];
}

function countOf(table: TableId, where?: Predicate): Addend {
  return { factor: 1, aggregate: { fn: "count", table, ...(where ? { where } : {}) } };
}

/** The formula can be computed, but finds nothing to count. */
export const NO_ROWS: NoData = {
  reason: "no-rows",
  words: { vi: "không có dòng số liệu nào thuộc phạm vi tính", en: "no row of the data falls under it" },
};
