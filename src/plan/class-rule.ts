import type { Indicator } from "../indicators/indicator.ts";
import { defaultClassRule } from "./defaults.ts";
import type { PlanDocument } from "./document.ts";
import { Fault } from "./fault.ts";
import type { PlanFile } from "./file-schema.ts";
import type { ClassRule } from "./plan.ts";
import { stated } from "./stated.ts";
import type { Named } from "./values.ts";
import { unknownId } from "./values.ts";

/** How communes are classed: weights replace the default ones as a whole, cut-offs too. */
export function readClassRule(
  file: PlanFile,
  indicators: readonly Indicator[],
  named: readonly Named[],
  document: PlanDocument,
): ClassRule {
  const usual = defaultClassRule(indicators);
  const { from = usual.from, weights: written, cutoffs = usual.cutoffs } = file.classes ?? {};
  if (!(cutoffs.good > cutoffs.fair && cutoffs.fair > cutoffs.average && cutoffs.good <= 100)) {
    document.add(["classes", "cutoffs"], NOT_DESCENDING);
  }
  if (written === undefined) return { ...usual, from, cutoffs };
  const weights = new Map<string, number>();
  for (const [id, weight] of stated(written)) {
    if (!named.some((one) => one.id === id)) document.add(["classes", "weights", id], unknownId(id, named), "key");
    weights.set(id, weight);
  }
  if (![...weights.values()].some((weight) => weight > 0)) document.add(["classes", "weights"], NO_WEIGHT);
  return { from, weights, cutoffs };
}

const NOT_DESCENDING = new Fault(
  {
    vi: "Điểm của các loại phải giảm dần: good > fair > average, tối đa 100.",
    en: "Cut-offs must fall: good > fair > average, 100 at most.",
  },
  { vi: "Ví dụ: { good: 85, fair: 70, average: 50 }.", en: "For instance: { good: 85, fair: 70, average: 50 }." },
);

const NO_WEIGHT = new Fault(
  { vi: "Mọi trọng số đều bằng 0.", en: "Every weight is 0." },
  { vi: "Cho ít nhất một chỉ tiêu trọng số lớn hơn 0.", en: "Give at least one indicator a weight above 0." },
);
