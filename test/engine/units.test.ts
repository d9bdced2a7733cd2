import { describe, expect, test } from "vitest";
import { type Row, scoreOf, type Tables } from "../support/score.ts";

/** A loan whose commune is known by name only, or by what is told. */
const named = (communeName: string | undefined, current: number, more: Row = {}): Row => ({
  communeCode: undefined,
  communeName,
  current,
  ...more,
});
const session = (score: number, more: Row): Row => ({ heldOn: "2020-12-05", score, ...more });

/** `name [code]: outstanding, session quality` of every commune, in order. */
async function communes(tables: Tables | readonly Tables[], plan = {}): Promise<readonly string[]> {
  const { scorecard, of } = await scoreOf(tables, plan);
  return (scorecard.units[0]?.units ?? []).map(({ name, code }) => {
    const key = code ?? name;
    return `${name} [${code ?? ""}]: ${of("outstanding", key)}, ${of("session-quality", key)}`;
  });
}

const NONE = "no-rows";
const NO_SESSION = "zero-denominator";

describe("a commune by its name", () => {
  test("the town Long Phú and the commune Long Phú are two", async () => {
    const loans = [named("Thị trấn Long Phú", 1), named("Xã Long Phú", 20), named("TT. Long Phú", 300)];
    expect(await communes({ loans })).toEqual([
      "Thị trấn Long Phú []: 301, table-missing",
      "Xã Long Phú []: 20, table-missing",
    ]);
  });

  test.each([
    ["TT Long Phú", "Long Phú"],
    ["Long Phú", "TT Long Phú"],
  ])("so they are where one table leaves a prefix away: %s, %s", async (...names) => {
    const loans = names.map((name) => named(name, name.length));
    expect(await communes({ loans })).toEqual(["Long Phú []: 8, table-missing", "TT Long Phú []: 11, table-missing"]);
  });

  test("however the name is written", async () => {
    const loans = [
      "Xã Châu Khánh",
      "XÃ  CHÂU KHÁNH",
      "xã châu khánh",
      "X. Châu Khánh",
      "Xã Châu Khánh".normalize("NFD"),
    ];
    expect(await communes({ loans: loans.map((name, at) => named(name, 10 ** at)) })).toEqual([
      "Xã Châu Khánh []: 11111, table-missing",
    ]);
  });

  test("names that differ by a mark alone are two communes, with codes and without", async () => {
    const loans = [named("Xã Tân Thành", 1), named("Xã Tân Thạnh", 20)];
    expect(await communes({ loans })).toEqual([
      "Xã Tân Thành []: 1, table-missing",
      "Xã Tân Thạnh []: 20, table-missing",
    ]);
    const coded = [
      named("Xã Tân Thành", 1, { communeCode: "310901" }),
      named("Xã Tân Thạnh", 20, { communeCode: "310902" }),
    ];
    const sessions = [session(90, { communeName: "Xã Tân Thạnh" }), session(60, { communeName: "Tân Thành" })];
    expect(await communes({ loans: coded, sessions })).toEqual([
      "Xã Tân Thành [310901]: 1, 60/100",
      "Xã Tân Thạnh [310902]: 20, 90/100",
    ]);
  });

  test("a name typed without marks is that of the only commune it can be", async () => {
    const coded = [
      named("Xã Tân Thành", 1, { communeCode: "310901" }),
      named("Xã Đại Ân", 20, { communeCode: "310902" }),
    ];
    const sessions = [session(90, { communeName: "Xa Dai An" }), session(60, { communeName: "TAN THANH" })];
    expect(await communes({ loans: coded, sessions })).toEqual([
      "Xã Tân Thành [310901]: 1, 60/100",
      "Xã Đại Ân [310902]: 20, 90/100",
    ]);
    const two = [...coded, named("Xã Tân Thạnh", 300, { communeCode: "310903" })];
    expect(await communes({ loans: two, sessions })).toEqual([
      `Xã Tân Thành [310901]: 1, ${NO_SESSION}`,
      "Xã Đại Ân [310902]: 20, 90/100",
      `Xã Tân Thạnh [310903]: 300, ${NO_SESSION}`,
      `TAN THANH []: ${NONE}, 60/100`,
    ]);
  });

  test.each([
    ["Châu Khánh", "Điểm GD Xã Châu Khánh"],
    ["Xã Châu Khánh", "Điểm GD Châu Khánh"],
    ["Xã Châu Khánh", "Điểm giao dịch xã Châu Khánh"],
    ["Xa Chau Khanh", "Điểm GD Xã Châu Khánh"],
  ])("%s in the ledger, %s of the sessions", async (communeName, point) => {
    const tables = { loans: [named(communeName, 5)], sessions: [session(90, { point })] };
    expect(await communes(tables)).toEqual([`${communeName} []: 5, 90/100`]);
  });

  test("a point without prefix, where town and commune share the name, is neither's", async () => {
    const tables = {
      loans: [named("Thị trấn Long Phú", 1), named("Xã Long Phú", 20)],
      sessions: [session(90, { point: "Điểm GD Long Phú" })],
    };
    expect(await communes(tables)).toEqual([
      `Thị trấn Long Phú []: 1, ${NO_SESSION}`,
      `Xã Long Phú []: 20, ${NO_SESSION}`,
      `Điểm GD Long Phú []: ${NONE}, 90/100`,
    ]);
  });

  test("a point of another town than the commune of that name", async () => {
    const tables = {
      loans: [named("Xã Long Phú", 20)],
      sessions: [session(90, { point: "Điểm GD Thị trấn Long Phú" })],
    };
    expect(await communes(tables)).toEqual([
      `Xã Long Phú []: 20, ${NO_SESSION}`,
      `Điểm GD Thị trấn Long Phú []: ${NONE}, 90/100`,
    ]);
  });
});

