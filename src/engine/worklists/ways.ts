import { needsOf } from "../../indicators/language/needs.ts";
import { parseExpression, parseMeasure } from "../../indicators/language/parse.ts";
import { indicators } from "../../indicators/registry.ts";
import type { Plan } from "../../plan/plan.ts";
import { type Day, firstOfQuarter } from "../../values/day.ts";
import type { Availability } from "../availability.ts";
import { NO_ROWS, readingCandidates } from "../candidates.ts";
import type { NoData } from "../scorecard.ts";
import type { ListFormulas } from "./list-observer.ts";
import type { WorklistComputation, WorklistDefinition } from "./worklist.ts";

/** A way to find a list's entries that the files allow. */
export interface Way {
  readonly computation: WorklistComputation;
  readonly formulas: ListFormulas;
}

/** The ways to find the list's entries that the files allow, in order of preference; or why there is none. */
export function waysOf(
  definition: WorklistDefinition,
  plan: Plan,
  available: Availability,
  asOf: Day,
): { readonly ways: readonly Way[]; readonly noData: NoData } {
  const { computations } = definition;
  if ("complementOf" in computations) {
    const indicator = indicators.find(({ id }) => id === computations.complementOf);
    if (!indicator) throw new RangeError(`no indicator is called ${computations.complementOf}`);
    const reading = plan.readings.get(indicator.id) ?? indicator.defaultReading;
    const { able, noData } = readingCandidates(indicator, reading, plan.period, available);
    const ways = able.flatMap(({ numerator, denominator, formula }): Way[] =>
      denominator && formula.denominator !== undefined
        ? [
            {
              computation: { amount: formula.denominator, without: formula.numerator },
              formulas: { amount: denominator, without: numerator },
            },
          ]
        : [],
    );
    return { ways, noData };
  }
  let noData: NoData | undefined;
  const isQuarterEnd = firstOfQuarter(asOf) !== firstOfQuarter(asOf + 1);
  const ways = computations.flatMap((computation): Way[] => {
    const { amount, without, requires, date, at } = computation;
    const measures = [amount, without, requires].flatMap((text) => (text === undefined ? [] : parseMeasure(text)));
    const [first] = measures;
    const needs = measures.flatMap(needsOf);
    if (!first || !needs.every((need) => available.has(need))) {
      noData ??= available.reason(needs);
      return [];
    }
    if (at === "quarter-end" && !isQuarterEnd) {
      noData = NOT_QUARTER_END;
      return [];
    }
    return [
      {
        computation,
        formulas: {
          amount: first,
          ...(without === undefined ? {} : { without: parseMeasure(without) }),
          ...(requires === undefined ? {} : { requires: parseMeasure(requires) }),
          ...(date === undefined ? {} : { date: parseExpression(date) }),
        },
      },
    ];
  });
  return { ways, noData: noData ?? NO_ROWS };
}

const NOT_QUARTER_END: NoData = {
  reason: "fields-missing",
  words: {
    vi: "thiếu bảng thu nợ có cả gốc và lãi; cột lãi trong quý chỉ dùng được khi số liệu là cuối quý",
    en: "no collections with principal and interest; the ledger's interest of the quarter tells at a quarter's end only",
  },
};
