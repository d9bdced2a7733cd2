import { commands } from "../../src/cli/commands/registry.ts";
import { type Page, table } from "../../src/cli/reference/page.ts";
import type { Language } from "../../src/values/words.ts";

const WORDS = {
  title: { vi: "Các lệnh", en: "Commands" },
  head: { vi: ["Tùy chọn", "Ý nghĩa"], en: ["Option", "Meaning"] },
  examples: { vi: "Ví dụ", en: "Examples" },
  exit: { vi: "Mã thoát", en: "Exit codes" },
  codes: {
    vi: [
      ["0", "xong"],
      ["1", "có lỗi, cảnh báo ở mức được yêu cầu báo (`check`, `--strict`)"],
      ["2", "lệnh hoặc tệp đề án sai"],
      ["3", "không đọc được tệp số liệu; không ghi gì"],
      ["70", "lỗi của ltq"],
      ["130", "bị ngắt (Ctrl-C)"],
    ],
    en: [
      ["0", "done"],
      ["1", "findings of the severity asked for (`check`, `--strict`)"],
      ["2", "wrong command line or plan"],
      ["3", "input can't be read; nothing was written"],
      ["70", "a mistake of ltq's own"],
      ["130", "interrupted (Ctrl-C)"],
    ],
  },
} as const;

export function commandsPage(language: Language): Page {
  const sections = commands.map(({ name, argument, words, options, examples }) =>
    [
      `## \`ltq ${name}${argument === "" ? "" : ` ${argument}`}\``,
      `${words[language]}.`,
      table(
        WORDS.head[language],
        options.map((option) => [`\`${option.flags}\``, option.words[language]]),
      ),
      `${WORDS.examples[language]}:`,
      `\`\`\`\n${examples.join("\n")}\n\`\`\``,
    ].join("\n\n"),
  );
  const codes = table([WORDS.exit[language], ""], WORDS.codes[language]);
  return {
    name: "commands",
    text: `# ${WORDS.title[language]}\n\n${sections.join("\n\n")}\n\n## ${WORDS.exit[language]}\n\n${codes}\n`,
  };
}
