import type { UnitResult } from "../engine/scorecard.ts";

/**
 * What to call a unit beside these: by its name; where another has the same one, by its office too, or by its code
 * where they are of one office.
 */
export function namesAmong(units: readonly UnitResult[]): (unit: UnitResult) => string {
  const byName = new Map<string, UnitResult[]>();
  for (const unit of units) byName.set(unit.name, [...(byName.get(unit.name) ?? []), unit]);
  return (unit) => {
    const namesakes = (byName.get(unit.name) ?? []).filter((other) => other !== unit);
    if (namesakes.length === 0) return unit.name;
    const told = [officeOf, codeOf].find((by) => namesakes.every((other) => by(other) !== by(unit)))?.(unit);
    return told === undefined ? unit.name : `${unit.name} (${told})`;
  };
}

function officeOf({ parent }: UnitResult): string | undefined {
  return parent?.name;
}

function codeOf({ code }: UnitResult): string | undefined {
  return code;
}
