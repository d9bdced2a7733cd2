import { type Named, namedLike, unknownId } from "../../plan/values.ts";
import { fold } from "../../values/fold.ts";
import type { Words } from "../../values/words.ts";
import { AssumptionProblem } from "./problem.ts";

/** An assumption as it is written, taken apart: `overdue-ratio: collect 300tr at Xã Châu Khánh`. */
export interface WrittenAssumption {
  readonly asked: string;
  readonly indicator: string;
  readonly action: string;
  readonly amount: string;
  /** Code or name of a commune; the whole office where absent. */
  readonly place?: string;
}

/**
 * Takes an assumption apart. The indicator is named by its id, its name or its short name, whatever the accents, or by a
 * part of a name that no other has: `nợ quá hạn`.
 *
 * @throws AssumptionProblem where it is of another form, or names no indicator
 */
export function readAssumption(text: string, indicators: readonly Named[]): WrittenAssumption {
  const asked = text.normalize("NFC").replace(/\s+/g, " ").trim();
  const [, name, action, rest] = FORM.exec(asked) ?? [];
  if (name === undefined || action === undefined || rest === undefined)
    throw new AssumptionProblem(asked, NO_FORM, FORM_WORDS);
  const indicator = namedLike(name, indicators) ?? namedPartly(name, indicators);
  if (!indicator) {
    const { message, remedy } = unknownId(name.trim(), indicators);
    throw new AssumptionProblem(asked, message, remedy);
  }
  const [, amount = rest, place] = AT.exec(rest) ?? [];
  return {
    asked,
    indicator: indicator.id,
    action,
    amount,
    ...(place === undefined ? {} : { place }),
  };
}

/** The action is letters; the amount begins with whatever else there is, a sign too. */
const FORM = /^([^:]+): ?(\p{L}[\p{L}\p{M} ]*?) ?([^\p{L}\p{M} ].*)$/u;
const AT = /^(.*?) (?:at|tại|tai|ở) (.+)$/iu;
/** Fewer letters than this would be in too many names. */
const FEWEST_LETTERS = 4;

function namedPartly(text: string, among: readonly Named[]): Named | undefined {
  const part = fold(text);
  if (part.length < FEWEST_LETTERS) return undefined;
  const [only, ...others] = among.filter(({ name }) => [name.vi, name.en].some((one) => fold(one).includes(part)));
  return others.length === 0 ? only : undefined;
}

const NO_FORM: Words = {
  vi: "không đúng dạng «chỉ tiêu: việc làm số lượng tại xã».",
  en: "it is not of the form “indicator: action amount at commune”.",
};
const FORM_WORDS: Words = {
  vi: 'Ví dụ: --assume "nợ quá hạn: thu 300tr tại Xã Châu Khánh"; bỏ «tại …» thì tính cho toàn đơn vị.',
  en: 'For example: --assume "overdue-ratio: collect 300tr at Xã Châu Khánh"; without “at …” it is of the whole office.',
};
