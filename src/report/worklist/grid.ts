import type { ListGroup, Worklist } from "../../engine/worklists/list.ts";
import type { Language, Words } from "../../values/words.ts";
import { writtenDate } from "../context.ts";
import { count, figure, printingOf } from "../figures.ts";
import { formatCell, unitWords } from "../format.ts";
import { type Block, type Grid, paragraph } from "../grid.ts";
import { sumText } from "../sum-cell.ts";
import { fill, lowerFirst } from "../words.ts";
import { entriesTable } from "./entries-table.ts";

const WORDS = {
  date: { vi: "Số liệu đến {asOf}", en: "As of {asOf}" },
  window: { vi: "Kỳ của danh sách: từ {from} đến {to}", en: "Days of the list: from {from} to {to}" },
  caption: { vi: "{office} – số liệu đến {asOf}", en: "{office} – as of {asOf}" },
  total: { vi: "Cộng: {entries} dòng, {amount}.", en: "Altogether: {entries} {entries:entry|entries}, {amount}." },
  number: { vi: "Cộng: {entries} dòng.", en: "Altogether: {entries} {entries:entry|entries}." },
  note: { vi: "Cách lập: {note}.", en: "How it was found: {note}." },
  masked: { vi: "Tên và số khách hàng đã được che.", en: "Names and customers' numbers are masked." },
  owner: { vi: "Phụ trách: {owner}", en: "In charge: {owner}" },
  standing: { vi: "{name}: {value}, mục tiêu {target}.", en: "{name}: {value}, target {target}." },
  met: { vi: "Đã đạt mục tiêu.", en: "The target is met." },
  enough: {
    vi: "Cần {needed} để đạt mục tiêu: {enough} dòng đầu là đủ (dấu ◄).",
    en: "It takes {needed} to meet the target: the first {enough} {enough:entry is|entries are} enough (◄).",
  },
  short: {
    vi: "Cần {needed} để đạt mục tiêu: cả danh sách ({amount}) chưa đủ.",
    en: "It takes {needed} to meet the target: the whole list ({amount}) is not enough.",
  },
} as const satisfies Record<string, Words>;

/** A work list as one would take it to the commune's session: a section, and a sheet, for each unit. */
export function worklistGrid(worklist: Worklist, language: Language): Grid {
  const say = (words: Words) => words[language];
  const { name, purpose, office, plan, asOf, window, note, nothing, groups, total, isMasked } = worklist;
  const style = { language, zeros: plan.rounding.zeros };
  const where = office.code === undefined ? office.name : `${office.name} (${office.code})`;
  const dates = { asOf: writtenDate(asOf) };
  const heading: Block[] = [
    { kind: "title", level: 1, text: say(name).toLocaleUpperCase(language) },
    paragraph(
      "plain",
      where,
      plan.name,
      fill(say(WORDS.date), dates),
      ...(window ? [fill(say(WORDS.window), { from: writtenDate(window.from), to: writtenDate(window.to) })] : []),
    ),
    paragraph("muted", `${say(purpose)}.`),
  ];
  const amount = worklist.amount.unit === "count" ? undefined : sumText(total.amount, worklist.amount, style);
  const entries = formatCell(count(total.entries), style);
  const said =
    total.entries === 0
      ? say(nothing)
      : amount === undefined
        ? fill(say(WORDS.number), { entries })
        : fill(say(WORDS.total), { entries, amount });
  heading.push(paragraph("strong", said));
  const remarks = [
    ...(note && total.entries > 0 ? [fill(say(WORDS.note), { note: say(note) })] : []),
    ...(isMasked ? [say(WORDS.masked)] : []),
  ];
  if (remarks.length > 0) heading.push(paragraph("muted", ...remarks));
  const tabs = new Set<string>();
  return {
    style,
    caption: fill(say(WORDS.caption), { office: office.name, asOf: dates.asOf }),
    blocks: [...heading, ...groups.flatMap((group, index) => groupBlocks(worklist, group, index, { language, tabs }))],
  };
}

/** More sheets than this are no help: groups and hamlets stand below each other in one. */
const MOST_TABS = 40;
/** Of a sheet's name in Excel. */
const TAB_LENGTH = 31;

function groupBlocks(
  worklist: Worklist,
  group: ListGroup,
  index: number,
  { language, tabs }: { readonly language: Language; readonly tabs: Set<string> },
): Block[] {
  const say = (words: Words) => words[language];
  const title = group.code === undefined || group.code === group.name ? group.name : `${group.name} (${group.code})`;
  const hasTab = worklist.groups.length <= MOST_TABS || index === 0;
  const tab = hasTab ? { tab: tabName(group, tabs) } : {};
  const lines = [
    ...(group.owner === undefined ? [] : [fill(say(WORDS.owner), { owner: group.owner })]),
    ...standing(worklist, group, language),
  ];
  return [
    { kind: "title", level: 2, text: title, ...tab },
    ...(lines.length > 0 ? [paragraph("plain", ...lines)] : []),
    entriesTable(worklist, group, index, language),
  ];
}

function tabName({ name, code }: ListGroup, taken: Set<string>): string {
  const plain = name
    .replaceAll(/[\\/?*[\]:']/g, " ")
    .slice(0, TAB_LENGTH)
    .trim();
  const tab = taken.has(plain.toLowerCase()) ? `${plain.slice(0, TAB_LENGTH - 8)} ${code ?? taken.size}`.trim() : plain;
  taken.add(tab.toLowerCase());
  return tab;
}

/** How the unit stands at the indicator that the list helps, and what of the list is enough. */
function standing({ closes, amount, plan }: Worklist, group: ListGroup, language: Language): string[] {
  const { value, target, needed, enough, total } = group;
  if (!closes || !value || !target) return [];
  const say = (words: Words) => words[language];
  const style = { language, zeros: plan.rounding.zeros };
  const printing = printingOf(closes.unit, plan.rounding);
  const unit = unitWords(printing.kind, language);
  const text = (one: typeof value) => `${formatCell(figure(one, printing), style)}${unit === "%" ? "" : " "}${unit}`;
  const sign = closes.better === "higher" ? "≥" : "≤";
  const found = fill(say(WORDS.standing), {
    name: say(closes.name),
    value: text(value),
    target: `${sign} ${text(target)}`,
  });
  if (needed === undefined) return [`${found} ${say(WORDS.met)}`];
  const sum = (one: number) =>
    withCount(sumText(one, amount, style), amount.unit === "count", lowerFirst(say(amount.words)));
  const words = enough === undefined ? WORDS.short : WORDS.enough;
  return [found, fill(say(words), { needed: sum(needed), enough: enough ?? 0, amount: sum(total.amount) })];
}

function withCount(text: string, isCount: boolean, words: string): string {
  return isCount ? `${text} ${words}` : text;
}