describe("a commune by its code", () => {
  test("code and name in the ledger, the name alone elsewhere", async () => {
    const tables = {
      loans: [
        named("Xã Long Phú", 5, { communeCode: "310706" }),
        named("Thị trấn Long Phú", 7, { communeCode: "310701" }),
      ],
      sessions: [session(90, { point: "Điểm GD Xã Long Phú" }), session(80, { point: "Điểm GD TT Long Phú" })],
    };
    expect(await communes(tables)).toEqual([
      "Thị trấn Long Phú [310701]: 7, 80/100",
      "Xã Long Phú [310706]: 5, 90/100",
    ]);
  });

  test("the code in one file, the name in another, both in the plan", async () => {
    const tables = {
      loans: [{ communeCode: "310703", current: 5 }],
      sessions: [session(90, { point: "Điểm GD Xã Châu Khánh" })],
    };
    const plan = { communes: [{ code: "310703", name: "Xã Châu Khánh" }] };
    expect(await communes(tables, plan)).toEqual(["Xã Châu Khánh [310703]: 5, 90/100"]);
    expect(await communes(tables)).toEqual([
      `310703 [310703]: 5, ${NO_SESSION}`,
      `Điểm GD Xã Châu Khánh []: ${NONE}, 90/100`,
    ]);
  });

  test("the name in one file, code and name in another", async () => {
    const tables = {
      loans: [named("Xã Châu Khánh", 5)],
      sessions: [session(90, { communeCode: "310703", communeName: "Xã Châu Khánh" })],
    };
    expect(await communes(tables)).toEqual(["Xã Châu Khánh [310703]: 5, 90/100"]);
  });

  test("the name in one file, code and transaction point in another", async () => {
    const tables = {
      loans: [named("Xã Châu Khánh", 5)],
      sessions: [session(90, { communeCode: "310703", point: "Điểm GD Xã Châu Khánh" })],
    };
    expect(await communes(tables)).toEqual(["Xã Châu Khánh [310703]: 5, 90/100"]);
  });

  test("a transaction point is no name of its commune", async () => {
    const tables = {
      loans: [{ communeCode: "310703", current: 5 }],
      sessions: [
        session(90, { communeCode: "310703", point: "Điểm GD Ấp Hai" }),
        session(80, { communeCode: "310704", point: "Điểm GD Ấp Hai" }),
      ],
    };
    expect(await communes(tables)).toEqual(["310703 [310703]: 5, 90/100", `310704 [310704]: ${NONE}, 80/100`]);
  });

  test("a point alone is no commune that has a code, whichever row comes first", async () => {
    const sessions = [
      session(90, { communeCode: "", point: "Điểm GD Ấp Hai" }),
      session(80, { communeCode: "310704", point: "Điểm GD Ấp Hai" }),
    ];
    for (const rows of [sessions, sessions.toReversed()]) {
      const { of, names } = await scoreOf({ sessions: rows });
      expect(names()).toEqual(["310704", "Điểm GD Ấp Hai"]);
      expect([of("session-quality", "310704"), of("session-quality", "Điểm GD Ấp Hai")]).toEqual(["80/100", "90/100"]);
    }
  });

  test("a name that two codes have, alone in another table, is neither's", async () => {
    const loans = [
      named("Xã Tân Lập", 5, { communeCode: "310706" }),
      named("Xã Tân Lập", 7, { communeCode: "320706" }),
    ];
    const byPoint = { sessions: [session(90, { point: "Điểm GD Xã Tân Lập" })] };
    const byName = { sessions: [session(80, { communeName: "X. Tân Lập" })] };
    const expected = [`Xã Tân Lập [310706]: 5, ${NO_SESSION}`, `Xã Tân Lập [320706]: 7, ${NO_SESSION}`];
    expect(await communes([{ loans }, byName])).toEqual([...expected, `X. Tân Lập []: ${NONE}, 80/100`]);
    expect(await communes([{ loans }, byPoint])).toEqual([...expected, `Điểm GD Xã Tân Lập []: ${NONE}, 90/100`]);
  });

  test("a name that one row gives to another's code stays whose it is", async () => {
    const loans = [
      named("Xã Tân Lập", 5, { communeCode: "310706" }),
      named("Xã Tân Hưng", 7, { communeCode: "310707" }),
      named("Xã Tân Lập", 1, { communeCode: "310707" }),
    ];
    expect(await communes({ loans, sessions: [session(90, { communeName: "Xã Tân Lập" })] })).toEqual([
      "Xã Tân Lập [310706]: 5, 90/100",
      `Xã Tân Hưng [310707]: 8, ${NO_SESSION}`,
    ]);
  });

  test("one name with two codes is two communes", async () => {
    const loans = [
      named("Xã Long Phú", 5, { communeCode: "310706" }),
      named("Xã Long Phú", 7, { communeCode: "320706" }),
    ];
    expect(await communes({ loans })).toEqual([
      "Xã Long Phú [310706]: 5, table-missing",
      "Xã Long Phú [320706]: 7, table-missing",
    ]);
  });

  test("a code that lost its leading zero is padded", async () => {
    const loans = [
      { communeCode: "010703", current: 5 },
      { communeCode: "10703", current: 7 },
    ];
    expect(await communes({ loans })).toEqual(["010703 [010703]: 12, table-missing"]);
  });

  test("the plan's name stands before the file's", async () => {
    const loans = [named("X. CHAU KHANH", 5, { communeCode: "310703" })];
    expect(await communes({ loans }, { communes: [{ code: "310703", name: "Xã Châu Khánh" }] })).toEqual([
      "Xã Châu Khánh [310703]: 5, table-missing",
    ]);
  });
});

