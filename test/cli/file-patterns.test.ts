import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { expandPatterns } from "../../src/cli/file-patterns.ts";
import { runProgram } from "../../src/cli/program.ts";
import { fakeTerminal } from "./fake-terminal.ts";

const home = process.cwd();
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ltq-patterns-"));
  process.chdir(folder);
  await mkdir("a/b.x", { recursive: true });
  await mkdir("b/b.x", { recursive: true });
  for (const path of [
    "2020-12.json",
    "2020-2.json",
    "2020-x.csv",
    ".2020-1.json",
    "a/b.x/1.json",
    "b/b.x/1.json",
    "số (1).csv",
    "x*.csv",
    "xy.csv",
  ])
    await writeFile(path, "");
});

afterAll(async () => {
  process.chdir(home);
  await rm(folder, { recursive: true, force: true });
});

it.each([
  ["2020-*.json", ["2020-12.json", "2020-2.json"]],
  ["*.json", ["2020-12.json", "2020-2.json"]],
  [".2*", [".2020-1.json"]],
  ["*/b.*/1.json", ["a/b.x/1.json", "b/b.x/1.json"]],
  ["*/bxx/1.json", ["*/bxx/1.json"]],
  ["*/b.x/1.json", ["a/b.x/1.json", "b/b.x/1.json"]],
  ["./a/*", ["a/b.x"]],
  ["số (*).csv", ["số (1).csv"]],
  ["2021-*.json", ["2021-*.json"]],
  ["x*.csv", ["x*.csv"]],
  ["2020-12.json", ["2020-12.json"]],
])("%s", async (pattern, files) => {
  expect(await expandPatterns([pattern])).toEqual(files);
});

it("from the root on", async () => {
  expect(await expandPatterns([join(folder, "*.csv")])).toEqual([
    join(folder, "2020-x.csv"),
    join(folder, "số (1).csv"),
    join(folder, "x*.csv"),
    join(folder, "xy.csv"),
  ]);
});

it("names the files to a command, and the pattern where there are none", async () => {
  const told = async (pattern: string): Promise<string> => {
    const terminal = fakeTerminal({ language: "en" });
    expect(await runProgram(["trend", pattern], terminal)).toBe(3);
    return terminal.errors();
  };
  expect(await told("2020-*.json")).toContain("2020-12.json");
  expect(await told("2021-*.json")).toContain("2021-*.json");
});
