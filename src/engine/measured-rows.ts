import type { Plan } from "../plan/plan.ts";
import type { MeasureValue } from "./aggregates.ts";
import { classCount } from "./class-count.ts";
import type { Dimension } from "./dimensions.ts";
import { type GrowthLine, growthCompletion } from "./growth.ts";
import type { PlanUnits } from "./plan-units.ts";
import type { Reach } from "./reach.ts";
import type { RunResult } from "./run.ts";
import type { Scorecard } from "./scorecard.ts";
import { type FigureLine, type IndicatorLine, type UnitTable, unitTable } from "./unit-table.ts";

/** What the rows of a scorecard are made from, whatever the sums are. */
export interface RowInputs {
  readonly plan: Plan;
  readonly units: PlanUnits;
  readonly result: RunResult;
  readonly reach: Reach;
  readonly indicators: readonly IndicatorLine[];
  readonly figures: readonly FigureLine[];
  readonly growth: GrowthLine | undefined;
  readonly dimensions: readonly Dimension[];
}

export interface MeasuredRows {
  readonly table: UnitTable;
  readonly rows: Pick<Scorecard, "total" | "units" | "classes" | "growth">;
}

/** Everything in a scorecard that follows from the sums, actual or assumed. */
export function measuredRows({ growth, dimensions, ...inputs }: RowInputs, aggregates: MeasureValue): MeasuredRows {
  const { plan } = inputs;
  const table = unitTable({ ...inputs, aggregates });
  const units = dimensions.map((by) => ({ by, units: table.units(by) }));
  const classes = classCount(
    units[0]?.units ?? [],
    plan.baselines.map(({ classes: counted }) => counted ?? null),
  );
  const completion = plan.growth && growth && growthCompletion(plan, plan.growth, growth, aggregates);
  return {
    table,
    rows: {
      total: table.total(),
      units,
      ...(classes ? { classes } : {}),
      ...(completion ? { growth: completion } : {}),
    },
  };
}
