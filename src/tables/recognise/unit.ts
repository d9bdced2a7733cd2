import { withoutMarks } from "../../values/fold.ts";

/** đồng per unit written, as a power of ten, and the words that said so. */
export interface StatedUnit {
  readonly power: 0 | 3 | 6 | 9;
  readonly words: string;
}

const MILLION = String.raw`(?:trieu|tr\.?|1[.,]000[.,]000)\s*(?:dong|vnd|d)\b\.?|\btrd\b`;
const BILLION = String.raw`(?:ty|ti)\s*(?:dong|vnd|d)\b\.?`;
const THOUSAND = String.raw`(?:nghin|ngan|1[.,]?000)\s*(?:dong|vnd|d)\b\.?`;
const DONG = String.raw`(?:viet nam\s*)?(?:dong|vnd|d)\b\.?`;
const UNIT = `(?:(${BILLION})|(${MILLION})|(${THOUSAND})|(${DONG}))`;
/** A unit by itself is short for its đồng only where something says that a unit comes. */
const SHORT_UNIT = `(?:(${BILLION}|ty\\b)|(${MILLION}|trieu\\b|tr\\b)|(${THOUSAND}|nghin\\b|ngan\\b)|(${DONG}))`;
const ANNOUNCED = String.raw`(?:dvt|dv\s*tinh|don\s*vi(?:\s*tinh)?)\s*[:.\-]?\s*`;

/** Nothing else can be the end of a unit, and looking for one costs a hundred times as much. */
const LAST_OF_UNIT = /[dg.)\]]$/;

const NOTE = new RegExp(`\\b${ANNOUNCED}\\(?\\s*${SHORT_UNIT}`);
const ENCLOSED = new RegExp(`[([]\\s*(?:${ANNOUNCED})?${SHORT_UNIT}\\s*[)\\]]\\s*$`);
const TRAILING = new RegExp(`(?:[,;:\\-–/]\\s*|\\s${ANNOUNCED})${UNIT}\\s*$`);

/** The unit that a note such as `ĐVT: triệu đồng` states. */
export function unitOfNote(text: string): StatedUnit | undefined {
  const plain = withoutMarks(text);
  const match = NOTE.exec(plain);
  return match ? stated(match, text) : undefined;
}

/** The unit at the end of a column's header, `Dư nợ (triệu đồng)`, and the header without it. */
export function unitOfHeader(header: string): { readonly unit: StatedUnit; readonly rest: string } | undefined {
  const plain = withoutMarks(header).replace(/\s+/g, " ").trim();
  if (!LAST_OF_UNIT.test(plain)) return undefined;
  const match = ENCLOSED.exec(plain) ?? TRAILING.exec(plain);
  return match && match.index > 0 ? { unit: stated(match, header), rest: plain.slice(0, match.index) } : undefined;
}

function stated(match: RegExpExecArray, text: string): StatedUnit {
  const power = match[1] !== undefined ? 9 : match[2] !== undefined ? 6 : match[3] !== undefined ? 3 : 0;
  return { power, words: text.replace(/\s+/g, " ").trim() };
}
