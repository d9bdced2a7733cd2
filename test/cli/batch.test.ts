import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { monthInName } from "../../src/cli/batch/month-in-name.ts";
import { EXIT } from "../../src/cli/exit-code.ts";
import { languageOf, runProgram } from "../../src/cli/program.ts";
import type { Terminal } from "../../src/cli/terminal.ts";
import { known } from "../../src/values/known.ts";
import { fakeTerminal } from "./fake-terminal.ts";

const HEAD =
  "Mã xã,Tên xã,Mã tổ,Mã KH,Số khế ước,Ngày GN đầu tiên,Tổng giải ngân,Dư nợ trong hạn,Dư nợ quá hạn,Dư nợ khoanh";
const ledger = (commune: string, overdue: number) =>
  `${HEAD}\n${commune},Xã ${commune},0000101,${commune}0001,6600000${commune}001,15/03/2019,30000000,${30_000_000 - overdue},${overdue},0\n`;
const plan = (code: string) => `name: Đề án\noffice: { code: "${code}", name: PGD ${code} }\n`;

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "ltq-batch-"));
  await write("data/long-phu/de-an.yaml", plan("003107"));
  await write("data/long-phu/2020-11/sao-ke.csv", ledger("310701", 200_000));
  await write("data/long-phu/2020-12/sao-ke-31-12-2020.csv", ledger("310701", 100_000));
  await write("data/ke-sach/plan.yaml", plan("003108"));
  await write("data/ke-sach/sao-ke-2020-11.csv", ledger("310801", 300_000));
  await write("data/ke-sach/sao-ke-2020-12.csv", ledger("310801", 0));
});
afterEach(async () => await rm(folder, { recursive: true }));

async function write(path: string, text: string): Promise<void> {
  await mkdir(join(folder, path, ".."), { recursive: true });
  await writeFile(join(folder, path), text);
}

/** A terminal whose processes are runs of the same program, one after another. */
const WITH_PROCESSES: Partial<Terminal> = {
  async startProcess(argv) {
    const own = fakeTerminal({ language: languageOf(argv, undefined) });
    const code = await runProgram(argv, own);
    return { code: known(Object.values(EXIT).find((one) => one === code)), told: own.errors() };
  },
};

async function batch(from: string, ...options: readonly string[]) {
  return await batchOn({}, from, ...options);
}

async function batchOn(given: Partial<Terminal>, from: string, ...options: readonly string[]) {
  const terminal = fakeTerminal({ language: "en", columns: 100, ...given });
  const to = options.includes("-o") ? [] : ["-o", join(folder, "out")];
  const formats = options.includes("--formats") ? [] : ["--formats", "md"];
  const code = await runProgram(["batch", join(folder, from), ...formats, ...to, ...options], terminal);
  const lines = new TextDecoder().decode(terminal.output()).split("\n");
  const outcomes = Object.fromEntries(
    lines.flatMap((line) => {
      const found = /^(\S+) +(made|unchanged|FAILED)/.exec(line);
      return found ? [[found[1] ?? "", found[2]]] : [];
    }),
  );
  return { code, outcomes, output: lines.join("\n"), errors: terminal.errors() };
}

