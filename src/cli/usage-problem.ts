import type { CommanderError } from "commander";
import type { Words } from "../values/words.ts";

interface Problem {
  readonly problem: Words;
  readonly remedy: Words;
}

const HELP: Words = { vi: "Xem hướng dẫn: ltq help", en: "See: ltq help" };

/** Commander's complaint about a command line, in our words; its own message names the option or argument. */
export function usageProblem(error: CommanderError): Problem {
  const named = /['<]([^'>]+)['>]/.exec(error.message)?.[1] ?? "";
  const suggestion = /\(Did you mean (?:one of )?([^?]+)\?\)/.exec(error.message)?.[1];
  const remedy = suggestion === undefined ? HELP : { vi: `Có phải ${suggestion}?`, en: `Did you mean ${suggestion}?` };
  const words = PROBLEMS[error.code]?.(named);
  return { problem: words ?? { vi: error.message, en: error.message }, remedy };
}

const PROBLEMS: Readonly<Record<string, (named: string) => Words>> = {
  "commander.unknownOption": (named) => ({ vi: `Không có tùy chọn ${named}.`, en: `There is no option ${named}.` }),
  "commander.unknownCommand": (named) => ({ vi: `Không có lệnh ${named}.`, en: `There is no command ${named}.` }),
  "commander.missingArgument": () => ({ vi: "Thiếu tên tệp số liệu.", en: "The name of a file is missing." }),
  "commander.optionMissingArgument": (named) => ({
    vi: `Tùy chọn ${named} thiếu giá trị.`,
    en: `The option ${named} needs a value.`,
  }),
  "commander.invalidArgument": (named) => ({
    vi: `Giá trị của ${named} không hợp lệ.`,
    en: `The value of ${named} is not allowed.`,
  }),
  "commander.excessArguments": () => ({ vi: "Thừa tham số.", en: "There are too many arguments." }),
  "commander.help": () => ({ vi: "Thiếu tên lệnh.", en: "The name of a command is missing." }),
};
