import { type Field, fieldsOf, tableIds, tables } from "../../tables/registry.ts";
import type { TableId } from "../../tables/table.ts";
import type { Language } from "../../values/words.ts";
import { markdownPage } from "./markdown.ts";
import { type Block, heading, type Page, prose, type Topic, table } from "./page.ts";

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
    { names: [id], blocks: tableBlocks(id, language) },
    ...fieldsOf(id).map((field) => fieldTopic(id, field, language)),
  ]);
}

export function tablesPage(language: Language): Page {
  const sections = tableIds.flatMap((id) => tableBlocks(id, language));
  return markdownPage("tables", WORDS.title[language], [prose(WORDS.intro[language]), ...sections]);
}

function fieldTopic(id: TableId, field: Field, language: Language): Topic {
  const [, ...cells] = fieldRow(field, language);
  const said = cells.map((cell, index) => prose(`${WORDS.head[language][index + 1]}: ${cell}`));
  return {
    names: [`${id}.${field.name}`, field.name],
    blocks: [heading(2, `\`${id}.${field.name}\``), ...said],
  };
}

function tableBlocks(id: TableId, language: Language): readonly Block[] {
  const { words, purpose, requires } = tables[id];
  const needs = requires.map((group) => group.map((field) => `\`${field}\``).join(WORDS.or[language])).join("; ");
  return [
    heading(2, `${words[language]} (\`${id}\`)`),
    prose(purpose[language]),
    prose(`${WORDS.needs[language]}: ${needs}.`),
    table(
      WORDS.head[language],
      fieldsOf(id).map((field) => fieldRow(field, language)),
    ),
  ];
}

function fieldRow({ name, info }: Field, language: Language): readonly string[] {
  const blank = WORDS.blank[language][info.blank];
  return [`\`${name}\``, info.words[language], info.kind, blank, info.headers.join("; ")];
}
