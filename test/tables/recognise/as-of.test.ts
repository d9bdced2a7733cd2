import { describe, expect, it } from "vitest";
import { dateOfFileName, dateOfTitle } from "../../../src/tables/recognise/as-of.ts";
import { isoDay } from "../../../src/values/day.ts";

const titled = (...lines: string[]) => {
  const stated = dateOfTitle(lines);
  return stated && `${isoDay(stated.day)}${stated.isMonth ? " (month)" : ""}`;
};
const named = (name: string) => {
  const stated = dateOfFileName(name);
  return stated && `${isoDay(stated.day)}${stated.isMonth ? " (month)" : ""}`;
};

describe("dateOfTitle", () => {
  it.each([
    [["SAO KÊ MÓN VAY", "Đến ngày 31/12/2020"], "2020-12-31"],
    [["Từ ngày 01/12/2020 đến ngày 31/12/2020"], "2020-12-31"],
    [["Ngày số liệu: 31/12/2020"], "2020-12-31"],
    [["Số liệu đến hết ngày 31 tháng 12 năm 2020"], "2020-12-31"],
    [["Ngày 31 tháng 12 năm 2020"], "2020-12-31"],
    [["31/12/2020"], "2020-12-31"],
    [["CHẤM ĐIỂM TỔ TK&VV THÁNG 12/2020"], "2020-12-31 (month)"],
    [["Tháng 02 năm 2020"], "2020-02-29 (month)"],
    [["Ngày in: 05/01/2021", "Tháng 12/2020"], "2020-12-31 (month)"],
    [["Long Phú, ngày 05 tháng 01 năm 2021", "Tháng 12/2020"], "2020-12-31 (month)"],
    [["Ngày in: 05/01/2021"], undefined],
    [["Long Phú, ngày 05 tháng 01 năm 2021"], undefined],
    [["Quyết định 15/QĐ ngày 04/10/2002", "Đến ngày 31/12/2020"], "2020-12-31"],
    [["Đến ngày 31/02/2020"], undefined],
    [["Năm 2020"], undefined],
    [["Đến ngày 31/12/2001"], undefined],
    [["Đến ngày 01/01/2002"], "2002-01-01"],
    [["Đến ngày 31/12/2100"], "2100-12-31"],
    [["Đến ngày 01/01/2101"], undefined],
  ])("of %j is %s", (lines, day) => {
    expect(titled(...lines)).toBe(day);
  });

  it.each(["Đến ngày 31/12/2020", "Tháng 12/2020", "31/12/2020"])("says that %s is a title", (line) => {
    expect(dateOfTitle([line])?.from).toBe("title");
  });
});

describe("dateOfFileName", () => {
  it.each(["2020-12-31.csv", "T12-2020.csv"])("says that %s is a file's name", (name) => {
    expect(dateOfFileName(name)?.from).toBe("file-name");
  });

  it.each([
    ["so-lieu-2020-12-31.xlsx", "2020-12-31"],
    ["/2019-01-01/SAOKE_20201231.csv", "2020-12-31"],
    ["C:\\BC\\sao ke 31-12-2020 (1).xlsx", "2020-12-31"],
    ["31.12.2020.csv", "2020-12-31"],
    ["31122020.csv", "2020-12-31"],
    ["cham-diem-T12-2020.xlsx", "2020-12-31 (month)"],
    ["Tháng 12.2020.xlsx", "2020-12-31 (month)"],
    ["2020-02.csv", "2020-02-29 (month)"],
    ["006607123456.csv", undefined],
    ["loans.csv", undefined],
    ["2020-13-31.csv", undefined],
  ])("of %s is %s", (name, day) => {
    expect(named(name)).toBe(day);
  });
});
