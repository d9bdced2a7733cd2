import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeWhole } from "../../src/cli/output-file.ts";
import { refuseOutputs } from "../../src/cli/refuse-outputs.ts";
import { removeUnfinished } from "../../src/cli/unfinished-files.ts";

let folder: string;
const at = (name: string): string => join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "ltq-output-"));
});

afterEach(async () => {
  await chmod(folder, 0o700);
  await rm(folder, { recursive: true, force: true });
});

/** Large enough that nobody writes it before the test looks. */
const LARGE = Buffer.alloc(128 * 2 ** 20, "x");

async function begun(): Promise<void> {
  while (!(await readdir(folder)).some((name) => name.endsWith(".part"))) await turn();
}

describe("writeWhole", () => {
  it("writes several files, and nothing beside them", async () => {
    await writeWhole(
      [
        { path: at("a.txt"), content: "một" },
        { path: at("b.bin"), content: Uint8Array.of(0, 255) },
      ],
      { force: false },
    );
    expect(await readdir(folder)).toEqual(["a.txt", "b.bin"]);
    expect(await readFile(at("a.txt"), "utf8")).toBe("một");
    expect([...(await readFile(at("b.bin")))]).toEqual([0, 255]);
  });

  it("writes none of them where one exists", async () => {
    await writeFile(at("b.txt"), "cũ");
    const files = ["a.txt", "b.txt"].map((name) => ({ path: at(name), content: "mới" }));
    await expect(writeWhole(files, { force: false })).rejects.toThrow(/exists/);
    expect(await readdir(folder)).toEqual(["b.txt"]);
    await writeWhole(files, { force: true });
    expect(await readFile(at("b.txt"), "utf8")).toBe("mới");
  });

  it("leaves nothing when it is interrupted in the middle", async () => {
    const interruption = new AbortController();
    const writing = writeWhole([{ path: at("a.txt"), content: LARGE }], {
      force: false,
      signal: interruption.signal,
    });
    await begun();
    interruption.abort();
    await expect(writing).rejects.toMatchObject({ name: "AbortError" });
    expect(await readdir(folder)).toEqual([]);
  });

  it("leaves the old file as it was when it is interrupted in the middle", async () => {
    await writeFile(at("a.txt"), "cũ");
    const interruption = new AbortController();
    const writing = writeWhole([{ path: at("a.txt"), content: LARGE }], { force: true, signal: interruption.signal });
    await begun();
    interruption.abort();
    await expect(writing).rejects.toMatchObject({ name: "AbortError" });
    expect(await readFile(at("a.txt"), "utf8")).toBe("cũ");
    expect(await readdir(folder)).toEqual(["a.txt"]);
  });

  it("leaves nothing when the process ends in the middle", async () => {
    const writing = writeWhole([{ path: at("a.txt"), content: LARGE }], { force: false });
    writing.catch(() => {});
    await begun();
    removeUnfinished();
    expect(await readdir(folder)).toEqual([]);
    await expect(writing).rejects.toThrow();
    expect(await readdir(folder)).toEqual([]);
  });
});

describe("refuseOutputs", () => {
  it("knows a file by any path to it", async () => {
    await mkdir(at("thang-12"));
    await writeFile(at("so-lieu.csv"), "x");
    const input = at("so-lieu.csv");
    const detour = at("thang-12/../so-lieu.csv");
    expect(() => refuseOutputs([detour], [input], true)).toThrow(/it is an input/);
    expect(() => refuseOutputs([at("a.txt"), at("thang-12/../a.txt")], [], true)).toThrow(/two results/);
    expect(() => refuseOutputs([undefined, at("a.txt"), undefined], [input], false)).not.toThrow();
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === "win32")(
    "refuses a folder that is read-only",
    async () => {
      await chmod(folder, 0o500);
      const refused = { problem: { vi: `Không ghi được tệp ${at("a.txt")}: không có quyền ghi.` } };
      expect(() => refuseOutputs([at("a.txt")], [], false)).toThrow(expect.objectContaining(refused));
      await expect(writeWhole([{ path: at("a.txt"), content: "x" }], { force: false })).rejects.toMatchObject(refused);
    },
  );
});
