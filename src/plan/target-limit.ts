import { indicators } from "../indicators/registry.ts";
import type { Fraction } from "../values/fraction.ts";
import { Fault } from "./fault.ts";
import type { Named } from "./values.ts";

const OWN_REGISTRY: ReadonlySet<string> = new Set(indicators.map(({ id }) => id));

/** The most that a target can ask for: all of what is due, all points. A plan's own indicators may have no such limit. */
export function beyondLimit({ numerator, denominator }: Fraction, { id, unit }: Named): Fault | undefined {
  if (!OWN_REGISTRY.has(id)) return undefined;
  if (unit === "percent" && numerator > denominator) {
    const written = String((numerator * 100) / denominator);
    return new Fault(
      { vi: `Mục tiêu ${written} % vượt quá 100 %.`, en: `A target of ${written} % is beyond 100 %.` },
      { vi: "Ghi tỷ lệ từ 0 đến 100 %.", en: "Give a percentage from 0 to 100 %." },
    );
  }
  if (unit === "points" && numerator > 100 * denominator) {
    const written = String(numerator / denominator);
    return new Fault(
      { vi: `Mục tiêu ${written} điểm vượt quá thang 100 điểm.`, en: `A target of ${written} points is beyond 100.` },
      { vi: "Ghi số điểm từ 0 đến 100.", en: "Give a score from 0 to 100." },
    );
  }
  return undefined;
}
