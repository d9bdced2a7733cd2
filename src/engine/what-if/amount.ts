import type { Unit } from "../../indicators/indicator.ts";
import { Fault } from "../../plan/fault.ts";
import { readQuantity } from "../../plan/quantity.ts";
import { SCALE } from "../../tables/table.ts";
import { compareFractions, type Fraction } from "../../values/fraction.ts";
import type { Language, Words } from "../../values/words.ts";
import type { PossibleAction } from "./possible.ts";
import * as say from "./problem-words.ts";

type AmountUnit = PossibleAction["unit"];

/** How many units of the sums make one đồng, person, or point. */
const SUM_SCALE = { dong: 1, count: 1, points: SCALE.points } as const satisfies Record<AmountUnit, number>;

/** Beyond this nothing an office has: sums must stay exact. */
const LARGEST = 10 ** 15;

/** Behind a number of people or things. */
const PEOPLE = / ?(?:tổ viên|thành viên|khách hàng|người|hộ|tổ|members?|people|customers?|households?|groups?)$/iu;

/** `300tr`, `1,5 tỷ`, `12 tổ viên`, `2,5 điểm` → the amount in the units of the sums, or why it is refused. */
export function readAmount(text: string, unit: AmountUnit): number | Fault {
  const value = readQuantity(unit === "count" ? text.replace(PEOPLE, "") : text, unit satisfies Unit);
  if (value instanceof Fault) return value;
  const scale = SUM_SCALE[unit];
  if (compareFractions(value, { numerator: 0, denominator: 1 }) === 0) return say.nothing(text, unit);
  if (compareFractions(value, { numerator: LARGEST / scale, denominator: 1 }) > 0) return say.tooLarge(text, unit);
  const { numerator, denominator } = value;
  return scale % denominator === 0 ? numerator * (scale / denominator) : say.tooFine(text, unit);
}

/** An amount in the units of the sums → đồng, a number, points. */
export function amountFraction(amount: number, unit: AmountUnit): Fraction {
  return { numerator: amount, denominator: SUM_SCALE[unit] };
}

/** The same in words, exact, for messages. */
export function amountWords(amount: number, unit: AmountUnit): Words {
  const units = {
    dong: { vi: " đồng", en: " VND" },
    count: { vi: "", en: "" },
    points: { vi: " điểm", en: " points" },
  };
  const written = (language: Language): string =>
    `${number(amount, SUM_SCALE[unit], language)}${units[unit][language]}`;
  return { vi: written("vi"), en: written("en") };
}

function number(amount: number, scale: number, language: Language): string {
  const [group, decimal] = language === "vi" ? [".", ","] : [",", "."];
  const whole = String(Math.floor(amount / scale)).replace(/\B(?=(\d{3})+$)/g, group);
  const decimals = String(scale + (amount % scale))
    .slice(1)
    .replace(/0+$/, "");
  return decimals === "" ? whole : `${whole}${decimal}${decimals}`;
}
