import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import { runProgram } from "../../src/cli/program.ts";
import { readScorecard } from "../../src/saved/read.ts";
import { fakeTerminal } from "./fake-terminal.ts";

/** A batch in a process of its own, killed by the system with no time to clean up. */
const START = fileURLToPath(new URL("../support/run-batch.ts", import.meta.url));
const HEAD =
  "Mã xã,Tên xã,Mã KH,Số khế ước,Ngày GN đầu tiên,Tổng giải ngân,Dư nợ trong hạn,Dư nợ quá hạn,Dư nợ khoanh\n";
const MONTHS = ["01", "02", "03", "04", "05", "06", "07", "08"].map((month) => `2020-${month}`);

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "ltq-killed-"));
  for (const month of MONTHS) {
    await mkdir(join(folder, "data", month), { recursive: true });
    const row = `310701,Xã Mẫu,3107010001,6600000310701001,15/03/2019,30000000,29000000,${month.slice(5)}00000,0\n`;
    await writeFile(join(folder, "data", month, "sao-ke.csv"), HEAD + row);
  }
});
afterEach(async () => await rm(folder, { recursive: true, force: true }));

it("leaves no half file under a result's name, and the next run completes it", async () => {
  const out = join(folder, "out");
  const child = spawn(process.execPath, ["--import", "tsx", START, join(folder, "data"), out], { stdio: "ignore" });
  const ended = new Promise((resolve) => child.once("exit", (_, signal) => resolve(signal)));
  await untilWritten(out, child);
  child.kill("SIGKILL");
  expect(await ended).toBe("SIGKILL");

  const left = await contents(out);
  const kept = [...left.keys()].filter((name) => name.endsWith(".json") && !name.startsWith("."));
  expect(kept.length).toBeGreaterThan(0);
  expect(kept.length).toBeLessThan(MONTHS.length);
  for (const name of kept) expect(await readScorecard(left.get(name) ?? new Uint8Array())).toHaveProperty("scorecard");

  expect(await batch(out)).toBe(0);
  const elsewhere = join(folder, "whole");
  expect(await batch(elsewhere)).toBe(0);
  expect(await contents(out)).toEqual(await contents(elsewhere));
}, 240_000);

/** As soon as the first result is there, the others are being written. */
async function untilWritten(out: string, child: ChildProcess): Promise<void> {
  for (;;) {
    if ((await readdir(out).catch(() => [])).some((name) => /^2020-\d\d\.json$/.test(name))) return;
    if (child.exitCode !== null) throw new Error(`the batch ended by itself: ${child.exitCode}`);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

async function batch(out: string): Promise<number> {
  return await runProgram(
    ["batch", join(folder, "data"), "-o", out, "--formats", "html", "--jobs", "1"],
    fakeTerminal(),
  );
}

/** Unfinished parts are the killed run's own, and hidden. */
async function contents(below: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const names = (await readdir(below)).sort();
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(below, name))] as const)));
}
