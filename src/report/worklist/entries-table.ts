import type { ListEntry, ListGroup, ListSum, Worklist } from "../../engine/worklists/list.ts";
import { fieldNamed } from "../../indicators/language/names.ts";
import type { CommuneClass } from "../../plan/plan.ts";
import { tableIds } from "../../tables/registry.ts";
import type { Language, Words } from "../../values/words.ts";
import { writtenDate } from "../context.ts";
import { count } from "../figures.ts";
import { CLASS_WORDS, CLASSES, formatCell } from "../format.ts";
import { type Block, type Cell, EMPTY, text } from "../grid.ts";
import { sumCell, sumUnit } from "../sum-cell.ts";
import { alone, type ColumnOf, type GroupOf, key, tableOf } from "../table-of.ts";
import { fill } from "../words.ts";

const WORDS = {
  number: { vi: "TT", en: "No" },
  days: { since: { vi: "Số ngày quá hạn", en: "Days overdue" }, until: { vi: "Còn số ngày", en: "Days left" } },
  isNew: { vi: "Mới", en: "New" },
  fresh: { vi: "mới", en: "new" },
  lost: { vi: "Mất điểm ở", en: "Points lost in" },
  sum: { vi: "Lũy kế", en: "Cumulative" },
  mark: { vi: "Đủ", en: "Enough" },
  note: { vi: "Ký nhận, ghi chú", en: "Signature, notes" },
  total: { vi: "Cộng ({entries})", en: "Total ({entries})" },
  rest: { vi: "Còn lại ({entries})", en: "The rest ({entries})" },
} as const;

/** Heads shorter than the fields' own names. */
const HEADS: Readonly<Record<string, Words>> = {
  customerName: { vi: "Khách hàng", en: "Customer" },
  contractId: { vi: "Số khế ước", en: "Contract" },
  customerId: { vi: "Mã KH", en: "Customer code" },
  groupId: { vi: "Tổ", en: "Group" },
  groupLeader: { vi: "Tổ trưởng", en: "Leader" },
  hamletName: { vi: "Ấp, thôn", en: "Hamlet" },
  organisationName: { vi: "Hội", en: "Organisation" },
  balance: { vi: "Số dư", en: "Balance" },
};

/** Said first, beside the entry's own name; what else is known of it stands behind the figures. */
const WHO: ReadonlySet<string> = new Set(["groupId", "groupLeader", "customerId", "score", "class"]);

/** Where there is no room these go first. */
const OPTIONAL: ReadonlySet<string> = new Set(["hamletName", "programmeName", "organisationName"]);

type Line =
  | (ListEntry & { readonly role: "item"; readonly number: number; readonly sum: number })
  | (ListSum & { readonly role: "total" | "detail"; readonly name: Words });

