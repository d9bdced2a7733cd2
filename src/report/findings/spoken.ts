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
  const { sheet, ...where } = place;
  return {
    code,
    kind,
    severity,
    ...where,
    // a CSV file is its own only sheet
    ...(sheet === undefined || sheet === place.file ? {} : { sheet }),
    ...(cell === undefined ? {} : { cell }),
    title: findingText(finding, "title", language),
    ...(expected === undefined ? {} : { expected: expected[language] }),
    cause: findingText(finding, "cause", language),
    remedy: findingText(finding, "remedy", language),
  };
}

/** Its cell as a spreadsheet names it: `F12`; `12` of a whole row, `F` of a whole column; empty where it has neither. */
export function cellReference({ row, column = "" }: SpokenFinding): string {
  return row === undefined ? column : `${column}${row}`;
}

/** The parts that are there, told one after another. */
export function told(parts: readonly (string | undefined)[], separator: string): string {
  return parts.filter((part) => part !== undefined && part !== "").join(separator);
}

/** Every finding of every group, in words. */
export function allSpoken(groups: readonly FindingGroup[], language: Language): readonly SpokenFinding[] {
  return bySeverity(groups).flatMap(({ examples }) => examples.map((finding) => spoken(finding, language)));
}
