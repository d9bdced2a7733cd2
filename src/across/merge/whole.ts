import type {
  ClassCount,
  FindingSummary,
  GrowthCompletion,
  InputFile,
  PlanHeading,
  Scorecard,
} from "../../engine/scorecard.ts";
import type { CommuneClass, Rounding } from "../../plan/plan.ts";
import { known } from "../../values/known.ts";
import { addFigures } from "./add-results.ts";

/** What the parts' plans have in common. */
export function mergedPlan(plans: readonly PlanHeading[], roundings: readonly Rounding[]): Scorecard["plan"] {
  const sha256 = common(plans.map((plan) => plan.sha256));
  const start = common(plans.map((plan) => plan.start));
  const end = common(plans.map((plan) => plan.end));
  return {
    name: [...new Set(plans.map(({ name }) => name))].sort().join("; "),
    builtin: plans.some(({ builtin }) => builtin),
    ...(sha256 === undefined ? {} : { sha256 }),
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    rounding: {
      mode: common(roundings.map(({ mode }) => mode)) ?? "half-up",
      digits: Math.max(...roundings.map(({ digits }) => digits)),
      zeros: common(roundings.map(({ zeros }) => zeros)) ?? "keep",
    },
  };
}

/** From the first day of any of them to the last. */
export function mergedPeriod(periods: readonly Scorecard["period"][]): Scorecard["period"] {
  const from = periods.map((period) => period.from).sort();
  const to = periods.map((period) => period.to).sort();
  return { from: known(from[0]), to: known(to.at(-1)) };
}

export function mergedInputs(scorecards: readonly Scorecard[]): readonly InputFile[] {
  const order = (input: InputFile) => JSON.stringify([input.office, input.role, input.name, input.sha256, input.bytes]);
  return scorecards
    .flatMap(({ inputs, office }) => inputs.map((input): InputFile => ({ office: office.name, ...input })))
    .sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

/** Counts and money by kind. */
export function mergedFindings(scorecards: readonly Scorecard[]): readonly FindingSummary[] {
  const byKind = new Map<string, FindingSummary>();
  for (const finding of scorecards.flatMap(({ findings }) => findings)) {
    const { count, money } = byKind.get(finding.kind) ?? { count: 0, money: 0 };
    byKind.set(finding.kind, { ...finding, count: count + finding.count, money: money + finding.money });
  }
  return [...byKind.values()].sort((a, b) => (a.kind < b.kind ? -1 : 1));
}

/** How many communes of all parts are of each class; at a baseline, where every part knows it. */
export function mergedClasses(scorecards: readonly Scorecard[], dates: readonly string[]): ClassCount | undefined {
  const classed = scorecards.flatMap(({ classes }) => classes ?? []);
  if (classed.length === 0) return undefined;
  const baselines = dates.map((date) => {
    const all = scorecards.map(
      ({ classes, baselines: own }) => classes?.baselines[own.findIndex((baseline) => baseline.date === date)],
    );
    return all.every((counts) => counts !== null && counts !== undefined) ? addCounts(all) : null;
  });
  const none = { good: 0, fair: 0, average: 0, weak: 0 };
  return {
    now: { ...none, ...addCounts(classed.map(({ now }) => now)) },
    baselines,
    from: common(classed.map(({ from }) => from)) ?? "mixed",
  };
}

type Counts = Readonly<Partial<Record<CommuneClass, number>>>;

function addCounts(all: readonly Counts[]): Counts {
  const sums: Partial<Record<CommuneClass, number>> = {};
  for (const counts of all) {
    for (const name of ["good", "fair", "average", "weak"] as const) {
      const count = counts[name];
      if (count !== undefined) sums[name] = (sums[name] ?? 0) + count;
    }
  }
  return sums;
}

/** Increases over planned increases; nothing where a part has no growth plan, or one of another kind. */
export function mergedGrowth(scorecards: readonly Scorecard[]): GrowthCompletion | undefined {
  const all = scorecards.map(({ growth }) => growth);
  const given = all.flatMap((growth) => growth ?? []);
  const [first] = given;
  if (first === undefined || given.length < all.length) return undefined;
  const { figure, since } = given.reduce((one, other) => (order(other) < order(one) ? other : one), first);
  const isUnlike = given.some((one) => one.figure !== figure || one.since !== since || one.value === undefined);
  const { value, noData } = addFigures(
    given.map((one) => ({ ...one, baselines: [] })),
    { isRatio: true, isUnlike, summableBaselines: [] },
  );
  if (value === undefined) return { figure, since, noData: known(noData) };
  return { figure, since, value, planned: given.reduce((sum, { planned = 0 }) => sum + planned, 0) };
}

function order({ figure, since }: GrowthCompletion): string {
  return `${figure} ${since}`;
}

/** What all of them are; undefined where they differ. */
function common<T>(values: readonly T[]): T | undefined {
  return new Set(values).size === 1 ? values[0] : undefined;
}
