import type { Measure } from "../../indicators/language/measure.ts";
import { kindOf, measureScale } from "../../indicators/language/types.ts";
import type { SumKind } from "./explanation.ts";

/** What a measure counts. */
export function sumKind(measure: Measure): SumKind {
  const scale = measureScale(measure);
  const [first] = measure.addends;
  const aggregate = first?.aggregate;
  const isMoney = aggregate?.fn === "sum" && kindOf(aggregate.value) === "money";
  return { unit: isMoney ? "dong" : scale === 1 ? "count" : "points", scale };
}
