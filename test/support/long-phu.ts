import { fileURLToPath } from "node:url";
import { runProgram } from "../../src/cli/program.ts";
import type { Scorecard } from "../../src/engine/scorecard.ts";
import { fakeTerminal } from "../cli/fake-terminal.ts";

export const LONG_PHU = fileURLToPath(new URL("../../fixtures/long-phu/", import.meta.url));

/** The scorecard of the sample office, by commune, mass organisation and programme. */
export async function longPhuScorecard(): Promise<Scorecard> {
  const terminal = fakeTerminal();
  const by = "organisation,programme";
  const argv = ["score", `${LONG_PHU}ledger.xlsx`, "--plan", `${LONG_PHU}plan.yaml`, "--by", by, "--format", "json"];
  const code = await runProgram(argv, terminal);
  if (code !== 0) throw new Error(terminal.errors());
  return JSON.parse(new TextDecoder().decode(terminal.output()));
}
