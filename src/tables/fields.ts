import * as z from "zod";
import { dayOf } from "../values/day.ts";
import { fold } from "../values/fold.ts";
import { known } from "../values/known.ts";
import type { Words } from "../values/words.ts";
import type { FieldInfo, FieldKind } from "./table.ts";
import { SCALE } from "./table.ts";

/** Longest key, in characters. */
export const KEY_LENGTH = 32;

/** A key: letters and digits, at least one digit, with `.`, `-`, `_` or `/` between them. */
const KEY = /^(?=.*\d)[0-9A-Za-z]+(?:[._/-][0-9A-Za-z]+)*$/;

/** Smallest and largest value of each numeric kind, in batch units. */
export const RANGE = {
  money: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  points: [0, 1000 * SCALE.points],
  rate: [0, 100 * SCALE.rate],
  date: [known(dayOf(1950, 1, 1)), known(dayOf(2100, 12, 31))],
  month: [known(dayOf(1950, 1, 31)), known(dayOf(2100, 12, 31))],
  flag: [0, 1],
} as const satisfies Record<Exclude<FieldKind, "key" | "text">, readonly [number, number]>;

/** What every builder takes. */
interface FieldOptions {
  readonly words: Words;
  readonly headers: readonly string[];
  readonly personal?: boolean;
}

/** An amount, in đồng. A blank cell is nothing owed unless told otherwise. */
export function money(options: FieldOptions & { readonly blank?: "absent" | "zero" }): FieldInfo {
  return { ...base("money", options), blank: options.blank ?? "zero" };
}

/** A score, in points; `maximum` is the most there is to get. */
export function points(maximum: number, options: FieldOptions): FieldInfo {
  return { ...base("points", options), maximum };
}

/** An interest rate in percent a year. */
export function rate(options: FieldOptions): FieldInfo {
  return base("rate", options);
}

export function date(options: FieldOptions): FieldInfo {
  return base("date", options);
}

export function month(options: FieldOptions): FieldInfo {
  return base("month", options);
}

/** Yes or no: a date or any mark means yes; blank, `0` and `không` mean no. */
export function flag(options: FieldOptions): FieldInfo {
  return { ...base("flag", options), blank: "zero" };
}

/** A code that names something; its codes are those of `dictionary`, whichever table it stands in. */
export function key(options: FieldOptions & { readonly dictionary: string; readonly digits?: number }): FieldInfo {
  return {
    ...base("key", options),
    dictionary: options.dictionary,
    ...(options.digits === undefined ? {} : { digits: options.digits }),
  };
}

/** Words as they stand. With `spellings` (word → ways to write it), known ones become that word; `""` is absent. */
export function text(
  options: FieldOptions & {
    readonly dictionary: string;
    readonly spellings?: Readonly<Record<string, readonly string[]>>;
  },
): FieldInfo {
  const spellings = options.spellings;
  return {
    ...base("text", options),
    dictionary: options.dictionary,
    ...(spellings ? { spellings: foldedSpellings(spellings) } : {}),
  };
}

function base(kind: FieldKind, options: FieldOptions): FieldInfo {
  return { kind, words: options.words, headers: options.headers, blank: "absent", personal: options.personal ?? false };
}

function foldedSpellings(spellings: Readonly<Record<string, readonly string[]>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(spellings).flatMap(([word, ways]) => [word, ...ways].map((way) => [fold(way), word])),
  );
}

const schemas = new Map<FieldKind, z.core.$ZodType>();

/** What judges a value of a kind, in batch units. It is made when a cell first is not plain: most files have none such. */
export function schemaOf(kind: FieldKind): z.core.$ZodType {
  const schema = schemas.get(kind) ?? newSchema(kind);
  schemas.set(kind, schema);
  return schema;
}

function newSchema(kind: FieldKind): z.core.$ZodType {
  if (kind === "key") return z.string().max(KEY_LENGTH).regex(KEY).optional();
  if (kind === "text") return z.string().optional();
  const [least, most] = RANGE[kind];
  return z.int().min(least).max(most).optional();
}
