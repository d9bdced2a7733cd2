import { catalogue } from "../findings/catalogue.ts";
import { describe, findingText } from "../findings/describe.ts";
import type { Severity } from "../findings/finding.ts";
import type { FindingGroup } from "../findings/log.ts";
import type { Language, Words } from "../values/words.ts";

const SEVERITY: Readonly<Record<Severity, Words>> = {
  error: { vi: "LỖI", en: "ERROR" },
  warning: { vi: "CẢNH BÁO", en: "WARNING" },
  info: { vi: "GHI CHÚ", en: "NOTE" },
};

const ORDER: readonly Severity[] = ["error", "warning", "info"];

/** How many places of each error are shown without being asked for. */
const SHOWN = 3;

/** Every finding that was kept, by kind, the gravest first. */
export function findingsText(groups: readonly FindingGroup[], language: Language): string {
  return bySeverity(groups)
    .map((group) => groupText(group, language, group.examples.length))
    .join("\n");
}

/** The errors among the findings, the first few places each; empty where there are none. */
export function errorDetails(groups: readonly FindingGroup[], language: Language): string {
  return bySeverity(groups.filter(({ kind }) => catalogue[kind].severity === "error"))
    .map((group) => groupText(group, language, SHOWN))
    .join("\n");
}

function bySeverity(groups: readonly FindingGroup[]): readonly FindingGroup[] {
  const rank = ({ kind }: FindingGroup): number => ORDER.indexOf(catalogue[kind].severity);
  return [...groups].sort((a, b) => rank(a) - rank(b) || (catalogue[a.kind].code < catalogue[b.kind].code ? -1 : 1));
}

function groupText({ kind, count, examples }: FindingGroup, language: Language, shown: number): string {
  const { code, severity, title } = catalogue[kind];
  const [first] = examples;
  const name = first ? findingText(first, "title", language) : title[language];
  const lines = [`${SEVERITY[severity][language]} ${code} · ${name} (${count})`];
  for (const example of examples.slice(0, shown)) {
    const [place, ...rest] = describe(example, language);
    lines.push(`  ${place ?? ""}`, ...rest.map((line) => `    ${line}`));
  }
  const more = count - Math.min(shown, examples.length);
  if (more > 0) lines.push(language === "vi" ? `  … và ${more} chỗ nữa` : `  … and ${more} more`);
  return `${lines.join("\n")}\n`;
}
