import type { IndicatorHeading, UnitResult } from "../../engine/scorecard.ts";
import type { Words } from "../../values/words.ts";
import type { ReportContext } from "../context.ts";
import { fill } from "../words.ts";
import { isNamedInFull, listed, named, valueText } from "./prose.ts";

const WORDS = {
  all: { vi: "Cả {met} chỉ tiêu được giao đều đạt.", en: "All {met} targets are met." },
  one: { vi: "Chỉ tiêu được giao đã đạt.", en: "The one target is met." },
  known: {
    vi: "Đạt cả {met} chỉ tiêu có số liệu; chưa có số liệu: {noData}.",
    en: "All {met} targets with data are met; without data: {noData}.",
  },
  oneKnown: {
    vi: "Đạt chỉ tiêu duy nhất có số liệu; chưa có số liệu: {noData}.",
    en: "The one target with data is met; without data: {noData}.",
  },
  missed: { vi: "Chưa đạt: {missed}.", en: "Missed: {missed}." },
  both: {
    vi: "Chưa đạt: {missed}; chưa có số liệu: {noData}.",
    en: "Missed: {missed}; without data: {noData}.",
  },
  nothing: { vi: "Chưa chỉ tiêu nào có số liệu.", en: "No target has data." },
  figure: { vi: "{name} {actual} (mục tiêu {target})", en: "{name} {actual} (target {target})" },
} as const satisfies Record<string, Words>;

/** Which targets the unit misses, with their figures where they are few, and which have no data. */
export function missedSentence(context: ReportContext, unit: UnitResult): string | undefined {
  const { scorecard, say } = context;
  const judged = scorecard.indicators.filter(({ id }) => unit.indicators[id]?.target !== undefined);
  const of = (status: string) => judged.filter(({ id }) => unit.indicators[id]?.status === status);
  const [met, missed, unknown] = [of("met").length, of("missed"), of("no-data")];
  if (met + missed.length + unknown.length === 0) return undefined;
  const values = {
    met,
    missed: listed(
      context,
      missed.map((heading) => withFigures(context, unit, heading, missed.length)),
    ),
    noData: listed(
      context,
      unknown.map((heading) => named(context, heading, unknown.length)),
    ),
  };
  if (missed.length > 0) return fill(say(unknown.length > 0 ? WORDS.both : WORDS.missed), values);
  if (met === 0) return say(WORDS.nothing);
  if (unknown.length > 0) return fill(say(met === 1 ? WORDS.oneKnown : WORDS.known), values);
  return fill(say(met === 1 ? WORDS.one : WORDS.all), values);
}

function withFigures(context: ReportContext, unit: UnitResult, heading: IndicatorHeading, among: number): string {
  const name = named(context, heading, among);
  const { value, target } = unit.indicators[heading.id] ?? {};
  if (!isNamedInFull(among) || !value || !target) return name;
  return fill(context.say(WORDS.figure), {
    name,
    actual: valueText(context, heading, value),
    target: valueText(context, heading, target),
  });
}
