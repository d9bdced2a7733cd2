import type { ParameterName } from "../../indicators/language/measure.ts";
import { fieldNamed } from "../../indicators/language/names.ts";
import { needsOf, tablesOf } from "../../indicators/language/needs.ts";
import { parseExpression, parseMeasure } from "../../indicators/language/parse.ts";
import { indicators } from "../../indicators/registry.ts";
import { tableIds } from "../../tables/registry.ts";
import { SCALE, type TableId } from "../../tables/table.ts";
import { type Day, firstOfMonth, firstOfQuarter, isoDay, lastOfMonth } from "../../values/day.ts";
import type { Availability } from "../availability.ts";
import { NO_ROWS, readingCandidates } from "../candidates.ts";
import type { Dimension } from "../dimensions.ts";
import { writtenValue } from "../explain/row-labels.ts";
import { sumKind } from "../explain/sum-kind.ts";
import type { Span } from "../period.ts";
import { type Scored, type ScoreRequest, scoreInDetail } from "../score.ts";
import type { NoData, UnitResult } from "../scorecard.ts";
import { groupsOf, isOf, sumOf } from "./groups.ts";
import type { Grouping, ListEntry, ListGroup, Worklist } from "./list.ts";
import { type ListFormulas, ListObserver, type RawEntry } from "./list-observer.ts";
import { maskedName, maskedNumber } from "./mask.ts";
import { spanOf } from "./window.ts";
import type { WorklistComputation, WorklistDefinition } from "./worklist.ts";

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

interface Way {
  readonly computation: WorklistComputation;
  readonly formulas: ListFormulas;
}

/**
 * What to act on, unit by unit, from one reading of the files.
 *
 * @throws what `score` and `unitOf` throw
 */