/** The entries of one unit, with room to sign; the entry with which the unit's gap is closed is marked. */
export function entriesTable(worklist: Worklist, group: ListGroup, index: number, language: Language): Block {
  const { amount, columns, day } = worklist;
  const say = (words: Words) => words[language];
  const style = { language, zeros: worklist.plan.rounding.zeros };
  const lines = linesOf(group);
  const items = lines.filter((line) => line.role === "item");
  const isCount = amount.unit === "count";
  const ofItem = (cell: (line: Line & { readonly role: "item" }) => Cell) => (line: Line) =>
    line.role === "item" ? cell(line) : EMPTY;
  const [first = "", ...others] = columns;
  const name = (line: Line): Cell =>
    line.role === "item"
      ? fieldCell(line, first, language)
      : text(fill(say(line.name), { entries: formatCell(count(line.entries), style) }));
  const column = (field: string): GroupOf<Line> => {
    const isNumber = ["money", "points"].includes(infoOf(field)?.kind ?? "");
    const optional = OPTIONAL.has(field) ? { isOptional: true as const } : {};
    const cell = ofItem((line) => fieldCell(line, field, language));
    return alone(field, { head: headOf(field, say), holds: isNumber ? "number" : "text", ...optional, cell });
  };
  const groups: GroupOf<Line>[] = [
    key("number", { head: { text: say(WORDS.number) }, holds: "text", cell: ofItem((line) => count(line.number)) }),
    key("who", { head: headOf(first, say), holds: "text", cell: name }),
    ...others.filter((field) => WHO.has(field)).map(column),
    ...(isCount
      ? []
      : [
          alone<Line>("amount", {
            head: { text: say(amount.words), note: sumUnit(amount, style) },
            holds: "number",
            cell: (line) => sumCell(line.amount, amount),
          }),
        ]),
    ...(worklist.kind === "weak-groups" || items.some(({ lost }) => lost)
      ? [
          alone<Line>("lost", {
            head: { text: say(WORDS.lost) },
            holds: "text",
            cell: ofItem((line) => text(lostText(line, language))),
          }),
        ]
      : []),
    ...(day && items.some(({ date }) => date)
      ? [
          alone<Line>("date", {
            head: { text: say(day.words) },
            holds: "unit",
            cell: ofItem(({ date }) => text(date && writtenDate(date))),
          }),
          alone<Line>("days", {
            head: { text: say(WORDS.days[day.counts]) },
            holds: "number",
            cell: ofItem(({ days }) => (days === undefined ? EMPTY : count(days))),
          }),
        ]
      : []),
    ...(items.some(({ isNew }) => isNew)
      ? [
          alone<Line>("new", {
            head: { text: say(WORDS.isNew) },
            holds: "unit",
            cell: ofItem(({ isNew }) => text(isNew && say(WORDS.fresh))),
          }),
        ]
      : []),
    ...(group.needed === undefined ? [] : closing(group, worklist, say, ofItem)),
    ...others.filter((field) => !WHO.has(field)).map(column),
    alone("note", { head: { text: say(WORDS.note) }, holds: "text", isByHand: true, cell: () => EMPTY }),
  ];
  return tableOf(`list-${index + 1}`, groups, lines);
}

function linesOf({ entries, rest, total }: ListGroup): Line[] {
  let sum = 0;
  const lines = entries.map((entry, index): Line => {
    sum += entry.amount;
    return { ...entry, role: "item", number: index + 1, sum };
  });
  if (rest.entries > 0) lines.push({ ...rest, role: "detail", name: WORDS.rest });
  if (total.entries > 1) lines.push({ ...total, role: "total", name: WORDS.total });
  return lines;
}

function closing(
  { enough }: ListGroup,
  { amount }: Worklist,
  say: (words: Words) => string,
  ofItem: (cell: (line: Line & { readonly role: "item" }) => Cell) => (line: Line) => Cell,
): GroupOf<Line>[] {
  const mark: ColumnOf<Line> = {
    head: { text: say(WORDS.mark) },
    holds: "unit",
    cell: ofItem(({ number }) => (number === enough ? text("◄") : EMPTY)),
  };
  if (amount.unit === "count") return [alone("mark", mark)];
  const sum: ColumnOf<Line> = {
    head: { text: say(WORDS.sum) },
    holds: "number",
    cell: ofItem((line) => sumCell(line.sum, amount)),
  };
  return [alone("sum", sum), alone("mark", mark)];
}

function headOf(field: string, say: (words: Words) => string) {
  return { text: say(HEADS[field] ?? infoOf(field)?.words ?? { vi: field, en: field }) };
}

function fieldCell({ fields, numbers }: ListEntry, field: string, language: Language): Cell {
  const number = numbers[field];
  if (number)
    return sumCell(number.numerator, { unit: number.denominator === 1 ? "dong" : "points", scale: number.denominator });
  const value = fields[field];
  const classed = field === "class" ? CLASSES.find((one): one is CommuneClass => one === value) : undefined;
  return text(classed ? CLASS_WORDS[classed][language] : value);
}

const PARTS_TOLD = 3;

/** `Nợ quá hạn 12,5; Thu lãi 8`: the parts that lost most. */
function lostText({ lost }: ListEntry, language: Language): string | undefined {
  return lost
    ?.slice(0, PARTS_TOLD)
    .map(({ field, points }) => {
      const words = infoOf(field)?.words[language].replace(/^Điểm /, "") ?? field;
      const number = formatCell(sumCell(points, { unit: "points", scale: 1_000_000 }), { language, zeros: "drop" });
      return `${words.charAt(0).toLocaleUpperCase(language)}${words.slice(1)} ${number}`;
    })
    .join("; ");
}

function infoOf(field: string) {
  const table = tableIds.find((id) => fieldNamed(id, field) !== undefined);
  return table && fieldNamed(table, field);
}
