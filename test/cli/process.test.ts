import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer, text } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runProgram } from "../../src/cli/program.ts";
import { LONG_PHU } from "../support/long-phu.ts";
import { fakeTerminal } from "./fake-terminal.ts";

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
}, 240_000);

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

/** As on a disk that has no room for more than a kilobyte or two. Words of the shell, `>` among them. */
function withSmallFiles(words: readonly string[]): ChildProcessWithoutNullStreams {
  const command = `ulimit -f 2; exec "$0" "$1" ${words.join(" ")}`;
  return spawn("sh", ["-c", command, process.execPath, join(installed, "bin/ltq.js")], { cwd: work });
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
    const cache = join(installed, "dist/score.cache");
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

describe("a file so large that other threads read it", () => {
  const ROWS = 4000;

  beforeAll(async () => {
    const filler = "x".repeat(60_000);
    const row = (number: number) => {
      const key = String(number % (ROWS - 10)).padStart(5, "0");
      const day = number % 1000 === 999 ? "31/02/2019" : "15/03/2019";
      return `310701,31070${key},66000007000${key},${day},30000000,0,0,31/12/2020,${filler}\n`;
    };
    const rows = Array.from({ length: ROWS }, (_, number) => row(number));
    await writeFile(join(work, "lon.csv"), COLUMNS.replace("\n", ",Ghi chú\n") + rows.join(""));
  }, 60_000);
  afterAll(() => rm(join(work, "lon.csv")));

  it("says what it says when it comes through a pipe, which one thread reads", async () => {
    const { code, stdout } = await run(["check", "lon.csv", "--format", "json"]);
    const child = spawn(
      "sh",
      ["-c", `"$0" "$1" check - --format json < lon.csv`, process.execPath, join(installed, "bin/ltq.js")],
      { cwd: work },
    );
    const piped = await text(child.stdout);
    expect(code).toBe(1);
    expect(stdout).toContain('"L');
    expect(stdout.replaceAll("lon.csv", "stdin")).toBe(piped);
  });
});

describe("a batch", () => {
  it("scores each of its entries in a process, and tells which could not be", async () => {
    const folder = await mkdtemp(join(work, "batch-"));
    const data = join(folder, "data");
    for (const month of ["2020-11", "2020-12"]) {
      await mkdir(join(data, month), { recursive: true });
      await writeFile(
        join(data, month, "sao-ke.csv"),
        COLUMNS + good.replace("31/12/2020", month === "2020-11" ? "30/11/2020" : "31/12/2020"),
      );
    }
    await mkdir(join(data, "2021-01"));
    await writeFile(join(data, "2021-01", "hong.csv"), "a;b\n1;2\n");
    const { code, stdout, stderr } = await run(["batch", data, "-o", join(folder, "out"), "--formats", "csv"]);
    expect(code).toBe(3);
    expect(stdout).toMatch(/2020-11 .*\n[\s\S]*2020-12 .*/);
    expect(stderr).toMatch(/^2021-01:\n {2}.*hong\.csv/m);
    expect((await readdir(join(folder, "out"))).sort()).toEqual(
      [".ltq-batch.json", "2020-11.csv", "2020-11.json", "2020-12.csv", "2020-12.json"].sort(),
    );
    const alone = await run(["score", join(data, "2020-12", "sao-ke.csv"), "--format", "csv"]);
    expect(await readFile(join(folder, "out", "2020-12.csv"), "utf8")).toBe(alone.stdout);
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

  it.skipIf(process.platform !== "linux")("is told where the system gives it too few memory addresses", async () => {
    const line = `ulimit -v 4000000 && exec "$0" "$1" score tot.csv`;
    const child = spawn("sh", ["-c", line, process.execPath, join(installed, "bin/ltq.js")], { cwd: work });
    expect(await text(child.stderr)).toMatch(/^Hệ thống không cho ltq đủ vùng địa chỉ bộ nhớ/);
    expect(await ended(child)).toBe(3);
  });

  it.skipIf(process.platform === "win32")("says that a file behind > did not take all of it", async () => {
    const child = withSmallFiles([...ALL_PLACES, ">", "ca-hai.txt"]);
    expect(await text(child.stderr)).toBe("Không ghi được kết quả: tệp quá lớn đối với ổ đĩa.\n");
    expect(await ended(child)).toBe(2);
    await rm(join(work, "ca-hai.txt"));
  });
});

describe("the build", () => {
  it("says the same as its source, units and letters of every kind included", async () => {
    const argv = ["score", `${LONG_PHU}ledger.xlsx`, "--plan", `${LONG_PHU}plan.yaml`, "--width", "120"];
    const terminal = fakeTerminal();
    await runProgram(argv, terminal);
    const { code, stdout, stderr } = await run(argv);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("288.791");
    expect(stdout).toBe(new TextDecoder().decode(terminal.output()));
  });

  it.each([
    ["score", "a.xlsx"],
    ["score", "a.html"],
    ["check", "a.xlsx"],
    ["check", "a.json"],
  ])("%s writes the %s that its source writes, to the byte", async (command, name) => {
    const folder = await mkdtemp(join(work, "same-"));
    const [source, build] = [join(folder, `source-${name}`), join(folder, `build-${name}`)];
    const input = join(work, "tot.csv");
    await runProgram([command, input, "-o", source], fakeTerminal());
    await run([command, input, "-o", build]);
    expect(await readFile(build)).toEqual(await readFile(source));
  });
});

describe("files", () => {
  const NAMES = ["a.xlsx", "a.html", "a.md", "a.csv", "a.json", "a.txt"];

  /** The hash of each format's file, written in a folder of its own. */
  async function written(env: Readonly<Record<string, string>>): Promise<readonly string[]> {
    const folder = await mkdtemp(join(work, "folder-"));
    await cp(join(work, "tot.csv"), join(folder, "tot.csv"));
    const argv = ["score", "tot.csv", ...NAMES.flatMap((name) => ["-o", name])];
    const child = spawn(process.execPath, [join(installed, "bin/ltq.js"), ...argv], {
      cwd: folder,
      env: { PATH: process.env.PATH, ...env },
    });
    expect(await ended(child)).toBe(0);
    const files = NAMES.map(async (name) =>
      createHash("sha256")
        .update(await readFile(join(folder, name)))
        .digest("hex"),
    );
    return await Promise.all(files);
  }

  it("are the same to the byte in every time zone, locale and folder", async () => {
    const first = await written({ TZ: "UTC", LANG: "C" });
    expect(new Set(first).size).toBe(NAMES.length);
    expect(await written({ TZ: "Asia/Ho_Chi_Minh", LANG: "vi_VN.UTF-8", LC_ALL: "vi_VN.UTF-8" })).toEqual(first);
    expect(await written({ TZ: "America/St_Johns", LANG: "tr_TR.UTF-8", COLUMNS: "80", FORCE_COLOR: "3" })).toEqual(
      first,
    );
  });

  it.skipIf(process.platform === "win32").each([
    ["tot.csv/a.xlsx", "đường dẫn đi qua một tệp, không phải thư mục"],
    ["/proc/a.xlsx", "chưa có thư mục này"],
    ["khong-co/a.xlsx", "chưa có thư mục này"],
    ["/dev/null", "đó không phải là tệp thường"],
  ])("%s is not written, and nothing beside it", async (path, why) => {
    const before = await readdir(work);
    const { code, stdout, stderr } = await run(["score", "tot.csv", "--format", "xlsx", "-o", path, "--force"]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toBe(`Không ghi được tệp ${path}: ${why}.\nChọn tên hoặc thư mục khác.\n`);
    expect(await readdir(work)).toEqual(before);
  });

  it
    .skipIf(process.platform === "win32")
    .each([
      ...NAMES.map((name) => ["score tot.csv", name]),
      ["check tot.csv", "danh-dau.xlsx"],
      ["check loi.csv", "loi.csv.json"],
      ["worklist overdue tot.csv", "ds.xlsx"],
      ["explain overdue-ratio tot.csv", "vi-sao.html"],
    ])("that a disk has no room for (%s -o %s) leave nothing", async (command, name) => {
    const before = await readdir(work);
    const child = withSmallFiles([command, "-o", name]);
    expect(await text(child.stderr)).toBe(
      `Không ghi được tệp ${name}: tệp quá lớn đối với ổ đĩa.\nChọn tên hoặc thư mục khác.\n`,
    );
    expect(await ended(child)).toBe(2);
    expect(await readdir(work)).toEqual(before);
  });

  it("are none where one of several can't be", async () => {
    const before = await readdir(work);
    expect((await run(["score", "tot.csv", "-o", "moi.html", "-o", "khong-co/a.xlsx"])).code).toBe(2);
    expect(await readdir(work)).toEqual(before);
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
