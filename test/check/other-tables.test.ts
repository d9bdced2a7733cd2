import { describe, expect, it } from "vitest";
import { collectionWithoutLoan } from "../../src/check/collection-without-loan.ts";
import { groupWithoutClass } from "../../src/check/group-without-class.ts";
import { missingSession } from "../../src/check/missing-session.ts";
import { checkDates } from "../../src/check/mixed-dates.ts";
import { paidWithoutDue } from "../../src/check/paid-without-due.ts";
import { partsNotScore } from "../../src/check/parts-not-score.ts";
import { scoreBeyondMaximum } from "../../src/check/score-beyond-maximum.ts";
import { partScores } from "../../src/check/scores.ts";
import { FindingLog } from "../../src/findings/log.ts";
import { createDictionaries } from "../../src/tables/key-dictionary.ts";
import type { Row } from "../support/batch.ts";
import { runChecks } from "../support/batch.ts";

describe("collection-without-loan", () => {
  const rows = ["1001", "9009"].map((contractId) => ({ contractId, principalDue: 500 }));
  const ledger = () => {
    const dictionaries = createDictionaries();
    dictionaries.get("contract").codeOf("1001");
    return dictionaries;
  };

  it("is one whose contract the ledger has not", () => {
    const options = { dictionaries: ledger(), ledgerContracts: 1 };
    const { findings, rejected } = runChecks([collectionWithoutLoan], [{ batches: [rows] }], options);
    expect(findings).toEqual([{ kind: "collection-without-loan", row: 3, details: { contract: "9009" }, money: 500 }]);
    expect(rejected).toEqual([]);
  });

  it("can't be told without a ledger", () => {
    expect(runChecks([collectionWithoutLoan], [{ batches: [rows] }], { dictionaries: ledger() }).findings).toEqual([]);
  });
});

describe("paid-without-due", () => {
  it.each<[Row, number | undefined]>([
    [{ principalPaid: 5, principalDue: 0 }, 5],
    [{ principalPaid: 5, principalDue: 1 }, undefined],
    [{ principalPaid: 0, principalDue: 0 }, undefined],
    [{ interestPaid: 7, interestDue: 0 }, 7],
    [{ principalPaid: 5 }, undefined],
  ])("%o", (row, paid) => {
    const { findings, rejected } = runChecks([paidWithoutDue], [{ batches: [[row]] }]);
    expect(findings).toEqual(
      paid === undefined ? [] : [{ kind: "paid-without-due", row: 2, details: { paid }, money: paid }],
    );
    expect(rejected).toEqual([]);
  });

  it("says nothing where what was due is absent", () => {
    const rows: Row[] = [{ principalPaid: 5 }, { principalPaid: 0, principalDue: 3 }];
    expect(runChecks([paidWithoutDue], [{ batches: [rows] }]).findings).toEqual([]);
  });
});

describe("scores", () => {
  it("has the parts of the bank's score sheets", () => {
    expect(partScores("groups")).toHaveLength(6);
    expect(partScores("sessions")).toHaveLength(13);
  });

  it.each<["groups" | "sessions", Row, string | undefined, number]>([
    ["groups", { scoreOverdue: 30, score: 100 }, undefined, 0],
    ["groups", { scoreOverdue: 30.1 }, "Điểm nợ quá hạn", 30],
    ["groups", { score: 100.01 }, "Tổng điểm", 100],
    ["sessions", { score5: 25, score10: 2 }, undefined, 0],
    ["sessions", { score10: 2.5 }, "TC10", 2],
  ])("%s %o: beyond the maximum of %s", (table, row, header, maximum) => {
    const { findings, rejected } = runChecks([scoreBeyondMaximum(table)], [{ batches: [[row]] }]);
    expect(rejected).toEqual(header === undefined ? [] : [2]);
    expect(findings.map(({ details }) => [details?.header, details?.maximum])).toEqual(
      header === undefined ? [] : [[header, maximum]],
    );
  });

  const group = {
    scoreSession: 20,
    scoreOverdue: 28.5,
    scorePrincipal: 14.5,
    scoreInterest: 20,
    scoreMembers: 4.9,
    scoreDeposits: 9.1,
  };

  it.each([
    [97, false],
    [97.03, false],
    [97.1, true],
    [96.9, true],
  ])("parts of 97 points beside a total of %d", (score, differs) => {
    const { findings, rejected } = runChecks([partsNotScore("groups")], [{ batches: [[{ ...group, score }]] }]);
    expect(findings).toEqual(
      differs ? [{ kind: "parts-not-score", row: 2, details: { parts: 97, total: score } }] : [],
    );
    expect(rejected).toEqual([]);
  });

  it("does not add up what is not all there", () => {
    const rows: Row[] = [
      { ...group, score: 97 },
      { scoreSession: 20, score: 90 },
    ];
    expect(runChecks([partsNotScore("groups")], [{ batches: [rows] }]).findings).toEqual([]);
  });
});

describe("group-without-class", () => {
  it("is one whose class is absent", () => {
    const rows: Row[] = [{ groupId: "1", class: "good" }, { groupId: "2" }];
    expect(runChecks([groupWithoutClass], [{ batches: [rows] }]).findings).toEqual([
      { kind: "group-without-class", row: 3 },
    ]);
  });
});

describe("missing-session", () => {
  const session = (point: string, heldOn: string): Row => ({ point, heldOn });

  it("is a month in which another point had one", () => {
    const { findings, rejected } = runChecks(
      [missingSession],
      [
        { batches: [[session("A", "2020-10-04"), session("B", "2020-10-05")], [session("A", "2020-12-04")]] },
        { batches: [[session("B", "2020-12-31")]] },
        { batches: [[session("C", "2020-12-01")]] },
      ],
    );
    expect(findings).toEqual([{ kind: "missing-session", details: { point: "C", month: "10/2020" } }]);
    expect(rejected).toEqual([]);
  });

  it("goes by commune where the file has no points", () => {
    const rows = [
      { communeCode: "310701", heldOn: "2020-11-04" },
      { communeCode: "310701", heldOn: "2020-12-04" },
      { communeCode: "310702", heldOn: "2020-12-05" },
    ];
    expect(runChecks([missingSession], [{ batches: [rows] }]).findings).toEqual([
      { kind: "missing-session", details: { point: "310702", month: "11/2020" } },
    ]);
  });
});

describe("mixed dates", () => {
  it("are those that differ from the date of the data; a source without one is not at odds", () => {
    const log = new FindingLog();
    const sources = [10, 11, undefined].map((asOf, index) => ({ file: "a.xlsx", sheet: `S${index}`, asOf }));
    checkDates(sources, 10, log);
    expect(log.groups().flatMap(({ examples }) => examples)).toEqual([
      {
        kind: "mixed-dates",
        place: { file: "a.xlsx", sheet: "S1" },
        details: { found: "12/01/1970", expected: "11/01/1970" },
      },
    ]);
  });
});
