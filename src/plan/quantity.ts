import type { Unit } from "../indicators/indicator.ts";
import { fold } from "../values/fold.ts";
import type { Fraction } from "../values/fraction.ts";
import { fractionOfDecimal } from "../values/fraction.ts";
import { known } from "../values/known.ts";
import type { Words } from "../values/words.ts";
import { Fault } from "./fault.ts";
import * as say from "./quantity-words.ts";
import { REMEDY } from "./quantity-words.ts";

/**
 * A quantity as people write it in a plan → its exact value (percent as fraction of one, points, đồng, a count), or why
 * it is refused. Nothing is guessed: a percentage needs its sign, an amount that could be đồng or millions its unit.
 *
 * - percent: `87 %`, `0,49%`, `0.49 %`; the separator is always the decimal one
 * - points: `86`, `87,78`, `86 điểm`
 * - đồng: `15050 triệu`, `15.050 triệu đồng`, `1,5 tỷ`, `267420000000`; a dot before three digits groups thousands, a
 *   comma before three digits is refused
 * - count: `11636`, `11.636`; a separator always groups thousands
 */
export function readQuantity(text: string, unit: Unit): Fraction | Fault {
  const written = text
    .normalize("NFC")
    .replace(/[\s\u00a0\u202f]+/g, " ")
    .trim();
  if (/^[-−–(]/.test(written)) return new Fault(say.negative(written), REMEDY[unit]);
  const match = /^([\d., ]*\d) ?(\D*)$/.exec(written);
  if (!match) return new Fault(say.notANumber(written), REMEDY[unit]);
  return READERS[unit](known(match[1]), known(match[2]).trim(), written);
}

const READERS: Readonly<Record<Unit, (number: string, suffix: string, written: string) => Fraction | Fault>> = {
  percent(number, suffix, written) {
    if (suffix === "") return new Fault(say.noPercentSign(written), percentRemedy(number));
    if (suffix !== "%") return new Fault(say.unknownUnit(written, suffix), REMEDY.percent);
    const value = decimal(number);
    if (!value) return new Fault(say.notANumber(written), REMEDY.percent);
    return exact(value.numerator, value.denominator * 100) ?? new Fault(say.tooLong(written), REMEDY.percent);
  },
  points(number, suffix, written) {
    if (!["", "diem", "points"].includes(unitName(suffix))) {
      return new Fault(say.unknownUnit(written, suffix), REMEDY.points);
    }
    return decimal(number) ?? new Fault(say.notANumber(written), REMEDY.points);
  },
  dong(number, suffix, written) {
    const scale = MONEY_UNITS.get(unitName(suffix));
    if (scale === undefined) return new Fault(say.unknownUnit(written, suffix), REMEDY.dong);
    const plain = grouped(number);
    if (plain === "ambiguous" && scale > 1)
      return new Fault(say.ambiguousComma(written), ambiguousRemedy(number, suffix, scale));
    const value =
      plain === undefined ? undefined : fractionOfDecimal(plain === "ambiguous" ? number.replace(",", "") : plain);
    if (!value) return new Fault(say.notANumber(written), REMEDY.dong);
    const common = Math.min(scale, value.denominator);
    const dong = value.numerator * (scale / common);
    if (value.denominator !== common || !Number.isSafeInteger(dong)) {
      return new Fault(say.notWholeDong(written), REMEDY.dong);
    }
    if (suffix === "" && dong !== 0 && dong < SMALLEST_BARE_AMOUNT) {
      return new Fault(say.dongOrMillion(written), {
        vi: `Viết «${written} triệu» nếu là triệu đồng, «${written} đồng» nếu là đồng.`,
        en: `Write “${written} triệu” for millions, “${written} đồng” for đồng.`,
      });
    }
    return { numerator: dong, denominator: 1 };
  },
  count(number, suffix, written) {
    if (suffix !== "") return new Fault(say.unknownUnit(written, suffix), REMEDY.count);
    if (!/^\d+$|^\d{1,3}([., ])\d{3}(\1\d{3})*$/.test(number)) return new Fault(say.notWhole(written), REMEDY.count);
    return exact(Number(number.replace(/[., ]/g, "")), 1) ?? new Fault(say.tooLong(written), REMEDY.count);
  },
};

/** An amount without a unit below this is more likely millions than đồng: refused. */
const SMALLEST_BARE_AMOUNT = 10_000_000;

/** By folded suffix: how many đồng. */
const MONEY_UNITS: ReadonlyMap<string, number> = new Map(
  (
    [
      [1, ["", "d", "dong", "vnd"]],
      [1_000, ["nghin", "ngan", "thousand"]],
      [1_000_000, ["trieu", "tr", "trd", "million"]],
      [1_000_000_000, ["ty", "ti", "billion"]],
    ] as const
  ).flatMap(([scale, names]) =>
    names.flatMap((name) => (scale === 1 ? [name] : [name, `${name}dong`, `${name}vnd`])).map((name) => [name, scale]),
  ),
);

/** The suffix as MONEY_UNITS has it; what is no word has no name there. */
function unitName(suffix: string): string {
  return /^[\p{L}. ]*$/u.test(suffix) ? fold(suffix) : suffix;
}

/** One separator at most, and it is the decimal one. */
function decimal(number: string): Fraction | undefined {
  return /^\d+([.,]\d+)?$/.test(number) ? fractionOfDecimal(number.replace(",", ".")) : undefined;
}

/** A number that may group its thousands → its plain spelling. */
function grouped(number: string): string | "ambiguous" | undefined {
  if (/^[1-9]\d{0,2}( \d{3})+([.,]\d+)?$/.test(number)) return number.replaceAll(" ", "").replace(",", ".");
  if (/^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(number)) return number.replaceAll(".", "").replace(",", ".");
  if (/^[1-9]\d{0,2},\d{3}$/.test(number)) return "ambiguous";
  if (/^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(number)) return number.replaceAll(",", "");
  if (/^\d+([.,]\d+)?$/.test(number)) return number.replace(",", ".");
  return undefined;
}

function exact(numerator: number, denominator: number): Fraction | undefined {
  return Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator) ? { numerator, denominator } : undefined;
}

function percentRemedy(number: string): Words {
  const value = decimal(number);
  if (!value || value.numerator > value.denominator) {
    return { vi: `Viết «${number} %».`, en: `Write “${number} %”.` };
  }
  const hundredfold = String((value.numerator * 100) / value.denominator);
  return {
    vi: `Viết «${number} %» hoặc «${hundredfold} %», tùy ý định.`,
    en: `Write “${number} %” or “${hundredfold} %”, whichever is meant.`,
  };
}

function ambiguousRemedy(number: string, suffix: string, scale: number): Words {
  const grouping = `${number.replace(",", "")} ${suffix}`;
  const value = known(fractionOfDecimal(number.replace(",", ".")));
  const fractional = `${(value.numerator * scale) / value.denominator} đồng`;
  return {
    vi: `Viết «${grouping}» nếu dấu phẩy ngăn hàng nghìn, «${fractional}» nếu là phần thập phân.`,
    en: `Write “${grouping}” if the comma groups thousands, “${fractional}” if it is the decimal point.`,
  };
}
