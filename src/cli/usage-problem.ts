import type { CommanderError } from "commander";
import type { Words } from "../values/words.ts";
import { looksLikeFile } from "./file-name.ts";

interface Problem {
  readonly problem: Words;
  readonly remedy: Words;
}

/** Commander's complaint about a command line, in our words; what it is about stands in its own message. */
export function usageProblem(error: CommanderError, argv: readonly string[]): Problem {
  const { message, code } = error;
  const known = PROBLEMS[code]?.(message) ?? { vi: message, en: message };
  return { problem: known, remedy: remedyOf(message, code, argv) };
}

function remedyOf(message: string, code: string, argv: readonly string[]): Words {
  const suggestions = /\(Did you mean (?:one of )?([^?]+)\?\)/.exec(message)?.[1];
  if (suggestions !== undefined) {
    const list = suggestions.split(", ");
    return {
      vi: `Có phải ${list.map((one) => `«${one}»`).join(" hay ")}?`,
      en: `Did you mean ${list.map((one) => `“${one}”`).join(" or ")}?`,
    };
  }
  const choices = /Allowed choices are ([^\n]+)\.$/.exec(message)?.[1];
  if (choices !== undefined) return { vi: `Chọn một trong: ${choices}.`, en: `Choose one of: ${choices}.` };
  const [command = "", first = ""] = argv;
  const example = FIRST[command];
  if (code === "commander.missingArgument" && example !== undefined && looksLikeFile(first)) {
    return {
      vi: `«${first}» đang đứng ở chỗ của ${example.words.vi}; ghi như: ltq ${command} ${example.word} ${first}`,
      en: `“${first}” stands where ${example.words.en} should; write: ltq ${command} ${example.word} ${first}`,
    };
  }
  const isOfCommand = code !== "commander.unknownCommand" && code !== "commander.help";
  const help = ["ltq help", ...(isOfCommand ? argv.slice(0, 1) : [])].join(" ");
  return { vi: `Xem hướng dẫn: ${help}`, en: `See: ${help}` };
}

/** The option that a message is about, by its long name: of `-p, --plan <file>`, `--plan`. */
function option(message: string): string {
  return /--[\w-]+/.exec(message)?.[0] ?? /'(-[^' ]+)/.exec(message)?.[1] ?? "";
}

function quoted(message: string): string {
  return /'([^']*)'/.exec(message)?.[1] ?? "";
}

const NO_COMMAND: Words = { vi: "Thiếu tên lệnh.", en: "The name of a command is missing." };

function unknownCommand(name: string): Words {
  return { vi: `Không có lệnh «${name}».`, en: `There is no command “${name}”.` };
}

const NO_FILE: Words = { vi: "Thiếu tên tệp số liệu.", en: "The name of a file is missing." };

/** By the argument's name. */
const MISSING: Readonly<Record<string, Words>> = {
  indicator: { vi: "Thiếu mã chỉ tiêu.", en: "The id of an indicator is missing." },
  shell: { vi: "Thiếu tên shell: bash, zsh, fish hoặc powershell.", en: "Which shell? bash, zsh, fish or powershell." },
  name: { vi: "Thiếu tên: plan hoặc scorecard.", en: "Which one? plan or scorecard." },
  kind: { vi: "Thiếu tên danh sách.", en: "The kind of list is missing." },
};

/** What comes before the files. */
const FIRST: Readonly<Record<string, { readonly word: string; readonly words: Words }>> = {
  explain: { word: "overdue-ratio", words: { vi: "mã chỉ tiêu", en: "the indicator" } },
  worklist: { word: "overdue", words: { vi: "tên danh sách", en: "the kind of list" } },
};

const PROBLEMS: Readonly<Record<string, (message: string) => Words>> = {
  "commander.unknownOption": (message) => ({
    vi: `Không có tùy chọn ${quoted(message)}.`,
    en: `There is no option ${quoted(message)}.`,
  }),
  "commander.unknownCommand": (message) => unknownCommand(quoted(message)),
  "commander.missingArgument": (message) => MISSING[quoted(message)] ?? NO_FILE,
  "commander.optionMissingArgument": (message) => ({
    vi: `Tùy chọn ${option(message)} thiếu giá trị.`,
    en: `The option ${option(message)} needs a value.`,
  }),
  "commander.invalidArgument": (message) => {
    const value = /argument '([^']*)' is invalid/.exec(message)?.[1] ?? "";
    return { vi: `${option(message)}: không có «${value}».`, en: `${option(message)}: there is no “${value}”.` };
  },
  "commander.excessArguments": () => ({ vi: "Thừa tham số.", en: "There are too many arguments." }),
  "commander.help": () => NO_COMMAND,
};
