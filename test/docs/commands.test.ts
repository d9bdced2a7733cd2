import { cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commands } from "../../src/cli/commands/registry.ts";
import { VERSION } from "../../src/library/version.ts";
import { runLine } from "../cli/run-line.ts";
import { commandsOf, type Document, type DocumentedCommand, documents, ROOT } from "../support/documents.ts";
import { layOut } from "./lay-out.ts";

/**
 * Every command that a page tells its reader to type, and every example of `--help`, run as it stands in a folder where
 * the files lie that the pages speak of (lay-out.ts). The tutorial's are run by test/golden/year.test.ts, the scripts of
 * docs/library.md by test/package/package.test.ts.
 */
const MINUTES = 60_000;

/** What is not run here, and where it is. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  "npm install": "fetches packages: .ci/run does it on every clean clone",
  "npm ci": "docs/decisions.md says why it is not used",
  "npm test": "is what runs this",
  "npm run check": ".ci/run",
  "npm run types": "a part of npm run check",
  "npm run build": "npm install runs it",
  "git diff fixtures": "looks at what was written",
  "npm run structure": "a part of npm run check",
  "npm run docs": ".ci/run, which fails where a page changes",
  "npm run schemas": ".ci/run, which fails where a schema changes",
  "npm run kernel": "rewrites a generated file; test/kernel holds it against its sources",
  "npm pack": "test/package packs and installs it",
  [`npm install -g ./ltq-${VERSION}.tgz`]: "test/package packs and installs it, though not for the whole machine",
  "npm run portable -- --node path/to/node.exe":
    "needs a Node for Windows; test/package makes the folder with a stand-in",
  "npm run portable -- --node đường-dẫn/node.exe":
    "needs a Node for Windows; test/package makes the folder with a stand-in",
  "npm run bench": "takes an hour, and would measure a busy machine",
  "npm run mutation -- src/engine/rounding.ts": "takes minutes, and runs the tests itself",
  "npm run coverage": "runs all tests once more",
  "npm run sample": "rewrites the sample; test/golden/long-phu.test.ts holds it against figures of its own",
  "npm run year -- folder": "test/golden/year.test.ts makes the same files",
};

/** The sample misses two targets, which a build is to stop for; and de-an.yaml is there already. */
const CODES: Readonly<Record<string, number>> = {
  "ltq score so-lieu.xlsx --plan de-an.yaml --fail-on missed,findings --format github": 1,
  "ltq score so-lieu.xlsx --plan de-an.yaml --only overdue-ratio --fail-on missed -o qua-han.xml": 1,
  "ltq init": 2,
};

const pages = (await documents()).filter(({ path }) => !path.startsWith("docs/tutorial"));
const scripts: Readonly<Record<string, string>> = JSON.parse(
  await readFile(join(ROOT, "package.json"), "utf8"),
).scripts;
const home = process.cwd();
let laidOut: string;

beforeAll(async () => {
  laidOut = await mkdtemp(join(tmpdir(), "ltq-laid-out-"));
  await layOut(laidOut);
}, 5 * MINUTES);

afterAll(async () => {
  process.chdir(home);
  await rm(laidOut, { recursive: true, force: true });
});

/** `ltq score` alone, of a command that needs more: its name, not a line to type. */
function isName({ line }: DocumentedCommand): boolean {
  return line === "node bin/ltq.js" || commands.some((one) => line === `ltq ${one.name}` && one.argument[0] === "<");
}

const isOurs = (line: string): boolean => /^(?:[A-Z_]+=\S+ )*(?:ltq|node bin\/ltq\.js) /.test(line);

/** Runs the lines in a copy of the folder, and tells which of them went otherwise than they should. */
async function wentWrong(lines: readonly DocumentedCommand[]): Promise<readonly string[]> {
  const copy = await mkdtemp(join(tmpdir(), "ltq-docs-"));
  await cp(laidOut, copy, { recursive: true });
  process.chdir(copy);
  try {
    const wrong: string[] = [];
    for (const { line, shown } of lines) {
      const copied = /^cp (\S+) (\S+)$/.exec(line);
      if (copied) await cp(copied[1] ?? "", copied[2] ?? "");
      if (!isOurs(line)) continue;
      const variables = {
        HOME: copy,
        PROFILE: join(copy, "profile.ps1"),
        GITHUB_STEP_SUMMARY: join(copy, "summary.md"),
      };
      const { code, output, errors } = await runLine(line, { columns: 100, variables });
      if (code !== (CODES[line] ?? 0)) wrong.push(`${line} ended with ${code}: ${errors}`);
      const missing = shown === undefined ? undefined : notShown(shown, new TextDecoder().decode(output));
      if (missing !== undefined) wrong.push(`${line} does not print:\n${missing}`);
    }
    return wrong;
  } finally {
    process.chdir(home);
    await rm(copy, { recursive: true, force: true });
  }
}

