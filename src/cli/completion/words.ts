import type { Language } from "../../values/words.ts";
import type { CommandInfo } from "../command.ts";

/** What a shell may offer, in the order of the help. */
export type CompletionWords = readonly {
  readonly command: string;
  readonly says: string;
  readonly options: readonly {
    /** `--plan` */
    readonly long: string;
    /** `-p` */
    readonly short?: string;
    readonly takesValue: boolean;
    readonly choices: readonly string[];
    readonly says: string;
  }[];
}[];

export function completionWords(commands: readonly CommandInfo[], language: Language): CompletionWords {
  return commands.map(({ name, words, options }) => ({
    command: name,
    says: words[language],
    options: options.map(({ flags, choices = [], words: meaning }) => {
      const [long = ""] = /--[\w-]+/.exec(flags) ?? [];
      const [, short] = /^(-\w),/.exec(flags) ?? [];
      const optional = short === undefined ? {} : { short };
      return { long, ...optional, takesValue: /[<[]/.test(flags), choices, says: meaning[language] };
    }),
  }));
}
