import type { UnitResult } from "../../engine/scorecard.ts";
import type { ReportContext } from "../context.ts";
import { communesSentence, furthestSentence } from "./communes.ts";
import { missedSentence } from "./missed.ts";
import { movementSentence } from "./movement.ts";

/**
 * The report's first paragraph (nhận định): what a reader of the tables would note, by fixed rules and in their own
 * figures. A sentence that has nothing to say is left out; of a single unit there are no communes.
 */
export function summaryOf(context: ReportContext, unit: UnitResult): string {
  const isOffice = unit === context.scorecard.total;
  const sentences = [
    missedSentence(context, unit),
    isOffice ? communesSentence(context) : undefined,
    isOffice ? furthestSentence(context) : undefined,
    movementSentence(context, unit),
  ];
  return sentences.filter((sentence) => sentence !== undefined).join(" ");
}
