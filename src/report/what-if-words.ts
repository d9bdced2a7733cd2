import { round } from "../engine/rounding.ts";
import type { Assumed, IndicatorHeading, Scorecard } from "../engine/scorecard.ts";
import { actions } from "../engine/what-if/actions.ts";
import type { Language, Words } from "../values/words.ts";
import { formatNumber, unitWords } from "./format.ts";
import { fill } from "./words.ts";

const WORDS = {
  at: { vi: "{what} tại {place}", en: "{what} at {place}" },
  whole: { vi: "{what} (toàn đơn vị)", en: "{what} (whole office)" },
} as const satisfies Record<string, Words>;

/** Decimals of triệu đồng, or of points, that leave nothing away. */
const EXACT = 6;

/** `Tỷ lệ nợ quá hạn: thu 300 triệu đồng tại Xã Châu Khánh`, each assumption of a scorecard. */
export function assumedTexts(scorecard: Scorecard, language: Language): readonly string[] {
  return (scorecard.whatIf?.assumed ?? []).map((assumed) => assumedText(assumed, scorecard.indicators, language));
}

function assumedText(
  { indicator, action, unit, amount, at }: Assumed,
  headings: readonly IndicatorHeading[],
  language: Language,
): string {
  const name = headings.find(({ id }) => id === indicator)?.name[language] ?? indicator;
  const kind = unit === "dong" ? "amount" : unit;
  const digits = unit === "count" ? 0 : EXACT;
  const number = formatNumber(round(amount, "truncate", digits, unit === "dong" ? -EXACT : 0), {
    language,
    zeros: "drop",
  });
  const what = `${name}: ${actions[action].words[language]} ${number} ${unitWords(kind, language)}`.trimEnd();
  return at ? fill(WORDS.at[language], { what, place: at.name }) : fill(WORDS.whole[language], { what });
}
