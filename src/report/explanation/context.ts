import type { Explanation } from "../../engine/explain/explanation.ts";
import type { Fraction } from "../../values/fraction.ts";
import type { Words } from "../../values/words.ts";
import type { Printing } from "../figures.ts";
import type { PrintStyle } from "../grid.ts";

/** What every section of an explanation is made from. */
export interface ExplanationContext {
  readonly explanation: Explanation;
  readonly style: PrintStyle;
  /** Of the figure's values. */
  readonly printing: Printing;
  readonly say: (words: Words) => string;
  /** A value of the figure with its unit. */
  readonly valueText: (value: Fraction) => string;
}
