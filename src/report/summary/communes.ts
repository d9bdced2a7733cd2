import type { UnitResult } from "../../engine/scorecard.ts";
import type { Words } from "../../values/words.ts";
import type { ReportContext } from "../context.ts";
import { fill } from "../words.ts";
import { listed } from "./prose.ts";

const WORDS = {
  full: { vi: "{full}/{of} xã, thị trấn đạt đủ chỉ tiêu", en: "{full} of {of} communes meet all their targets" },
  noneFull: { vi: "Chưa xã, thị trấn nào đạt đủ chỉ tiêu", en: "No commune meets all its targets" },
  none: { vi: ", {none} xã không đạt chỉ tiêu nào", en: ", {none} meet none" },
  unknown: { vi: ", {unknown} xã chưa đủ số liệu", en: ", {unknown} lack data" },
  hardest: {
    vi: "; nhiều xã chưa đạt nhất là {names} ({missed}/{of} xã)",
    en: "; most often missed: {names} (in {missed} of {of})",
  },
  hardestEach: {
    vi: "; nhiều xã chưa đạt nhất là {names} (mỗi chỉ tiêu {missed}/{of} xã)",
    en: "; most often missed: {names} (each in {missed} of {of})",
  },
  furthest: { vi: "Còn nhiều chỉ tiêu chưa đạt nhất: {groups}.", en: "Most targets missed: {groups}." },
  group: { vi: "{names} ({missed}/{of})", en: "{names} ({missed} of {of})" },
  counted: { vi: "{communes} xã ({missed}/{of})", en: "{communes} communes ({missed} of {of})" },
} as const satisfies Record<string, Words>;

/** More than these tell nobody what to look at. */
const HARDEST = 2;
/** How many communes are to be named at least, and at most where several are equally far behind. */
const FURTHEST = { least: 3, most: 5 };

/** How many communes meet all of their targets, and how many none; which targets are missed most often. */
export function communesSentence({ scorecard, say, ...context }: ReportContext): string | undefined {
  const communes = communesOf({ scorecard });
  if (communes.length === 0) return undefined;
  const count = (is: (count: UnitResult["count"]) => boolean) => communes.filter((unit) => is(unit.count)).length;
  const full = count(({ met, missed, noData }) => met > 0 && missed + noData === 0);
  const none = count(({ met, missed }) => met === 0 && missed > 0);
  const unknown = count(({ noData }) => noData > 0);
  const parts = [
    full > 0 ? say(WORDS.full) : say(WORDS.noneFull),
    none > 0 ? say(WORDS.none) : "",
    unknown > 0 ? say(WORDS.unknown) : "",
  ];
  const sentence = fill(parts.join(""), { full, none, unknown, of: communes.length });
  return `${sentence}${hardest({ scorecard, say, ...context }, communes)}.`;
}

function hardest(context: ReportContext, communes: readonly UnitResult[]): string {
  const { scorecard, say } = context;
  const missedBy = (id: string) => communes.filter((unit) => unit.indicators[id]?.status === "missed").length;
  const most = Math.max(0, ...scorecard.indicators.map(({ id }) => missedBy(id)));
  const names = scorecard.indicators.filter(({ id }) => missedBy(id) === most).map(({ short }) => say(short));
  if (most === 0 || names.length > HARDEST) return "";
  const words = say(names.length > 1 ? WORDS.hardestEach : WORDS.hardest);
  return fill(words, { names: listed(context, names), missed: most, of: communes.length });
}

/** The communes that miss most targets; those that miss equally many are named together, or counted where too many. */
export function furthestSentence(context: ReportContext): string | undefined {
  const { say } = context;
  const groups: string[] = [];
  let named = 0;
  for (const { units, missed, of } of byMissed(communesOf(context))) {
    if (named >= FURTHEST.least) break;
    const isNamed = named + units.length <= FURTHEST.most;
    const names = listed(
      context,
      units.map(({ name }) => name),
    );
    const values = { names, communes: units.length, missed, of };
    groups.push(fill(say(isNamed ? WORDS.group : WORDS.counted), values));
    if (!isNamed) break;
    named += units.length;
  }
  return groups.length > 0 ? fill(say(WORDS.furthest), { groups: groups.join(", ") }) : undefined;
}

interface Behind {
  readonly missed: number;
  readonly of: number;
  readonly units: readonly UnitResult[];
}

/** Communes with a missed target, by how many of how many, most first. */
function byMissed(communes: readonly UnitResult[]): Behind[] {
  const groups = new Map<string, Behind>();
  for (const unit of communes) {
    const { met, missed, noData } = unit.count;
    if (missed === 0) continue;
    const of = met + missed + noData;
    const key = `${missed}/${of}`;
    groups.set(key, { missed, of, units: [...(groups.get(key)?.units ?? []), unit] });
  }
  return [...groups.values()].sort((a, b) => b.missed - a.missed || a.of - b.of);
}

function communesOf({ scorecard }: Pick<ReportContext, "scorecard">): readonly UnitResult[] {
  return scorecard.units.find(({ by }) => by === "commune")?.units ?? [];
}
