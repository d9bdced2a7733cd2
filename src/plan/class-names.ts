import type { CommuneClass } from "./plan.ts";

/** What a plan may call each class; the first name of each is the one that ltq writes. */
export const CLASS_KEYS: ReadonlyMap<string, CommuneClass> = new Map([
  ["good", "good"],
  ["fair", "fair"],
  ["average", "average"],
  ["weak", "weak"],
  ["tốt", "good"],
  ["khá", "fair"],
  ["trung bình", "average"],
  ["yếu kém", "weak"],
  ["yếu", "weak"],
]);
