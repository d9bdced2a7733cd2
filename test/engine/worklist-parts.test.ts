import { describe, expect, test } from "vitest";
import { Availability } from "../../src/engine/availability.ts";
import { BatchRows } from "../../src/engine/batch-rows.ts";
import type { Dimension } from "../../src/engine/dimensions.ts";
import { Ledger } from "../../src/engine/ledger.ts";
import type { Rows } from "../../src/engine/vector.ts";
import { Directory } from "../../src/engine/worklists/directory.ts";
import { type ListFormulas, ListObserver, type RawEntry } from "../../src/engine/worklists/list-observer.ts";
import { maskedName, maskedNumber } from "../../src/engine/worklists/mask.ts";
import { worklists } from "../../src/engine/worklists/registry.ts";
import { waysOf } from "../../src/engine/worklists/ways.ts";
import { spanOf } from "../../src/engine/worklists/window.ts";
import type { EntryKey, Window, WorklistDefinition, WorklistKind } from "../../src/engine/worklists/worklist.ts";
import { writeEntry } from "../../src/engine/worklists/write-entry.ts";
import type { ParameterName } from "../../src/indicators/language/measure.ts";
import { parseExpression, parseMeasure } from "../../src/indicators/language/parse.ts";
import { indicators } from "../../src/indicators/registry.ts";
import { createDictionaries } from "../../src/tables/key-dictionary.ts";
import type { TableSource } from "../../src/tables/recognise/file-tables.ts";
import type { TableId } from "../../src/tables/table.ts";
import { dayFromIso, isoDay } from "../../src/values/day.ts";
import { batchOf, type Row } from "../support/batch.ts";
import { planOf } from "../support/score.ts";
import { tableSource } from "../support/table-source.ts";

const NONE = Number.NaN;
const day = (iso: string) => dayFromIso(iso) ?? NONE;

describe("the days that a list is about", () => {
  test.each<[Window, string, string, string]>([
    [{ kind: "next-month" }, "2020-12-31", "2021-01-01", "2021-01-31"],
    [{ kind: "next-month" }, "2020-12-01", "2021-01-01", "2021-01-31"],
    [{ kind: "next-month" }, "2020-01-31", "2020-02-01", "2020-02-29"],
    [{ kind: "days", days: 1 }, "2020-12-31", "2021-01-01", "2021-01-01"],
    [{ kind: "days", days: 90 }, "2020-12-31", "2021-01-01", "2021-03-31"],
    [{ kind: "months-back", months: 3 }, "2020-12-31", "2020-10-01", "2020-12-31"],
    [{ kind: "months-back", months: 3 }, "2021-02-28", "2020-12-01", "2021-02-28"],
    [{ kind: "months-back", months: 1 }, "2021-03-30", "2021-03-01", "2021-03-30"],
    [{ kind: "months-back", months: 3 }, "2020-12-15", "2020-09-16", "2020-12-15"],
    [{ kind: "months-back", months: 12 }, "2020-01-15", "2019-01-16", "2020-01-15"],
    [{ kind: "months-back", months: 1 }, "2020-01-15", "2019-12-16", "2020-01-15"],
    [{ kind: "months-back", months: 1 }, "2020-02-29", "2020-02-01", "2020-02-29"],
  ])("%j at %s", (window, asOf, from, to) => {
    const span = spanOf(window, day(asOf));
    expect([isoDay(span.from), isoDay(span.to)]).toEqual([from, to]);
  });
});

describe("who is masked", () => {
  test.each([
    ["Nguyễn Văn An", "N*** V** A*"],
    ["Đẹp", "Đ**"],
    ["Lý  Ô", "L* Ô"],
    ["Nguyễn".normalize("NFD"), "N***"],
    ["Ý".normalize("NFD"), "Ý"],
    ["", ""],
  ])("the name %s", (name, masked) => {
    expect(maskedName(name)).toBe(masked);
  });

  test.each([
    ["0310701234", "******1234"],
    ["12345", "*2345"],
    ["1234", "1234"],
    ["12", "12"],
  ])("the number %s", (number, masked) => {
    expect(maskedNumber(number)).toBe(masked);
  });
});