export async function makeWorklist(request: WorklistRequest): Promise<Worklist> {
  const { definition, by, isMasked, limit, dictionaries } = request;
  const grouping: Dimension = by === "owner" ? "commune" : by;
  let found: { readonly ways: readonly Way[]; readonly noData: NoData; readonly span: Span | undefined } | undefined;
  let observer: ListObserver | undefined;
  const scored = await scoreInDetail(
    { ...request, by: [...new Set([grouping, ...request.dimensions])] },
    ({ available, asOf }) => {
      const { ways, noData } = waysOf(request, available, asOf);
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
  const { scorecard, asOf } = scored;
  const scope = request.unitOf?.(scorecard);
  const entries = (finders[covered]?.found() ?? []).filter(
    (entry) => scope === undefined || isOf(entry, scope, scored),
  );
  const kind = way ? sumKind(way.formulas.amount) : { unit: "count" as const, scale: 1 };
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
    tables: way ? [...tablesOf(way.formulas.amount)] : [],
    ...(way?.computation.note ? { note: way.computation.note } : {}),
    ...(way ? {} : { noData: ways.length > 0 ? NOT_COVERED : noData }),
    nothing: definition.nothing,
    amount: { ...kind, words: definition.amount },
    ...(definition.day && way?.formulas.date ? { day: definition.day } : {}),
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

const NOT_QUARTER_END: NoData = {
  reason: "fields-missing",
  words: {
    vi: "thiếu bảng thu nợ có cả gốc và lãi; cột lãi trong quý chỉ dùng được khi số liệu là cuối quý",
    en: "no collections with principal and interest; the ledger's interest of the quarter tells at a quarter's end only",
  },
};

/** The ways to find the list's entries that the files allow, in order of preference; or why there is none. */
function waysOf(
  { definition, plan }: WorklistRequest,
  available: Availability,
  asOf: Day,
): { readonly ways: readonly Way[]; readonly noData: NoData } {
  const { computations } = definition;
  if ("complementOf" in computations) {
    const indicator = indicators.find(({ id }) => id === computations.complementOf);
    if (!indicator) throw new RangeError(`no indicator is called ${computations.complementOf}`);
    const reading = plan.readings.get(indicator.id) ?? indicator.defaultReading;
    const { able, noData } = readingCandidates(indicator, reading, plan.period, available);
    const ways = able.flatMap(({ numerator, denominator, formula }): Way[] =>
      denominator && formula.denominator !== undefined
        ? [
            {
              computation: { amount: formula.denominator, without: formula.numerator },
              formulas: { amount: denominator, without: numerator },
            },
          ]
        : [],
    );
    return { ways, noData };
  }
  let noData: NoData | undefined;
  const isQuarterEnd = asOf === lastOfMonth(asOf) && firstOfQuarter(asOf) !== firstOfQuarter(asOf + 1);
  const ways = computations.flatMap((computation): Way[] => {
    const { amount, without, requires, date, at } = computation;
    const measures = [amount, without, requires].flatMap((text) => (text === undefined ? [] : parseMeasure(text)));
    const [first] = measures;
    const needs = measures.flatMap(needsOf);
    if (!first || !needs.every((need) => available.has(need))) {
      noData ??= available.reason(needs);
      return [];
    }
    if (at === "quarter-end" && !isQuarterEnd) {
      noData = NOT_QUARTER_END;
      return [];
    }
    return [
      {
        computation,
        formulas: {
          amount: first,
          ...(without === undefined ? {} : { without: parseMeasure(without) }),
          ...(requires === undefined ? {} : { requires: parseMeasure(requires) }),
          ...(date === undefined ? {} : { date: parseExpression(date) }),
        },
      },
    ];
  });
  return { ways, noData: noData ?? NO_ROWS };
}

interface WriteContext {
  readonly definition: WorklistDefinition;
  readonly asOf: Day;
  readonly isMasked: boolean;
  readonly dictionaries: ScoreRequest["dictionaries"];
  readonly observer: ListObserver | undefined;
}

function writeEntry(entry: RawEntry, context: WriteContext): ListEntry {
  const { definition, asOf } = context;
  const { date, amount, file, sheet, row } = entry;
  const fields: Record<string, string> = {};
  const numbers: Record<string, { readonly numerator: number; readonly denominator: number }> = {};
  for (const field of definition.columns) {
    const { value, table } = valueOfField(entry, field, context);
    const info = fieldNamed(table, field);
    if (Number.isNaN(value) || info === undefined) continue;
    if (info.kind === "money" || info.kind === "points") {
      numbers[field] = { numerator: value, denominator: SCALE[info.kind] };
      continue;
    }
    const text = writtenValue(table, field, value, context.dictionaries);
    if (text !== undefined) fields[field] = context.isMasked ? masked(field, text, info.personal) : text;
  }
  const lost = definition.parts?.flatMap((field) => {
    const value = entry.fields.get(field) ?? Number.NaN;
    const most = (fieldNamed(entry.table, field)?.maximum ?? 0) * SCALE.points;
    return value < most ? [{ field, points: most - value }] : [];
  });
  const days = Number.isNaN(date) ? Number.NaN : definition.day?.counts === "until" ? date - asOf : asOf - date;
  const isSince = definition.day?.counts === "since";
  return {
    fields,
    numbers,
    amount,
    ...(Number.isNaN(date) ? {} : { date: isoDay(date) }),
    ...(Number.isNaN(days) || (isSince && days < 0) ? {} : { days }),
    ...(isSince && date >= firstOfMonth(asOf) && date <= asOf ? { isNew: true as const } : {}),
    ...(lost && lost.length > 0 ? { lost: lost.sort((a, b) => b.points - a.points) } : {}),
    file,
    sheet,
    row,
  };
}

/** The entry's own, else what the ledger says of its contract, customer or group. */
function valueOfField(entry: RawEntry, field: string, { observer }: WriteContext) {
  const own = entry.fields.get(field);
  if (own !== undefined) return { value: own, table: ownerOf(entry, field) };
  const value = observer?.directory.lookUp(field, (link) => entry.fields.get(link) ?? Number.NaN) ?? Number.NaN;
  return { value, table: "loans" as const };
}

/** The table that defines the field: rows of several may have made the entry. */
function ownerOf({ table }: RawEntry, field: string): TableId {
  if (fieldNamed(table, field)) return table;
  return tableIds.find((id) => fieldNamed(id, field) !== undefined) ?? table;
}

function masked(field: string, text: string, isPersonal: boolean): string {
  if (isPersonal) return maskedName(text);
  return field === "customerId" || field === "contractId" ? maskedNumber(text) : text;
}
