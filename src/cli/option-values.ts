import leven from "leven";
import { type Day, dayFromIso, dayOf } from "../values/day.ts";
import type { OptionValues } from "./command.ts";
import { UsageError } from "./usage-error.ts";

export function textOption(options: OptionValues, name: string): string | undefined {
  const value = options[name];
  return typeof value === "string" ? value : undefined;
}

export function listOption(options: OptionValues, name: string): readonly string[] {
  const value = options[name];
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];
}

/** @throws UsageError naming the choices, the nearest first */
export function oneOf<Choice extends string>(option: string, value: string, choices: readonly Choice[]): Choice {
  const found = choices.find((choice) => choice === value);
  if (found !== undefined) return found;
  const list = choices.join(", ");
  const near = nearest(value, choices);
  throw new UsageError(
    { vi: `${option}: không có «${value}».`, en: `${option}: there is no “${value}”.` },
    near === undefined
      ? { vi: `Chọn một trong: ${list}.`, en: `Choose one of: ${list}.` }
      : { vi: `Có phải «${near}»? Các lựa chọn: ${list}.`, en: `Did you mean “${near}”? Choices: ${list}.` },
  );
}

/** What was probably meant: at most a third of the letters off. */
export function nearest(value: string, choices: readonly string[]): string | undefined {
  const [best] = choices
    .map((choice) => ({ choice, distance: leven(value.toLowerCase(), choice.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  return best !== undefined && best.distance <= Math.ceil(best.choice.length / 3) ? best.choice : undefined;
}

/** `2020-12-31` or `31/12/2020`. */
export function dateOption(options: OptionValues, name: string, option: string): Day | undefined {
  const text = textOption(options, name);
  if (text === undefined) return undefined;
  const written = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim());
  const day = written ? dayOf(Number(written[3]), Number(written[2]), Number(written[1])) : dayFromIso(text.trim());
  if (day !== undefined) return day;
  throw new UsageError(
    { vi: `${option}: «${text}» không phải là một ngày có thật.`, en: `${option}: “${text}” is not a date.` },
    { vi: "Viết như 31/12/2020 hoặc 2020-12-31.", en: "Write it like 2020-12-31 or 31/12/2020." },
  );
}

/** A whole number from 1 to `most`. */
export function wholeNumberOption(
  options: OptionValues,
  name: string,
  option: string,
  most: number,
): number | undefined {
  const text = textOption(options, name);
  if (text === undefined) return undefined;
  if (/^[1-9]\d*$/.test(text) && Number(text) <= most) return Number(text);
  throw new UsageError({
    vi: `${option}: cần một số nguyên từ 1 đến ${most}, gặp «${text}».`,
    en: `${option}: expected a whole number from 1 to ${most}, found “${text}”.`,
  });
}

const WIDEST = 1000;

/** More than any table takes. */
const UNLIMITED = 100_000;

/** Columns to lay tables out in, where the user says so; `--wide` is as many as it takes. */
export function widthOption(options: OptionValues): number | undefined {
  if (options.wide === true) return UNLIMITED;
  return wholeNumberOption(options, "width", "--width", WIDEST);
}