async function contents(below: string): Promise<ReadonlyMap<string, string>> {
  const found = await readdir(join(folder, below), { recursive: true, withFileTypes: true });
  const paths = found
    .filter((one) => one.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
  const texts = paths.map(async (path) => [relative(join(folder, below), path), await readFile(path, "utf8")] as const);
  return new Map(await Promise.all(texts));
}

const ALL = ["ke-sach/2020-11", "ke-sach/2020-12", "long-phu/2020-11", "long-phu/2020-12"];
const each = (outcome: string) => Object.fromEntries(ALL.map((name) => [name, outcome]));

describe("a batch", () => {
  it("scores a folder a month and a name a month, each by the plan nearest above it; again only what changed", async () => {
    expect(await batch("data")).toMatchObject({ code: 0, outcomes: each("made"), errors: "" });
    const made = await contents("out");
    expect([...made.keys()]).toEqual(
      [".ltq-batch.json", ...ALL.flatMap((name) => [`${name}.json`, `${name}.md`])].sort(),
    );
    expect(JSON.parse(made.get("long-phu/2020-11.json") ?? "")).toMatchObject({
      office: { code: "003107" },
      asOf: "2020-11-30",
    });
    expect(await batch("data")).toMatchObject({ code: 0, outcomes: each("unchanged") });
    expect(await contents("out")).toEqual(made);

    await write("data/ke-sach/sao-ke-2020-12.csv", ledger("310801", 700_000));
    expect((await batch("data")).outcomes).toEqual({ ...each("unchanged"), "ke-sach/2020-12": "made" });
    await write("data/long-phu/de-an.yaml", `${plan("003107")}targets: { overdue-ratio: 1 % }\n`);
    expect((await batch("data")).outcomes).toEqual({
      ...each("unchanged"),
      "long-phu/2020-11": "made",
      "long-phu/2020-12": "made",
    });
    expect((await batch("data", "--by", "programme")).outcomes).toEqual(each("made"));
  });

  it("gives the same files whatever the number of jobs", async () => {
    await batch("data", "--jobs", "1");
    const one = await contents("out");
    await rm(join(folder, "out"), { recursive: true });
    await batch("data", "--jobs", "4");
    expect(await contents("out")).toEqual(one);
  });

  it("gives the same files where each is scored by a command line in a process of its own", async () => {
    await write("data/long-phu/dau-ky-2019-12-31.csv", ledger("310701", 400_000));
    await write("data/xau-2021-01/x.csv", "không phải bảng\n");
    const options = ["--by", "group,programme"] as const;
    const here = await batch("data", ...options);
    const made = await contents("out");
    expect(JSON.parse(known(made.get("long-phu/2020-11.json"))).inputs).toMatchObject([
      { role: "data" },
      { role: "opening" },
    ]);
    await rm(join(folder, "out"), { recursive: true });
    expect(await batchOn(WITH_PROCESSES, "data", ...options)).toEqual(here);
    expect(await contents("out")).toEqual(made);
  });

  it("scores files of a month at the top of a folder under the month's name, the deepest folder last", async () => {
    await write("top/sao-ke-2020-12.csv", ledger("310701", 0));
    await write("top/to-2020-12.csv", "Mã tổ,Mã xã,Tháng,Tổng điểm,Dư nợ\n0000101,310701,12/2020,90,30000000\n");
    await write("top/a/b/2020-11/sao-ke.csv", ledger("310801", 0));
    await write("top/a/b/c/2020-10/sao-ke.csv", ledger("310801", 0));
    const { outcomes } = await batch("top");
    expect(outcomes).toEqual({ "2020-12": "made", "a/b/2020-11": "made" });
  });

  it("tells how far it is on a terminal", async () => {
    const lines: string[] = [];
    const terminal = { ...fakeTerminal({ isErrorTerminal: true }), rewriteLine: (text: string) => lines.push(text) };
    await runProgram(
      ["batch", join(folder, "data"), "-o", join(folder, "out"), "--formats", "md", "--jobs", "1"],
      terminal,
    );
    expect(lines.filter((line) => /^\d+\/4 /.test(line))).toEqual(ALL.map((name, index) => `${index + 1}/4 ${name}`));
    expect(lines.at(-1)).toBe("");
  });

  it("goes on after a bad one, tells why, and ends with its code", async () => {
    await write("data/xau-2021-01/x.csv", "không phải bảng\n");
    const { code, outcomes, errors } = await batch("data");
    expect(code).toBe(3);
    expect(outcomes).toEqual({ ...each("made"), "xau-2021-01": "FAILED" });
    expect(errors).toMatch(/^\nxau-2021-01:\n {2}\S*x\.csv: /);
    expect([...(await contents("out")).keys()].filter((name) => name.startsWith("xau"))).toEqual([]);
    await rm(join(folder, "data/xau-2021-01"), { recursive: true });
    expect(await batch("data")).toMatchObject({ code: 0, outcomes: each("unchanged") });
  });

  it("tells files that no month claims, and data of another month than the name says", async () => {
    await write("data/ke-sach/ghi-chu.csv", "a;b\n");
    await write("data/long-phu/2020-12/sao-ke-31-12-2020.csv", "");
    await rm(join(folder, "data/long-phu/2020-12"), { recursive: true });
    await write("data/long-phu/2020-10/sao-ke.csv", `Ngày số liệu 30/09/2020\n${ledger("310701", 0)}`);
    const { output } = await batch("data");
    expect(output).toMatch(/Not used, as their names state no month .*: ke-sach\/ghi-chu\.csv\./);
    expect(output).toMatch(/long-phu\/2020-10: the data are of 30\/09\/2020, not of the month in its name\./);
  });

  it("overwrites nothing that it did not write, or that was changed since, without --force", async () => {
    await write("out/ke-sach/2020-11.md", "of somebody else\n");
    const first = await batch("data");
    expect(first).toMatchObject({ code: 2, outcomes: { ...each("made"), "ke-sach/2020-11": "FAILED" } });
    expect((await contents("out")).get("ke-sach/2020-11.md")).toBe("of somebody else\n");
    await write("out/long-phu/2020-11.md", "edited\n");
    expect((await batch("data")).outcomes["long-phu/2020-11"]).toBe("FAILED");
    expect(await batch("data", "--force")).toMatchObject({ code: 0, outcomes: each("made") });
  });

  it("that was killed midway goes on, and leaves nothing half written", async () => {
    await batch("data");
    const made = await contents("out");
    // as it stands while one is being written: its state says so, its files are old, new or half written
    const state = JSON.parse(made.get(".ltq-batch.json") ?? "");
    const { results } = state.entries["ke-sach/2020-11"];
    state.entries["ke-sach/2020-11"] = { results: Object.fromEntries(Object.keys(results).map((name) => [name, ""])) };
    await write("out/.ltq-batch.json", JSON.stringify(state));
    await write("out/ke-sach/2020-11.json", "half of a new o");
    await write("out/ke-sach/.2020-11.md.0123456789ab.part", "half");
    await write("out/..ltq-batch.json.0123456789ab.part", "half");
    expect((await batch("data")).outcomes).toEqual({ ...each("unchanged"), "ke-sach/2020-11": "made" });
    expect(await contents("out")).toEqual(made);
  });

  it("that is interrupted ends at once", async () => {
    const interruption = new AbortController();
    interruption.abort();
    const terminal = fakeTerminal({ signal: interruption.signal });
    expect(await runProgram(["batch", join(folder, "data"), "-o", join(folder, "out")], terminal)).toBe(130);
    expect([...(await contents("out")).keys()]).toEqual([]);
  });

  it("refuses a folder that is not there, or a manifest that is not", async () => {
    for (const path of ["nowhere", "nowhere/batch.yaml"]) {
      expect(await batch(path)).toMatchObject({
        code: 2,
        errors: expect.stringContaining("there is nothing to score"),
      });
    }
  });

  it("refuses a folder without data", async () => {
    await mkdir(join(folder, "empty"));
    expect(await batch("empty")).toMatchObject({
      code: 2,
      errors: expect.stringContaining("there is nothing to score"),
    });
  });
});

describe("formats asked for one time and not the next", () => {
  const formats = (list: string) => ["--formats", list] as const;

  it("stay the batch's own", async () => {
    await batch("data", ...formats("md,csv"));
    const old = (await contents("out")).get("ke-sach/2020-12.csv");
    await write("data/ke-sach/sao-ke-2020-12.csv", ledger("310801", 700_000));
    expect((await batch("data", ...formats("md"))).code).toBe(0);
    expect((await contents("out")).get("ke-sach/2020-12.csv")).toBe(old);
    expect((await batch("data", ...formats("md,csv"))).code).toBe(0);
    expect((await contents("out")).get("ke-sach/2020-12.csv")).not.toBe(old);
  });

  it("are left alone where somebody has edited them since", async () => {
    await batch("data", ...formats("md,csv"));
    await batch("data", ...formats("md"));
    await write("out/ke-sach/2020-12.csv", "mine");
    const { code, errors } = await batch("data", ...formats("md,csv"));
    expect(code).toBe(2);
    expect(errors).toContain("2020-12.csv exists, and is not what an earlier run wrote there.");
    expect((await contents("out")).get("ke-sach/2020-12.csv")).toBe("mine");
  });
});

describe("a manifest", () => {
  const entries = `entries:
  - { name: long-phu/2020-12, files: data/long-phu/2020-12/sao-ke-31-12-2020.csv, plan: data/long-phu/de-an.yaml }
  - name: thang-11
    files: [data/long-phu/2020-11/sao-ke.csv]
    as-of: 30/11/2020
`;

  it("lists what is to be scored, from its own folder", async () => {
    await write("batch.yaml", entries);
    const made = { "long-phu/2020-12": "made", "thang-11": "made" };
    expect(await batch("batch.yaml")).toMatchObject({ code: 0, outcomes: made });
    expect(JSON.parse((await contents("out")).get("thang-11.json") ?? "")).toMatchObject({ asOf: "2020-11-30" });
    expect((await batch(".")).outcomes["thang-11"]).toBe("unchanged");
  });

  it("names a file that is not there, and the rest is made", async () => {
    await write("batch.yaml", entries.replace("2020-11/sao-ke.csv", "2020-11/mat.csv"));
    const { code, outcomes, errors } = await batch("batch.yaml");
    expect({ code, outcomes }).toEqual({ code: 3, outcomes: { "long-phu/2020-12": "made", "thang-11": "FAILED" } });
    expect(errors).toMatch(/Can't be read: .*mat\.csv/);
  });

  it.each([
    ["entries: []\nplans: x\n", "batch.yaml:2:1: There is no “plans” here."],
    ["entries:\n  - { files: a.csv }\n", "“name” is missing."],
    ["entries:\n  - { name: ../a, files: a.csv }\n", "No file can be called so."],
    [
      "entries:\n  - { name: a, files: a.csv }\n  - { name: a, files: b.csv }\n",
      "batch.yaml:3:13: An entry before has this name.",
    ],
    ["entries:\n  - { name: a, files: a.csv, as-of: 31/02/2020 }\n", "“31/02/2020” is no day."],
    ["entries: [", "batch.yaml:1:"],
  ])("%j is refused", async (text, expected) => {
    await write("batch.yaml", text);
    const { code, errors } = await batch("batch.yaml");
    expect(errors).toContain(expected);
    expect(code).toBe(2);
  });
});

describe("the month in a name", () => {
  it.each([
    ["2020-12", "2020-12"],
    ["ledger-2020-12.xlsx", "2020-12"],
    ["so-lieu-20201231.csv", "2020-12"],
    ["sao ke 31-12-2020.csv", "2020-12"],
    ["T12.2020", "2020-12"],
    ["thu-no_1-2021.csv", "2021-01"],
    ["003107-sao-ke.csv", undefined],
    ["nam-2020.csv", undefined],
    ["202013.csv", undefined],
  ])("%s → %s", (name, expected) => {
    expect(monthInName(name)).toBe(expected);
  });
});
