import type { PlanError } from "../plan/problem.ts";

/** A plan or a mapping file with mistakes, and where it is. */
export class YamlFileError extends Error {
  override readonly name = "YamlFileError";
  constructor(
    readonly path: string,
    readonly error: PlanError,
  ) {
    super(error.message);
  }
}
