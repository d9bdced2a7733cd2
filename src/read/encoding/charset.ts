/**
 * A single-byte character set in which a letter may take two bytes: its base, then a mark. The three that Vietnam used
 * before Unicode are all of this shape.
 */
export interface Charset {
  /** Per byte, the character it is when it stands alone. */
  readonly letters: readonly string[];
  /** Per byte that is a mark when it follows a letter, the combining characters it adds. */
  readonly marks: ReadonlyMap<number, string>;
}

/** Every letter of Vietnamese that ASCII has not, in lower case: the only ones that a base and a mark may make. */
function vietnameseLetters(): ReadonlySet<string> {
  const tones = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"];
  const vowels = [..."aăâeêioôơuưy"].flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize("NFC")));
  return new Set(["đ", ...vowels.filter((letter) => letter > "z")]);
}

/** For `base * 256 + mark`, the code unit of the letter both make; 0 where they make none. */
export function composedLetters({ letters, marks }: Charset): Uint16Array {
  const composed = new Uint16Array(1 << 16);
  const known = vietnameseLetters();
  for (const [mark, combining] of marks) {
    for (const [base, letter] of letters.entries()) {
      const whole = (letter + combining).normalize("NFC");
      if (known.has(whole.toLowerCase())) composed[base * 256 + mark] = whole.charCodeAt(0);
    }
  }
  return composed;
}

/** Bytes 0x80–0x9F of windows-1252 by the Encoding Standard; five of them are control characters. */
const WESTERN_C1 =
  "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f" + //
  "\u0090‘’“”•–—˜™š›œ\u009džŸ";

/**
 * The characters of bytes 0–255 under windows-1252, written out: Nodes of 2025 (20.18.3, 22.13 and on) take it for
 * Latin-1, others and browsers don't (nodejs/node#56542), and the same file has to read the same under all of them.
 */
export function westernLetters(): readonly string[] {
  return Array.from({ length: 256 }, (_, byte) => WESTERN_C1[byte - 0x80] ?? String.fromCharCode(byte));
}

/** The characters of bytes 0–255 under an encoding that the platform knows. */
export function platformLetters(label: string): string[] {
  return [...new TextDecoder(label).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))];
}
