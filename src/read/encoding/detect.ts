import { byteOrderMarkLength, type Encoding } from "./encoding.ts";
import { isSyllable } from "./syllable.ts";
import { decodeAll } from "./transcode.ts";

/** In order of trust: of two that explain a text equally well, the first is taken. */
const EIGHT_BIT = ["utf-8", "windows-1258", "tcvn3", "vni"] as const satisfies readonly Encoding[];

/** Words with letters beyond ASCII that are looked at; enough to tell the encodings apart. */
const WORDS = 2000;

/**
 * The encoding of a text by a piece of it that starts where the file does: a byte order mark, else strict UTF-8, else
 * UTF-16 by its zero bytes, else whichever encoding turns most words into Vietnamese syllables; Western where none does.
 */
export function detectEncoding(head: Uint8Array): Encoding {
  for (const encoding of ["utf-8", "utf-16le", "utf-16be"] as const) {
    if (byteOrderMarkLength(head, encoding) > 0) return encoding;
  }
  const wide = utf16ByZeros(head);
  if (wide) return wide;
  if (isUtf8(head)) return "utf-8";
  let best: Encoding = "windows-1258";
  let most = 0;
  let isVietnamese = false;
  for (const encoding of EIGHT_BIT) {
    const score = vietnameseScore(decodeAll(head, encoding));
    if (score > most) [best, most] = [encoding, score];
    if (encoding === "windows-1258") isVietnamese = score >= 0;
  }
  const isWestern = !isVietnamese && /(?!\p{ASCII})\p{L}/u.test(decodeAll(head, "windows-1252"));
  return most <= 0 && isWestern ? "windows-1252" : best;
}

/** Whether every byte is ASCII: such a piece says nothing about the encoding of the rest. */
export function isAscii(bytes: Uint8Array): boolean {
  for (let index = 0; index < bytes.length; index++) if ((bytes[index] as number) >= 0x80) return false;
  return true;
}

/** Strictly UTF-8; a letter cut off at the end doesn't count against it. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Digits, spaces, delimiters and line ends are half zero in UTF-16, and there are many in any export. */
function utf16ByZeros(head: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (!head.includes(0)) return undefined;
  const pairs = head.length >> 1;
  const zeros = [0, 0];
  for (let index = 0; index < pairs * 2; index++) if (head[index] === 0) zeros[index & 1] = (zeros[index & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > pairs / 4 && odd > even * 8 && areLinesWide(head, 0)) return "utf-16le";
  if (even > pairs / 4 && even > odd * 8 && areLinesWide(head, 1)) return "utf-16be";
  return undefined;
}

/** Whether line ends stand where UTF-16 has them, at even (LE) or odd places (BE), beside a zero: else the zeros are text. */
function areLinesWide(head: Uint8Array, place: 0 | 1): boolean {
  let wide = 0;
  let narrow = 0;
  for (let at = 0; at < head.length; at++) {
    if (head[at] !== 0x0a && head[at] !== 0x0d) continue;
    if ((at & 1) === place && head[at ^ 1] === 0) wide++;
    else narrow++;
  }
  return wide >= narrow;
}

/** Words that are Vietnamese syllables less those that are not, of the words with a letter beyond ASCII. */
function vietnameseScore(text: string): number {
  let score = 0;
  let words = 0;
  for (const [word] of text.matchAll(
    /[\p{L}\p{M}\ufffd\u0080-\u00bf]*[^\p{ASCII}][\p{L}\p{M}\ufffd\u0080-\u00bf]*/gu,
  )) {
    if (++words > WORDS) break;
    score += isSyllable(word) && !/[a-z](?!\p{ASCII})\p{Lu}/u.test(word) ? 1 : -1;
  }
  return score;
}
