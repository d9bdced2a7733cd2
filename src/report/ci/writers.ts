import { githubGateWriter } from "./github.ts";
import { junitGateWriter } from "./junit.ts";
import type { GateFormat, GateWriter } from "./writer.ts";

/** What `ltq score` writes for build servers. */
export const gateWriters = {
  junit: junitGateWriter,
  github: githubGateWriter,
} as const satisfies Record<GateFormat, GateWriter>;
