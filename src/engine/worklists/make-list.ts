import type { ParameterName } from "../../indicators/language/measure.ts";
import { tablesOf } from "../../indicators/language/needs.ts";
import { type Day, isoDay } from "../../values/day.ts";
import { NO_ROWS } from "../candidates.ts";
import type { Dimension } from "../dimensions.ts";
import { sumKind } from "../explain/sum-kind.ts";
import type { Span } from "../period.ts";
import { type Scored, type ScoreRequest, scoreInDetail } from "../score.ts";
import type { NoData, UnitResult } from "../scorecard.ts";
import { groupsOf, isOf, sumOf } from "./groups.ts";
import { ImpossibleList } from "./impossible-list.ts";
import type { Grouping, ListGroup, Worklist } from "./list.ts";
import { ListObserver, type RawEntry } from "./list-observer.ts";
import { type Way, waysOf } from "./ways.ts";
import { spanOf } from "./window.ts";
import type { WorklistDefinition } from "./worklist.ts";
import { writeEntry } from "./write-entry.ts";

export interface WorklistRequest extends Omit<ScoreRequest, "by"> {
  readonly definition: WorklistDefinition;
  readonly by: Grouping;
  /** Only this unit's entries. */
  readonly unitOf?: (scorecard: Scored["scorecard"]) => UnitResult;
  readonly dimensions: readonly Dimension[];
  /** The days that the list is about, where they are not its usual ones. */
  readonly window?: (asOf: Day) => Span;
  /** How many entries of each unit are listed. */
  readonly limit?: number;
  readonly isMasked: boolean;
}

/**
 * What to act on, unit by unit, from one reading of the files.
 *
 * @throws ImpossibleList, and what `score` and `unitOf` throw
 */
export async function makeWorklist(request: WorklistRequest): Promise<Worklist> {
  const { definition, by, isMasked, limit, dictionaries } = request;
  const grouping: Dimension = by === "owner" ? "commune" : by;
  let found: { readonly ways: readonly Way[]; readonly noData: NoData; readonly span: Span | undefined } | undefined;
  let observer: ListObserver | undefined;
  const scored = await scoreInDetail(
    { ...request, by: [...new Set([grouping, ...request.dimensions])] },
    ({ available, asOf }) => {
      const { ways, noData } = waysOf(definition, request.plan, available, asOf);
      const span = request.window?.(asOf) ?? (definition.window && spanOf(definition.window, asOf));
      const parameters = new Map<ParameterName, Day>(
        span ? [["period.from", span.from] as const, ["period.to", span.to] as const] : [],
      );
      found = { ways, noData, span };
      observer = new ListObserver(
        ways.map(({ formulas }) => formulas),
        { key: definition.key, columns: [...definition.columns, ...(definition.parts ?? [])], parameters },
      );
      const measures = ways.flatMap(({ formulas: { amount, without, requires } }) =>
        [amount, without, requires].filter((measure) => measure !== undefined),
      );
      return { observer, measures };
    },
  );
  const { ways = [], noData = NO_ROWS, span } = found ?? {};
  const finders = observer?.finders ?? [];
  const covered = finders.findIndex((finder) => finder.isCovered);
  const way = ways[covered];
  if (way === undefined) throw new ImpossibleList(ways.length > 0 ? NOT_COVERED : noData);
  const { scorecard, asOf } = scored;
  const scope = request.unitOf?.(scorecard);
  const entries = (finders[covered]?.found() ?? []).filter(
    (entry) => scope === undefined || isOf(entry, scope, scored),
  );
  const kind = sumKind(way.formulas.amount);
  const written = (entry: RawEntry) => writeEntry(entry, { definition, asOf, isMasked, dictionaries, observer });
  const groups = groupsOf(entries, by, definition.closes, scored).map(({ raw, ...group }): ListGroup => {
    const listed = limit === undefined ? raw : raw.slice(0, limit);
    return { ...group, entries: listed.map(written), rest: sumOf(raw.slice(listed.length)), total: sumOf(raw) };
  });
  const columns = definition.columns.filter((field) =>
    groups.some((group) => group.entries.some(({ fields, numbers }) => field in fields || field in numbers)),
  );
  const { closes } = definition;
  const heading = scorecard.indicators.find(({ id }) => id === closes);
  return {
    schema: "ltq.worklist/1",
    ltq: scorecard.ltq,
    office: scorecard.office,
    asOf: scorecard.asOf,
    plan: { name: scorecard.plan.name, rounding: scorecard.plan.rounding },
    kind: definition.id,
    name: definition.name,
    purpose: definition.purpose,
    ...(span ? { window: { from: isoDay(span.from), to: isoDay(span.to) } } : {}),
    tables: [...tablesOf(way.formulas.amount)],
    ...(way.computation.note ? { note: way.computation.note } : {}),
    nothing: definition.nothing,
    amount: { ...kind, words: definition.amount },
    ...(definition.day && way.formulas.date ? { day: definition.day } : {}),
    ...(heading ? { closes: { id: heading.id, name: heading.name, unit: heading.unit, better: heading.better } } : {}),
    by,
    isMasked,
    columns,
    groups,
    total: sumOf(entries),
  };
}

/** The data end before the days that a list concludes silence from. */
const NOT_COVERED: NoData = {
  reason: "no-rows",
  words: {
    vi: "bảng thu nợ không có đủ các tháng để kết luận",
    en: "the collections do not reach back far enough to tell",
  },
};
