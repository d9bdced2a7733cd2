import { type Crosswalk, type Made, makeup, type Part } from "../../plan/crosswalk/crosswalk.ts";
import { unitsBy } from "../../saved/units-by.ts";
import { type Day, dayFromIso } from "../../values/day.ts";
import { classCount } from "../class-count.ts";
import type { Scorecard, UnitResult } from "../scorecard.ts";
import { withStanding } from "../standing.ts";
import { type AddedUnit, addUnits, countsDistinct } from "./add-units.ts";
import type { CarryNote, CarryNoteKind } from "./carry-words.ts";

/** A scorecard with the communes of another day, and what has to be said of how they came about. */
export interface CarriedScorecard {
  readonly scorecard: Scorecard;
  readonly notes: readonly CarryNote[];
}

/**
 * The communes of a scorecard as they are on `until`, before its own date or after it. Sums are added up and everything
 * else is worked out from them; a commune that would have to be divided needs the scorecard's hamlets (`--by hamlet`),
 * and stays what it is where they are missing. The office, and breakdowns other than communes, are not touched.
 *
 * @throws AmountOverflow
 */
export function carryScorecard(scorecard: Scorecard, crosswalk: Crosswalk, until: Day): CarriedScorecard {
  const asOf = dayFromIso(scorecard.asOf);
  const communes = unitsBy(scorecard, "commune");
  if (asOf === undefined) return { scorecard, notes: [] };
  const finder = new PartFinder(scorecard);
  const mades = makeup(crosswalk, asOf, until).filter(({ parts }) => parts.some((part) => finder.has(part)));
  const able = whollyFound(mades, finder);
  if (mades.length === 0) return { scorecard, notes: [] };
  const results = able.map((made) => ({ made, ...madeUnit(made, finder, scorecard) }));
  const replaced = new Set(able.flatMap(({ parts }) => parts.map(({ code }) => code)));
  const units = [
    ...communes.filter(({ code }) => code === undefined || !replaced.has(code)),
    ...results.map(({ unit }) => unit),
  ].sort((a, b) => ((a.code ?? "\uffff") < (b.code ?? "\uffff") ? -1 : 1));
  const classes = classCount(units, scorecard.classes?.baselines ?? scorecard.baselines.map(() => null));
  const { classes: _classes, ...rest } = scorecard;
  return {
    scorecard: withStanding({
      ...rest,
      units: scorecard.units.map((breakdown) => (breakdown.by === "commune" ? { by: "commune", units } : breakdown)),
      ...(classes ? { classes } : {}),
    }),
    notes: notesOf(
      scorecard,
      results,
      mades.filter((made) => !able.includes(made)),
      finder,
    ),
  };
}

interface Result extends AddedUnit {
  readonly made: Made;
  /** Of more than one part: figures were added up. */
  readonly isSum: boolean;
}

function madeUnit(made: Made, finder: PartFinder, scorecard: Scorecard): Omit<Result, "made"> {
  const parts = made.parts.flatMap((part) => finder.units(part) ?? []);
  const [only, ...others] = parts;
  const name = made.name ?? only?.name ?? made.code;
  if (only && others.length === 0 && only.level === "commune") {
    return { unit: { ...only, code: made.code, name }, hasTargetsApart: false, isSum: false };
  }
  return { ...addUnits({ level: "commune", code: made.code, name }, parts, scorecard), isSum: true };
}

/** What of a scorecard a crosswalk's parts are. */
class PartFinder {
  readonly #communes: ReadonlyMap<string, UnitResult>;
  readonly #hamlets: ReadonlyMap<string, UnitResult>;

  constructor(private readonly scorecard: Scorecard) {
    const byCode = (dimension: "commune" | "hamlet") =>
      new Map(
        unitsBy(scorecard, dimension).flatMap((unit) => (unit.code === undefined ? [] : [[unit.code, unit] as const])),
      );
    this.#communes = byCode("commune");
    this.#hamlets = byCode("hamlet");
  }

  has({ code }: Part): boolean {
    return this.#communes.has(code);
  }

  /** The units that are the part; none for a commune that may or may not have been there, undefined where one is missing. */
  units({ code, hamlets, isImplied }: Part): readonly UnitResult[] | undefined {
    const commune = this.#communes.get(code);
    if (!commune) return isImplied ? [] : undefined;
    if (hamlets === undefined) return [commune];
    const found = hamlets.flatMap((hamlet) => this.#hamlets.get(hamlet) ?? []);
    return found.length > 0 && found.length === hamlets.length ? found : undefined;
  }

  /** Whether these hamlets are all that the commune has: their balances and the like add up to its own. */
  isAllOf(code: string, hamlets: readonly string[]): boolean {
    const commune = this.#communes.get(code);
    const units = hamlets.flatMap((hamlet) => this.#hamlets.get(hamlet) ?? []);
    return this.scorecard.figures.every(({ id, formula }) => {
      const whole = commune?.figures[id]?.value;
      if (!whole || !formula || formula.denominator !== undefined || countsDistinct(formula)) return true;
      return units.reduce((sum, unit) => sum + (unit.figures[id]?.value?.numerator ?? 0), 0) === whole.numerator;
    });
  }
}

/**
 * The communes that can be made whole. One that can't leaves its parts where they are, and then nothing else can be made
 * of those either: no sum is counted twice, none is lost.
 */
function whollyFound(mades: readonly Made[], finder: PartFinder): readonly Made[] {
  const isDivided = (code: string) =>
    mades.some(({ parts }) => parts.some((part) => part.code === code && part.hamlets));
  const hamletsOf = (code: string) =>
    mades.flatMap(({ parts }) => parts.flatMap((part) => (part.code === code ? (part.hamlets ?? []) : [])));
  const isWhole = ({ parts }: Made) =>
    parts.every(
      (part) => finder.units(part) && (!isDivided(part.code) || finder.isAllOf(part.code, hamletsOf(part.code))),
    );
  let able = mades.filter(isWhole);
  for (;;) {
    const kept = new Set(mades.flatMap((made) => (able.includes(made) ? [] : made.parts.map(({ code }) => code))));
    const next = able.filter(({ parts }) => !parts.some(({ code }) => kept.has(code)));
    if (next.length === able.length) return able;
    able = next;
  }
}

function notesOf(
  scorecard: Scorecard,
  results: readonly Result[],
  left: readonly Made[],
  finder: PartFinder,
): readonly CarryNote[] {
  const added = results.filter(({ isSum }) => isSum);
  const note = (kind: CarryNoteKind, mades: readonly Made[]): readonly CarryNote[] => {
    const communes = mades.map(({ code, name }) => (name === undefined ? code : `${name} (${code})`)).join(", ");
    return mades.length === 0 ? [] : [{ kind, communes }];
  };
  const isWithoutHamlets = ({ parts }: Made) =>
    parts.every((part) => part.isImplied || finder.has(part)) && parts.some(({ hamlets }) => hamlets);
  const counted = [...scorecard.indicators, ...scorecard.figures].some(({ formula }) => countsDistinct(formula));
  const made = (some: readonly Result[]) => some.map((result) => result.made);
  return [
    ...note("added", made(added)),
    ...note("renamed", made(results.filter(({ isSum }) => !isSum))),
    ...note("undivided", left.filter(isWithoutHamlets)),
    ...note(
      "incomplete",
      left.filter((one) => !isWithoutHamlets(one)),
    ),
    ...(counted ? note("counted", made(added)) : []),
    ...note("targets", made(added.filter(({ hasTargetsApart }) => hasTargetsApart))),
    ...note("class", made(added.filter(({ unit }) => unit.class))),
  ];
}
