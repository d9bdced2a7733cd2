import { carryScorecard } from "../engine/crosswalk/carry-scorecard.ts";
import { carryWords } from "../engine/crosswalk/carry-words.ts";
import type { Crosswalk } from "../plan/crosswalk/crosswalk.ts";
import { type Day, dayFromIso, writtenDay } from "../values/day.ts";
import { known } from "../values/known.ts";
import type { Words } from "../values/words.ts";
import type { Part } from "./part.ts";

/** Scorecards with the communes of one day, and what has to be said of how they came about. */
export interface CarriedParts {
  readonly parts: readonly Part[];
  readonly notes: readonly Words[];
}

/**
 * The scorecards with their communes as they are on `until`, whatever their own dates.
 *
 * @throws AmountOverflow
 */
export function carryParts(given: readonly Part[], crosswalk: Crosswalk, until: Day): CarriedParts {
  const carried = given.map((part) => ({ part, ...carryScorecard(part.scorecard, crosswalk, until) }));
  const notes = carryWords(carried.map(({ scorecard: { asOf }, notes: said }) => ({ asOf, notes: said })));
  return {
    parts: carried.map(({ part, scorecard }) => ({ ...part, scorecard })),
    notes: notes.length > 0 ? notes : [unchanged(until)],
  };
}

/** The date of the latest of them. */
export function lastDay(parts: readonly Part[]): Day {
  return Math.max(...parts.map(({ scorecard: { asOf } }) => known(dayFromIso(asOf))));
}

/** The communes that are made of several old ones on a day. */
export function mergedInto({ moves }: Crosswalk, on: Day): ReadonlySet<string> {
  const past = moves.filter(({ from }) => from <= on);
  const isMerged = (code: string) => new Set(past.flatMap((move) => (move.new === code ? move.old : []))).size > 1;
  return new Set(past.map((move) => move.new).filter(isMerged));
}

function unchanged(until: Day): Words {
  const date = writtenDay(until);
  return {
    vi: `Bảng đối chiếu mã xã không đổi gì: các bảng kết quả không có xã nào sáp nhập từ ngày của chúng đến ${date}.`,
    en: `The crosswalk changes nothing: no commune of the scorecards merged between their dates and ${date}.`,
  };
}
