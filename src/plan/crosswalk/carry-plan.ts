import { figures } from "../../indicators/registry.ts";
import type { Day } from "../../values/day.ts";
import { isSameName } from "../../values/fold.ts";
import { compareFractions, type Fraction, sumOfFractions } from "../../values/fraction.ts";
import type { Words } from "../../values/words.ts";
import type { Baseline, Plan, PlanCommune, ValuesById } from "../plan.ts";
import { CarryNotes, type Uncarried } from "./carry-notes.ts";
import { type Crosswalk, type Made, makeup, nameOn, type Part } from "./crosswalk.ts";

/** Figures that are one sum: the parts' add up to the whole's. */
const PLAIN_SUMS: ReadonlySet<string> = new Set(
  figures.filter(({ computations }) => computations.every((one) => !("denominator" in one))).map(({ id }) => id),
);

/**
 * The plan for the communes of `asOf`: each baseline is carried over the moves between its date and that day, and what
 * the plan says of communes that are no more goes to those that they became, where all of them agree. What can't be
 * carried is left out and said; nothing is divided or guessed.
 */
export function carriedPlan(
  plan: Plan,
  crosswalk: Crosswalk,
  asOf: Day,
): { readonly plan: Plan; readonly notes: readonly Words[] } {
  const notes = new CarryNotes(plan.indicators);
  const communes = carriedCommunes(plan, crosswalk, asOf, notes);
  const baselines = plan.baselines.map((baseline) => carriedBaseline(baseline, plan, crosswalk, asOf, notes));
  return { plan: { ...plan, communes, baselines }, notes: notes.all() };
}

function carriedBaseline(baseline: Baseline, plan: Plan, crosswalk: Crosswalk, asOf: Day, notes: CarryNotes): Baseline {
  const mades = makeup(crosswalk, baseline.date, asOf);
  if (mades.length === 0 || baseline.communes.size === 0) return baseline;
  const keyOf = (code: string): string | undefined => keyOfCode(code, baseline, plan, crosswalk);
  const communes = new Map(baseline.communes);
  const carried = mades.map((made) => ({ made, values: carriedValues(made, baseline, keyOf) }));
  for (const { made } of carried) for (const { code } of made.parts) communes.delete(keyOf(code) ?? code);
  for (const { made, values } of carried) {
    if (values.size === 0) continue;
    const known = [...values].filter((entry): entry is [string, Fraction] => typeof entry[1] === "object");
    for (const [id, reason] of values) if (typeof reason === "string") notes.uncarried(baseline.date, made, id, reason);
    if (known.length > 0) {
      communes.set(made.code, new Map(known));
      notes.carried(baseline.date, made);
    }
  }
  if (baseline.classes) notes.oldClasses(baseline.date);
  return { ...baseline, communes };
}

/** By indicator or figure: the sum over the parts, or why there is none. Empty where no part is known at all. */
function carriedValues(
  { parts }: Made,
  baseline: Baseline,
  keyOf: (code: string) => string | undefined,
): ReadonlyMap<string, Fraction | Uncarried> {
  const valuesOf = ({ code }: Part): ValuesById | undefined => baseline.communes.get(keyOf(code) ?? code);
  const real = parts.filter((part) => part.isImplied !== true || valuesOf(part) !== undefined);
  const ids = [...new Set(real.flatMap((part) => [...(valuesOf(part)?.keys() ?? [])]))];
  const carriedValue = (id: string): Fraction | Uncarried => {
    if (real.some(({ hamlets }) => hamlets !== undefined)) return "divided";
    const values = real.map((part) => valuesOf(part)?.get(id));
    const known = values.filter((value) => value !== undefined);
    const [first] = known;
    if (known.length < values.length || first === undefined) return "missing";
    if (known.length === 1) return first;
    if (PLAIN_SUMS.has(id)) return sumOfFractions(known, "plain") ?? "too-large";
    return baseline.saved ? (sumOfFractions(known, "ratio") ?? "too-large") : "ratio-only";
  };
  return new Map(ids.map((id) => [id, carriedValue(id)]));
}

/** A baseline's communes go by code or by name, as the plan has them. */
function keyOfCode(code: string, { communes, date }: Baseline, plan: Plan, { moves }: Crosswalk): string | undefined {
  if (communes.has(code)) return code;
  const names = [nameOn(moves, code, date), plan.communes.find((one) => one.code === code)?.name];
  return [...communes.keys()].find((key) => names.some((name) => name !== undefined && isSameName(name, key)));
}

function carriedCommunes(plan: Plan, crosswalk: Crosswalk, asOf: Day, notes: CarryNotes): readonly PlanCommune[] {
  const first = crosswalk.moves[0]?.from ?? asOf;
  const mades = makeup(crosswalk, first - 1, asOf);
  const isOf = (commune: PlanCommune, code: string): boolean => {
    if (commune.code !== undefined) return commune.code === code;
    const name = nameOn(crosswalk.moves, code, first - 1);
    return name !== undefined && commune.name !== undefined && isSameName(name, commune.name);
  };
  const gone = mades.flatMap(({ parts }) => parts.map(({ code }) => code));
  const isGone = (commune: PlanCommune): boolean => gone.some((code) => isOf(commune, code));
  const made = mades.flatMap((one): readonly PlanCommune[] => {
    const parts = plan.communes.filter((commune) => one.parts.some(({ code }) => isOf(commune, code)));
    // what it says of the new commune under its own code needs no old ones to agree
    const own = plan.communes.find((commune) => commune.code === one.code);
    if (own) return parts.includes(own) ? [own] : [];
    return parts.length === 0 ? [] : [joined(one, parts, plan, notes)];
  });
  return [...plan.communes.filter((commune) => !isGone(commune)), ...made];
}

/** What the plan says of a new commune: whatever it says of all the old ones alike. */
function joined(made: Made, parts: readonly PlanCommune[], plan: Plan, notes: CarryNotes): PlanCommune {
  const owner = same(parts.map((part) => part.owner));
  const start = same(parts.map((part) => part.start));
  const targets = new Map<string, Fraction>();
  let isSame = owner.isSame && start.isSame;
  for (const id of new Set(parts.flatMap((part) => [...part.targets.keys()]))) {
    const [one, ...others] = parts.map((part) => part.targets.get(id) ?? plan.targets.get(id));
    if (one && others.every((other) => other && compareFractions(one, other) === 0)) targets.set(id, one);
    else isSame = false;
  }
  if (!isSame) notes.disagreeing(made);
  const name = made.name ?? (parts.length === 1 ? parts[0]?.name : undefined);
  return {
    code: made.code,
    ...(name === undefined ? {} : { name }),
    ...(owner.value === undefined ? {} : { owner: owner.value }),
    ...(start.value === undefined ? {} : { start: start.value }),
    targets,
  };
}

function same<Value>(values: readonly Value[]): { readonly isSame: boolean; readonly value: Value | undefined } {
  const [first, ...others] = new Set(values);
  return others.length === 0 ? { isSame: true, value: first } : { isSame: false, value: undefined };
}
