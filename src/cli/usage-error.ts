import type { Words } from "../values/words.ts";

/** The command was called in a way that can't be carried out: the user's to mend. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  constructor(
    readonly problem: Words,
    readonly remedy?: Words,
  ) {
    super(problem.en);
  }
}
