import { existsSync } from "node:fs";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { transcript } from "./transcript.ts";

/**
 * Every folder `fixtures/<theme>/<leaf>/` with a file `cmd` is a test: its commands, run in a copy of the folder, give
 * exactly `expected.txt`. A new case needs no code; its transcript is written by `UPDATE_FIXTURES=1`, and then read.
 */
const FIXTURES = fileURLToPath(new URL("../../fixtures", import.meta.url));
const IS_UPDATE = process.env.UPDATE_FIXTURES === "1";

const themes = new Map<string, string[]>();
for (const path of (await readdir(FIXTURES, { recursive: true })).filter((name) => /[/\\]cmd$/.test(name)).sort()) {
  const [theme = "", leaf = ""] = dirname(path).split(/[/\\]/);
  themes.set(theme, [...(themes.get(theme) ?? []), leaf]);
}

const home = process.cwd();
let copy: string;

beforeEach(async () => {
  copy = await mkdtemp(join(tmpdir(), "ltq-fixture-"));
});

afterEach(async () => {
  process.chdir(home);
  await rm(copy, { recursive: true, force: true });
});

for (const [theme, leaves] of themes) {
  describe(theme, () => {
    it.each(leaves)("%s", async (leaf) => {
      const folder = join(FIXTURES, theme, leaf);
      const expectation = join(folder, "expected.txt");
      await cp(folder, copy, {
        recursive: true,
        filter: (path) => path !== expectation && path !== join(folder, "cmd"),
      });
      process.chdir(copy);
      const actual = await transcript(await readFile(join(folder, "cmd"), "utf8"));
      if (IS_UPDATE) await writeFile(expectation, actual);
      const expected = existsSync(expectation) ? await readFile(expectation, "utf8") : "";
      expect(actual).toBe(expected);
    });
  });
}
