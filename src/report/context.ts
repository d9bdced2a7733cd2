import type { Breakdown, IsoDate, Scorecard, UnitResult } from "../engine/scorecard.ts";
import type { Rounding } from "../plan/plan.ts";
import { dayFromIso, writtenDay } from "../values/day.ts";
import type { Language, Words } from "../values/words.ts";
import type { Block, PrintStyle } from "./grid.ts";

/** Units by code; by name; by how many targets are met, most first; or by an indicator's id, best first. */
export type SortKey = "code" | "name" | "met" | (string & {});

export interface GridOptions {
  readonly sort: SortKey;
  /** Code or name of one unit to be shown in detail, instead of the office. */
  readonly unit?: string;
  /** Only these sections after the heading, whole even where they have little to say; all of them where absent. */
  readonly focus?: readonly ("gap" | "pace")[];
  /** Ids of the indicators that tables of units have columns for; all of them where absent. */
  readonly columns?: readonly string[];
  /** Breakdowns to be shown, of those that the scorecard holds; all of them where absent. */
  readonly by?: readonly Breakdown[];
}

/** What every section of the report is made from. */
export interface ReportContext {
  readonly scorecard: Scorecard;
  readonly options: GridOptions;
  readonly rounding: Rounding;
  readonly style: PrintStyle;
  readonly say: (words: Words) => string;
}

export interface Section {
  readonly title: Words;
  /** A short name for a tab of its own, as `Title.tab`. */
  readonly tab?: Words;
  /** As of `Title`. */
  readonly isProvenance?: true;
  readonly blocks: readonly Block[];
}

export function contextOf(scorecard: Scorecard, language: Language, options: GridOptions): ReportContext {
  const rounding = scorecard.plan.rounding;
  return {
    scorecard,
    options,
    rounding,
    style: { language, zeros: rounding.zeros },
    say: (words) => words[language],
  };
}

/** `31/12/2020` from `2020-12-31`. */
export function writtenDate(iso: string): string {
  const day = dayFromIso(iso);
  return day === undefined ? iso : writtenDay(day);
}

/** `31/12/20`, for the head of a narrow column. */
export function shortDate(iso: string): string {
  return writtenDate(iso).replace(/\/\d\d(\d\d)$/, "/$1");
}

/** A baseline's place in the scorecard, and its date. */
export interface KnownBaseline {
  readonly index: number;
  readonly date: IsoDate;
}

/** Which of the scorecard's baselines hold any of these figures; the others would be empty columns. */
export function knownBaselines(
  scorecard: Scorecard,
  results: readonly ({ readonly baselines: readonly (unknown | null)[] } | undefined)[],
): KnownBaseline[] {
  return scorecard.baselines.flatMap(({ date }, index) =>
    results.some((result) => result?.baselines[index]) ? [{ index, date }] : [],
  );
}

export function unitTitle(unit: UnitResult): string {
  return unit.code === undefined ? unit.name : `${unit.name} (${unit.code})`;
}
