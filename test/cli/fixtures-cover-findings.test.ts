import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { catalogue } from "../../src/findings/catalogue.ts";
import { FIXTURES, NOT_IN_A_FIXTURE } from "../support/fixtures.ts";

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
