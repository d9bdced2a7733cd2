import type { Words } from "../values/words.ts";

/** One thing wrong with a plan, at its place. */
export interface PlanProblem {
  /** The side file that it stands in; absent: the plan itself. */
  readonly file?: string;
  /** From 1; in a side file the row of the table. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** `communes[2].targets.overdue-ratio`; empty for the whole plan. */
  readonly path: string;
  readonly message: Words;
  readonly remedy: Words;
}

/** A plan that can't be used: the user's to mend, told without a stack trace. Problems stand in the order of the file. */
export class PlanError extends Error {
  override readonly name = "PlanError";
  constructor(readonly problems: readonly PlanProblem[]) {
    super(problems.map(({ line, column, message }) => `${line}:${column} ${message.en}`).join("\n"));
  }
}
