import type { FigureHeading, IndicatorHeading, Scorecard, UnitResult } from "../../engine/scorecard.ts";
import { unitsBy } from "../../saved/units-by.ts";
import { compareFractions } from "../../values/fraction.ts";
import type { Words } from "../../values/words.ts";
import { officeRows, officesOf, type Part } from "../part.ts";
import type { MergedHeading } from "./headings.ts";

/**
 * What the parts assumed, and where they do not agree. Each line depends on one office alone, or only says that some
 * differ: so scorecards merged in steps say what those merged at once do.
 */
export function mergedAssumptions(
  parts: readonly Part[],
  indicators: readonly MergedHeading<IndicatorHeading>[],
  figures: readonly MergedHeading<FigureHeading>[],
  carried: readonly Words[],
): readonly Words[] {
  const scorecards = parts.map(({ scorecard }) => scorecard);
  const found = [
    ...scorecards.flatMap(({ assumptions }) => assumptions),
    ...parts.flatMap(doubtOf),
    ...differences(scorecards),
    ...indicators.flatMap(({ heading, isUnlike, isVaried }) => definitionNotes(heading, isUnlike, isVaried)),
    ...figures.flatMap(({ heading, isUnlike, isVaried }) => definitionNotes(heading, isUnlike, isVaried)),
    ...indicators.flatMap(({ heading }) => (hasOneTarget(heading, scorecards) ? [] : [otherTargets(heading)])),
    ...scorecards.flatMap((scorecard) => officeRows(scorecard).flatMap((row) => missingOf(indicators, figures, row))),
    ...(countsPeople(scorecards) ? [COUNTED_APART] : []),
    ...sharedNotes(scorecards),
    ...carried,
  ];
  const byText = new Map(found.map((words) => [words.vi, words]));
  return [...byText.values()].sort((a, b) => (a.vi < b.vi ? -1 : 1));
}

/** Communes that lie in two offices, a line each: one row for each office. */
function sharedNotes(scorecards: readonly Scorecard[]): readonly Words[] {
  const rows = scorecards.flatMap((scorecard) => unitsBy(scorecard, "commune"));
  const codes = rows.flatMap(({ code }) => code ?? []);
  const shared = [...new Set(codes.filter((code, index) => codes.indexOf(code) !== index))];
  return shared.map((shownCode) => {
    const names = rows.flatMap(({ code, name }) => (code === shownCode ? name : [])).sort();
    const commune = `${names[0]} (${shownCode})`;
    return {
      vi: `${commune} do nhiều phòng giao dịch cho vay: mỗi phòng một dòng, chỉ gồm phần của phòng đó.`,
      en: `${commune}: several offices lend there; each has a row of its own part.`,
    };
  });
}

function doubtOf({ scorecard: { office }, doubt }: Part): Words[] {
  if (doubt === undefined) return [];
  return [{ vi: `${office.name}: ${doubt.vi}.`, en: `${office.name}: ${doubt.en}.` }];
}

function differences(scorecards: readonly Scorecard[]): Words[] {
  const offices = scorecards.flatMap(officesOf);
  const differ = (of: readonly unknown[]) => new Set(of.map((one) => JSON.stringify(one))).size > 1;
  return [
    ...(differ(offices.map(({ asOf }) => asOf)) ? [DATES] : []),
    ...(differ(offices.map(({ period }) => [period.from, period.to])) ? [PERIODS] : []),
    ...(differ(offices.map(({ plan: { name, start, end } }) => [name, start, end])) ? [PLANS] : []),
    ...(differ(scorecards.map(({ plan: { rounding } }) => [rounding.mode, rounding.digits, rounding.zeros]))
      ? [ROUNDING]
      : []),
    ...(scorecards.some(({ baselines }) => baselines.some(({ sums }) => sums !== true)) ? [TYPED_BASELINES] : []),
    ...(differ(scorecards.map(({ units }) => units.map(({ by }) => by).filter((by) => by !== "office")))
      ? [BREAKDOWNS]
      : []),
  ];
}

