import { readFile as readBytes } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { openFile } from "../../src/read/open.ts";
import { memorySource } from "../../src/read/source.ts";
import { recogniseFile } from "../../src/tables/recognise.ts";
import { counts, readFile, readSource } from "../support/read-rows.ts";

const HEADER = "Mã xã,Mã KH,Số khế ước,Ngày giải ngân,Dư nợ trong hạn,Dư nợ quá hạn,Dư nợ khoanh";

async function read(text: string) {
  const bytes = new TextEncoder().encode(text);
  return readFile(await openFile(memorySource("sao-ke-2020-12-31.csv", bytes)), "loans");
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);

const row = (n: number, ...balance: readonly (number | string)[]) =>
  [`310701,310701000${n},660000070000000${n},15/03/2019`, ...balance].join(",");

describe("a file that was cut off", () => {
  it("is refused wherever the cut leaves a row that is too short; a row that is read is read in full", async () => {
    const file = "fixtures/dirty/none/sao-ke-2020-12-31.csv";
    const whole = await readBytes(file);
    const all = await readFile(await openFile(memorySource(file, whole)), "loans");
    const lineEnds = [...whole.entries()].flatMap(([at, byte]) => (byte === 10 ? [at] : []));
    const [header = 0, first = 0] = lineEnds;
    const [beforeLast = 0, last = 0] = lineEnds.slice(-2);
    const accepted: number[] = [];
    for (const cut of [...range(header + 2, first + 2), ...range(beforeLast + 2, last + 2)]) {
      const opened = await openFile(memorySource(file, whole.subarray(0, cut)));
      try {
        const { rows, account } = await readFile(opened, "loans");
        accepted.push(cut);
        expect(account).toMatchObject({ rejected: 0, used: rows.length });
        expect(rows).toEqual(all.rows.slice(0, rows.length));
      } catch (error) {
        expect(error).toMatchObject({ reason: "truncated" });
      }
    }
    // behind the last delimiter, the row's last digit, its line end: there nobody can see that more was to come
    expect(accepted).toEqual([first, last].flatMap((end) => [end - 1, end, end + 1]));
  }, 60_000);

  it.each([
    ["a row that lacks amounts", row(2, 7)],
    ["a row that lacks everything but its first digits", "3107"],
    ["a row that lacks the last amount", row(2, 7, 0)],
  ])("is refused with its line where it ends within %s", async (_, last) => {
    const cells = last.split(",").length;
    await expect(read([HEADER, row(1, 5, 0, 0), row(3, 5, 0, 0), last].join("\n"))).rejects.toMatchObject({
      reason: "truncated",
      detail: `dòng / line 4: ${cells} < 7 ô / cells`,
    });
    // the same row is one row that is short, and no cut, where its line has an end
    expect((await read([HEADER, row(1, 5, 0, 0), last, row(3, 5, 0, 0), ""].join("\n"))).rows).toHaveLength(2);
  });

  it("is known by a code that is left of a row, too", async () => {
    const header = "Tên KH,Mã xã,Mã KH,Số khế ước,Ngày giải ngân,Dư nợ trong hạn,Dư nợ quá hạn,Dư nợ khoanh";
    const good = "Trần Văn Bé,310701,3107010001,6600000700000001,15/03/2019,5,0,0";
    const ending = (last: string) => read([header, good, good.replace("1,15", "2,15"), last].join("\n"));
    await expect(ending("Lê Thị Năm,31")).rejects.toMatchObject({ reason: "truncated" });
    await expect(ending(",31")).rejects.toMatchObject({ reason: "truncated" });
    await expect(ending("Lê Thị Năm,,,HD-12")).rejects.toMatchObject({ reason: "truncated" });
    const notes = [
      "Lê Thị",
      "Ngày 31",
      "31 tháng 12",
      "Người lập biểu,Kiểm soát",
      "Lê Thị,3 xã",
      "Lê Thị,xã 3",
      "Lê Thị,,,,15",
    ];
    for (const note of notes) expect((await ending(note)).rows).toHaveLength(2);
  });

  it("is known by a row's number that is all that is left", async () => {
    const numbered = (n: number) => `,${n},${row(n, 5, 0, 0)}`;
    const ending = (last: string) => read([`,STT,${HEADER}`, numbered(1), numbered(2), last].join("\n"));
    await expect(ending(",3")).rejects.toMatchObject({ reason: "truncated" });
    expect((await ending(",Ba")).rows).toHaveLength(2);
  });

  it("may end with a signature or a total that is short", async () => {
    const { rows } = await read([HEADER, row(1, 5, 0, 0), row(2, 7, 0, 0), "Tổng cộng,2", "Người lập biểu"].join("\n"));
    expect(rows).toHaveLength(2);
  });

  it("is told from one whose last row only has no line end", async () => {
    const { rows } = await read([HEADER, row(1, 5, 0, 0), row(2, 7, 0, "")].join("\r\n"));
    expect(rows.map(({ current }) => current)).toEqual([5, 7]);
  });
});

