import { unitsBy } from "../../saved/units-by.ts";
import type { Dimension } from "../dimensions.ts";
import { gapOf } from "../gap.ts";
import { unknownName } from "../plan-units.ts";
import type { Scored } from "../score.ts";
import type { UnitResult } from "../scorecard.ts";
import { sumsOf } from "../sums.ts";
import type { Grouping, ListGroup, ListSum } from "./list.ts";
import type { RawEntry } from "./list-observer.ts";

/** A unit's entries, before they are written. */
export interface RawGroup extends Omit<ListGroup, "entries" | "rest" | "total"> {
  readonly raw: readonly RawEntry[];
}

const NO_OWNER = "–";

/** Entries by unit, in the scorecard's order; within one, the largest first: they close its gap soonest. */
export function groupsOf(
  entries: readonly RawEntry[],
  by: Grouping,
  closes: string | undefined,
  scored: Scored,
): readonly RawGroup[] {
  const dimension: Dimension = by === "owner" ? "commune" : by;
  const rows = unitsBy(scored.scorecard, dimension);
  const results = new Map(rows.map((row) => [scored.numberOf(row), row]));
  const order = new Map(rows.map((row, index) => [row, index]));
  const groups = new Map<string, { readonly result: UnitResult | undefined; readonly raw: RawEntry[] }>();
  for (const entry of entries) {
    const unit = entry.units.get(dimension) ?? 0;
    const result = results.get(unit);
    const key = by === "owner" ? (result?.owner ?? NO_OWNER) : String(unit);
    const group = groups.get(key);
    if (group) group.raw.push(entry);
    else groups.set(key, { result, raw: [entry] });
  }
  const place = ({ result }: { readonly result: UnitResult | undefined }) =>
    (result && order.get(result)) ?? order.size;
  return [...groups.values()]
    .sort((a, b) => place(a) - place(b))
    .map(({ result, raw }): RawGroup => {
      raw.sort((a, b) => b.amount - a.amount || a.date - b.date || byPlace(a, b));
      if (by === "owner") return { name: result?.owner ?? NO_OWNER, raw };
      return {
        ...(result?.code === undefined ? {} : { code: result.code }),
        name: result?.name ?? unknownName(dimension),
        ...(result?.owner === undefined ? {} : { owner: result.owner }),
        ...gapOfUnit(result, closes, raw, scored),
        raw,
      };
    });
}

export function sumOf(entries: readonly RawEntry[]): ListSum {
  return { entries: entries.length, amount: entries.reduce((sum, { amount }) => sum + amount, 0) };
}

/** Whether an entry is the unit's. */
export function isOf({ units }: RawEntry, unit: UnitResult, scored: Scored): boolean {
  return unit.level === "office" || units.get(unit.level) === scored.numberOf(unit);
}

/** Of a gap: what closes it by the entries alone, and how many of them from the top are enough. */
function gapOfUnit(
  result: UnitResult | undefined,
  closes: string | undefined,
  entries: readonly RawEntry[],
  { scorecard }: Scored,
): Pick<RawGroup, "value" | "target" | "needed" | "enough"> {
  const heading = scorecard.indicators.find(({ id }) => id === closes);
  const { value, target } = (closes === undefined ? undefined : result?.indicators[closes]) ?? {};
  if (!heading || !value) return {};
  // of points nobody knows what else they are part of; what is lacking is the same arithmetic
  const sums = (heading.formula && sumsOf(heading.formula)) ?? { unit: "count", isPart: false };
  const gap = gapOf(value, target, heading.better, sums);
  const needed = gap?.kind === "shortfall" ? gap.lacking : (gap?.repayment ?? gap?.over);
  const found = { value, ...(target ? { target } : {}) };
  if (needed === undefined) return found;
  let sum = 0;
  const last = entries.findIndex(({ amount }) => {
    sum += amount;
    return sum >= needed;
  });
  return { ...found, needed, ...(last < 0 ? {} : { enough: last + 1 }) };
}

function byPlace(a: RawEntry, b: RawEntry): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.row - b.row;
}
