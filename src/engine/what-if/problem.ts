import type { Words } from "../../values/words.ts";

/** An assumption that can't be made: the user's to mend. */
export class AssumptionProblem extends Error {
  override readonly name = "AssumptionProblem";
  constructor(
    /** As the user wrote it. */
    readonly asked: string,
    readonly problem: Words,
    readonly remedy: Words,
  ) {
    super(`${asked}: ${problem.en}`);
  }
}
