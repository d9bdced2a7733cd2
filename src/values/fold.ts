/**
 * What is left of a text when writing habits are taken away: `Số  khế ước`, `SO KHE UOC` and the NFD spelling of either
 * all become `sokheuoc`. Headers and words of total rows are compared in this form only.
 */
export const fold = byLetter((letter) => withoutMark(letter).replace(/[^\p{L}\p{N}]/gu, ""));

/** Lower case, without accents, spaces and punctuation as they were. */
export const withoutMarks = byLetter(withoutMark);

function withoutMark(letter: string): string {
  return letter
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐÐð]/g, "d")
    .toLowerCase();
}

/** Says a text otherwise, letter by letter; each is worked out once, for there are few, and hundreds of headers to know. */
function byLetter(said: (letter: string) => string): (text: string) => string {
  const known = new Map<number, string>();
  return (text) => {
    let all = "";
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      let other = known.get(unit);
      if (other === undefined) {
        // half a letter says nothing
        if (unit >= 0xd800 && unit <= 0xdfff) return said(text);
        other = said(String.fromCharCode(unit));
        known.set(unit, other);
      }
      all += other;
    }
    return all;
  };
}

/**
 * The same of the name of a place or an office, but its marks stay: `Tân Thành` and `Tân Thạnh` are two communes. Where
 * the mark of a tone stands does not matter: `Hoà` is `Hòa`.
 */
export function foldName(name: string): string {
  return name
    .normalize("NFD")
    .replace(/[đĐÐð]/g, "đ")
    .toLowerCase()
    .replace(/[\p{L}\p{M}]+/gu, (syllable) => syllable.replace(TONES, "") + (syllable.match(TONES) ?? []).join(""))
    .replace(/[^\p{L}\p{M}\p{N}]/gu, "");
}

/** Grave, acute, tilde, hook and dot below. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Whether two names may be of one: they have the same marks, or one of them has none at all: `Tan Thanh`. */
export function isSameName(one: string, other: string): boolean {
  const [a, b, plain] = [foldName(one), foldName(other), fold(one)];
  return a === b || (plain === fold(other) && (a === plain || b === plain));
}
