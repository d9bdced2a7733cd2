import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { commands } from "../../src/cli/commands/registry.ts";

/** What it makes is a folder of many files; test/cli/batch.test.ts runs it. */
const NOT_IN_A_FIXTURE = new Set(["batch"]);

const FIXTURES = fileURLToPath(new URL("../../fixtures", import.meta.url));
const paths = (await readdir(FIXTURES, { recursive: true })).filter((path) => /[/\\]cmd$/.test(path));
const lines = (await Promise.all(paths.map(async (path) => await readFile(join(FIXTURES, path), "utf8"))))
  .join("\n")
  .split("\n");

it.each(commands.map(({ name }) => name).filter((name) => !NOT_IN_A_FIXTURE.has(name)))(
  "ltq %s is run by a fixture",
  (name) => {
    const call = new RegExp(`^(\\w+=\\S+ )*ltq ${name} (?!--help)`);
    expect(
      lines.some((line) => call.test(line)),
      `no cmd runs ltq ${name}: make fixtures/${name}/<leaf>/ (fixtures/README.md)`,
    ).toBe(true);
  },
);