describe("names as the ledger has them", () => {
  const WANTED = ["customerName", "groupLeader", "programmeName", "groupId"];
  function directory(rows: readonly Row[]) {
    const dictionaries = createDictionaries();
    const found = new Directory(new Set(WANTED));
    for (const row of rows) found.learn(batchOf("loans", [row], dictionaries));
    const code = (name: string, key: string) => dictionaries.get(name).find(key) ?? NONE;
    return (field: string, of: Partial<Record<EntryKey, string>>) => {
      const dictionary = { contractId: "contract", customerId: "customer", groupId: "group" } as const;
      const value = found.lookUp(field, (link) => code(dictionary[link], of[link] ?? "?"));
      const names = {
        customerName: "customerName",
        groupLeader: "groupLeader",
        programmeName: "programmeName",
        groupId: "group",
      };
      const name = names[field as keyof typeof names];
      return Number.isNaN(value) || name === undefined ? undefined : dictionaries.get(name).key(value);
    };
  }
  const look = () =>
    directory([
      {
        contractId: "1",
        customerId: "7",
        groupId: "10",
        customerName: "An",
        groupLeader: "Tư",
        programmeName: "Hộ nghèo",
      },
      {
        contractId: "2",
        customerId: "7",
        groupId: "11",
        customerName: "An B",
        groupLeader: "Năm",
        programmeName: "HSSV",
      },
      { contractId: "1", customerId: "8", groupId: "12", customerName: "Bình", groupLeader: "Sáu" },
      { contractId: "3", customerId: "9", groupId: "13" },
      { contractId: "3", customerId: "9", groupId: "13", customerName: "Chín" },
    ]);

  test("by contract, else by customer, else by group; what was said first", () => {
    const find = look();
    expect(find("customerName", { contractId: "1", customerId: "9" })).toBe("An");
    expect(find("customerName", { contractId: "2" })).toBe("An B");
    expect(find("customerName", { customerId: "7" })).toBe("An");
    expect(find("groupLeader", { groupId: "12" })).toBe("Sáu");
    expect(find("programmeName", { contractId: "2" })).toBe("HSSV");
    expect(find("groupId", { customerId: "7" })).toBe("10");
    expect(find("customerName", { contractId: "3" })).toBe("Chín");
  });

  test("a customer has no programme, a group no customer; who is not there has nothing", () => {
    const find = look();
    expect(find("programmeName", { customerId: "7" })).toBeUndefined();
    expect(find("customerName", { groupId: "10" })).toBeUndefined();
    expect(find("groupLeader", { customerId: "7" })).toBeUndefined();
    expect(find("customerName", { contractId: "99" })).toBeUndefined();
    expect(find("hamletName", { contractId: "1" })).toBeUndefined();
  });

  test("fields that it looks at", () => {
    expect(new Directory(new Set(["customerName"])).fields).toEqual([
      "contractId",
      "customerId",
      "groupId",
      "customerName",
    ]);
  });
});

