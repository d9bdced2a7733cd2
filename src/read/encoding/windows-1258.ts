import { type Charset, platformLetters } from "./charset.ts";

/** The Vietnamese code page of Windows: vowels with their shape are letters, the five tones are marks. */
export function windows1258(): Charset {
  const letters = platformLetters("windows-1258");
  return { letters, marks: new Map([...letters.entries()].filter(([, letter]) => /^\p{M}$/u.test(letter))) };
}
