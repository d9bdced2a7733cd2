import { type Command, Help } from "commander";
import { type HelpWords, helpWords } from "./help-words.ts";
import { type Terminal, WIDEST_HELP } from "./terminal.ts";

/** A command's help in the user's language, `<file>` and `[options]` included. */
export function localiseHelp(command: Command, terminal: Terminal): void {
  const words = helpWords(terminal.language);
  const usual = new Help();
  command.helpOption("-h, --help", words.help).configureHelp({
    helpWidth: Math.min(terminal.columns ?? WIDEST_HELP, WIDEST_HELP),
    styleTitle: (title) => words.titles[title] ?? title,
    commandUsage: (described) => inWords(usual.commandUsage(described), words),
    // every command has options: said once a line they would only take its room
    subcommandTerm: (described) => inWords(usual.subcommandTerm(described).replace(" [options]", ""), words),
    optionTerm: (option) => inWords(usual.optionTerm(option), words),
    // commander would append the choices, in English; our descriptions name them
    optionDescription: ({ description }) => description,
  });
}

function inWords(term: string, { placeholders }: HelpWords): string {
  return term.replace(/(?<=[<[=])\w+(?=[\]>=]|\.\.\.)/g, (name) => placeholders[name] ?? name);
}