/** The first part, between two `…`, that is not in the output behind the part before it. */
function notShown(shown: string, output: string): string | undefined {
  let from = 0;
  const parts = `\n${shown}`.split("\n…");
  for (const [index, part] of parts.entries()) {
    const found = `\n${output}`.indexOf(part, from);
    if (found === -1 || (index === 0 && found !== 0)) return part;
    from = found + part.length;
  }
  return undefined;
}

describe("the commands of", () => {
  // a page in two languages has the same ones
  const run = new Map<string, Document & { readonly lines: readonly DocumentedCommand[] }>();
  for (const page of pages) {
    const lines = commandsOf(page).filter((command) => !isName(command));
    const key = lines
      .filter(({ line }) => isOurs(line))
      .map(({ line, shown = "" }) => `${line}\n${shown}`)
      .join("\n");
    if (key !== "" && !run.has(key)) run.set(key, { ...page, lines });
  }

  it.each([...run.values()])(
    "$path",
    async ({ lines }) => {
      expect(await wentWrong(lines)).toEqual([]);
    },
    5 * MINUTES,
  );

  it.each(commands)(
    "ltq help $name",
    async ({ examples }) => {
      expect(await wentWrong(examples.map((line) => ({ line })))).toEqual([]);
    },
    5 * MINUTES,
  );
});

describe("a page", () => {
  const examples = commands.flatMap((command) => command.examples);
  const typed = pages.flatMap(commandsOf).filter((command) => !isName(command));
  const all = [...typed.map(({ line }) => line), ...examples];

  it("tells to run what is run here, or what is said to be run elsewhere", () => {
    const others = all.filter((line) => !isOurs(line) && !/^(?:cp|npx vitest run) /.test(line));
    expect(others.filter((line) => !(line in ELSEWHERE))).toEqual([]);
    expect(Object.keys(ELSEWHERE).filter((line) => !all.includes(line))).toEqual([]);
    expect(Object.keys(CODES).filter((line) => !all.includes(line))).toEqual([]);
  });

  it("names tests that there are", async () => {
    const tests = (await readdir(join(ROOT, "test"), { recursive: true })).map((path) => join("test", path));
    const named = all.flatMap((line) => /^npx vitest run (.+)/.exec(line)?.[1]?.split(" ") ?? []);
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((name) => !tests.some((path) => path.startsWith(name) && path.endsWith(".test.ts")))).toEqual(
      [],
    );
  });

  it("names npm scripts that there are", () => {
    const named = pages.flatMap(({ text }) =>
      [...text.matchAll(/`npm run (?:--silent )?([a-z:]+)/g)].map(([, name = ""]) => name),
    );
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it("names options that there are", () => {
    const known = new Set(
      commands.flatMap(({ options }) => options.flatMap(({ flags }) => flags.match(/--?[a-z-]+/g) ?? [])),
    );
    for (const option of ["--lang", "--help", "--version", "--node"]) known.add(option);
    const mentioned = pages
      .filter(({ path }) => /^(?:README|docs\/(?:ci|reference))/.test(path))
      .flatMap(({ text }) => [...text.matchAll(/`(--[a-z-]+)/g)].map(([, option = ""]) => option));
    expect(mentioned.length).toBeGreaterThan(20);
    expect(mentioned.filter((option) => !known.has(option))).toEqual([]);
  });

  it("has the same commands in both languages", () => {
    const typedOn = (path: string): readonly string[] =>
      pages
        .filter((page) => page.path === path)
        .flatMap(commandsOf)
        .map(({ line }) => line.replace(/--node \S+/, "--node"));
    expect(typedOn("README.vi.md")).toEqual(typedOn("README.md"));
    expect(typedOn("README.md").filter(isOurs).length).toBeGreaterThan(15);
  });
});
