import type { Words } from "../../values/words.ts";

/** A formula that is none. A plan's own formulas are the user's; the plan reader tells where in the plan it stands. */
export class MeasureSyntaxError extends Error {
  override readonly name = "MeasureSyntaxError";
  constructor(
    readonly formula: string,
    /** Characters from the formula's start. */
    readonly at: number,
    readonly problem: Words,
  ) {
    super(`${problem.en} at ${at} in: ${formula}`);
  }
}
