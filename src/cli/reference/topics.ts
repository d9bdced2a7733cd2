import type { Language } from "../../values/words.ts";
import { findingTopics } from "./findings.ts";
import { formulaTopics } from "./formulas.ts";
import { measureTopics } from "./indicators.ts";
import type { Topic } from "./page.ts";
import { planTopics } from "./schemas.ts";
import { tableTopics } from "./tables.ts";
import { worklistTopics } from "./worklists.ts";

/** All that `ltq help` knows beside the commands; several may have one name. */
export function topics(language: Language): readonly Topic[] {
  return [measureTopics, formulaTopics, worklistTopics, tableTopics, findingTopics, planTopics].flatMap((of) =>
    of(language),
  );
}
