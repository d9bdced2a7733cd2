import { describe, expect, it } from "vitest";
import { headerName } from "../../../src/tables/recognise/header-name.ts";
import { HeaderMatcher, namesOf } from "../../../src/tables/recognise/match-header.ts";

function levelsOf(...levels: readonly [string, ...string[]]) {
  const [first, ...rest] = levels;
  return [headerName(first), ...rest.map(headerName)] as const;
}

/** Table → field of a column with this header. */
function fieldsOf(matcher: HeaderMatcher, ...levels: readonly [string, ...string[]]) {
  const matches = matcher.match({ index: 0, levels: levelsOf(...levels) });
  return Object.fromEntries([...matches].map(([table, { field }]) => [table, field]));
}

describe("the names of a column", () => {
  it("are what one cell may be known as", () => {
    expect(namesOf(levelsOf("Mã KH (2)"))).toEqual(["makh2", "makh"]);
  });

  it("are those of all levels, of the first and the last, of the last alone", () => {
    expect(namesOf(levelsOf("Dư nợ", "Trong đó", "Quá hạn"))).toEqual(["dunotrongdoquahan", "dunoquahan", "quahan"]);
  });

  it("come as they stand and without numbers, each once", () => {
    expect(namesOf(levelsOf("Dư nợ (1)", "Quá hạn (2)"))).toEqual(["duno1quahan2", "dunoquahan", "quahan2", "quahan"]);
  });
});

describe("the fields that a header names", () => {
  const matcher = new HeaderMatcher();

  it("are one of each table that knows the name", () => {
    expect(fieldsOf(matcher, "Mã KH")).toMatchObject({ loans: "customerId", deposits: "customerId" });
    expect(fieldsOf(matcher, "Mã KH")).not.toHaveProperty("sessions");
    expect(fieldsOf(matcher, "constructor")).toEqual({});
  });

  it("are those of the fullest name", () => {
    expect(fieldsOf(matcher, "Dư nợ", "Quá hạn")).toMatchObject({ loans: "overdue" });
    expect(fieldsOf(matcher, "Lãi tồn", "QH")).toMatchObject({ loans: "interestArrearsOverdue" });
  });

  it("are the surer the fuller the name, and the earlier the header stands among the field's own", () => {
    const rank = (...levels: readonly [string, ...string[]]) =>
      matcher.match({ index: 0, levels: levelsOf(...levels) }).get("loans")?.rank ?? Number.NaN;
    expect(rank("Số khế ước")).toBeLessThan(rank("Mã món vay"));
    expect(rank("Mã món vay")).toBeLessThan(rank("Số khế ước (1)"));
    expect(rank("Số khế ước (1)")).toBeLessThan(rank("Khách hàng", "Số khế ước (1)"));
  });

  it("are what the user says, before any name, in every table that has such a field or in the one that is named", () => {
    const mapped = new HeaderMatcher(
      new Map([
        ["cotla", "customerId"],
        ["makh", "loans.groupId"],
        ["cothaila", "loans.score"],
        ["cotbala", "toString"],
      ]),
    );
    const matches = mapped.match({ index: 0, levels: levelsOf("Cột lạ") });
    expect([...matches.keys()]).toEqual(["loans", "deposits"]);
    expect([...matches.values()]).toEqual([
      { field: "customerId", rank: 0 },
      { field: "customerId", rank: 0 },
    ]);
    expect(fieldsOf(mapped, "Mã KH")).toMatchObject({ loans: "groupId", deposits: "customerId" });
    expect(fieldsOf(mapped, "Cột hai lạ")).toEqual({});
    expect(fieldsOf(mapped, "Cột ba lạ")).toEqual({});
    expect(fieldsOf(mapped, "Dư nợ", "Cột lạ")).toMatchObject({ loans: "customerId" });
  });

  it("are those of the fullest name that the user says", () => {
    const mapped = new HeaderMatcher(
      new Map([
        ["quahan", "frozen"],
        ["dunoquahan", "overdue"],
      ]),
    );
    expect(fieldsOf(mapped, "Dư nợ", "Quá hạn")).toMatchObject({ loans: "overdue" });
    expect(fieldsOf(mapped, "Lãi", "Quá hạn")).toMatchObject({ loans: "frozen" });
  });
});
