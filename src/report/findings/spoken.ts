import { catalogue, type FindingId } from "../../findings/catalogue.ts";
import { findingText } from "../../findings/describe.ts";
import type { Finding, Severity } from "../../findings/finding.ts";
import type { FindingGroup } from "../../findings/log.ts";
import type { Language, Words } from "../../values/words.ts";

export const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

export const SEVERITY_WORDS: Readonly<Record<Severity, Words>> = {
  error: { vi: "LỖI", en: "ERROR" },
  warning: { vi: "CẢNH BÁO", en: "WARNING" },
  info: { vi: "GHI CHÚ", en: "NOTE" },
};

/** The gravest first, then by code. */
export function bySeverity(groups: readonly FindingGroup[]): readonly FindingGroup[] {
  const rank = ({ kind }: FindingGroup): number => SEVERITIES.indexOf(catalogue[kind].severity);
  return [...groups].sort((a, b) => rank(a) - rank(b) || (catalogue[a.kind].code < catalogue[b.kind].code ? -1 : 1));
}

/** A finding with everything about it in words. */
export interface SpokenFinding {
  readonly code: string;
  readonly kind: FindingId;
  readonly severity: Severity;
  readonly file: string;
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: string;
  readonly header?: string;
  readonly cell?: string;
  readonly title: string;
  readonly expected?: string;
  readonly cause: string;
  readonly remedy: string;
}

export function spoken(finding: Finding<FindingId>, language: Language): SpokenFinding {
  const { kind, place, cell, expected } = finding;
  const { code, severity } = catalogue[kind];
  return {
    code,
    kind,
    severity,
    ...place,
    ...(cell === undefined ? {} : { cell }),
    title: findingText(finding, "title", language),
    ...(expected === undefined ? {} : { expected: expected[language] }),
    cause: findingText(finding, "cause", language),
    remedy: findingText(finding, "remedy", language),
  };
}

/** Every finding of every group, in words. */
export function allSpoken(groups: readonly FindingGroup[], language: Language): readonly SpokenFinding[] {
  return bySeverity(groups).flatMap(({ examples }) => examples.map((finding) => spoken(finding, language)));
}
