import type { Plan, PlanCommune } from "../plan/plan.ts";
import type { Day } from "../values/day.ts";
import { type Dimension, dimensionInfo } from "./dimensions.ts";
import { Units } from "./units.ts";

/** The units of every dimension, and what the plan says of communes. */
export interface PlanUnits {
  readonly byDimension: ReadonlyMap<Dimension, Units>;
  communeOf(unit: number): PlanCommune | undefined;
  /** Communes that the plan names, by unit. */
  readonly planned: ReadonlyMap<number, PlanCommune>;
}

/** Units for a run; those that the plan names are known beforehand, so that a name in one file meets a code in another. */
export function planUnits(plan: Plan, dimensions: readonly Dimension[]): PlanUnits {
  const byDimension = new Map(dimensions.map((dimension) => [dimension, new Units()]));
  const communes = byDimension.get("commune");
  const planned = new Map<number, PlanCommune>();
  for (const commune of plan.communes) {
    const unit = communes?.resolve(commune.code, commune.name, "plan");
    if (unit !== undefined) planned.set(unit, commune);
  }
  return { byDimension, planned, communeOf: (unit) => planned.get(unit) };
}

/** Where the plan starts: for the office, and for the communes that have a start of their own, by unit. */
export interface PlanStarts {
  readonly ofOffice: Day | undefined;
  readonly ofCommunes: ReadonlyMap<number, Day>;
}

export function planStarts(plan: Plan, { planned }: PlanUnits): PlanStarts {
  const own = [...planned].flatMap(([unit, { start }]) => (start === undefined ? [] : [[unit, start] as const]));
  return { ofOffice: plan.start, ofCommunes: new Map(own) };
}

/** What a unit is called: by the plan, which is asked for names first, else by the files. */
export function unitName({ byDimension }: PlanUnits, dimension: Dimension, unit: number): string {
  const identity = byDimension.get(dimension)?.identity(unit) ?? {};
  return identity.name ?? identity.code ?? unknownName(dimension);
}

export function unknownName(dimension: Dimension): string {
  return `(không rõ ${dimensionInfo(dimension).words.vi})`;
}
