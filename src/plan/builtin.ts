import { type IndicatorId, indicators } from "../indicators/registry.ts";
import type { Fraction } from "../values/fraction.ts";
import { DEFAULT_PERIOD, DEFAULT_ROUNDING, defaultClassRule } from "./defaults.ts";
import type { Plan } from "./plan.ts";

/** The targets that Long Phú set itself for the end of 2023. */
const TARGETS_2023 = {
  "principal-collection": { numerator: 87, denominator: 100 },
  "interest-collection": { numerator: 99, denominator: 100 },
  "cohort-loan-interest": { numerator: 98, denominator: 100 },
  "cohort-balance-interest": { numerator: 98, denominator: 100 },
  "overdue-ratio": { numerator: 49, denominator: 10_000 },
  "group-quality": { numerator: 86, denominator: 1 },
  "session-quality": { numerator: 95, denominator: 100 },
  "deposit-participation": { numerator: 63, denominator: 100 },
} as const satisfies Record<IndicatorId, Fraction>;

/**
 * The plan that is used where the user gives none: the eight targets of 2023, no baselines, and no start, so that the
 * cohort's indicators have no data until a plan says from when it runs.
 */
export const builtinPlan: Plan = {
  name: "Tám chỉ tiêu Đề án đến cuối năm 2023 (đề án có sẵn trong ltq)",
  builtin: true,
  office: {},
  period: DEFAULT_PERIOD,
  rounding: DEFAULT_ROUNDING,
  targets: new Map(Object.entries(TARGETS_2023)),
  communes: [],
  baselines: [],
  readings: new Map(),
  classes: defaultClassRule(indicators),
  indicators: [],
};
