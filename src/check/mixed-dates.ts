import type { FindingLog } from "../findings/log.ts";
import type { Day } from "../values/day.ts";
import { writtenDay } from "../values/day.ts";

/** A table's source, and the date that it says its data are of. */
export interface DatedSource {
  readonly file: string;
  readonly sheet: string;
  readonly asOf: Day | undefined;
}

/** All tables must be of one date: logs those that say another than `expected`. One that says nothing is not at odds. */
export function checkDates(sources: readonly DatedSource[], expected: Day, log: FindingLog): void {
  for (const { file, sheet, asOf } of sources) {
    if (asOf === undefined || Number.isNaN(expected) || asOf === expected) continue;
    const details = { found: writtenDay(asOf), expected: writtenDay(expected) };
    log.add({ kind: "mixed-dates", place: { file, sheet }, details });
  }
}
