import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { examine } from "../../src/engine/examine.ts";
import { score } from "../../src/engine/score.ts";
import { FindingLog } from "../../src/findings/log.ts";
import { openCsv } from "../../src/read/csv/open.ts";
import { memorySource } from "../../src/read/source.ts";
import { UnreadableFile } from "../../src/read/unreadable.ts";
import { readApart } from "../../src/tables/apart/read-apart.ts";
import { createDictionaries } from "../../src/tables/key-dictionary.ts";
import { recogniseFile } from "../../src/tables/recognise.ts";
import { dayFromIso } from "../../src/values/day.ts";
import { localThreads } from "../support/local-threads.ts";
import { planOf } from "../support/score.ts";

const HEADER =
  "Số khế ước,Mã KH,Tên KH,Mã xã,Tên xã,Mã tổ,Ngày giải ngân,Dư nợ trong hạn,Dư nợ quá hạn,Dư nợ khoanh,Tổng dư nợ,Lũy kế thu lãi,Tình trạng món vay\n";

/** Loans of few contracts, customers, communes and groups, so that everything is met again somewhere else. */
const loan = fc
  .record({
    contract: fc.oneof(
      fc.integer({ min: 1, max: 12 }).map((n) => `66000007000000${String(n).padStart(2, "0")}`),
      fc.constantFrom("600000700000005", "HD-12A", "HD-13B", "6.6E+15", "x!", ""),
    ),
    customer: fc.integer({ min: 1, max: 9 }).map((n) => `310701000${n}`),
    name: fc.constantFrom("Trần Văn Bé", '"Trần ""Bé"", Lê"', '"Lê\nThị\r\nNă,m"', ""),
    place: fc.constantFrom("310701,Xã Châu Khánh", "310702,Xã Hậu Thạnh", "310702,Xã Tân Thạnh", ",", "310703,"),
    group: fc.constantFrom("0000000", "1000001", "1000002", "7", ""),
    day: fc.constantFrom("15/03/2019", "31/02/2019", "2019-06-01", "hôm qua", "01/01/2030", ""),
    amounts: fc.constantFrom(
      "1000000,0,0,1000000",
      "0,0,0,0",
      "500,-20,0,480",
      "30,40,50,119",
      "một triệu,x,,",
      "5.5,0,0,0",
      "7000000,,,",
    ),
    paid: fc.constantFrom("100", "0", "", "9007199254740993"),
    status: fc.constantFrom("OPEN", "CLOSE", "lạ", ""),
  })
  .map((one) => `${Object.values(one).join(",")}\n`);
const line = fc.oneof(
  { weight: 12, arbitrary: loan },
  {
    weight: 1,
    arbitrary: fc.constantFrom("\n", HEADER, "Tổng cộng,,,,,,,1000000,0,0,1000000,,\n", "Người lập biểu\n"),
  },
);

async function recognised(content: string, partSize: number) {
  const source = { ...memorySource("sao-ke.csv", new TextEncoder().encode(content)), path: "sao-ke.csv" };
  const file = await openCsv(source, { partSize, delimiter: "," });
  const [sheet] = file.sheets;
  if (!sheet) throw new Error("a CSV file has one sheet");
  return { sheet, tables: await recogniseFile(file) };
}

type Recognised = Awaited<ReturnType<typeof recognised>>;

/** Everything that comes out, with so many threads. */
async function scored({ sheet, tables }: Recognised, threads: number) {
  const log = new FindingLog(3);
  const asOf = dayFromIso("2020-12-31");
  const scorecard = await score({
    files: [{ tables, role: "data", bytes: 0 }],
    plan: planOf({ targets: { "overdue-ratio": "0.49 %" } }),
    ...(asOf === undefined ? {} : { asOf }),
    by: ["group"],
    hidden: "include",
    dictionaries: createDictionaries(),
    log,
    version: "test",
    ...(threads > 0 ? { readTable: readApart(localThreads(sheet, threads)) } : {}),
  });
  return { scorecard, groups: log.groups() };
}

async function examined({ sheet, tables }: Recognised, threads: number) {
  const log = new FindingLog(Number.POSITIVE_INFINITY);
  const readTable = threads > 0 ? { readTable: readApart(localThreads(sheet, threads)) } : {};
  const request = { files: [tables], hidden: "include", dictionaries: createDictionaries(), log } as const;
  const accounts = await examine({ ...request, ...readTable });
  return { accounts: [...accounts.values()], groups: log.groups() };
}

describe("any number of threads finds what one does, in the same order", () => {
  test("scorecards and findings, rows of all kinds, cut anywhere", async () => {
    let cut = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { minLength: 3, maxLength: 80 }),
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 60, max: 2000 }),
        async (lines, threads, partSize) => {
          const file = await recognised(`Sao kê\n${HEADER}${lines.join("")}`, partSize);
          if (file.tables.sheets.every((sheet) => sheet.tables.length === 0)) return;
          if (((await file.sheet.ranges?.()) ?? []).length > 1) cut++;
          expect(await scored(file, threads)).toEqual(await scored(file, 0));
          expect(await examined(file, threads)).toEqual(await examined(file, 0));
        },
      ),
      { numRuns: 60 },
    );
    expect(cut).toBeGreaterThan(5);
  }, 120_000);

  test("a part that can't be read is told with the line of the whole file", async () => {
    const good = "6600000700000001,3107010001,Bé,310701,Xã Châu Khánh,0000000,15/03/2019,1,0,0,1,0,OPEN\n";
    const bad = good.replace("Bé", '"Lê\nThị" Năm');
    const file = await recognised(HEADER + good.repeat(2500) + bad + good.repeat(5), 50_000);
    const failure = async (threads: number) => scored(file, threads).catch((error: unknown) => error);
    const alone = await failure(0);
    expect(alone).toBeInstanceOf(UnreadableFile);
    expect(String(alone)).toContain("line 2502");
    expect(String(await failure(3))).toBe(String(alone));
  });

  test("a file that ends within a row, likewise", async () => {
    const good = "6600000700000001,3107010001,Bé,310701,Xã Châu Khánh,0000000,15/03/2019,1,0,0,1,0,OPEN\n";
    const file = await recognised(`${HEADER}${good.repeat(2500)}6600000700000002,31070`, 50_000);
    const failure = async (threads: number) => scored(file, threads).catch((error: unknown) => error);
    expect(String(await failure(0))).toContain("line 2502");
    expect(String(await failure(3))).toBe(String(await failure(0)));
  });
});
