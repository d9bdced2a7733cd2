import { readScorecard } from "../saved/read.ts";
import type { SavedScorecard } from "../saved/schema.ts";
import { unitsBy } from "../saved/units-by.ts";
import { dayFromIso } from "../values/day.ts";
import type { Fraction } from "../values/fraction.ts";
import { known } from "../values/known.ts";
import { Fault } from "./fault.ts";
import type { Baseline, ValuesById } from "./plan.ts";

/** A scorecard that ltq saved, as the baseline it can be. */
export async function readBaselineScorecard(bytes: Uint8Array): Promise<Baseline | Fault> {
  const read = await readScorecard(bytes);
  if ("problem" in read) return new Fault(read.problem, read.remedy);
  const { scorecard, doubt } = read;
  if (scorecard.whatIf) return ASSUMED;
  const date = known(dayFromIso(scorecard.asOf));
  const communes = unitsBy(scorecard, "commune");
  return {
    date,
    office: valuesOf(scorecard.total),
    communes: new Map(communes.map((unit) => [unit.code ?? unit.name, valuesOf(unit)])),
    saved: doubt === undefined ? {} : { doubt },
    ...(scorecard.classes ? { classes: scorecard.classes.now } : {}),
  };
}

function valuesOf({ indicators, figures }: SavedScorecard["total"]): ValuesById {
  const values = new Map<string, Fraction>();
  for (const [id, { value }] of [...Object.entries(indicators), ...Object.entries(figures)]) {
    if (value !== undefined) values.set(id, value);
  }
  return values;
}

const ASSUMED = new Fault(
  {
    vi: "Bảng kết quả này lập theo giả định (--assume), không làm mốc so sánh được.",
    en: "This scorecard rests on assumptions (--assume): it can't be a baseline.",
  },
  {
    vi: "Tính lại, không dùng --assume: ltq score … -o ket-qua.json",
    en: "Score again without --assume: ltq score … -o result.json",
  },
);
