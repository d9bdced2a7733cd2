import type { CommandInfo } from "../command.ts";
import { batch } from "./batch.ts";
import { check } from "./check.ts";
import { completion } from "./completion.ts";
import { explain } from "./explain.ts";
import { init } from "./init.ts";
import { inspect } from "./inspect.ts";
import { merge } from "./merge.ts";
import { schema } from "./schema.ts";
import { score } from "./score.ts";
import { trend } from "./trend.ts";
import { worklist } from "./worklist.ts";

/** Every command, in the order in which the help lists them. */
export const commands: readonly CommandInfo[] = [
  score,
  explain,
  worklist,
  check,
  inspect,
  trend,
  merge,
  batch,
  init,
  schema,
  completion,
];