describe("a row amid the file that ends too soon", () => {
  it("is rejected: what it lacks is lost, not zero", async () => {
    const { rows, account, log } = await read([HEADER, row(1, 5, 0, 0), row(2, 7), row(3, 1, 1, 1), ""].join("\n"));
    expect(rows.map(({ current }) => current)).toEqual([5, 1]);
    expect(account).toMatchObject({ seen: 3, used: 2, rejected: 1 });
    expect(counts(log)).toMatchObject({ "short-row": 1 });
    expect(log.groups().find(({ kind }) => kind === "short-row")?.examples).toMatchObject([
      { place: { row: 3, column: "G", header: "Dư nợ khoanh" }, details: { cells: 5, needed: 7 } },
    ]);
  });

  it("is told by nothing but that", async () => {
    const bytes = new TextEncoder().encode([HEADER, row(1, 5, 0, 0), row(2, 7), row(3, 1, 1, 1), ""].join("\n"));
    const { sheets } = await recogniseFile(await openFile(memorySource("sao-ke.csv", bytes)));
    const source = sheets[0]?.tables[0];
    if (!source) throw new Error("no table was recognised");
    const { log, account } = await readSource(source, { fields: ["frozen"] });
    expect(counts(log)).toEqual({ "short-row": 1 });
    expect(account).toMatchObject({ used: 2, rejected: 1, skipped: {} });
  });

  it("is as good as any where only cells are left away that other rows have empty, as Excel does", async () => {
    const rowsInFull = [row(1, 5, 0, ""), row(2, 7, 0, 3)];
    const { rows, account } = await read([HEADER, ...rowsInFull, row(3, 9, 1), ""].join("\r\n"));
    expect(rows.map(({ current, frozen }) => [current, frozen])).toEqual([
      [5, 0],
      [7, 3],
      [9, 0],
    ]);
    expect(account.rejected).toBe(0);
  });

  it("is weighed by what is left of it, told twenty times, and counted", async () => {
    const header = `Tổng dư nợ,${HEADER}`;
    const short = Array.from({ length: 25 }, (_, at) => `${at + 1},${row(2, at + 1)}`);
    const { log, account } = await read(
      [header, `5,${row(1, 5, 0, 0)}`, ...short, `6,${row(3, 6, 0, 0)}`, ""].join("\n"),
    );
    expect(account).toMatchObject({ used: 2, rejected: 25, rejectedMoney: 325 });
    const group = log.groups().find(({ kind }) => kind === "short-row");
    expect(group).toMatchObject({ count: 25, money: 325 });
    expect(group?.examples).toHaveLength(20);
    expect(group?.examples[0]).toMatchObject({ place: { row: 3 }, details: { cells: 6, needed: 8 }, money: 1 });
  });

  it("weighs nothing where nothing is left that says so", async () => {
    const { log } = await read([HEADER, row(1, 5, 0, 0), row(2, "x"), row(3, 1, 1, 1), ""].join("\n"));
    const [example] = log.groups().find(({ kind }) => kind === "short-row")?.examples ?? [];
    expect(example).toMatchObject({ kind: "short-row" });
    expect(example).not.toHaveProperty("money");
  });

  it("is passed over where it is no row of data", async () => {
    const { account } = await read([HEADER, row(1, 5, 0, 0), "Cộng xã,1", row(2, 7, 0, 0), ""].join("\n"));
    expect(account).toMatchObject({ used: 2, rejected: 0 });
  });
});
