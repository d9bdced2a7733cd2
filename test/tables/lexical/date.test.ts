import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DateOrder, dateOrderShown, writtenDate } from "../../../src/tables/lexical/date.ts";
import { writtenMonth } from "../../../src/tables/lexical/month.ts";
import { calendarDate, dayFromIso, dayOf, writtenDay } from "../../../src/values/day.ts";

const december = dayFromIso("2020-12-31");
const aDay = fc.integer({ min: dayOf(1990, 1, 1) ?? 0, max: dayOf(2089, 12, 31) ?? 0 });

describe("writtenDate", () => {
  it.each<[string, DateOrder]>([
    ["31/12/2020", "dmy"],
    ["31-12-2020", "dmy"],
    ["31.12.2020", "dmy"],
    ["31/12/2020 23:59:59", "dmy"],
    ["12/31/2020 11:59 PM", "mdy"],
    ["31/12/20", "dmy"],
    ["31-DEC-20", "dmy"],
    ["2020-12-31", "mdy"],
    ["2020-12-31T00:00:00.000Z", "dmy"],
    ["2020/12/31", "dmy"],
    ["20201231", "dmy"],
    ["44196", "dmy"],
    ["'31/12/2020", "dmy"],
    ["’'31/12/2020", "dmy"],
    [" 31/12/2020\t", "dmy"],
  ])("reads %s in a column %s", (text, order) => {
    expect(writtenDate(text, order)?.day).toBe(december);
  });

  it.each(["31/12/2020", "30/02/2020", "12/2020", "hôm nay", "1/1/1", "31/12/2020 abc", "99999999", "12'/31/2020"])(
    "refuses %s in a column with the month first",
    (text) => {
      expect(writtenDate(text, "mdy")).toBeUndefined();
    },
  );

  it("tells a year that was written in two digits from all others", () => {
    const twoDigits = (text: string) => writtenDate(text, "dmy")?.twoDigitYear;
    expect(["31/12/20", "31-DEC-20"].map(twoDigits)).toEqual([true, true]);
    expect(["31/12/2020", "31-DEC-2020", "2020-12-31", "20201231", "44196"].map(twoDigits)).toEqual(
      Array(5).fill(false),
    );
  });

  it.each(["0", "-", "00/00/0000", "01/01/1900", "1900-01-00", "0000-00-00"])("takes %s for no date", (text) => {
    expect(writtenDate(text, "dmy")).toEqual({ day: undefined, twoDigitYear: false });
  });

  it("reads back every day that is written", () => {
    fc.assert(
      fc.property(aDay, (day) => {
        const { year, month, date } = calendarDate(day);
        expect(writtenDate(writtenDay(day), "dmy")).toEqual({ day, twoDigitYear: false });
        expect(writtenDate(`${month}/${date}/${year}`, "mdy")).toEqual({ day, twoDigitYear: false });
        const short = `${date}/${month}/${String(year % 100).padStart(2, "0")}`;
        expect(writtenDate(short, "dmy")).toEqual({ day, twoDigitYear: true });
      }),
    );
  });
});

describe("dateOrderShown", () => {
  it.each([
    ["31/12/2020", "dmy"],
    ["12/31/2020", "mdy"],
    ["01/02/2020", "either"],
    ["02/02/2020", undefined],
    ["2020-12-31", undefined],
    ["00/00/0000", undefined],
    ["32/12/2020", undefined],
    [" 31/12/2020 ", "dmy"],
    ["13/12/2020", "dmy"],
    ["13/01/2020", "dmy"],
    ["12/13/2020", "mdy"],
    ["01/13/2020", "mdy"],
    ["12/05/2020", "either"],
    ["05/12/2020", "either"],
    ["12/01/2020", "either"],
    ["01/12/2020", "either"],
    ["00/05/2020", undefined],
    ["05/00/2020", undefined],
    ["31/00/2020", undefined],
    ["00/31/2020", undefined],
    ["31/30/2020", undefined],
    ["12/32/2020", undefined],
    ["13/32/2020", undefined],
    ["32/13/2020", undefined],
  ])("by %s is %s", (text, order) => {
    expect(dateOrderShown(text)).toBe(order);
  });
});

describe("writtenMonth", () => {
  it.each(["12/2020", "12-2020", "T12/2020", "Tháng 12/2020", "Tháng 12 năm 2020", "2020-12", "202012", " 12/2020 "])(
    "reads %s",
    (text) => {
      expect(writtenMonth(text, undefined)).toBe(december);
    },
  );

  it("needs the year from elsewhere for a month alone", () => {
    expect(writtenMonth("Tháng 2", 2020)).toBe(dayFromIso("2020-02-29"));
    expect(writtenMonth("2", undefined)).toBeUndefined();
  });

  it.each(["13/2020", "Quý 4", "năm 2020", "", "05/12/2020", "44196"])("refuses %s", (text) => {
    expect(writtenMonth(text, 2020)).toBeUndefined();
  });
});