describe("rows of no known commune", () => {
  test("a line of their own, with a value, without a class", async () => {
    const { scorecard, of, unit } = await scoreOf(
      {
        loans: [
          { communeCode: "310703", current: 9, overdue: 1 },
          { communeCode: "", current: 5, overdue: 5 },
        ],
      },
      { targets: { "overdue-ratio": "10 %" } },
    );
    expect([of("overdue-ratio", "310703"), of("overdue-ratio", "(không rõ xã)"), of("overdue-ratio")]).toEqual([
      "1/10",
      "5/10",
      "6/20",
    ]);
    expect([unit("310703").class?.value, unit("(không rõ xã)").class]).toEqual(["good", undefined]);
    expect(scorecard.classes?.now).toEqual({ good: 1, fair: 0, average: 0, weak: 0 });
  });

  test("no line, where they feed no indicator", async () => {
    const { names } = await scoreOf({
      loans: [{ communeCode: "310703", current: 9 }],
      office: [{ date: "2020-12-31", capital: 5 }],
    });
    expect(names()).toEqual(["310703"]);
  });

  test("communes of the plan without data are named", async () => {
    const plan = {
      communes: [
        { code: "310703", name: "Xã Châu Khánh" },
        { code: "310704", name: "Xã Hậu Thạnh" },
        { code: "310705" },
      ],
    };
    const { scorecard } = await scoreOf({ loans: [{ communeCode: "310703", current: 9 }] }, plan);
    expect(scorecard.assumptions.map(({ vi }) => vi)).toContain(
      "Có trong đề án nhưng không có số liệu: Xã Hậu Thạnh, 310705.",
    );
    expect(scorecard.units[0]?.units.map(({ name }) => name)).toEqual(["Xã Châu Khánh"]);
  });
});

