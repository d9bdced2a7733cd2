import { fold, foldName } from "../values/fold.ts";

/** Ways to write what kind of place a name is of; the full word first. */
const PREFIXES: readonly (readonly [string, readonly string[]])[] = [
  ["thitran", ["thị trấn", "tt.", "tt"]],
  ["phuong", ["phường", "p."]],
  ["xa", ["xã", "x."]],
  ["ap", ["ấp"]],
  ["thon", ["thôn"]],
  ["khom", ["khóm"]],
];

const POINT = /^\s*(?:điểm|diem)\s+(?:giao\s+d[ịi]ch|gdx|gd)[\s:]+/iu;

/** A place's name as it is compared: its kind, where it says so, and the rest. */
export interface PlaceName {
  readonly kind: string;
  /** With its marks. */
  readonly bare: string;
  /** Without them: the same as `bare` where it was typed so. */
  readonly plain: string;
}

/**
 * Reads `TT. Long Phú`, `Thị trấn Long Phú` and `Điểm GD Thị trấn Long Phú` as the same place, which is not the
 * commune `Xã Long Phú`.
 */
export function placeName(text: string): PlaceName {
  const plain = text.normalize("NFC").replace(POINT, "").trim();
  const lower = plain.toLowerCase();
  for (const [kind, spellings] of PREFIXES) {
    for (const spelling of spellings) {
      const rest = lower.slice(spelling.length);
      const ends = spelling.endsWith(".") || /^[\s.]/.test(rest);
      if (lower.startsWith(spelling) && ends && fold(rest) !== "") return named(kind, rest);
    }
    // headers typed without marks: "Xa Chau Khanh"
    const words = lower.split(/\s+/);
    if (words.length > 1 && fold(words[0] ?? "") === kind) return named(kind, words.slice(1).join(" "));
  }
  if (/^thi tran\s/.test(lower)) return named("thitran", lower.slice(9));
  return named("", plain);
}

function named(kind: string, rest: string): PlaceName {
  return { kind, bare: foldName(rest), plain: fold(rest) };
}
