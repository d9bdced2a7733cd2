import { catalogue } from "../../findings/catalogue.ts";
import type { FindingKind } from "../../findings/finding.ts";
import type { Language } from "../../values/words.ts";
import type { Page, Topic } from "./page.ts";

const SEVERITY = {
  error: { vi: "lỗi", en: "error" },
  warning: { vi: "cảnh báo", en: "warning" },
  info: { vi: "ghi chú", en: "note" },
} as const;

const WORDS = {
  title: { vi: "Các phát hiện", en: "Findings" },
  intro: {
    vi: "Mọi điều ltq có thể nói về một tệp số liệu, theo mã. `{…}` là chỗ điền số liệu của tệp.",
    en: "Everything that ltq can say about an export, by code. `{…}` stands for what is found in the file.",
  },
  cause: { vi: "Nguyên nhân", en: "Cause" },
  remedy: { vi: "Cách xử lý", en: "Remedy" },
  raised: { vi: "Ví dụ", en: "Raised by" },
} as const;

/** The catalogue of findings; `raisedBy` names the fixtures that show one. */
export function findingTopics(
  language: Language,
  raisedBy: (kind: FindingKind) => readonly string[] = () => [],
): readonly Topic[] {
  return Object.entries(catalogue).map(([id, kind]: [string, FindingKind]) => {
    const raised = raisedBy(kind);
    const text = [
      `## ${kind.code} · ${kind.title[language]}`,
      `\`${id}\` · ${SEVERITY[kind.severity][language]}`,
      `${WORDS.cause[language]}: ${kind.cause[language]}`,
      `${WORDS.remedy[language]}: ${kind.remedy[language]}`,
      ...(raised.length === 0
        ? []
        : [`${WORDS.raised[language]}: ${raised.map((one) => `[${one}](../../../${one})`).join(", ")}`]),
    ].join("\n\n");
    return { names: [kind.code, id], text };
  });
}

export function findingsPage(language: Language, raisedBy: (kind: FindingKind) => readonly string[]): Page {
  const sections = findingTopics(language, raisedBy).map(({ text }) => text);
  return {
    name: "findings",
    text: `# ${WORDS.title[language]}\n\n${WORDS.intro[language]}\n\n${sections.join("\n\n")}\n`,
  };
}
