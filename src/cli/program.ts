import { Command, CommanderError, Option } from "commander";
import { VERSION } from "../library/version.ts";
import type { Language, Words } from "../values/words.ts";
import type { CommandInfo } from "./command.ts";
import { commands } from "./commands/registry.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { failureOf, failureText } from "./failure.ts";
import { helpWords } from "./help-words.ts";
import { localiseHelp } from "./localise-help.ts";
import { ReaderGone, type Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";
import { usageProblem } from "./usage-problem.ts";

/** Runs one command line (without `node` and the script) and says how it ended. Never throws. */
export async function runProgram(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let ended: ExitCode = EXIT.done;
  let help = "";
  const program = buildProgram(terminal, {
    end: (code) => {
      ended = code;
    },
    writeHelp: (text) => {
      help += text;
    },
  });
  try {
    await program.parseAsync(argv, { from: "user" }).catch(async (error: unknown) => {
      if (!(error instanceof CommanderError && error.exitCode === 0)) throw error;
      await terminal.print(help);
    });
    return ended;
  } catch (error) {
    if (terminal.signal.aborted) return EXIT.interrupted;
    if (error instanceof ReaderGone) return EXIT.done;
    const failure = await failureOf(error instanceof CommanderError ? asUsageError(error, argv) : error);
    terminal.tell(failureText(failure, terminal.language));
    return failure.code;
  }
}

/** `--lang` decides how everything is said, the help and the complaints about options included: it is looked up first. */
export function languageOf(argv: readonly string[], environment: string | undefined): Language {
  const at = argv.indexOf("--lang");
  const inOne = argv.find((argument) => argument.startsWith("--lang="))?.slice("--lang=".length);
  const asked = inOne ?? (at === -1 ? undefined : argv[at + 1]) ?? environment;
  return asked === "en" ? "en" : "vi";
}

/** Where a run of commander's tells what comes of it. */
interface Outcome {
  readonly end: (code: ExitCode) => void;
  readonly writeHelp: (text: string) => void;
}

function buildProgram(terminal: Terminal, { end, writeHelp }: Outcome): Command {
  const { language } = terminal;
  const words = helpWords(language);
  const program = new Command("ltq");
  program
    .description(DESCRIPTION[language])
    .version(VERSION, "-V, --version", words.version)
    .addOption(languageOption(language))
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: writeHelp, writeErr: () => {} });
  localiseHelp(program, terminal);
  for (const info of commands) addCommand(program, info, terminal, end);
  addHelp(program, terminal, end);
  program.addHelpText("after", `\n${words.more}`);
  return program;
}

function addCommand(program: Command, info: CommandInfo, terminal: Terminal, end: (code: ExitCode) => void): void {
  const { language } = terminal;
  const command = program
    .command(`${info.name} ${info.argument}`.trim())
    .description(info.words[language])
    .addHelpText("after", `\n${helpWords(language).examples}\n${info.examples.map((line) => `  ${line}`).join("\n")}`)
    .addOption(languageOption(language));
  localiseHelp(command, terminal);
  for (const { flags, words, isRepeated, choices } of info.options) {
    const option = new Option(flags, words[language]);
    if (choices) option.choices(choices);
    if (isRepeated === true) option.argParser((value: string, before: readonly string[] = []) => [...before, value]);
    else refuseTwice(option);
    command.addOption(option);
  }
  // commander hands over every argument, then the options, then itself
  command.action(async (...given: readonly (string | readonly string[] | undefined)[]) => {
    const words = (await Promise.all(given.slice(0, -2).map(wordsOf))).flat();
    const run = await info.load();
    end(await run(words, command.opts(), terminal, commands));
  });
}

/** Of a value given twice, commander would take the last and say nothing. */
function refuseTwice(option: Option): void {
  const { long, parseArg } = option;
  option.argParser((value: string, before: unknown) => {
    if (before === undefined) return parseArg === undefined ? value : parseArg(value, before);
    throw new UsageError(
      { vi: `Tùy chọn ${long} được ghi hai lần.`, en: `The option ${long} is given twice.` },
      {
        vi: "Chỉ ghi một lần; danh sách thì cách nhau dấu phẩy.",
        en: "Give it once; the parts of a list are separated by commas.",
      },
    );
  });
}

/** An argument as it was given; files may be named by a pattern. */
async function wordsOf(argument: string | readonly string[] | undefined): Promise<readonly string[]> {
  if (argument === undefined || typeof argument === "string") return argument === undefined ? [] : [argument];
  return argument.some((path) => path.includes("*"))
    ? await (await import("./file-patterns.ts")).expandPatterns(argument)
    : argument;
}

/** `help` alone or with a command is commander's own; anything else is looked up in the reference. */
function addHelp(program: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
  const help = program
    .command("help [topic]")
    .description(helpWords(terminal.language).helpCommand)
    .addOption(languageOption(terminal.language));
  localiseHelp(help, terminal);
  help.action(async (topic: string | undefined) => {
    if (topic === undefined) program.help();
    program.commands.find((command) => command.name() === topic)?.help();
    const { printTopic } = await import("./help-topic.ts");
    const names = program.commands.map((command) => command.name());
    end(await printTopic(topic, names, terminal));
  });
}

function languageOption(language: Language): Option {
  return new Option("--lang <language>", LANGUAGE[language]).choices(["vi", "en"]);
}

function asUsageError(error: CommanderError, argv: readonly string[]): UsageError {
  const { problem, remedy } = usageProblem(error, argv);
  return new UsageError(problem, remedy);
}

const DESCRIPTION: Words = {
  vi: "ltq – tính chỉ tiêu chất lượng tín dụng của phòng giao dịch NHCSXH từ các tệp sao kê",
  en: "ltq – credit-quality indicators of an office of the Vietnam Bank for Social Policies, from its exports",
};

const LANGUAGE: Words = { vi: "ngôn ngữ: vi (mặc định) hoặc en", en: "language: vi (default) or en" };