/** Entries that a list's formulas find in batches of rows; units are communes. */
function observing(
  formulas: { amount: string; without?: string; requires?: string; date?: string },
  key: EntryKey = "contractId",
  columns: readonly string[] = ["overdue", "groupId"],
  parameters: ReadonlyMap<ParameterName, number> = new Map(),
) {
  const dictionaries = createDictionaries();
  const ledger = new Ledger(dictionaries, { links: [], dimensions: [], loan: [], opening: [], lending: [] });
  const parsed: ListFormulas = {
    amount: parseMeasure(formulas.amount),
    ...(formulas.without ? { without: parseMeasure(formulas.without) } : {}),
    ...(formulas.requires ? { requires: parseMeasure(formulas.requires) } : {}),
    ...(formulas.date ? { date: parseExpression(formulas.date) } : {}),
  };
  const observer = new ListObserver([parsed], { key, columns, parameters });
  const rows: Rows & BatchRows = new BatchRows(dictionaries, ledger);
  const [finder] = observer.finders;
  if (!finder) throw new Error("no finder");
  return {
    observer,
    finder,
    dictionaries,
    take(table: TableId, some: readonly Row[], communes: readonly number[] = some.map(() => 1)) {
      const batch = batchOf(table, some, dictionaries);
      rows.show(batch, new Map([["asOf", { array: undefined, scalar: day("2020-12-31") }]]));
      const units = new Map<Dimension, Int32Array>([["commune", Int32Array.from(communes)]]);
      observer.take({ table, batch, rows, units });
    },
    /** `key amount` of each. */
    found() {
      const names = { contractId: "contract", customerId: "customer", groupId: "group" } as const;
      return finder.found().map((entry) => `${dictionaries.get(names[key]).key(entry.key)} ${entry.amount}`);
    },
  };
}

