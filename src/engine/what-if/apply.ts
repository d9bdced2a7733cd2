import type { Measure } from "../../indicators/language/measure.ts";
import { Fault } from "../../plan/fault.ts";
import { fold } from "../../values/fold.ts";
import type { MeasureValue } from "../aggregates.ts";
import type { Assumed, Scorecard, UnitResult } from "../scorecard.ts";
import type { IndicatorLine } from "../unit-table.ts";
import { type ActionInfo, actions } from "./actions.ts";
import { amountFraction, amountWords, readAmount } from "./amount.ts";
import { AssumedValues } from "./assumed-values.ts";
import { possibleActions } from "./possible.ts";
import { AssumptionProblem } from "./problem.ts";
import * as say from "./problem-words.ts";
import type { WrittenAssumption } from "./read-assumption.ts";

/** An assumption, and how the place that it names is found among the units; the whole office where it names none. */
export interface Assumption extends WrittenAssumption {
  readonly unitOf?: (scorecard: Scorecard) => UnitResult;
}

/** What assumptions are held against. */
export interface Actual {
  readonly values: MeasureValue;
  readonly scorecard: Scorecard;
  /** A commune's number, by its row of the scorecard; undefined for the office. */
  readonly numberOf: (row: UnitResult) => number | undefined;
  readonly indicators: readonly IndicatorLine[];
}

/**
 * The sums as they would be. One assumption after the other: what an earlier one took away is no longer there.
 *
 * @throws AssumptionProblem where an indicator has no such action, an amount can't be read, or there is not as much
 */
export function applyAssumptions(
  assumptions: readonly Assumption[],
  actual: Actual,
): { readonly values: AssumedValues; readonly assumed: readonly Assumed[] } {
  const values = new AssumedValues(actual.values);
  return { values, assumed: assumptions.map((assumption) => applied(assumption, actual, values)) };
}

function applied(assumption: Assumption, { scorecard, numberOf, indicators }: Actual, values: AssumedValues): Assumed {
  const { asked, indicator: id, action: written } = assumption;
  const { total } = scorecard;
  const place = assumption.unitOf?.(scorecard) ?? total;
  const commune = numberOf(place);
  const line = indicators.find(({ indicator }) => indicator.id === id);
  const result = place.indicators[id];
  if (!line || !result) throw new RangeError(`no indicator ${id}`);
  const { name, better } = line.indicator;
  if (!line.chosen || !result.value)
    throw new AssumptionProblem(asked, say.noData(name, place.name, result.noData?.words), say.NO_DATA_REMEDY);
  const able = possibleActions(better, line.chosen);
  const possible = able.find(({ action }) => isAskedFor(actions[action], written));
  if (!possible) throw new AssumptionProblem(asked, say.notPossible(written, name), say.possibleWords(able));
  const { action, unit, act } = possible;
  const amount = readAmount(assumption.amount, unit);
  if (amount instanceof Fault) throw new AssumptionProblem(asked, amount.message, amount.remedy);

  const readTotal = (measure: Measure): number => values.total(measure);
  const readHere = (measure: Measure): number =>
    commune === undefined ? values.total(measure) : values.unit(measure, "commune", commune);
  const each = possible.each ? readHere(possible.each) : 1;
  const sum = amount * each;
  const refuseMoreThan = (most: number | undefined, where: string): void => {
    if (most === undefined || sum <= most) return;
    const there = amountWords(Math.floor(most / each), unit);
    throw new AssumptionProblem(asked, say.tooMuch(there, where), say.TOO_MUCH_REMEDY);
  };
  refuseMoreThan(possible.most(readHere), place.name);
  refuseMoreThan(possible.most(readTotal), total.name);
  values.assume({ act, amount: sum, ...(commune === undefined ? {} : { commune }) });
  return {
    indicator: id,
    action,
    unit,
    amount: amountFraction(amount, unit),
    ...(commune === undefined ? {} : { at: placeOf(place) }),
  };
}

function isAskedFor({ asked }: ActionInfo, written: string): boolean {
  return asked.includes(fold(written));
}

function placeOf({ code, name }: UnitResult) {
  return { ...(code === undefined ? {} : { code }), name };
}
