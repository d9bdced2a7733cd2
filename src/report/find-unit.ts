import type { Place } from "../engine/scorecard.ts";
import { fold, foldName } from "../values/fold.ts";

/** No unit is called what an option says, or several are. */
export class UnknownUnitError extends RangeError {
  override readonly name = "UnknownUnitError";
  readonly asked: string;
  /** Names of all units. */
  readonly known: readonly string[];
  /** Those that were meant, where there are several: their codes, or names where they have none. */
  readonly meant: readonly string[];
  /** The option that named it. */
  readonly option: string;

  constructor(asked: string, known: readonly string[], meant: readonly string[], option: string) {
    super(`no single unit is called ${asked}`);
    this.asked = asked;
    this.known = known;
    this.meant = meant;
    this.option = option;
  }
}

/** Whatever has units: a scorecard, a trend. */
export interface Units<Unit extends Place> {
  readonly units: readonly { readonly units: readonly Unit[] }[];
}

/** The unit of this code, else the only one of this name. Throws UnknownUnitError. */
export function findUnit<Unit extends Place>(among: Units<Unit>, asked: string, option = "--unit"): Unit {
  const units = among.units.flatMap((breakdown) => breakdown.units);
  const byCode = units.filter(({ code }) => code === asked);
  const found = byCode.length > 0 ? byCode : calledSo(units, asked);
  const [unit, ...others] = found;
  if (!unit || others.length > 0)
    throw new UnknownUnitError(
      asked,
      units.map(({ name }) => name),
      found.map(({ code, name }) => code ?? name),
      option,
    );
  return unit;
}

/** Those of the name as it is asked for; only where there is none, those that are called so but for marks. */
function calledSo<Unit extends Place>(units: readonly Unit[], asked: string): readonly Unit[] {
  const exact = units.filter(({ name }) => foldName(name) === foldName(asked));
  return exact.length > 0 ? exact : units.filter(({ name }) => fold(name) === fold(asked));
}

/** The same, but where units of several kinds are called so, the first kind has it: a commune before a hamlet. */
export function findFirstUnit<Unit extends Place>(among: Units<Unit>, asked: string): Unit {
  const kind = among.units.find(({ units }) =>
    units.some(({ code, name }) => code === asked || fold(name) === fold(asked)),
  );
  const [communes] = among.units;
  return findUnit({ units: kind ? [kind] : communes ? [communes] : [] }, asked);
}
