import type { Scorecard } from "../../engine/scorecard.ts";
import { compareFractions } from "../../values/fraction.ts";
import type { Words } from "../../values/words.ts";
import { officesOf, type Part } from "../part.ts";
import { isMonthEnd, yearMonthOf } from "./months.ts";

interface Month {
  readonly month: string;
  readonly asOf?: string;
}

/** Gaps, edited files, and whatever was not the same from month to month. */
export function trendNotes(parts: readonly Part[], months: readonly Month[]): readonly Words[] {
  const scorecards = parts.map(({ scorecard }) => scorecard);
  const gaps = months.filter(({ asOf }) => asOf === undefined).map(({ month }) => written(month));
  const partial = scorecards.filter(({ asOf }) => !isMonthEnd(asOf)).map(({ asOf }) => writtenIso(asOf));
  return [
    ...(gaps.length === 0
      ? []
      : [
          {
            vi: `Không có bảng kết quả của tháng: ${gaps.join(", ")}.`,
            en: `There is no scorecard of: ${gaps.join(", ")}.`,
          },
        ]),
    ...(partial.length === 0
      ? []
      : [
          {
            vi: `Số liệu không phải cuối tháng: ${partial.join(", ")}.`,
            en: `Not of a month's end: ${partial.join(", ")}.`,
          },
        ]),
    ...parts.flatMap(({ file, doubt }) =>
      doubt === undefined ? [] : [{ vi: `${file}: ${doubt.vi}.`, en: `${file}: ${doubt.en}.` }],
    ),
    ...changes(scorecards),
  ];
}

/** Where a month differs from the one before it in what its figures mean. */
function changes(scorecards: readonly Scorecard[]): Words[] {
  return scorecards.flatMap((now, index): Words[] => {
    const before = scorecards[index - 1];
    if (before === undefined) return [];
    const since = written(yearMonthOf(now.asOf));
    const said = (vi: string, en: string): Words => ({ vi: `Từ tháng ${since}: ${vi}.`, en: `From ${since}: ${en}.` });
    return [
      ...(now.plan.name === before.plan.name
        ? []
        : [said(`đề án là «${now.plan.name}»`, `the plan is “${now.plan.name}”`)]),
      ...(isSame(now.plan.rounding, before.plan.rounding)
        ? []
        : [said("cách làm tròn khác", "figures are rounded differently")]),
      ...(isSame(officesIn(now), officesIn(before))
        ? []
        : [said("số chung gồm những đơn vị khác", "the whole is made of other offices")]),
      ...now.indicators.flatMap((heading) => {
        const earlier = before.indicators.find(({ id }) => id === heading.id);
        if (earlier === undefined) return [];
        const name = heading.name;
        if (heading.reading.id !== earlier.reading.id)
          return [said(`${name.vi} hiểu theo cách khác`, `${name.en} is read differently`)];
        const isComputed = heading.formula !== undefined && earlier.formula !== undefined;
        if (isComputed && !isSame(heading.formula, earlier.formula))
          return [said(`${name.vi} tính từ những cột số liệu khác`, `${name.en} is computed from other columns`)];
        return [];
      }),
      ...now.indicators.flatMap(({ id, name }) => {
        const target = now.total.indicators[id]?.target;
        const earlier = before.total.indicators[id]?.target;
        const isOther = target && earlier && compareFractions(target, earlier) !== 0;
        return isOther ? [said(`${name.vi} có mục tiêu khác`, `${name.en} has another target`)] : [];
      }),
    ];
  });
}

function officesIn(scorecard: Scorecard): readonly string[] {
  return scorecard.merged ? officesOf(scorecard).map(({ office: { code, name } }) => code ?? name) : [];
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function written(month: string): string {
  return `${month.slice(5)}/${month.slice(0, 4)}`;
}

function writtenIso(iso: string): string {
  return `${iso.slice(8)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`;
}
