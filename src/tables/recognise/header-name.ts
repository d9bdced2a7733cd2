import { fold, withoutMarks } from "../../values/fold.ts";
import { type StatedUnit, unitOfHeader } from "./unit.ts";

/** One cell of a header, in the forms in which it may be known. */
export interface HeaderName {
  readonly text: string;
  /** As it stands, and without unit, numbering and `trong đó`; folded, the first and perhaps only one as it stands. */
  readonly folded: readonly [string, ...string[]];
  readonly unit: StatedUnit | undefined;
}

/** `(1)`, `(5)=(3)+(4)`, `*` or `[2]` behind a name. */
const TRAILING_NUMBER = /\s*(?:[([]\s*\d{1,3}\s*[)\]](?:\s*=[\d\s()+\-*/]+)?|\*+)\s*$/;
/** `1.`, `a)`, `II.` or `trong đó:` before a name. */
const LEADING_NUMBER = /^\s*(?:\d{1,2}|[a-z]|[ivx]{1,4})\s*[.)]\s*(?=\S)/;
const LEADING_WORDS = /^\s*[-+*]?\s*(?:trong do|bao gom|gom|chi tiet)\b\s*[:,-]?\s*(?=\S)/;

export function headerName(text: string): HeaderName {
  const inOneLine = text.replace(/\s+/g, " ").trim();
  const asItStands = fold(inOneLine);
  const withUnit = unitOfHeader(inOneLine.replace(TRAILING_NUMBER, ""));
  const bare = (withUnit?.rest ?? withoutMarks(inOneLine))
    .replace(TRAILING_NUMBER, "")
    .replace(LEADING_NUMBER, "")
    .replace(LEADING_WORDS, "");
  const cleaned = fold(bare);
  return {
    text: inOneLine,
    folded: cleaned === asItStands || cleaned === "" ? [asItStands] : [asItStands, cleaned],
    unit: withUnit?.unit,
  };
}
