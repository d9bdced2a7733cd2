import type { FindingId } from "../../findings/catalogue.ts";
import { catalogue } from "../../findings/catalogue.ts";
import { describe, describePlace, findingText } from "../../findings/describe.ts";
import type { Finding } from "../../findings/finding.ts";
import type { FindingGroup } from "../../findings/log.ts";
import type { Language } from "../../values/words.ts";
import { bySeverity, SEVERITIES, SEVERITY_WORDS } from "./spoken.ts";
import type { FindingWriter } from "./writer.ts";

/** How many places of an error the scorecard shows without being asked. */
const BESIDE_SCORECARD = 3;

/** For reading: what is the same for all places of a kind is said once, then a line a place. */
export const textWriter: FindingWriter = {
  format: "text",
  extension: "txt",
  write: ({ groups, files, language, places = Number.POSITIVE_INFINITY }) => {
    const details = bySeverity(groups).map((group) => groupText(group, language, places));
    const counts = SEVERITIES.map((severity) => {
      const count = groups
        .filter(({ kind }) => catalogue[kind].severity === severity)
        .reduce((sum, group) => sum + group.count, 0);
      return `${SEVERITY_WORDS[severity][language]}: ${count}`;
    });
    const rows = files.map(({ name, rows: { seen, used, rejected, skipped } }) =>
      language === "vi"
        ? `${name}: ${seen} dòng = ${used} dùng được + ${rejected} bị loại + ${skipped} bỏ qua`
        : `${name}: ${seen} rows = ${used} usable + ${rejected} rejected + ${skipped} skipped`,
    );
    return `${[...details, ...rows, counts.join(" · ")].join("\n")}\n`;
  },
};

/** The errors among the findings, the first few places of each; empty where there are none. */
export function errorDetails(groups: readonly FindingGroup[], language: Language): string {
  return bySeverity(groups.filter(({ kind }) => catalogue[kind].severity === "error"))
    .map((group) => groupText(group, language, BESIDE_SCORECARD))
    .join("\n");
}

function groupText({ kind, count, examples }: FindingGroup, language: Language, places: number): string {
  const { code, severity, title } = catalogue[kind];
  const [first] = examples;
  const name = first ? findingText(first, "title", language) : title[language];
  const shown = examples.slice(0, places);
  const lines = [`${SEVERITY_WORDS[severity][language]} ${code} · ${name} (${count})`];
  const common = commonLines(shown, language);
  lines.push(...common.map((line) => `  ${line}`));
  for (const example of shown) {
    const [, ...own] = describe(example, language).filter((line) => !common.includes(line));
    lines.push(`  • ${[describePlace(example.place, language), ...own].join("\n      ")}`);
  }
  const more = count - shown.length;
  if (more > 0) lines.push(language === "vi" ? `  … và ${more} chỗ nữa` : `  … and ${more} more`);
  return `${lines.join("\n")}\n`;
}

/** Lines that say the same of every one of the findings. */
function commonLines(findings: readonly Finding<FindingId>[], language: Language): readonly string[] {
  const [first, ...others] = findings.map((finding) => describe(finding, language).slice(1));
  return (first ?? []).filter((line) => others.every((lines) => lines.includes(line)));
}
