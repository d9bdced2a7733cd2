import { dateOfData, UnknownDate } from "../../engine/as-of.ts";
import { dayFromIso, daysInMonth, isoDay } from "../../values/day.ts";
import { closeInputs, type InputFile, openInputs } from "../input-files.ts";
import type { Terminal } from "../terminal.ts";
import type { BatchEntry } from "./entry.ts";

/** The last day of the month that an entry is called after, where none of its files states a date. */
export async function unstatedDate({ files, month }: BatchEntry, terminal: Terminal): Promise<string | undefined> {
  if (month === undefined) return undefined;
  const inputs: InputFile[] = [];
  try {
    inputs.push(...(await openInputs(files, "data", { mapping: new Map() }, terminal)));
    dateOfData(inputs.map(({ tables }) => tables));
    return undefined;
  } catch (error) {
    // whatever else is wrong with the files is told when they are scored
    return error instanceof UnknownDate ? lastDayOf(month) : undefined;
  } finally {
    await closeInputs(inputs);
  }
}

function lastDayOf(month: string): string | undefined {
  const first = dayFromIso(`${month}-01`);
  if (first === undefined) return undefined;
  return isoDay(first + daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5))) - 1);
}
