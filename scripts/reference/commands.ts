import { commands } from "../../src/cli/commands/registry.ts";
import { markdownPage } from "../../src/cli/reference/markdown.ts";
import { code, heading, type Page, prose, table } from "../../src/cli/reference/page.ts";
import type { Language } from "../../src/values/words.ts";

const WORDS = {
  title: { vi: "Các lệnh", en: "Commands" },
  head: { vi: ["Tùy chọn", "Ý nghĩa"], en: ["Option", "Meaning"] },
  examples: { vi: "Ví dụ", en: "Examples" },
  exit: { vi: "Mã thoát", en: "Exit codes" },
  codes: {
    vi: [
      ["0", "xong"],
      ["1", "có điều được yêu cầu báo (`check`, `--fail-on`, `--strict`)"],
      ["2", "lệnh hoặc tệp đề án sai"],
      ["3", "không đọc được tệp số liệu; không ghi gì"],
      ["70", "lỗi của ltq"],
      ["130", "bị ngắt (Ctrl-C)"],
    ],
    en: [
      ["0", "done"],
      ["1", "what you asked to be told about is there (`check`, `--fail-on`, `--strict`)"],
      ["2", "wrong command line or plan"],
      ["3", "input can't be read; nothing was written"],
      ["70", "a mistake of ltq's own"],
      ["130", "interrupted (Ctrl-C)"],
    ],
  },
} as const;

export function commandsPage(language: Language): Page {
  const sections = commands.flatMap(({ name, argument, words, options, examples }) => [
    heading(2, `\`ltq ${name}${argument === "" ? "" : ` ${argument}`}\``),
    prose(`${words[language]}.`),
    ...(options.length === 0
      ? []
      : [
          table(
            WORDS.head[language],
            options.map((option) => [`\`${option.flags}\``, option.words[language]]),
          ),
        ]),
    prose(`${WORDS.examples[language]}:`),
    code(...examples),
  ]);
  return markdownPage("commands", WORDS.title[language], [
    ...sections,
    heading(2, WORDS.exit[language]),
    table([WORDS.exit[language], ""], WORDS.codes[language]),
  ]);
}
