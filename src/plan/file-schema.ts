import * as z from "zod";
import type { Figure, Indicator } from "../indicators/indicator.ts";
import type { Words } from "../values/words.ts";
import { CLASS_KEYS } from "./class-names.ts";
import { Fault } from "./fault.ts";
import { TEXT } from "./file-words.ts";
import { readDay } from "./written-day.ts";

/** What a plan may name. */
export interface Known {
  /** In their order on the scorecard. */
  readonly indicators: readonly Indicator[];
  readonly figures: readonly Pick<Figure, "id" | "name" | "unit">[];
}

/**
 * The shape of a plan file: which keys, which of them lists, which texts. Quantities stay as written (their unit
 * depends on the indicator); ids are compared with the registry afterwards. The JSON Schema comes from here.
 *
 * Of a section that `isWritten` denies it says only that it may be absent: making a schema costs more than parsing by
 * it, and few plans have every section.
 */
export function planFileSchema({ indicators, figures }: Known, isWritten: (section: string) => boolean = () => true) {
  const section = <Schema extends z.ZodType>(key: string, schema: () => Schema) =>
    (isWritten(key) ? schema() : z.never()).exactOptional();
  const targets = () => quantities(indicators, TEXT.targets);
  const values = () => quantities([...indicators, ...figures], TEXT.values);
  return z
    .strictObject({
      name: text(TEXT.name),
      office: section("office", () =>
        z
          .strictObject({ code: text(TEXT.officeCode).exactOptional(), name: text(TEXT.officeName).exactOptional() })
          .meta(about(TEXT.office)),
      ),
      start: section("start", () => day(TEXT.start)),
      end: section("end", () => day(TEXT.end)),
      period: section("period", () =>
        z
          .union([z.enum(["year", "quarter", "month"]), z.strictObject({ from: day(TEXT.from), to: day(TEXT.to) })])
          .meta(about(TEXT.period)),
      ),
      rounding: section("rounding", () =>
        z
          .strictObject({
            mode: z.enum(["truncate", "half-up"]).meta(about(TEXT.mode)).exactOptional(),
            digits: wholeNumber(TEXT.digits, 6).exactOptional(),
            zeros: z.enum(["drop", "keep"]).meta(about(TEXT.zeros)).exactOptional(),
          })
          .meta(about(TEXT.rounding)),
      ),
      targets: section("targets", targets),
      communes: section("communes", () =>
        z
          .array(
            z.strictObject({
              code: text(TEXT.communeCode).exactOptional(),
              name: text(TEXT.communeName).exactOptional(),
              owner: text(TEXT.owner).exactOptional(),
              start: day(TEXT.communeStart).exactOptional(),
              targets: targets().exactOptional(),
            }),
          )
          .meta(about(TEXT.communes)),
      ),
      "targets-table": section("targets-table", () => text(TEXT.targetsTable)),
      baselines: section("baselines", () =>
        z
          .array(
            z.strictObject({
              date: day(TEXT.baselineDate),
              office: values().exactOptional(),
              communes: z.record(z.string(), values()).meta(about(TEXT.baselineCommunes)).exactOptional(),
              classes: z
                .strictObject(
                  Object.fromEntries(
                    [...CLASS_KEYS.keys()].map((key) => [key, wholeNumber(TEXT.classCount).exactOptional()]),
                  ),
                )
                .meta(about(TEXT.classCounts))
                .exactOptional(),
              scorecard: text(TEXT.scorecard).exactOptional(),
            }),
          )
          .meta(about(TEXT.baselines)),
      ),
      "pace-from": section("pace-from", () => day(TEXT.paceFrom)),
      growth: section("growth", () =>
        z
          .strictObject({
            since: day(TEXT.since),
            planned: quantity(TEXT.planned).exactOptional(),
            base: quantity(TEXT.growthBase).exactOptional(),
            figure: text(TEXT.growthFigure).exactOptional(),
            "exclude-programmes": z.array(text(TEXT.programme)).meta(about(TEXT.excluded)).exactOptional(),
          })
          .meta(about(TEXT.growth)),
      ),
      readings: section("readings", () =>
        z
          .object(
            Object.fromEntries(
              indicators.map(({ id, name, readings }) => [
                id,
                z.enum(Object.keys(readings)).meta(about(name)).exactOptional(),
              ]),
            ),
          )
          .catchall(z.string())
          .meta(about(TEXT.readings)),
      ),
      classes: section("classes", () =>
        z
          .strictObject({
            from: z.enum(["office", "score"]).meta(about(TEXT.classFrom)).exactOptional(),
            weights: z
              .object(Object.fromEntries(indicators.map(({ id, name }) => [id, number(name).exactOptional()])))
              .catchall(number(TEXT.weights))
              .meta(about(TEXT.weights))
              .exactOptional(),
            cutoffs: z
              .strictObject({ good: number(TEXT.good), fair: number(TEXT.fair), average: number(TEXT.average) })
              .meta(about(TEXT.cutoffs))
              .exactOptional(),
          })
          .meta(about(TEXT.classes)),
      ),
      indicators: section("indicators", () =>
        z
          .array(
            z.strictObject({
              id: text(TEXT.ownId),
              name: words(TEXT.ownName),
              short: words(TEXT.ownShort),
              unit: z.enum(["percent", "points"]).meta(about(TEXT.ownUnit)),
              better: z.enum(["higher", "lower"]).meta(about(TEXT.ownBetter)),
              numerator: text(TEXT.numerator),
              denominator: text(TEXT.denominator),
              source: words(TEXT.ownSource).exactOptional(),
            }),
          )
          .meta(about(TEXT.indicators)),
      ),
    })
    .meta(about(TEXT.plan));
}