describe("entries of a list", () => {
  const LOANS: readonly Row[] = [
    { contractId: "1", customerId: "7", groupId: "10", overdue: 5, dueContract: "2020-06-30" },
    { contractId: "2", customerId: "7", groupId: "10", overdue: 0, dueContract: "2020-05-31" },
    { contractId: "3", customerId: "8", groupId: "11", overdue: 9 },
  ];

  test("rows that the sum adds up, with what they add, where they stand and whose they are", () => {
    const { take, finder, found } = observing({
      amount: "sum(loans.overdue where loans.overdue > 0)",
      date: "loans.dueContract",
    });
    take("loans", LOANS, [1, 2, 3]);
    take("deposits", [{ customerId: "7" }]);
    expect(found()).toEqual(["1 5", "3 9"]);
    const [first, second] = finder.found();
    expect([first?.date, second?.date]).toEqual([day("2020-06-30"), NONE]);
    expect([first?.units.get("commune"), second?.units.get("commune")]).toEqual([1, 3]);
    expect([second?.file, second?.sheet, second?.row, second?.table]).toEqual(["tệp.xlsx", "Trang 1", 4, "loans"]);
    expect(second?.fields.get("overdue")).toBe(9);
    expect(second?.fields.get("contractId")).toBe(second?.key);
  });

  test("rows of one key are one entry: amounts and money are added, other fields are the first's, the earliest day counts", () => {
    const { take, finder, found } = observing(
      { amount: "sum(collections.interestDue where collections.interestDue > 0)", date: "collections.dueOn" },
      "contractId",
      ["interestPaid", "extended", "dueOn"],
    );
    take("collections", [
      { contractId: "1", dueOn: "2020-06-30", interestDue: 5, interestPaid: 1, extended: 1 },
      { contractId: "1", dueOn: "2020-03-31", interestDue: 7, interestPaid: 2, extended: 0 },
      { contractId: "1", dueOn: "2020-04-30", interestDue: 1 },
      { contractId: "1", interestDue: 1 },
      { interestDue: 100 },
      { contractId: "2", dueOn: "2020-05-31" },
    ]);
    expect(found()).toEqual(["1 14"]);
    const [entry] = finder.found();
    expect(entry?.date).toBe(day("2020-03-31"));
    expect([entry?.fields.get("interestPaid"), entry?.fields.get("extended")]).toEqual([3, 1]);
    expect(entry?.fields.get("dueOn")).toBe(day("2020-06-30"));
  });

  test("a day that only a later row knows is the entry's", () => {
    const { take, finder } = observing({ amount: "sum(collections.interestDue)", date: "collections.dueOn" });
    take("collections", [
      { contractId: "1", interestDue: 1 },
      { contractId: "1", interestDue: 1, dueOn: "2020-04-30" },
    ]);
    expect(finder.found().map(({ date }) => date)).toEqual([day("2020-04-30")]);
  });

  test("keys that one count counts and another doesn't, each once", () => {
    const { take, found } = observing(
      {
        amount: "countDistinct(loans.customerId, deposits.customerId)",
        without: "countDistinct(deposits.customerId where deposits.depositedInMonth > 0)",
      },
      "customerId",
    );
    take("loans", LOANS);
    take("deposits", [
      { customerId: "8", depositedInMonth: 5 },
      { customerId: "9", depositedInMonth: 0 },
      { customerId: "7", depositedInMonth: 0 },
    ]);
    expect(found()).toEqual(["7 1", "9 1"]);
  });

  test("whoever is counted without condition is not listed; another table excludes nobody", () => {
    const { take, found } = observing({
      amount: "sum(loans.overdue)",
      without: "countDistinct(collections.contractId)",
    });
    take("loans", LOANS);
    take("collections", [{ contractId: "3" }]);
    expect(found()).toEqual(["1 5", "2 0"]);
  });

  test("rows of no key are no entries", () => {
    const { take, found } = observing({ amount: "sum(loans.overdue)" }, "groupId");
    take("loans", [{ overdue: 5 }, { overdue: 6, groupId: "10" }]);
    take("loans", [{ overdue: 5 }]);
    expect(found()).toEqual(["10 6"]);
  });

  test("what is concluded from silence was looked for, once a row is found that must be there", () => {
    const requires = "count(collections where collections.dueOn <= period.from)";
    const parameters = new Map<ParameterName, number>([["period.from", day("2020-10-01")]]);
    const { take, finder } = observing({ amount: "sum(loans.overdue)", requires }, "contractId", [], parameters);
    expect(finder.isCovered).toBe(false);
    take("loans", LOANS);
    take("collections", [{ contractId: "1", dueOn: "2020-10-02" }]);
    expect(finder.isCovered).toBe(false);
    take("collections", [
      { contractId: "1", dueOn: "2020-10-02" },
      { contractId: "1", dueOn: "2020-10-01" },
    ]);
    expect(finder.isCovered).toBe(true);
    expect(observing({ amount: "sum(loans.overdue)" }).finder.isCovered).toBe(true);
  });

  test("any row will do, where the formula asks for no more; rows of other tables won't", () => {
    const any = observing({ amount: "sum(loans.overdue)", requires: "count(collections)" });
    any.take("loans", LOANS);
    any.take("collections", []);
    expect(any.finder.isCovered).toBe(false);
    any.take("collections", [{ contractId: "1" }]);
    expect(any.finder.isCovered).toBe(true);
    const known = observing({
      amount: "sum(loans.overdue)",
      requires: "count(collections where collections.contractId is known)",
    });
    known.take("loans", LOANS);
    expect(known.finder.isCovered).toBe(false);
  });

  test("rows of tables that the formula does not run over are no entries; a day may be the same for all", () => {
    const { take, found, finder } = observing(
      { amount: "countDistinct(deposits.customerId)", date: "asOf" },
      "customerId",
    );
    take("loans", LOANS);
    expect(found()).toEqual([]);
    take("deposits", [{ customerId: "9" }]);
    expect(finder.found().map(({ date }) => date)).toEqual([day("2020-12-31")]);
  });

  test("a batch before must not cover: only rows of this one are looked at", () => {
    const requires = "count(collections where collections.interestPaid > 0)";
    const { take, finder } = observing({ amount: "sum(loans.overdue)", requires });
    take("collections", [
      { contractId: "1", interestPaid: 0 },
      { contractId: "1", interestPaid: 0 },
    ]);
    take("collections", [{ contractId: "1", interestPaid: 0 }]);
    expect(finder.isCovered).toBe(false);
  });

  test("the list's own days stand before the scorecard's", () => {
    const amount = "sum(loans.overdue where loans.dueContract in period and loans.disbursedOn <= asOf)";
    const parameters = new Map<ParameterName, number>([
      ["period.from", day("2020-06-01")],
      ["period.to", day("2020-06-30")],
    ]);
    const { take, found } = observing({ amount }, "contractId", [], parameters);
    take(
      "loans",
      LOANS.map((loan) => ({ ...loan, disbursedOn: "2019-01-01" })),
    );
    expect(found()).toEqual(["1 5"]);
  });

  test("a text stands for its code in the field's dictionary", () => {
    const { take, found } = observing({ amount: 'sum(loans.overdue where loans.fund = "local")' });
    take("loans", [
      { contractId: "1", overdue: 5, fund: "central" },
      { contractId: "2", overdue: 6, fund: "local" },
    ]);
    expect(found()).toEqual(["2 6"]);
  });

  test("fields that it looks at: of its day, of keys, of what is printed", () => {
    const { observer } = observing(
      { amount: "sum(collections.interestDue)", date: "collections.dueOn" },
      "contractId",
      ["customerName"],
    );
    expect(observer.fields("collections")).toEqual(["dueOn", "contractId", "customerId", "groupId", "customerName"]);
    expect(observer.fields("loans")).toEqual(["contractId", "customerId", "groupId", "customerName"]);
  });

  test("names are learnt from ledger and groups where entries are of other tables, and from nothing else", () => {
    const look = (amount: string, table: TableId) => {
      const { take, observer } = observing({ amount }, "contractId", ["groupLeader"]);
      take(
        table,
        [{ contractId: "1", groupId: "10", groupLeader: "Tư" }].map((row) =>
          table === "groups" ? { groupId: "10", groupLeader: "Tư" } : row,
        ),
      );
      return Number.isNaN(observer.directory.lookUp("groupLeader", () => 0));
    };
    expect(look("sum(collections.interestDue)", "loans")).toBe(false);
    expect(look("sum(collections.interestDue)", "groups")).toBe(false);
    expect(look("sum(loans.overdue)", "loans")).toBe(true);
    expect(look("sum(loans.overdue) + sum(collections.interestDue)", "loans")).toBe(false);
    const { take, observer, dictionaries } = observing({ amount: "sum(collections.interestDue)" });
    take("deposits", [{ customerId: "9", groupId: "10" }]);
    const code = dictionaries.get("customer").find("9") ?? NONE;
    expect(observer.directory.lookUp("groupId", (link) => (link === "customerId" ? code : NONE))).toBe(NONE);
  });
});

