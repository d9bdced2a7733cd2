import type { CommandInfo } from "../command.ts";
import { init } from "./init.ts";
import { score } from "./score.ts";

/** Every command, in the order in which the help lists them. */
export const commands: readonly CommandInfo[] = [score, init];
