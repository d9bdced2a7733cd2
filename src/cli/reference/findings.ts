import { catalogue } from "../../findings/catalogue.ts";
import type { FindingKind } from "../../findings/finding.ts";
import type { Language } from "../../values/words.ts";
import { markdownPage } from "./markdown.ts";
import { heading, type Page, prose, type Topic } from "./page.ts";

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
    const examples = raised.map((one) => `[${one}](../../../${one})`).join(", ");
    const blocks = [
      heading(2, `${kind.code} · ${kind.title[language]}`),
      prose(`\`${id}\` · ${SEVERITY[kind.severity][language]}`),
      prose(`${WORDS.cause[language]}: ${kind.cause[language]}`),
      prose(`${WORDS.remedy[language]}: ${kind.remedy[language]}`),
      ...(raised.length === 0 ? [] : [prose(`${WORDS.raised[language]}: ${examples}`)]),
    ];
    return { names: [kind.code, id], blocks };
  });
}

export function findingsPage(language: Language, raisedBy: (kind: FindingKind) => readonly string[]): Page {
  const sections = findingTopics(language, raisedBy).flatMap(({ blocks }) => blocks);
  return markdownPage("findings", WORDS.title[language], [prose(WORDS.intro[language]), ...sections]);
}
