import type { Indicator } from "../../indicators/indicator.ts";
import type { Fraction } from "../../values/fraction.ts";
import type { Candidate } from "../candidates.ts";
import type { Dimension } from "../dimensions.ts";
import { exactFraction } from "../exact.ts";
import { type PlanUnits, unitName } from "../plan-units.ts";
import type { UnitResult } from "../scorecard.ts";
import { byCodeThenName } from "../unit-order.ts";
import { statusOf } from "../unit-results.ts";
import type { Division, Shares, UnitShare } from "./explanation.ts";

/** What stands below a unit. */
export const BELOW: Readonly<Record<UnitResult["level"], readonly Dimension[]>> = {
  office: ["commune"],
  commune: ["hamlet", "group"],
  hamlet: ["group"],
  organisation: ["commune"],
  programme: ["commune"],
  group: [],
};

export const NOTHING: Shares = { rows: 0, numerator: 0, denominator: 0 };

/** A figure's parts by unit, each held against its own target. */
export function divisionOf(inputs: {
  readonly by: Dimension;
  readonly shares: ReadonlyMap<number, Shares>;
  readonly units: PlanUnits;
  readonly candidate: Candidate;
  readonly better: Indicator["better"] | undefined;
  readonly targetOf: (unit: number) => Fraction | undefined;
}): Division {
  const { by, units, candidate, better, targetOf } = inputs;
  const shares = [...inputs.shares].map(([unit, share]): UnitShare => {
    const { code } = units.byDimension.get(by)?.identity(unit) ?? {};
    const numerator = share.numerator * candidate.numeratorScale;
    const value = exactFraction(numerator, candidate.denominator ? share.denominator * candidate.denominatorScale : 1);
    const target = targetOf(unit);
    return {
      ...(code === undefined ? {} : { code }),
      name: unitName(units, by, unit),
      ...share,
      ...(value ? { value } : {}),
      ...(target && better ? { target } : {}),
      status: better ? statusOf(value, target, better) : "no-target",
    };
  });
  return { by, units: shares.sort(byCodeThenName), sum: sumOf(shares) };
}

function sumOf(shares: readonly Shares[]): Shares {
  return shares.reduce<Shares>(
    (all, { rows, numerator, denominator }) => ({
      rows: all.rows + rows,
      numerator: all.numerator + numerator,
      denominator: all.denominator + denominator,
    }),
    NOTHING,
  );
}
