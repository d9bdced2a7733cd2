import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer, text } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** The program as it is installed: `bin/ltq.js` of a fresh build, in a process of its own. */
const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const COLUMNS = "Mã xã,Mã KH,Số khế ước,Ngày GN đầu tiên,Dư nợ trong hạn,Dư nợ quá hạn,Dư nợ khoanh,Ngày số liệu\n";
/** Enough for more output than a pipe holds. */
const ROWS_WITH_ERRORS = 20_000;

let installed: string;
let work: string;
let good: string;

beforeAll(async () => {
  installed = await mkdtemp(join(tmpdir(), "ltq-installed-"));
  await cp(join(ROOT, "bin"), join(installed, "bin"), { recursive: true });
  await cp(join(ROOT, "package.json"), join(installed, "package.json"));
  await symlink(join(ROOT, "node_modules"), join(installed, "node_modules"), "junction");
  execFileSync(process.execPath, ["--import", "tsx", "scripts/build.ts", join(installed, "dist")], { cwd: ROOT });

  work = await mkdtemp(join(tmpdir(), "ltq-work-"));
  good = "310701,3107010001,6600000700000001,15/03/2019,30000000,0,0,31/12/2020\n";
  const bad = Array.from({ length: ROWS_WITH_ERRORS }, (_, row) => {
    const number = String(row).padStart(5, "0");
    return `310701,31070${number},66000007000${number},31/02/2019,30000000,0,0,31/12/2020\n`;
  });
  await writeFile(join(work, "tot.csv"), COLUMNS + good);
  await writeFile(join(work, "loi.csv"), COLUMNS + bad.join(""));
});

afterAll(async () => {
  await rm(installed, { recursive: true, force: true });
  await rm(work, { recursive: true, force: true });
});

function start(argv: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [join(installed, "bin/ltq.js"), ...argv], {
    cwd: work,
    env: { PATH: process.env.PATH, ...env },
  });
}

async function ended(child: ChildProcessWithoutNullStreams): Promise<number | null> {
  if (child.exitCode === null) await once(child, "exit");
  return child.exitCode;
}

async function run(argv: readonly string[], env?: Readonly<Record<string, string>>) {
  const child = start(argv, env);
  child.stdin.end();
  const [stdout, stderr] = await Promise.all([buffer(child.stdout), text(child.stderr)]);
  return { code: await ended(child), stdout: stdout.toString("utf8"), stderr };
}

const ALL_PLACES = ["check", "loi.csv", "--places", String(ROWS_WITH_ERRORS)];

describe("exit codes and streams", () => {
  it("prints help where nothing is asked", async () => {
    const { code, stdout, stderr } = await run([]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^Cách dùng: ltq/);
  });

  it.each([
    [0, ["check", "tot.csv"]],
    [1, ["check", "loi.csv"]],
    [2, ["check", "tot.csv", "--format", "xyz"]],
    [3, ["check", "khong-co.csv"]],
  ])("ends with %i: %j", async (expected, argv) => {
    const { code, stdout, stderr } = await run(argv);
    expect(code).toBe(expected);
    expect(stdout === "").toBe(expected > 1);
    expect(stderr === "").toBe(expected <= 1);
  });

  it("is all ASCII, as which it is read", async () => {
    const program = await readFile(join(installed, "dist/cli.cjs"), "utf8");
    expect(/[^\0-\x7f]/.exec(program)?.[0]).toBeUndefined();
    await writeFile(join(work, "dong.csv"), COLUMNS + good.replace(",30000000,", ",30.000.000 đ,"));
    expect((await run(["check", "dong.csv"])).code).toBe(0);
  });

  it.each(["taken away", "of another version"])("needs no compiled code: with its cache %s", async (state) => {
    const cache = join(installed, "dist/command.cache");
    const compiled = await readFile(cache);
    const before = await run(["score", "tot.csv"]);
    if (state === "taken away") await rm(cache);
    else await writeFile(cache, Buffer.concat([Buffer.alloc(64), compiled]));
    const after = await run(["score", "tot.csv"]);
    await writeFile(cache, compiled);
    expect(before.stdout).toContain("Tỷ lệ nợ quá hạn");
    expect(after).toEqual(before);
  });

  it.each([{}, { NO_COLOR: "1" }, { FORCE_COLOR: "1" }, { NO_COLOR: "1", FORCE_COLOR: "3" }])(
    "writes no ANSI into a pipe, with %j",
    async (env) => {
      const { stdout, stderr } = await run(["score", "tot.csv"], env);
      expect(stdout).toContain("Tỷ lệ nợ quá hạn");
      expect(stdout + stderr).not.toContain("\u001b");
    },
  );

  it("takes its language from LTQ_LANG, and from --lang before that", async () => {
    expect((await run(["check", "khong-co.csv"], { LTQ_LANG: "en" })).stderr).toContain("No such file");
    expect((await run(["check", "khong-co.csv", "--lang", "vi"], { LTQ_LANG: "en" })).stderr).toContain("Không tìm");
  });

  it("reads a file from the standard input", async () => {
    const child = start(["check", "-"]);
    child.stdin.end(await readFile(join(work, "tot.csv")));
    expect(await text(child.stdout)).toContain("1 dòng = 1 dùng được");
    expect(await ended(child)).toBe(0);
  });
});

describe("output", () => {
  it("comes whole through a pipe that is read slowly, however long it is", async () => {
    const child = start(ALL_PLACES);
    const chunks: Uint8Array[] = [];
    for await (const chunk of child.stdout) {
      chunks.push(chunk);
      await pause(20);
    }
    await run([...ALL_PLACES, "-o", "tat-ca.txt"]);
    const piped = Buffer.concat(chunks);
    expect(piped.length).toBeGreaterThan(4 * 65_536);
    expect(piped.equals(await readFile(join(work, "tat-ca.txt")))).toBe(true);
  });

  it("may be left in the middle, as `| head` does", async () => {
    const child = start(ALL_PLACES);
    const errors = text(child.stderr);
    await once(child.stdout, "data");
    child.stdout.destroy();
    expect(await ended(child)).toBe(0);
    expect(await errors).toBe("");
  });

  it("keeps its exit code where nobody reads the messages", async () => {
    const child = start(["score", "loi.csv", "--strict"]);
    child.stderr.destroy();
    expect(await ended(child)).toBe(1);
  });

  it.skipIf(!existsSync("/dev/full"))("says that the disk is full", async () => {
    const child = spawn(
      "sh",
      ["-c", `"$0" "$1" check tot.csv > /dev/full`, process.execPath, join(installed, "bin/ltq.js")],
      {
        cwd: work,
      },
    );
    expect(await text(child.stderr)).toBe("Không ghi được kết quả: ổ đĩa đầy.\n");
    expect(await ended(child)).toBe(2);
  });
});

describe.skipIf(process.platform === "win32")("interruption", () => {
  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("by %s ends at once with %i, even while it waits for input, and leaves no file", async (signal, code) => {
    const before = await readdir(work);
    const child = start(["check", "-", "-o", "ket-qua.txt"]);
    child.stdin.write(COLUMNS);
    await pause(1000);
    expect(child.exitCode).toBeNull();
    child.kill(signal);
    expect(await ended(child)).toBe(code);
    expect(await text(child.stderr)).toBe("");
    expect(await readdir(work)).toEqual(before);
  });
});
