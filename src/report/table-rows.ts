import { difference, round } from "../engine/rounding.ts";
import type { RawValue } from "./document.ts";
import { onOneLine, plainNumber } from "./format.ts";
import type { Cell, ChangeCell, Table } from "./grid.ts";
import { RAW_DECIMALS, rawValue } from "./raw-value.ts";

/**
 * A table of the grid for programs: its heads in one row, then raw values: đồng, fractions of one (in a change too), points,
 * counts; ids of statuses and classes; nothing where there is no figure. Items only: a total among them would be counted twice.
 */
export function tableRows({ groups, rows }: Table): RawValue[][] {
  const header = groups.flatMap(({ head, columns }) =>
    columns.map((column) => [head?.text, column.head.text].filter((text) => text !== undefined).join(" – ")),
  );
  const items = rows.filter(({ role }) => role === "item");
  return [header, ...items.map(({ cells }) => cells.map(rawCell))];
}

function rawCell(cell: Cell): RawValue {
  switch (cell.kind) {
    case "empty":
    case "absent":
      return undefined;
    case "text":
      return onOneLine(cell.text.normalize("NFC"));
    case "status":
      return cell.status;
    case "class":
      return cell.value;
    case "change":
      return rawChange(cell);
    case "amount":
    case "percent":
    case "points":
    case "count":
      return rawValue(cell.exact);
  }
}

function rawChange({ unit, now, before }: ChangeCell): RawValue {
  if (unit === "growth") {
    return rawValue({ numerator: now.numerator - before.numerator, denominator: before.numerator });
  }
  const [last, first] = [now, before].map((value) => round(value, "half-up", RAW_DECIMALS));
  return last && first ? plainNumber(difference(last, first)) : undefined;
}