describe("ways to find a list's entries", () => {
  const LEDGER = tableSource("loans", ["contractId", "current", "overdue", "disbursedOn", "interestArrearsCurrent"]);
  const COLLECTIONS = tableSource("collections", [
    "contractId",
    "dueOn",
    "principalPaid",
    "interestPaid",
    "interestDue",
  ]);
  const ways = (kind: WorklistKind, data: readonly TableSource[], asOf = "2020-12-31", readings = {}) =>
    waysOf(
      worklists[kind],
      planOf({ readings }),
      new Availability(data, [], new Set(["asOf", "period.from", "period.to", "month.from", "month.to"])),
      day(asOf),
    );
  const amounts = (...args: Parameters<typeof ways>) => ways(...args).ways.map(({ computation }) => computation.amount);

  test("those that the files allow, in order; else what the preferred one lacks", () => {
    expect(amounts("arrears", [LEDGER])).toEqual([
      "sum(loans.interestArrearsCurrent where loans.interestArrearsCurrent > 0)",
    ]);
    expect(ways("arrears", [tableSource("loans", ["contractId"])])).toEqual({
      ways: [],
      noData: {
        reason: "fields-missing",
        words: {
          vi: "thiếu cột «Lãi tồn trong hạn», cột «Lãi tồn quá hạn»",
          en: "missing: the column “Interest in arrears, current”, the column “Interest in arrears, overdue”",
        },
      },
    });
    expect(ways("overdue", [LEDGER]).noData.reason).toBe("no-rows");
  });

  test("with all their formulas", () => {
    const found = ways("no-activity", [LEDGER, COLLECTIONS]).ways;
    expect(found).toHaveLength(1);
    const [way] = found;
    const { computation, formulas } = way ?? {};
    expect(formulas).toEqual({
      amount: parseMeasure(computation?.amount ?? ""),
      without: parseMeasure(computation?.without ?? ""),
      requires: parseMeasure(computation?.requires ?? ""),
    });
    const [overdue] = ways("overdue", [LEDGER]).ways;
    expect(overdue?.formulas).toEqual({
      amount: parseMeasure("sum(loans.overdue where loans.overdue > 0)"),
      date: parseExpression(overdue?.computation.date ?? ""),
    });
  });

  test("the ledger's quarter tells at a quarter's end only", () => {
    const quarterly = tableSource("loans", [
      "contractId",
      "current",
      "overdue",
      "disbursedOn",
      "interestDueQuarter",
      "interestPaidQuarter",
    ]);
    expect(amounts("no-activity", [quarterly], "2020-12-31")).toHaveLength(1);
    expect(amounts("no-activity", [quarterly], "2020-09-30")).toHaveLength(1);
    for (const asOf of ["2020-12-30", "2020-11-30", "2021-01-31"]) {
      expect(ways("no-activity", [quarterly], asOf)).toEqual({
        ways: [],
        noData: {
          reason: "fields-missing",
          words: {
            vi: "thiếu bảng thu nợ có cả gốc và lãi; cột lãi trong quý chỉ dùng được khi số liệu là cuối quý",
            en: "no collections with principal and interest; the ledger's interest of the quarter tells at a quarter's end only",
          },
        },
      });
    }
  });

  test("collections tell at any day", () => {
    expect(ways("no-activity", [LEDGER, COLLECTIONS], "2020-12-30").ways).toHaveLength(1);
  });

  test("a list that is the complement of nothing is no list", () => {
    const { overdue } = worklists;
    const definition: WorklistDefinition = { ...overdue, computations: { complementOf: "other" } };
    const available = new Availability([LEDGER], [], new Set());
    expect(() => waysOf(definition, planOf({}), available, 0)).toThrow(new RangeError("no indicator is called other"));
  });

  test("the complement of an indicator, in the plan's reading: who is in its denominator and not in its numerator", () => {
    const data = [
      tableSource("loans", ["contractId", "customerId", "groupId", "current", "overdue", "frozen", "communeCode"]),
      tableSource("deposits", ["customerId", "groupId", "depositedInMonth", "status"]),
    ];
    const participation = indicators.find(({ id }) => id === "deposit-participation");
    for (const reading of Object.keys(participation?.readings ?? {})) {
      const found = ways("silent-members", data, "2020-12-31", { "deposit-participation": reading }).ways;
      const [first] = participation?.readings[reading]?.computations ?? [];
      expect(found[0]?.computation).toEqual({ amount: first?.denominator, without: first?.numerator });
      expect(found[0]?.formulas).toEqual({
        amount: parseMeasure(first?.denominator ?? ""),
        without: parseMeasure(first?.numerator ?? ""),
      });
    }
    expect(ways("silent-members", []).noData.reason).toBe("table-missing");
  });
});

