import type { UnitResult } from "../../engine/scorecard.ts";
import { unitsBy } from "../../saved/units-by.ts";
import type { Words } from "../../values/words.ts";
import type { ReportContext } from "../context.ts";
import { namesAmong } from "../unit-names.ts";
import { fill } from "../words.ts";
import { listed, named } from "./prose.ts";

const WORDS = {
  all: { vi: "Cả {of} xã, thị trấn đều đạt đủ chỉ tiêu", en: "All {of} communes meet all their targets" },
  full: {
    vi: "{full}/{of} xã, thị trấn đạt đủ chỉ tiêu",
    en: "{full} of {of} communes {full:meets all its|meet all their} targets",
  },
  noneFull: { vi: "Chưa xã, thị trấn nào đạt đủ chỉ tiêu", en: "No commune meets all its targets" },
  none: { vi: ", {none} xã không đạt chỉ tiêu nào", en: ", {none} {none:meets|meet} none" },
  unknown: { vi: ", {unknown} xã chưa đủ số liệu", en: ", {unknown} {unknown:lacks|lack} data" },
  hardest: {
    vi: "; chỉ tiêu nhiều xã chưa đạt nhất là {names} ({missed}/{of} xã)",
    en: "; most often missed: {names} (in {missed} of {of})",
  },
  hardestEach: {
    vi: "; chỉ tiêu nhiều xã chưa đạt nhất là {names} (mỗi chỉ tiêu {missed}/{of} xã)",
    en: "; most often missed: {names} (each in {missed} of {of})",
  },
  furthest: { vi: "Nơi còn nhiều chỉ tiêu chưa đạt nhất: {groups}.", en: "Furthest behind: {groups}." },
  first: { vi: "{who} (chưa đạt {missed}/{of})", en: "{who} ({missed} of {of} missed)" },
  group: { vi: "{who} ({missed}/{of})", en: "{who} ({missed} of {of})" },
  counted: { vi: "{communes} xã", en: "{communes} {communes:commune|communes}" },
} as const satisfies Record<string, Words>;

/** More than these tell nobody what to look at. */
const HARDEST = 2;
/** How many communes are to be named at least, and at most where several are equally far behind. */
const FURTHEST = { least: 3, most: 5 };

/** How many communes meet all of their targets, and how many none; which targets are missed most often. */
export function communesSentence({ scorecard, say, ...context }: ReportContext): string | undefined {
  const communes = communesOf({ scorecard });
  const isJudged = communes.some(({ count: { met, missed, noData } }) => met + missed + noData > 0);
  if (!isJudged) return undefined;
  const count = (is: (count: UnitResult["count"]) => boolean) => communes.filter((unit) => is(unit.count)).length;
  const full = count(({ met, missed, noData }) => met > 0 && missed + noData === 0);
  const none = count(({ met, missed }) => met === 0 && missed > 0);
  const unknown = count(({ noData }) => noData > 0);
  const parts = [
    say(full === 0 ? WORDS.noneFull : full === communes.length && full > 1 ? WORDS.all : WORDS.full),
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
  const hardest = scorecard.indicators.filter(({ id }) => missedBy(id) === most);
  if (most === 0 || hardest.length > HARDEST) return "";
  const names = hardest.map((heading) => named(context, heading, hardest.length));
  const words = say(names.length > 1 ? WORDS.hardestEach : WORDS.hardest);
  return fill(words, { names: listed(context, names), missed: most, of: communes.length });
}

/** The communes that miss most targets; those that miss equally many are named together, or counted where too many. */
export function furthestSentence(context: ReportContext): string | undefined {
  const { say } = context;
  const communes = communesOf(context);
  const nameOf = namesAmong(communes);
  const groups: string[] = [];
  let told = 0;
  for (const { units, missed, of } of byMissed(communes)) {
    if (told >= FURTHEST.least) break;
    const isNamed = told + units.length <= FURTHEST.most;
    const who = isNamed ? listed(context, units.map(nameOf)) : fill(say(WORDS.counted), { communes: units.length });
    groups.push(fill(say(groups.length === 0 ? WORDS.first : WORDS.group), { who, missed, of }));
    if (!isNamed) break;
    told += units.length;
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
  return unitsBy(scorecard, "commune");
}
