import type { Scorecard, UnitResult } from "../engine/scorecard.ts";
import type { Assumption } from "../engine/what-if/apply.ts";
import { AssumptionProblem } from "../engine/what-if/problem.ts";
import { readAssumption } from "../engine/what-if/read-assumption.ts";
import { indicators } from "../indicators/registry.ts";
import type { Plan } from "../plan/plan.ts";
import { findUnit } from "../report/find-unit.ts";
import { fold } from "../values/fold.ts";
import type { OptionValues } from "./command.ts";
import { listOption } from "./option-values.ts";

/**
 * What `--assume` says, held against the plan's indicators before any data is read.
 *
 * @throws AssumptionProblem
 */
export function assumeOption(options: OptionValues, plan: Plan): readonly Assumption[] {
  const known = [...indicators, ...plan.indicators];
  return listOption(options, "assume").map((text) => {
    const written = readAssumption(text, known);
    const { asked, place } = written;
    return place === undefined
      ? written
      : { ...written, unitOf: (scorecard: Scorecard) => assumedPlace(scorecard, place, asked) };
  });
}

const WHOLE = ["toandonvi", "toanphong", "wholeoffice", "office"];

/** The commune of this code or name, or the office. */
function assumedPlace(scorecard: Scorecard, place: string, asked: string): UnitResult {
  const { total, units } = scorecard;
  const folded = fold(place);
  if (place === total.code || folded === fold(total.name) || WHOLE.includes(folded)) return total;
  const isCalled = ({ code, name }: UnitResult): boolean => code === place || fold(name) === folded;
  const communes = units.filter(({ by }) => by === "commune");
  const isOther = units.some((breakdown) => breakdown.by !== "commune" && breakdown.units.some(isCalled));
  if (isOther && !communes.some((breakdown) => breakdown.units.some(isCalled)))
    throw new AssumptionProblem(asked, NO_COMMUNE, COMMUNES_ONLY);
  return findUnit({ units: communes }, place, "--assume");
}

const NO_COMMUNE = {
  vi: "đơn vị này không phải là xã.",
  en: "the unit is no commune.",
};
const COMMUNES_ONLY = {
  vi: "Chỉ giả định được tại một xã, hoặc cho toàn đơn vị (bỏ «tại …»).",
  en: "It can be assumed at a commune, or of the whole office (without “at …”).",
};
