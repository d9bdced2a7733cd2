import type { RunCommand } from "../command.ts";
import { EXIT } from "../exit-code.ts";
import { oneOf } from "../option-values.ts";
import { schemas } from "../reference/schemas.ts";

export const runSchema: RunCommand = async ([asked = ""], _options, terminal) => {
  const name = oneOf("schema", asked, ["plan", "scorecard"]);
  await terminal.print(`${JSON.stringify(schemas[name](), null, 2)}\n`);
  return EXIT.done;
};
