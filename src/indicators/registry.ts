import { cohortBalanceInterest } from "./definitions/cohort-balance-interest.ts";
import { cohortLoanInterest } from "./definitions/cohort-loan-interest.ts";
import { depositParticipation } from "./definitions/deposit-participation.ts";
import { groupQuality } from "./definitions/group-quality.ts";
import { interestCollection } from "./definitions/interest-collection.ts";
import { overdueRatio } from "./definitions/overdue-ratio.ts";
import { principalCollection } from "./definitions/principal-collection.ts";
import { sessionQuality } from "./definitions/session-quality.ts";
import { capital } from "./figures/capital.ts";
import { frozenBalance } from "./figures/frozen-balance.ts";
import { households } from "./figures/households.ts";
import { meanBalance } from "./figures/mean-balance.ts";
import { outstanding } from "./figures/outstanding.ts";
import { overdueBalance } from "./figures/overdue-balance.ts";
import type { Figure, Indicator } from "./indicator.ts";

const PLAN_INDICATORS = [
  principalCollection,
  interestCollection,
  cohortLoanInterest,
  cohortBalanceInterest,
  overdueRatio,
  groupQuality,
  sessionQuality,
  depositParticipation,
] as const satisfies readonly Indicator[];

/** The plan's eight indicators, in the order in which the plan lists them; every scorecard keeps it. */
export const indicators: readonly Indicator[] = PLAN_INDICATORS;

/** What has to say something of each of them is a record by id. */
export type IndicatorId = (typeof PLAN_INDICATORS)[number]["id"];

/** The report's other figures, in the order in which it prints them. */
export const figures: readonly Figure[] = [
  capital,
  outstanding,
  overdueBalance,
  frozenBalance,
  households,
  meanBalance,
];
