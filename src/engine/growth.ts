import type { FieldRef, Measure, Predicate } from "../indicators/language/measure.ts";
import { tablesOf } from "../indicators/language/needs.ts";
import { figures } from "../indicators/registry.ts";
import type { GrowthPlan, Plan } from "../plan/plan.ts";
import { isoDay } from "../values/day.ts";
import type { MeasureValue } from "./aggregates.ts";
import type { Availability } from "./availability.ts";
import { type Candidate, type Candidates, candidatesOf, figureCandidates, NO_ROWS } from "./candidates.ts";
import { exactFraction } from "./exact.ts";
import type { GrowthCompletion, NoData } from "./scorecard.ts";
import { chosenCandidate, exactValue } from "./unit-results.ts";

/** What the completion of a growth plan is worked out from. */
export interface GrowthLine {
  /** The figure that was to grow, without the programmes left out. */
  readonly figure: Candidates;
  /** The office table's planned increase: the office's own row, else its communes' together. */
  readonly planned: Candidates;
}

const PLANNED_INCREASE = [
  {
    numerator:
      "sum(office.plannedIncrease where office.date = asOf and office.communeCode? is missing and office.communeName? is missing)",
  },
  { numerator: "sum(office.plannedIncrease where office.date = asOf)" },
] as const;

export function growthLine(growth: GrowthPlan, available: Availability): GrowthLine {
  return {
    figure: growingFigure(growth, available),
    planned: candidatesOf(PLANNED_INCREASE, available),
  };
}

/** Every measure that the line may need. */
export function growthMeasures({ figure, planned }: GrowthLine): readonly Measure[] {
  return [...figure.able, ...planned.able].flatMap(({ numerator, presence }) => [numerator, presence]);
}

function growingFigure({ figure: id, excludedProgrammes }: GrowthPlan, available: Availability): Candidates {
  const figure = figures.find((one) => one.id === id);
  if (figure === undefined) return { able: [], noData: NO_ROWS };
  const all = figureCandidates(figure, available);
  if (all.able.some(({ denominator }) => denominator !== undefined)) return { able: [], noData: NO_AMOUNT };
  if (excludedProgrammes.length === 0) return all;
  if (all.able.some(({ numerator }) => [...tablesOf(numerator)].some((table) => table !== "loans")))
    return { able: [], noData: NOT_BY_PROGRAMME };
  if (all.able.length > 0 && !available.has({ kind: "field", ...PROGRAMME }))
    return { able: [], noData: available.reason([{ kind: "field", ...PROGRAMME }]) };
  return { ...all, able: all.able.map((candidate) => withoutProgrammes(candidate, excludedProgrammes)) };
}

const PROGRAMME = { scope: "row", table: "loans", field: "programmeCode" } as const;

function withoutProgrammes(candidate: Candidate, codes: readonly string[]): Candidate {
  const left: FieldRef = { kind: "field", ...PROGRAMME, optional: false };
  const parts = codes.map(
    (value): Predicate => ({ kind: "compare", operator: "!=", left, right: { kind: "text", value } }),
  );
  const narrowed = (where: Predicate | undefined): Predicate => ({
    kind: "and",
    parts: where === undefined ? parts : [where, ...parts],
  });
  const without = ({ addends }: Measure): Measure => ({
    addends: addends.map(({ factor, aggregate }) => ({
      factor,
      aggregate:
        aggregate.fn === "countDistinct"
          ? { ...aggregate, terms: aggregate.terms.map((term) => ({ ...term, where: narrowed(term.where) })) }
          : { ...aggregate, where: narrowed(aggregate.where) },
    })),
  });
  return { ...candidate, numerator: without(candidate.numerator), presence: without(candidate.presence) };
}

/** (figure now − figure at the base) / planned increase. */
export function growthCompletion(
  plan: Plan,
  growth: GrowthPlan,
  line: GrowthLine,
  aggregates: MeasureValue,
): GrowthCompletion {
  const heading = { figure: growth.figure, since: isoDay(growth.since) };
  const now = amountOf(line.figure, aggregates);
  const base = growth.base ?? baseOf(plan, growth);
  const planned = growth.planned ?? amountOf(line.planned, aggregates);
  if (now === undefined) return { ...heading, noData: line.figure.able.length > 0 ? NO_ROWS : line.figure.noData };
  if (base === undefined) return { ...heading, noData: NO_BASE };
  const value = planned === undefined ? undefined : exactFraction(now - base, planned);
  if (planned === undefined || value === undefined) return { ...heading, noData: NO_PLAN };
  return { ...heading, planned, value };
}

/** The office's amount; undefined where no row says it. */
function amountOf(candidates: Candidates, aggregates: MeasureValue): number | undefined {
  const chosen = chosenCandidate(candidates, aggregates);
  return chosen && exactValue(chosen, aggregates, "office")?.numerator;
}

/** The baseline's figure holds for all programmes: it is no base where some are left out. */
function baseOf(plan: Plan, growth: GrowthPlan): number | undefined {
  if (growth.excludedProgrammes.length > 0) return undefined;
  const value = plan.baselines.find(({ date }) => date === growth.since)?.office.get(growth.figure);
  return value?.denominator === 1 ? value.numerator : undefined;
}

const NO_AMOUNT: NoData = {
  reason: "fields-missing",
  words: {
    vi: "số bình quân không có kế hoạch tăng trưởng",
    en: "a mean has no growth plan",
  },
};
const NOT_BY_PROGRAMME: NoData = {
  reason: "not-per-unit",
  words: {
    vi: "số liệu này không chia theo chương trình nên không loại trừ được",
    en: "this figure isn't divided by programme, so none can be left out",
  },
};
const NO_BASE: NoData = {
  reason: "fields-missing",
  words: {
    vi: "đề án không nêu số đầu kỳ của kế hoạch tăng trưởng",
    en: "the plan does not state the figure that growth counts from",
  },
};
const NO_PLAN: NoData = {
  reason: "fields-missing",
  words: { vi: "không có số kế hoạch tăng trưởng", en: "no planned increase was given" },
};
