import type { Measure } from "../indicators/language/measure.ts";
import { parseMeasure } from "../indicators/language/parse.ts";
import { figures } from "../indicators/registry.ts";
import type { GrowthPlan, Plan } from "../plan/plan.ts";
import { isoDay } from "../values/day.ts";
import type { Aggregates } from "./aggregates.ts";
import { exactFraction } from "./exact.ts";
import type { GrowthCompletion, NoData } from "./scorecard.ts";

/** The office table's planned increase for the date, where the plan states none. */
export const PLANNED_INCREASE = parseMeasure("sum(office.plannedIncrease where office.date = asOf)");

/** The figure that was to grow, without the programmes left out of the growth plan. */
export function growthMeasure({ figure, excludedProgrammes }: GrowthPlan): Measure | undefined {
  const formula = figures.find(({ id }) => id === figure)?.computations[0].numerator;
  if (formula === undefined || excludedProgrammes.length === 0)
    return formula === undefined ? undefined : parseMeasure(formula);
  const left = excludedProgrammes.map((code) => `loans.programmeCode != "${code}"`).join(" and ");
  return parseMeasure(formula.replace(/\)$/, ` where ${left})`));
}

/** (figure now − figure at the base) / planned increase. */
export function growthCompletion(
  plan: Plan,
  growth: GrowthPlan,
  aggregates: Aggregates,
  canRead: (measure: Measure) => boolean,
): GrowthCompletion {
  const measure = growthMeasure(growth);
  const heading = { figure: growth.figure, since: isoDay(growth.since) };
  const fromOffice = canRead(PLANNED_INCREASE) ? aggregates.total(PLANNED_INCREASE) : 0;
  const planned = growth.planned ?? (fromOffice > 0 ? fromOffice : undefined);
  const base = growth.base ?? baseOf(plan, growth);
  if (measure === undefined || !canRead(measure)) return { ...heading, noData: NO_LEDGER };
  if (base === undefined) return { ...heading, noData: NO_BASE };
  if (planned === undefined) return { ...heading, noData: NO_PLAN };
  const value = exactFraction(aggregates.total(measure) - base, planned);
  return { ...heading, planned, ...(value ? { value } : { noData: NO_PLAN }) };
}

/** The baseline's figure holds for all programmes: it is no base where some are left out. */
function baseOf(plan: Plan, growth: GrowthPlan): number | undefined {
  if (growth.excludedProgrammes.length > 0) return undefined;
  const value = plan.baselines.find(({ date }) => date === growth.since)?.office.get(growth.figure);
  return value?.denominator === 1 ? value.numerator : undefined;
}

const NO_LEDGER: NoData = {
  reason: "table-missing",
  words: { vi: "thiếu sao kê món vay", en: "the loan ledger is missing" },
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
