import { fieldsOf, tableIds, tables } from "../../src/tables/registry.ts";
import type { Language } from "../../src/values/words.ts";
import { type Page, table } from "./page.ts";

const WORDS = {
  title: { vi: "Các bảng và cột", en: "Tables and fields" },
  intro: {
    vi: "Bảng được nhận ra theo tên cột, không theo tên tệp hay tên trang. So tên cột sau khi bỏ dấu, khoảng trắng và chữ hoa.",
    en: "A table is recognised by its columns, not by the names of file or sheet. Headers are compared without marks, blanks and capitals.",
  },
  needs: { vi: "Phải có", en: "It must have" },
  or: { vi: " hoặc ", en: " or " },
  head: {
    vi: ["Trường", "Ý nghĩa", "Loại", "Ô trống", "Tên cột đã biết"],
    en: ["Field", "Meaning", "Kind", "Empty cell", "Headers known"],
  },
  blank: { vi: { zero: "là 0", absent: "không có" }, en: { zero: "is 0", absent: "absent" } },
} as const;

export function tablesPage(language: Language): Page {
  const sections = tableIds.map((id) => {
    const { words, purpose, requires } = tables[id];
    const rows = fieldsOf(id).map(({ name, info }) => [
      `\`${name}\``,
      info.words[language],
      info.kind,
      WORDS.blank[language][info.blank],
      info.headers.join("; "),
    ]);
    const needs = requires.map((group) => group.map((field) => `\`${field}\``).join(WORDS.or[language])).join("; ");
    return [
      `## ${words[language]} (\`${id}\`)`,
      purpose[language],
      `${WORDS.needs[language]}: ${needs}.`,
      table(WORDS.head[language], rows),
    ].join("\n\n");
  });
  return {
    name: "tables",
    text: `# ${WORDS.title[language]}\n\n${WORDS.intro[language]}\n\n${sections.join("\n\n")}\n`,
  };
}
