import { type Charset, platformLetters } from "./charset.ts";

const letters = platformLetters("windows-1258");

/** The Vietnamese code page of Windows: vowels with their shape are letters, the five tones are marks. */
export const WINDOWS_1258: Charset = {
  letters,
  marks: new Map([...letters.entries()].filter(([, letter]) => /^\p{M}$/u.test(letter))),
};