describe("an entry as it is printed", () => {
  const dictionaries = createDictionaries();
  const code = (name: string, key: string) => dictionaries.get(name).codeOf(key);
  const entry = (fields: Readonly<Record<string, number>>, more: Partial<RawEntry> = {}): RawEntry => ({
    key: 0,
    amount: 5,
    date: NONE,
    units: new Map(),
    table: "loans",
    fields: new Map(Object.entries(fields)),
    file: "tệp.csv",
    sheet: "Trang",
    row: 7,
    ...more,
  });
  const definition = (more: Partial<WorklistDefinition>): WorklistDefinition => ({ ...worklists.overdue, ...more });
  const written = (raw: RawEntry, more: Partial<WorklistDefinition> = {}, isMasked = false) =>
    writeEntry(raw, {
      definition: definition(more),
      asOf: day("2020-12-15"),
      isMasked,
      dictionaries,
      observer: undefined,
    });

  test("its fields in words, its amounts as numbers, where it stands", () => {
    const raw = entry({ customerName: code("customerName", "Lâm An"), disbursedOn: day("2019-06-15"), current: 20 });
    const columns = ["customerName", "disbursedOn", "current", "overdue", "groupId", "other"];
    expect(written(raw, { columns })).toEqual({
      fields: { customerName: "Lâm An", disbursedOn: "15/06/2019" },
      numbers: { current: { numerator: 20, denominator: 1 } },
      amount: 5,
      file: "tệp.csv",
      sheet: "Trang",
      row: 7,
    });
    const points = entry({ score: 90_500_000 }, { table: "groups" });
    expect(written(points, { columns: ["score"] }).numbers).toEqual({
      score: { numerator: 90_500_000, denominator: 1_000_000 },
    });
  });

  test("masked: people's names and their numbers, nothing else", () => {
    const raw = entry({
      customerName: code("customerName", "Lâm An"),
      customerId: code("customer", "0310701234"),
      contractId: code("contract", "6600000000001234"),
      groupId: code("group", "0000012"),
      hamletName: code("hamletName", "Ấp Hai"),
    });
    const columns = ["customerName", "customerId", "contractId", "groupId", "hamletName"];
    expect(written(raw, { columns }, true).fields).toEqual({
      customerName: "L** A*",
      customerId: "******1234",
      contractId: "************1234",
      groupId: "0000012",
      hamletName: "Ấp Hai",
    });
  });

  test("a field of another table that made the entry, too", () => {
    const raw = entry({ balance: 700, current: 5 }, { table: "loans" });
    expect(written(raw, { columns: ["balance", "current"] }).numbers).toEqual({
      balance: { numerator: 700, denominator: 1 },
      current: { numerator: 5, denominator: 1 },
    });
  });

  const dated = (iso: string, counts?: "since" | "until") => {
    const { date, days, isNew } = written(
      entry({}, { date: day(iso) }),
      counts ? { day: { words: { vi: "", en: "" }, counts } } : {},
    );
    return [date, days, isNew];
  };
  test.each<[string, number | undefined, true | undefined]>([
    ["2020-12-15", 0, true],
    ["2020-12-01", 14, true],
    ["2020-11-30", 15, undefined],
    ["2020-12-16", undefined, undefined],
  ])("days since %s, and whether it is new in the month", (iso, days, isNew) => {
    expect(dated(iso, "since")).toEqual([iso, days, isNew]);
  });

  test.each<[string, number]>([
    ["2020-12-31", 16],
    ["2020-12-15", 0],
    ["2020-12-01", -14],
  ])("days until %s, be it past; nothing is new", (iso, days) => {
    expect(dated(iso, "until")).toEqual([iso, days, undefined]);
  });

  test("no day, no days", () => {
    const found = written(entry({}));
    expect(["date" in found, "days" in found, "isNew" in found, "lost" in found]).toEqual([false, false, false, false]);
  });

  test("points lost in parts of a score, most first; parts without points, or with all of them, lost none", () => {
    const raw = entry(
      { scoreSession: 20_000_000, scoreOverdue: 29_000_000, scoreInterest: 12_500_000 },
      { table: "groups" },
    );
    expect(written(raw, { parts: ["scoreSession", "scoreOverdue", "scorePrincipal", "scoreInterest"] }).lost).toEqual([
      { field: "scoreInterest", points: 7_500_000 },
      { field: "scoreOverdue", points: 1_000_000 },
    ]);
    expect("lost" in written(raw, { parts: ["scoreSession"] })).toBe(false);
  });
});
