import { describe, expect, test } from "vitest";
import { examine } from "../../src/engine/examine.ts";
import { FindingLog } from "../../src/findings/log.ts";
import { createDictionaries } from "../../src/tables/key-dictionary.ts";
import { type ReadTable, readBatches } from "../../src/tables/read-table.ts";
import { dayFromIso } from "../../src/values/day.ts";
import { type ScoreSettings, scoreRequestOf, type Tables } from "../support/score.ts";

type Settings = Partial<Parameters<typeof examine>[0]>;

/** What is found, and where the rows of each table went. */
async function examined(
  tables: Tables,
  { settings = {}, files: named = {} }: { settings?: Settings; files?: ScoreSettings["fileNames"] } = {},
) {
  const { files } = await scoreRequestOf(tables, {}, { fileNames: named ?? {} });
  const log = new FindingLog(Number.POSITIVE_INFINITY);
  const accounts = await examine({
    files: files.map((file) => file.tables),
    hidden: "include",
    dictionaries: createDictionaries(),
    log,
    ...settings,
  });
  return {
    kinds: log.groups().map(({ kind, count }) => `${kind} ${count}`),
    accounts: [...accounts].map(([{ table }, { seen, used, rejected }]) => [table, seen, used, rejected]),
  };
}

const LOANS: Tables = {
  loans: [
    { current: 5, disbursed: 10, outstanding: 5 },
    { current: 7, disbursed: 5, outstanding: 8 },
    { current: -1, outstanding: -1 },
  ],
};

describe("every field of every table is read and judged, nothing is computed", () => {
  test("what checks find, and where the rows went", async () => {
    const { kinds, accounts } = await examined({
      ...LOANS,
      sessions: [{ communeCode: "310703", heldOn: "2020-12-05", score: 101 }],
    });
    expect(accounts).toEqual([
      ["loans", 3, 2, 1],
      ["sessions", 1, 0, 1],
    ]);
    expect(kinds).toEqual(
      expect.arrayContaining([
        "parts-not-total 1",
        "balance-beyond-disbursed 1",
        "negative-balance 1",
        "score-beyond-maximum 1",
      ]),
    );
  });

  test("a field that no indicator looks at is judged too", async () => {
    const { accounts } = await examined({
      loans: [
        { current: 5, ratePerYear: "sáu phẩy sáu" },
        { current: 5, ratePerYear: 6.6 },
      ],
    });
    expect(accounts).toEqual([["loans", 2, 1, 1]]);
  });

  test("what two rows say together is found", async () => {
    const { kinds } = await examined({
      loans: [
        { groupId: 1, communeCode: "310703" },
        { groupId: 1, communeCode: "310704" },
      ],
    });
    expect(kinds).toContainEqual("group-in-two-communes 1");
  });

  test("what was found while files were recognised is told too", async () => {
    const { files } = await scoreRequestOf(LOANS);
    const [file] = files;
    if (!file) throw new Error("no file");
    const finding = { kind: "hidden-sheet", place: { file: "a.xlsx" } } as const;
    const log = new FindingLog();
    await examine({
      files: [{ ...file.tables, findings: [finding] }],
      hidden: "include",
      dictionaries: createDictionaries(),
      log,
    });
    expect(log.groups().map(({ kind }) => kind)).toContain("hidden-sheet");
  });
});

describe("the date of the data", () => {
  const after: Tables = { loans: [{ current: 5, disbursedOn: "2020-11-15" }] };
  const files = { loans: "sao-ke-31-10-2020.csv" };

  test("as the files state it, or the user", async () => {
    expect((await examined(after, { files })).kinds).toContain("date-after-report 1");
    const settings = { asOf: dayFromIso("2020-12-31") ?? 0 };
    const { kinds } = await examined(after, { files, settings });
    expect(kinds.map((kind) => kind.split(" ")[0])).toEqual(["mixed-dates"]);
  });

  test("where nobody states it, checks against it find nothing", async () => {
    const { kinds, accounts } = await examined(after);
    expect([kinds, accounts]).toEqual([[], [["loans", 1, 1, 0]]]);
  });

  test("anything else that goes wrong is no missing date", async () => {
    let isBroken = true;
    const broken = {
      file: "a",
      findings: [],
      get sheets(): [] {
        if (!isBroken) return [];
        isBroken = false;
        throw new RangeError("broken");
      },
    };
    const request = {
      files: [broken],
      hidden: "include",
      dictionaries: createDictionaries(),
      log: new FindingLog(),
    } as const;
    await expect(examine(request)).rejects.toThrow("broken");
  });
});

describe("whoever reads", () => {
  test("is told how far it is; reads by way of what is given, until it is told to stop", async () => {
    const read: string[] = [];
    const told: string[] = [];
    const readTable: ReadTable = async function* (source, fields, context) {
      read.push(source.table);
      yield* readBatches(source, fields, context);
      context.onProgress?.(7);
    };
    const onProgress: Settings["onProgress"] = ({ table }, bytes, rows) => told.push(`${table} ${bytes} ${rows}`);
    await examined(LOANS, { settings: { readTable, onProgress } });
    expect(read).toEqual(["loans"]);
    expect(told.at(-1)).toBe("loans 7 3");
    const signal = AbortSignal.abort();
    await expect(examined(LOANS, { settings: { signal } })).rejects.toThrow();
  });
});