function definitionNotes({ name }: { readonly name: Words }, isUnlike: boolean, isVaried: boolean): Words[] {
  if (isUnlike) {
    return [
      {
        vi: `${name.vi}: các đơn vị không tính theo cùng một cách, nên không cộng.`,
        en: `${name.en}: not computed in the same way everywhere, so not added.`,
      },
    ];
  }
  if (!isVaried) return [];
  return [
    {
      vi: `${name.vi}: các đơn vị tính cùng một chỉ tiêu từ những cột số liệu khác nhau.`,
      en: `${name.en}: the offices compute it from different columns.`,
    },
  ];
}

function hasOneTarget({ id }: IndicatorHeading, scorecards: readonly Scorecard[]): boolean {
  const targets = scorecards.map(({ total }) => total.indicators[id]?.target);
  const [first] = targets;
  return targets.every((target) => (first && target ? compareFractions(first, target) === 0 : first === target));
}

function otherTargets({ name }: IndicatorHeading): Words {
  return {
    vi: `${name.vi}: mục tiêu của các đơn vị khác nhau, nên số chung không có mục tiêu.`,
    en: `${name.en}: the offices have different targets, so the whole has none.`,
  };
}

/** What an office has no data for is not in the whole. */
function missingOf(
  indicators: readonly MergedHeading<IndicatorHeading>[],
  figures: readonly MergedHeading<FigureHeading>[],
  row: UnitResult,
): Words[] {
  const missing = [
    ...indicators.filter(({ heading: { id } }) => isMissing(row.indicators[id])),
    ...figures.filter(({ heading: { id } }) => isMissing(row.figures[id])),
  ].map(({ heading: { name } }) => name);
  if (missing.length === 0) return [];
  const list = (language: "vi" | "en") => missing.map((name) => name[language]).join("; ");
  return [
    {
      vi: `${row.name} không có số liệu của: ${list("vi")}. Số chung, nếu có, không gồm đơn vị này.`,
      en: `${row.name} has no data for: ${list("en")}. The whole, where it has a figure, is without it.`,
    },
  ];
}

function isMissing(result: UnitResult["figures"][string] | undefined): boolean {
  const reason = result?.noData?.reason;
  return reason !== undefined && reason !== "zero-denominator" && reason !== "not-alike";
}

function countsPeople(scorecards: readonly Scorecard[]): boolean {
  return scorecards.some(({ indicators, figures }) =>
    [...indicators, ...figures].some(({ formula }) =>
      [formula?.numerator, formula?.denominator].some((measure) => measure?.includes("countDistinct(") === true),
    ),
  );
}

const COUNTED_APART: Words = {
  vi: "Số khách hàng, số hộ và số tổ viên của các phòng giao dịch được cộng lại: ai có ở hai phòng giao dịch thì được đếm hai lần.",
  en: "Customers, households and members of the offices are added up: who is in two offices is counted twice.",
};
const DATES: Words = {
  vi: "Số liệu của các đơn vị không cùng ngày (xem danh sách đơn vị).",
  en: "The offices' data are not of the same day (see the list of offices).",
};
const PERIODS: Words = {
  vi: "Kỳ tính của các đơn vị không giống nhau.",
  en: "The offices' periods are not the same.",
};
const PLANS: Words = {
  vi: "Các đơn vị không dùng cùng một đề án (xem danh sách đơn vị).",
  en: "The offices do not have the same plan (see the list of offices).",
};
const ROUNDING: Words = {
  vi: "Các đơn vị làm tròn khác nhau: số chung làm tròn theo cách có nhiều số lẻ nhất.",
  en: "The offices round differently: the whole is rounded with the most decimals.",
};
const TYPED_BASELINES: Words = {
  vi: "Tỷ lệ ở mốc so sánh ghi tay trong đề án không cộng được: số chung không có tỷ lệ ở mốc đó. Dùng bảng kết quả đã lưu làm mốc thì cộng được.",
  en: "Ratios typed into a plan as a baseline can't be added: the whole has none there. Baselines taken from saved scorecards can.",
};
const BREAKDOWNS: Words = {
  vi: "Chỉ giữ những bảng chi tiết mà mọi đơn vị đều có.",
  en: "Only breakdowns that all offices have are kept.",
};
