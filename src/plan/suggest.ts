import { closestMatch } from "leven";
import type { Words } from "../values/words.ts";

/** The candidate that was most likely meant: at most two of five letters away; undefined where none is near. */
export function nearest(written: string, candidates: readonly string[]): string | undefined {
  return closestMatch(written, candidates, { maxDistance: Math.max(1, Math.round(written.length * 0.4)) });
}

/** The remedy for a word out of a fixed list: the nearest of it, else all of it. */
export function oneOf(written: string, candidates: readonly string[]): Words {
  const meant = nearest(written, candidates);
  if (meant !== undefined) return { vi: `Có phải là «${meant}»?`, en: `Did you mean “${meant}”?` };
  const all = candidates.join(", ");
  return { vi: `Chỉ dùng được: ${all}.`, en: `It can be: ${all}.` };
}
