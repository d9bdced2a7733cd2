import type { CommuneClass } from "../plan/plan.ts";
import type { ClassCount, UnitResult } from "./scorecard.ts";

/** How many communes are of each class, now and at the baselines; undefined where no commune has a class. */
export function classCount(
  communes: readonly UnitResult[],
  baselines: ClassCount["baselines"],
): ClassCount | undefined {
  const classed = communes.flatMap((commune) => commune.class ?? []);
  if (classed.length === 0) return undefined;
  const now: Record<CommuneClass, number> = { good: 0, fair: 0, average: 0, weak: 0 };
  for (const { value } of classed) now[value] += 1;
  const sources = new Set(classed.map(({ from }) => from));
  const [only] = sources;
  return {
    now,
    baselines,
    from: sources.size === 1 && only !== undefined ? only : "mixed",
  };
}
