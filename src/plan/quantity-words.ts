import type { Unit } from "../indicators/indicator.ts";
import type { Words } from "../values/words.ts";

/** How a quantity of each unit is written; for messages and for the reference. */
export const REMEDY: Readonly<Record<Unit, Words>> = {
  percent: { vi: "Viết kèm dấu %, ví dụ 87 % hoặc 0,49 %.", en: "Write it with its sign: 87 % or 0.49 %." },
  points: { vi: "Viết số điểm, ví dụ 86 hoặc 87,78.", en: "Write points: 86 or 87.78." },
  dong: {
    vi: "Viết kèm đơn vị, ví dụ 15050 triệu, 1,5 tỷ hoặc 15050000000 đồng.",
    en: "Write it with its unit: 15050 triệu (million), 1,5 tỷ (billion) or 15050000000 đồng.",
  },
  count: { vi: "Viết số nguyên, ví dụ 11636.", en: "Write a whole number: 11636." },
};

export const notANumber = (text: string): Words => ({
  vi: `«${text}» không phải là số.`,
  en: `“${text}” is no number.`,
});
export const negative = (text: string): Words => ({
  vi: `«${text}» là số âm hoặc không phải là số.`,
  en: `“${text}” is negative or no number.`,
});
export const unknownUnit = (text: string, suffix: string): Words => ({
  vi: `«${text}»: không dùng được đơn vị «${suffix}» ở đây.`,
  en: `“${text}”: the unit “${suffix}” can't be used here.`,
});
export const noPercentSign = (text: string): Words => ({
  vi: `«${text}» thiếu dấu %: không rõ là phần trăm hay phần của một.`,
  en: `“${text}” lacks the sign %: it could be percent or a fraction of one.`,
});
export const ambiguousComma = (text: string): Words => ({
  vi: `«${text}»: dấu phẩy có thể ngăn hàng nghìn hoặc phần thập phân.`,
  en: `“${text}”: the comma could group thousands or be the decimal point.`,
});
export const dongOrMillion = (text: string): Words => ({
  vi: `«${text}» không có đơn vị: đồng hay triệu đồng?`,
  en: `“${text}” has no unit: đồng or millions?`,
});
export const notWholeDong = (text: string): Words => ({
  vi: `«${text}» không ra số đồng nguyên, hoặc quá lớn.`,
  en: `“${text}” is no whole number of đồng, or too large.`,
});
export const notWhole = (text: string): Words => ({
  vi: `«${text}» không phải là số nguyên.`,
  en: `“${text}” is no whole number.`,
});
export const tooLong = (text: string): Words => ({
  vi: `«${text}» có quá nhiều chữ số.`,
  en: `“${text}” has too many digits.`,
});
