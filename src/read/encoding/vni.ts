import { type Charset, westernLetters } from "./charset.ts";

/** Letters that VNI for Windows keeps in one byte, each beside the Latin character that has its byte elsewhere. */
const LETTERS: readonly (readonly [latin: string, letter: string])[] = [
  ["ñ", "đ"],
  ["ô", "ơ"],
  ["ö", "ư"],
  ["í", "í"],
  ["ì", "ì"],
  ["æ", "ỉ"],
  ["ó", "ĩ"],
  ["ò", "ị"],
  ["î", "ỵ"],
];

const CIRCUMFLEX = "\u0302";
const BREVE = "\u0306";
const GRAVE = "\u0300";
const HOOK = "\u0309";
const TILDE = "\u0303";
const ACUTE = "\u0301";
const DOT = "\u0323";

/** What a Latin character adds when it follows a vowel. */
const MARKS: readonly (readonly [latin: string, combining: string])[] = [
  ["ø", GRAVE],
  ["û", HOOK],
  ["õ", TILDE],
  ["ù", ACUTE],
  ["ï", DOT],
  ["â", CIRCUMFLEX],
  ["à", CIRCUMFLEX + GRAVE],
  ["å", CIRCUMFLEX + HOOK],
  ["ã", CIRCUMFLEX + TILDE],
  ["á", CIRCUMFLEX + ACUTE],
  ["ä", CIRCUMFLEX + DOT],
  ["ê", BREVE],
  ["è", BREVE + GRAVE],
  ["ú", BREVE + HOOK],
  ["ü", BREVE + TILDE],
  ["é", BREVE + ACUTE],
  ["ë", BREVE + DOT],
];

/** VNI for Windows (fonts VNI-Times …): a vowel, then a byte for its shape and tone together. */
export function vni(): Charset {
  const letters = [...westernLetters()];
  for (const [latin, letter] of LETTERS) {
    letters[latin.charCodeAt(0)] = letter;
    letters[latin.toUpperCase().charCodeAt(0)] = letter.toUpperCase();
  }
  const marks = MARKS.flatMap(([latin, combining]): (readonly [number, string])[] => [
    [latin.charCodeAt(0), combining],
    [latin.toUpperCase().charCodeAt(0), combining],
  ]);
  return { letters, marks: new Map(marks) };
}
