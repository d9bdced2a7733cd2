import type { Rounded } from "../engine/rounding.ts";
import type { Status } from "../engine/scorecard.ts";
import type { CommuneClass } from "../plan/plan.ts";
import type { Language, Words } from "../values/words.ts";
import type { Cell, PrintStyle } from "./grid.ts";

const SEPARATORS = { vi: { group: ".", decimal: "," }, en: { group: ",", decimal: "." } } as const satisfies Record<
  Language,
  { group: string; decimal: string }
>;

/** U+2212, as wide as a digit and as `+`. */
const MINUS = "−";

export const STATUS_SIGN = { met: "✓", missed: "✗", "no-data": "–", "no-target": "·" } as const satisfies Record<
  Status,
  string
>;

export const STATUS_WORDS = {
  met: { vi: "Đạt", en: "Met" },
  missed: { vi: "Chưa đạt", en: "Missed" },
  "no-data": { vi: "Không có số liệu", en: "No data" },
  "no-target": { vi: "Không giao", en: "No target" },
} as const satisfies Record<Status, Words>;

export const CLASS_WORDS = {
  good: { vi: "Tốt", en: "Good" },
  fair: { vi: "Khá", en: "Fair" },
  average: { vi: "Trung bình", en: "Average" },
  weak: { vi: "Yếu kém", en: "Weak" },
} as const satisfies Record<CommuneClass, Words>;

/** Best first. */
export const CLASSES = ["good", "fair", "average", "weak"] as const satisfies readonly CommuneClass[];

/** Stands for a figure that is not known. */
export const ABSENT = "–";

export function decimalSeparator(language: Language): string {
  return SEPARATORS[language].decimal;
}

/** `1.234,56` in Vietnamese, `1,234.56` in English; `signed` puts a `+` before what is more than zero. */
export function formatNumber({ units, digits }: Rounded, { language, zeros }: PrintStyle, signed = false): string {
  const { group, decimal } = SEPARATORS[language];
  const text = (units < 0n ? -units : units).toString().padStart(digits + 1, "0");
  const whole = text.slice(0, text.length - digits).replace(/\B(?=(\d{3})+$)/g, group);
  const decimals = text.slice(text.length - digits);
  const kept = zeros === "drop" ? decimals.replace(/0+$/, "") : decimals;
  const sign = units < 0n ? MINUS : signed && units > 0n ? "+" : "";
  return sign + whole + (kept === "" ? "" : decimal + kept);
}

/** The number that a rounded one is, for machines. */
export function plainNumber({ units, digits }: Rounded): number {
  return Number(`${units}e-${digits}`);
}

/** A text from somebody's file without line breaks and terminal codes. */
export function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ");
}

/** What people read in a cell, without its unit: that belongs to the column or the row. */
export function formatCell(cell: Cell, style: PrintStyle): string {
  switch (cell.kind) {
    case "empty":
      return "";
    case "absent":
      return ABSENT;
    case "text":
      return onOneLine(cell.text.normalize("NFC"));
    case "status":
      return `${STATUS_SIGN[cell.status]} ${STATUS_WORDS[cell.status][style.language]}`;
    case "class":
      return CLASS_WORDS[cell.value][style.language];
    case "change":
      return formatNumber(cell.printed, style, true) + (cell.unit === "growth" ? "%" : "");
    case "count":
      return formatNumber(cell.printed, style) + (cell.of === undefined ? "" : `/${cell.of}`);
    case "amount":
    case "percent":
    case "points":
      return formatNumber(cell.printed, style);
  }
}

const UNITS = {
  amount: { vi: "triệu đồng", en: "million VND" },
  percent: { vi: "%", en: "%" },
  points: { vi: "điểm", en: "points" },
  count: { vi: "", en: "" },
} as const;

/** The unit in which a figure is printed; counts have none. */
export function unitWords(kind: keyof typeof UNITS, language: Language): string {
  return UNITS[kind][language];
}
