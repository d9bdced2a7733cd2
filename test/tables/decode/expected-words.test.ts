import { describe, expect, it } from "vitest";
import { expectedWords } from "../../../src/tables/decode/expected-words.ts";
import { fieldOf } from "../../../src/tables/registry.ts";
import type { TableId } from "../../../src/tables/table.ts";

describe("what a cell should hold, in words", () => {
  it.each<[TableId, string, string, string]>([
    ["loans", "current", "một số tiền, ví dụ 1.234.567", "an amount, for example 1,234,567"],
    ["groups", "score", "số điểm từ 0 đến 100", "a score from 0 to 100"],
    ["loans", "ratePerYear", "lãi suất %/năm, từ 0 đến 100", "a rate in percent a year, from 0 to 100"],
    ["loans", "disbursedOn", "một ngày, ví dụ 31/12/2020", "a date, for example 31/12/2020"],
    ["groups", "month", "một tháng, ví dụ 12/2020", "a month, for example 12/2020"],
    ["collections", "extended", "có hoặc không", "yes or no"],
    ["loans", "contractId", "mã gồm 16 chữ số", "a code of 16 digits"],
    ["deposits", "account", "một mã gồm chữ và số", "a code of letters and digits"],
    ["loans", "communeName", "chữ", "text"],
  ])("of %s.%s", (table, field, vi, en) => {
    expect(expectedWords(fieldOf(table, field).info)).toEqual({ vi, en });
  });

  it("of a score without a known maximum names none", () => {
    const { maximum: _, ...score } = fieldOf("groups", "score").info;
    expect(expectedWords(score)).toEqual({ vi: "số điểm", en: "a score" });
  });
});
