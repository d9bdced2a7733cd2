import type { Worklist } from "../../engine/worklists/list.ts";
import type { RawValue } from "../document.ts";
import { onOneLine } from "../format.ts";
import { rawValue } from "../raw-value.ts";

/** One line for each entry: its unit, its place in the unit's list, who it is, amounts in đồng or points, and its row. */
export function worklistRows({ groups, columns, amount, day }: Worklist): RawValue[][] {
  const header = [
    "code",
    "name",
    "owner",
    "no",
    ...columns,
    "amount",
    "cumulative",
    "needed",
    "closes",
    ...(day ? ["date", "days", "new"] : []),
    "lost",
    "file",
    "sheet",
    "row",
  ];
  const number = (value: number) => rawValue({ numerator: value, denominator: amount.scale });
  const lines = groups.flatMap(({ code, name, owner, needed, enough, entries }) => {
    let sum = 0;
    return entries.map((entry, index): RawValue[] => {
      sum += entry.amount;
      const { numbers, fields, lost = [] } = entry;
      return [
        code,
        onOneLine(name),
        onOneLine(owner ?? ""),
        index + 1,
        ...columns.map((field) => (numbers[field] ? rawValue(numbers[field]) : onOneLine(fields[field] ?? ""))),
        number(entry.amount),
        number(sum),
        needed === undefined ? undefined : number(needed),
        enough === index + 1 ? 1 : 0,
        ...(day ? [entry.date, entry.days, entry.isNew ? 1 : 0] : []),
        lost.map(({ field, points }) => `${field} ${number(points)}`).join("; "),
        onOneLine(entry.file),
        onOneLine(entry.sheet),
        entry.row,
      ];
    });
  });
  return [header, ...lines];
}