describe("rows that do not name their unit have that of their contract, group or customer", () => {
  const LOANS: readonly Row[] = [
    { current: 1, groupId: 1, communeCode: "310703", organisationCode: "11", programmeCode: "01" },
    { current: 1, groupId: 2, communeCode: "310704", organisationCode: "12", programmeCode: "02" },
    { current: 1, groupId: "0000000", communeCode: "310705", organisationCode: "", programmeCode: "02" },
  ];
  const by = ["organisation", "programme", "group"] as const;

  test("a contract has one of each", async () => {
    const collections = [1, 2, 3, 4].map((contractId) => ({
      contractId,
      dueOn: "2020-06-10",
      interestDue: 10 ** contractId,
      interestPaid: contractId,
    }));
    const { of } = await scoreOf({ loans: LOANS, collections }, {}, { by });
    const id = "interest-collection";
    expect(["310703", "310704", "310705", "(không rõ xã)"].map((unit) => of(id, unit))).toEqual([
      "1/10",
      "2/100",
      "3/1000",
      "4/10000",
    ]);
    expect(["11", "12", "01", "02", "0000001", "0000002", "0000000"].map((unit) => of(id, unit))).toEqual([
      "1/10",
      "2/100",
      "1/10",
      "5/1100",
      "1/10",
      "2/100",
      "3/1000",
    ]);
  });

  test("a group has a commune and an organisation, no programme", async () => {
    const groups = [1, 2].map((groupId) => ({ groupId, score: 90 + groupId, balance: 5 }));
    const { of } = await scoreOf({ loans: LOANS, groups }, {}, { by });
    expect(["310703", "310704", "11", "12", "0000001", "01"].map((unit) => of("group-quality", unit))).toEqual([
      "91/1",
      "92/1",
      "91/1",
      "92/1",
      "91/1",
      "not-per-unit",
    ]);
  });

  test("a saver without a loan has the commune of the group, one without a group that of the loans", async () => {
    const deposits = [
      { customerId: 77, groupId: 1, depositedInMonth: 5 },
      { customerId: 2, groupId: "", depositedInMonth: 5 },
    ];
    const { of } = await scoreOf({ loans: LOANS, deposits });
    expect(["310703", "310704", "310705"].map((unit) => of("deposit-participation", unit))).toEqual([
      "1/2",
      "1/1",
      "zero-denominator",
    ]);
  });

  test("group 0000000 leads nowhere", async () => {
    const deposits = [
      { customerId: 3, groupId: "0000000", depositedInMonth: 5 },
      { customerId: 78, groupId: "0000000", depositedInMonth: 5 },
    ];
    const books = { id: "books", name: "Số sổ", short: "Sổ", unit: "points", better: "higher" };
    const plan = { indicators: [{ ...books, numerator: "count(deposits)", denominator: "count(deposits)" }] };
    const { of } = await scoreOf({ loans: LOANS, deposits }, plan);
    expect([of("books", "310705"), of("books", "(không rõ xã)"), of("books")]).toEqual(["1/1", "1/1", "2/2"]);
  });
});
