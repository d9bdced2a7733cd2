import type { RunCommand } from "../command.ts";
import { shells } from "../completion/shells.ts";
import { completionWords } from "../completion/words.ts";
import { EXIT } from "../exit-code.ts";
import { oneOf } from "../option-values.ts";

export const runCompletion: RunCommand = async ([shell = ""], _options, terminal, commands) => {
  const asked = oneOf("completion", shell, ["bash", "zsh", "fish", "powershell"]);
  await terminal.print(shells[asked](completionWords(commands, terminal.language)));
  return EXIT.done;
};