export type PlanFile = z.output<ReturnType<typeof planFileSchema>>;

/** A scalar: every YAML reader but ours turns `86` into a number. */
const SCALAR = z.union([z.string(), z.number()]);
const AS_TEXT = z.transform(String);

const text = (words: Words) => SCALAR.meta(about(words)).pipe(AS_TEXT);

/** Read later, when its unit is known. */
const quantity = (words: Words) => SCALAR.meta(about(words)).pipe(AS_TEXT);

const quantities = (of: readonly { readonly id: string; readonly name: Words }[], words: Words) =>
  z
    .object(Object.fromEntries(of.map(({ id, name }) => [id, quantity(name).exactOptional()])))
    .catchall(quantity(TEXT.ownValue))
    .meta(about(words));

const words = (meaning: Words) =>
  z.union([z.string(), z.strictObject({ vi: z.string(), en: z.string() })]).meta(about(meaning));

const day = (words: Words) => read(SCALAR.meta(about(words)), readDay);

const number = (words: Words) =>
  read(SCALAR.meta(about(words)), (written) =>
    /^\d+([.,]\d+)?$/.test(written) ? Number(written.replace(",", ".")) : notANumber(written),
  );

const wholeNumber = (words: Words, largest = 1_000_000) =>
  read(SCALAR.meta(about(words)), (written) =>
    /^\d{1,15}$/.test(written) && Number(written) <= largest ? Number(written) : notWholeUpTo(written, largest),
  );

/** A schema whose value is what `reader` makes of the text, or its fault as an issue. */
function read<T>(schema: typeof SCALAR, reader: (written: string) => T | Fault) {
  return schema.transform((written, context): T => {
    const value = reader(String(written));
    if (!(value instanceof Fault)) return value;
    context.addIssue({ code: "custom", message: value.message.en, params: { fault: value } });
    return z.NEVER;
  });
}

function about({ vi, en }: Words) {
  return { description: `${vi} — ${en}` };
}

function notANumber(written: string): Fault {
  return new Fault(
    { vi: `«${written}» không phải là số.`, en: `“${written}” is no number.` },
    { vi: "Viết số không âm, ví dụ 85 hoặc 12.5.", en: "Write a number, 0 or more: 85 or 12.5." },
  );
}

function notWholeUpTo(written: string, largest: number): Fault {
  return new Fault(
    { vi: `«${written}» không dùng được ở đây.`, en: `“${written}” can't be used here.` },
    { vi: `Viết số nguyên từ 0 đến ${largest}.`, en: `Write a whole number from 0 to ${largest}.` },
  );
}
