import iconv from "iconv-lite";
import type { Encoding } from "../../../src/read/encoding/encoding.ts";

/**
 * Every letter of Vietnamese beside its bytes in VNI for Windows (written as Latin-1), in capitals; small letters are
 * 0x20 higher. Written out from the published keyboard tables, on purpose not computed.
 */
const VNI_CAPITALS: readonly (readonly [letters: string, vni: string])[] = [
  ["Á À Ả Ã Ạ", "AÙ AØ AÛ AÕ AÏ"],
  ["Â Ấ Ầ Ẩ Ẫ Ậ", "AÂ AÁ AÀ AÅ AÃ AÄ"],
  ["Ă Ắ Ằ Ẳ Ẵ Ặ", "AÊ AÉ AÈ AÚ AÜ AË"],
  ["É È Ẻ Ẽ Ẹ", "EÙ EØ EÛ EÕ EÏ"],
  ["Ê Ế Ề Ể Ễ Ệ", "EÂ EÁ EÀ EÅ EÃ EÄ"],
  ["Ó Ò Ỏ Õ Ọ", "OÙ OØ OÛ OÕ OÏ"],
  ["Ô Ố Ồ Ổ Ỗ Ộ", "OÂ OÁ OÀ OÅ OÃ OÄ"],
  ["Ơ Ớ Ờ Ở Ỡ Ợ", "Ô ÔÙ ÔØ ÔÛ ÔÕ ÔÏ"],
  ["Ú Ù Ủ Ũ Ụ", "UÙ UØ UÛ UÕ UÏ"],
  ["Ư Ứ Ừ Ử Ữ Ự", "Ö ÖÙ ÖØ ÖÛ ÖÕ ÖÏ"],
  ["Í Ì Ỉ Ĩ Ị", "Í Ì Æ Ó Ò"],
  ["Ý Ỳ Ỷ Ỹ Ỵ", "YÙ YØ YÛ YÕ Î"],
  ["Đ", "Ñ"],
];

const vniOf = new Map<string, string>();
for (const [letters, vni] of VNI_CAPITALS) {
  const written = vni.split(" ");
  for (const [index, letter] of letters.split(" ").entries()) {
    const bytes = written[index] ?? "";
    vniOf.set(letter, bytes);
    vniOf.set(letter.toLowerCase(), bytes.toLowerCase());
  }
}

/** The 134 letters that Vietnamese has beyond ASCII. */
export const LETTERS: readonly string[] = [...vniOf.keys()];

/** Letters that TCVN3 fonts have: capitals with a tone are small letters in a face of its own. */
const TONED_CAPITAL = /[^\p{ASCII}ĂÂÊÔƠƯĐ]/u;
export const asInTcvn3 = (text: string): string =>
  [...text].map((letter) => (TONED_CAPITAL.test(letter) ? letter.toLowerCase() : letter)).join("");

const bytesOf = (latin1: string): Uint8Array => Uint8Array.from(latin1, (character) => character.charCodeAt(0));

/** `text` (NFC) as a program of the time would have written it. */
export function encode(text: string, encoding: Encoding): Uint8Array {
  switch (encoding) {
    case "utf-8":
      return new TextEncoder().encode(text);
    case "utf-16le":
    case "utf-16be":
      return new Uint8Array(iconv.encode(text, encoding));
    case "windows-1252":
      return new Uint8Array(iconv.encode(text, "windows-1252"));
    case "windows-1258":
      return new Uint8Array(iconv.encode(shapesAndTones(text), "windows-1258"));
    case "tcvn3":
      return new Uint8Array(iconv.encode(asInTcvn3(text), "tcvn"));
    case "vni":
      return bytesOf([...text].map((letter) => vniOf.get(letter) ?? letter).join(""));
  }
}

/** Tones apart, shapes (ă â ê ô ơ ư) in their letters: how the Windows keyboard types. */
function shapesAndTones(text: string): string {
  return [...text]
    .map((letter) => {
      const apart = letter.normalize("NFD");
      const tone = /[\u0300\u0301\u0303\u0309\u0323]/u.exec(apart)?.[0] ?? "";
      return apart.replace(tone, "").normalize("NFC") + tone;
    })
    .join("");
}
