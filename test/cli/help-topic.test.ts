import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { commandsPage } from "../../scripts/reference/commands.ts";
import { readRaisedBy } from "../../scripts/reference/raised-by.ts";
import { commands } from "../../src/cli/commands/registry.ts";
import { runProgram } from "../../src/cli/program.ts";
import { findingsPage } from "../../src/cli/reference/findings.ts";
import { formulasPage } from "../../src/cli/reference/formulas.ts";
import { indicatorsPage } from "../../src/cli/reference/indicators.ts";
import { schemaPage } from "../../src/cli/reference/schemas.ts";
import { spoken } from "../../src/cli/reference/spoken.ts";
import { tablesPage } from "../../src/cli/reference/tables.ts";
import { topics } from "../../src/cli/reference/topics.ts";
import { worklistsPage } from "../../src/cli/reference/worklists.ts";
import { worklists } from "../../src/engine/worklists/registry.ts";
import { catalogue } from "../../src/findings/catalogue.ts";
import { figures, indicators } from "../../src/indicators/registry.ts";
import { widestOf } from "../../src/report/table/text.ts";
import { fieldsOf, tableIds, tables } from "../../src/tables/registry.ts";
import { FIXTURES, NOT_IN_A_FIXTURE } from "../support/fixtures.ts";
import { fakeTerminal } from "./fake-terminal.ts";

const LANGUAGES = ["vi", "en"] as const;

async function said(
  argv: readonly string[],
  language: "vi" | "en",
  columns?: number,
): Promise<{ code: number; text: string }> {
  const terminal = fakeTerminal({ language, columns });
  const code = await runProgram(argv, terminal);
  return { code, text: new TextDecoder().decode(terminal.output()) + terminal.errors() };
}

/** Without line ends, indents, backticks and the signs of Markdown: what two ways to print one text have in common. */
const bare = (text: string): string => text.replace(/[\s`|*#\\]/g, "");

describe.each(LANGUAGES)("in %s", (language) => {
  const all = topics(language);
  const named = new Map<string, string>();
  for (const { names, blocks } of all) {
    for (const name of names) named.set(name, `${named.get(name) ?? ""}${bare(spoken(blocks, 100))}`);
  }
  const expectSaid = (name: string, parts: readonly (string | undefined)[]): void => {
    const text = named.get(name) ?? "";
    expect(
      parts.filter((part) => part === undefined || !text.includes(bare(part))),
      name,
    ).toEqual([]);
  };

  it("every indicator and figure is looked up by its id: name, source, readings, formulas", () => {
    for (const { id, name, source, readings } of indicators) {
      const words = Object.entries(readings).flatMap(([reading, { words }]) => [reading, words[language]]);
      const formulas = Object.values(readings).flatMap(({ computations }) =>
        computations.flatMap(({ numerator, denominator }) => [numerator, denominator]),
      );
      expectSaid(id, [name[language], source[language], ...words, ...formulas]);
    }
    for (const { id, name, computations } of figures)
      expectSaid(id, [name[language], ...computations.map(({ numerator }) => numerator)]);
  });

  it("every table and field: what it means, every header known", () => {
    for (const id of tableIds) {
      expectSaid(id, [tables[id].purpose[language]]);
      for (const { name, info } of fieldsOf(id)) {
        for (const asked of [name, `${id}.${name}`, id])
          expectSaid(asked, [name, info.words[language], info.kind, ...info.headers]);
      }
    }
  });

  it("every finding, by code and by name: cause and remedy", () => {
    for (const [id, { code, title, cause, remedy }] of Object.entries(catalogue)) {
      for (const asked of [code, id]) expectSaid(asked, [title[language], cause[language], remedy[language]]);
    }
  });

  it("every work list, and every key of the plan", () => {
    for (const { id, name, purpose } of Object.values(worklists)) expectSaid(id, [name[language], purpose[language]]);
    const keys = [...schemaPage("plan", language).text.matchAll(/^\| `([^`]+)`/gm)].map(([, path = ""]) => path);
    expect(keys.length).toBeGreaterThan(50);
    for (const path of keys) expectSaid(path, [path]);
  });

  it.each([80, 160])("a topic fits %i columns, and is never wider than 100", (columns) => {
    const width = Math.min(columns, 100);
    for (const { names, blocks } of all) {
      const text = spoken(blocks, width);
      expect(widestOf(text.split("\n")), names[0]).toBeLessThanOrEqual(width);
      expect(text, names[0]).not.toMatch(/`|\*\*|^#|…$/m);
    }
  });

  it("ltq help prints it, as wide as the terminal", async () => {
    const every = new Set(all.flatMap(({ names }) => names));
    for (const name of [...every].filter((_, index) => index % 11 === 0 || index < 5)) {
      for (const [columns, width] of [
        [80, 80],
        [160, 100],
        [undefined, 100],
      ] as const) {
        const { code, text } = await said(["help", name], language, columns);
        expect(code, name).toBe(0);
        const found = all.filter(({ names }) => names.some((one) => one.toLowerCase() === name.toLowerCase()));
        expect(text).toBe(`${found.map(({ blocks }) => spoken(blocks, width)).join("\n\n")}\n`);
      }
    }
  });

  it("ltq help prints every command, with its options", async () => {
    for (const { name, words, options } of commands) {
      const { code, text } = await said(["help", name], language, 80);
      expect(code).toBe(0);
      expect(widestOf(text.split("\n").filter((line) => !line.startsWith("  ltq "))), name).toBeLessThanOrEqual(80);
      for (const part of [words[language], ...options.map((option) => option.words[language])])
        expect(bare(text), name).toContain(bare(part));
    }
  });

  it("the pages hold every topic, and every command", async () => {
    const pages = [
      indicatorsPage(language),
      formulasPage(language),
      tablesPage(language),
      findingsPage(language, await readRaisedBy(FIXTURES)),
      worklistsPage(language),
      schemaPage("plan", language),
    ];
    const text = pages.map((page) => page.text).join("\n");
    // a field and a key of the plan are rows of a table there
    const written = (name: string): boolean =>
      text.includes(`\`${name}\``) ||
      text.includes(`## ${name} ·`) ||
      text.includes(`| \`${name.split(".").at(-1)}\` |`);
    expect([...named.keys()].filter((name) => !written(name))).toEqual([]);
    const ours = commandsPage(language).text;
    for (const { name, options, examples } of commands)
      for (const part of [`\`ltq ${name}`, ...options.map(({ flags }) => `\`${flags}\``), ...examples])
        expect(ours).toContain(part);
  });

  it("the page of findings names fixtures that raise each", async () => {
    const raisedBy = await readRaisedBy(FIXTURES);
    const { text } = findingsPage(language, raisedBy);
    for (const [id, kind] of Object.entries(catalogue)) {
      if (NOT_IN_A_FIXTURE.has(id)) continue;
      expect(raisedBy(kind).length, id).toBeGreaterThan(0);
      for (const fixture of raisedBy(kind)) expect(text).toContain(`[${fixture}](../../../${fixture})`);
    }
  });
});

it.each(["plan", "scorecard"])("schema %s prints what schema/ holds", async (name) => {
  const { code, text } = await said(["schema", name], "vi");
  expect(code).toBe(0);
  expect(text).toBe(readFileSync(new URL(`../../schema/${name}.schema.json`, import.meta.url), "utf8"));
});
