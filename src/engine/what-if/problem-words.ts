import { Fault } from "../../plan/fault.ts";
import { REMEDY } from "../../plan/quantity-words.ts";
import type { Words } from "../../values/words.ts";
import { actions } from "./actions.ts";
import type { PossibleAction } from "./possible.ts";

type AmountUnit = PossibleAction["unit"];

export const nothing = (text: string, unit: AmountUnit): Fault =>
  new Fault(
    { vi: `«${text}»: giả định số 0 thì không đổi gì.`, en: `“${text}”: assuming 0 changes nothing.` },
    REMEDY[unit],
  );

export const tooLarge = (text: string, unit: AmountUnit): Fault =>
  new Fault({ vi: `«${text}» quá lớn.`, en: `“${text}” is too large.` }, REMEDY[unit]);

export const tooFine = (text: string, unit: AmountUnit): Fault =>
  new Fault({ vi: `«${text}» có quá nhiều số lẻ.`, en: `“${text}” has too many decimals.` }, REMEDY[unit]);

export const noData = (indicator: Words, place: string, reason: Words | undefined): Words => ({
  vi: `${indicator.vi}: ${place} không có số liệu${reason ? ` (${reason.vi})` : ""}.`,
  en: `${indicator.en}: ${place} has no data${reason ? ` (${reason.en})` : ""}.`,
});

export const NO_DATA_REMEDY: Words = {
  vi: "Chỉ giả định được trên chỉ tiêu đã có số liệu.",
  en: "Only what has a figure can be assumed to change.",
};

export const notPossible = (action: string, indicator: Words): Words => ({
  vi: `không giả định được «${action}» cho chỉ tiêu «${indicator.vi}».`,
  en: `“${action}” can't be assumed of “${indicator.en}”.`,
});

/** What can be assumed of an indicator. */
export function possibleWords(able: readonly PossibleAction[]): Words {
  if (able.length === 0) {
    return {
      vi: "Theo cách tính đang dùng, chỉ tiêu này không có giả định nào.",
      en: "As it is computed here, nothing can be assumed of it.",
    };
  }
  const examples = { dong: "300tr", count: "12", points: "2" } as const satisfies Record<AmountUnit, string>;
  const list = (language: "vi" | "en"): string =>
    able.map(({ action, unit }) => `«${actions[action].words[language]} ${examples[unit]}»`).join(", ");
  return { vi: `Chỉ tiêu này có thể: ${list("vi")}.`, en: `It can be: ${list("en")}.` };
}

export const tooMuch = (there: Words, place: string): Words => ({
  vi: `nhiều hơn số có thể: tại ${place} nhiều nhất là ${there.vi}.`,
  en: `it is more than there is: at ${place} it can be ${there.en} at most.`,
});

export const TOO_MUCH_REMEDY: Words = { vi: "Ghi số nhỏ hơn.", en: "Give a smaller amount." };
