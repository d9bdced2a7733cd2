import { dayOf } from "../../values/day.ts";

/** The two ways workbooks count days: serial 1 is 1900-01-01, or serial 0 is 1904-01-01. */
export type Epoch = 1900 | 1904;

/** Days between 1970-01-01 and serial 0. That of 1900 holds from 1900-03-01: Excel counts a 29 February 1900 before. */
export const SERIAL_EPOCH: Readonly<Record<Epoch, number>> = { 1900: -25569, 1904: -24107 };

const FIRST_OF_MARCH_1900 = 61;
const PHANTOM_DAY = 60;
/** Behind 9999-12-31, where Excel's calendar ends. */
const END_OF_CALENDAR: Readonly<Record<Epoch, number>> = { 1900: 2958466, 1904: 2957004 };

/**
 * The day (since 1970-01-01, with its time as a fraction) of a serial, or undefined where the calendar has none: times
 * without a day, Excel's 1900-02-29, and what lies before or behind its calendar.
 */
export function dayOfSerial(serial: number, epoch: Epoch): number | undefined {
  if (!(serial >= (epoch === 1900 ? 1 : 0) && serial < END_OF_CALENDAR[epoch])) return undefined;
  const day = serial + SERIAL_EPOCH[epoch];
  if (epoch === 1904 || serial >= FIRST_OF_MARCH_1900) return day;
  return serial < PHANTOM_DAY ? day + 1 : undefined;
}

const ISO_DATE_TIME = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?(?:Z|[+-]\d{2}:\d{2})?$/;

/** `2020-12-31` or `2020-12-31T08:30:00Z` of a cell of type `d`, as a day; the time is taken as written. */
export function dayOfIsoDateTime(text: string): number | undefined {
  const match = ISO_DATE_TIME.exec(text);
  if (match === null) return undefined;
  const [year, month, date, hour, minute, second] = match.slice(1).map((part) => Number(part ?? 0));
  if (year === undefined || month === undefined || date === undefined) return undefined;
  const day = dayOf(year, month, date);
  if (day === undefined) return undefined;
  return day + ((hour ?? 0) * 3600 + (minute ?? 0) * 60 + (second ?? 0)) / 86400;
}
