import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { catalogue } from "../../src/findings/catalogue.ts";

/** What no file in a folder can be: one of some megabytes, or without permission. */
const NOT_IN_A_FIXTURE = new Set(["no-permission", "too-large"]);

const FIXTURES = fileURLToPath(new URL("../../fixtures", import.meta.url));
const paths = (await readdir(FIXTURES, { recursive: true })).filter((path) => path.endsWith("expected.txt"));
const transcripts = await Promise.all(paths.map(async (path) => await readFile(join(FIXTURES, path), "utf8")));

it.each(Object.entries(catalogue).filter(([id]) => !NOT_IN_A_FIXTURE.has(id)))("%s has a fixture", (id, kind) => {
  const isRaised = transcripts.some(
    (text) => text.includes(`${kind.code} · `) || text.includes(`: ${kind.title.vi}\n`),
  );
  expect(isRaised, `no expected.txt shows ${kind.code}: make fixtures/findings/${id}/ (fixtures/README.md)`).toBe(true);
});

it("no fixture ends in a bug of ltq's", () => {
  expect(transcripts.filter((text) => text.includes("[exit 70]") || /\n {4}at .+:\d+:\d+/.test(text))).toEqual([]);
});
