import { type Field, fieldsOf, tableIds, tables } from "../../tables/registry.ts";
import type { TableId } from "../../tables/table.ts";
import type { Language } from "../../values/words.ts";
import { type Page, type Topic, table } from "./page.ts";

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

/** Each table, and each of its fields, as `loans.current` and as `current`. */
export function tableTopics(language: Language): readonly Topic[] {
  return tableIds.flatMap((id) => [
    { names: [id], text: tableText(id, language) },
    ...fieldsOf(id).map((field) => ({
      names: [`${id}.${field.name}`, field.name],
      text: `## \`${id}.${field.name}\`\n\n${fieldRow(field, language)
        .slice(1)
        .map((cell, index) => `${WORDS.head[language][index + 1]}: ${cell}`)
        .join("\n\n")}`,
    })),
  ]);
}

export function tablesPage(language: Language): Page {
  const sections = tableIds.map((id) => tableText(id, language));
  return {
    name: "tables",
    text: `# ${WORDS.title[language]}\n\n${WORDS.intro[language]}\n\n${sections.join("\n\n")}\n`,
  };
}

function tableText(id: TableId, language: Language): string {
  const { words, purpose, requires } = tables[id];
  const needs = requires.map((group) => group.map((field) => `\`${field}\``).join(WORDS.or[language])).join("; ");
  return [
    `## ${words[language]} (\`${id}\`)`,
    purpose[language],
    `${WORDS.needs[language]}: ${needs}.`,
    table(
      WORDS.head[language],
      fieldsOf(id).map((field) => fieldRow(field, language)),
    ),
  ].join("\n\n");
}

function fieldRow({ name, info }: Field, language: Language): readonly string[] {
  const blank = WORDS.blank[language][info.blank];
  return [`\`${name}\``, info.words[language], info.kind, blank, info.headers.join("; ")];
}
