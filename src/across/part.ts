import type { MergedOffice, Scorecard, UnitResult } from "../engine/scorecard.ts";
import { unitsBy } from "../saved/units-by.ts";
import type { Words } from "../values/words.ts";

/** A saved scorecard and its file. */
export interface Part {
  readonly file: string;
  readonly scorecard: Scorecard;
  /** Why its file may not be what ltq wrote. */
  readonly doubt?: Words;
}

/** Why scorecards can't be put together, and what to do. */
export class AcrossProblem extends Error {
  override readonly name = "AcrossProblem";
  constructor(
    readonly problem: Words,
    readonly remedy: Words,
  ) {
    super(problem.en);
  }
}

/** The offices that a scorecard is of: itself, or those that it was put together from. */
export function officesOf(scorecard: Scorecard): readonly MergedOffice[] {
  const { office, asOf, period, plan } = scorecard;
  const { rounding: _rounding, classes: _classes, ...heading } = plan;
  return scorecard.merged ?? [{ office, asOf, period, plan: heading }];
}

/** The row of each of them. */
export function officeRows(scorecard: Scorecard): readonly UnitResult[] {
  if (scorecard.merged === undefined) return [scorecard.total];
  return unitsBy(scorecard, "office");
}

/**
 * What was assumed must not pass for what is, neither in a sum nor in a month of a series.
 *
 * @throws AcrossProblem naming the file
 */
export function refuseAssumed(parts: readonly Part[]): void {
  const assumed = parts.find(({ scorecard }) => scorecard.whatIf !== undefined);
  if (!assumed) return;
  throw new AcrossProblem(
    {
      vi: `${assumed.file}: bảng kết quả này lập theo giả định (--assume), không phải số liệu thực tế.`,
      en: `${assumed.file}: this scorecard rests on assumptions (--assume), not on data alone.`,
    },
    {
      vi: "Tính lại, không dùng --assume: ltq score … -o ket-qua.json",
      en: "Score again without --assume: ltq score … -o result.json",
    },
  );
}
