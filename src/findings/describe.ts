import type { Language, Words } from "../values/words.ts";
import { catalogue, type FindingId } from "./catalogue.ts";
import type { Finding, FindingKind, Place } from "./finding.ts";

const SHEET: Words = { vi: "trang", en: "sheet" };
const CELL: Words = { vi: "ô", en: "cell" };
const ROW: Words = { vi: "dòng", en: "row" };
const COLUMN: Words = { vi: "cột", en: "column" };
const IN_CELL: Words = { vi: "Trong ô", en: "In the cell" };
const NOTHING: Words = { vi: "(trống)", en: "(empty)" };
const EXPECTED: Words = { vi: "Cần có", en: "Expected" };
const CAUSE: Words = { vi: "Nguyên nhân", en: "Cause" };
const REMEDY: Words = { vi: "Cách xử lý", en: "Remedy" };

/** Longest excerpt of a cell that a message shows, in characters. */
const EXCERPT = 60;

/** Stands where a text asks for a detail that the finding does not carry. */
const UNKNOWN = "…";

/**
 * One finding as lines to be read: where, what stands in the cell, what was expected, cause, remedy. The title is the
 * kind's and is left to whoever groups findings by kind.
 */
export function describe(finding: Finding<FindingId>, language: Language): readonly string[] {
  const lines = [describePlace(finding.place, language)];
  if (finding.cell !== undefined) lines.push(`${IN_CELL[language]}: ${excerpt(finding.cell) || NOTHING[language]}`);
  if (finding.expected) lines.push(`${EXPECTED[language]}: ${finding.expected[language]}`);
  lines.push(`${CAUSE[language]}: ${findingText(finding, "cause", language)}`);
  lines.push(`${REMEDY[language]}: ${findingText(finding, "remedy", language)}`);
  return lines;
}

/** `so-lieu.xlsx › trang BCQUERY › ô F12 “Dư nợ quá hạn”`, as much of it as is known. */
export function describePlace(place: Place, language: Language): string {
  const parts = [place.file];
  if (place.sheet !== undefined && place.sheet !== place.file) parts.push(`${SHEET[language]} ${place.sheet}`);
  const header = place.header ? ` “${excerpt(place.header)}”` : "";
  if (place.row !== undefined && place.column !== undefined) {
    parts.push(`${CELL[language]} ${place.column}${place.row}${header}`);
  } else if (place.row !== undefined) parts.push(`${ROW[language]} ${place.row}${header}`);
  else if (place.column !== undefined) parts.push(`${COLUMN[language]} ${place.column}${header}`);
  return parts.join(" › ");
}

/** The title, cause or remedy of a finding, its `{places}` filled from the finding's details and place. */
export function findingText(
  finding: Finding<FindingId>,
  part: "title" | "cause" | "remedy",
  language: Language,
): string {
  const kind: FindingKind = catalogue[finding.kind];
  const known: Readonly<Record<string, string | number | Words | undefined>> = {
    ...finding.place,
    cell: finding.cell,
    ...finding.details,
  };
  return kind[part][language].replace(/\{(\w+)\}/g, (_, name: string) => detail(known[name], language)).trim();
}

function detail(value: string | number | Words | undefined, language: Language): string {
  if (value === undefined) return UNKNOWN;
  if (typeof value === "object") return value[language];
  return typeof value === "number" ? value.toLocaleString(language === "vi" ? "vi-VN" : "en-US") : excerpt(value, 400);
}

/** One line of a text from a user's file, cut to a length, without what a terminal would obey. */
function excerpt(text: string, length = EXCERPT): string {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
}
