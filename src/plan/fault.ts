import type { Words } from "../values/words.ts";

/** Why something that a user wrote in a plan can't be taken, and what to write instead. */
export class Fault {
  constructor(
    readonly message: Words,
    readonly remedy: Words,
  ) {}
}
