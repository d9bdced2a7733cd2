import type { Words } from "../../values/words.ts";

/** A file that can't be written again with its findings marked. */
export class MarkingError extends Error {
  override readonly name = "MarkingError";
  constructor(
    readonly problem: Words,
    readonly remedy: Words,
  ) {
    super(problem.en);
  }
}
