import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { runProgram } from "../../src/cli/program.ts";
import { topics } from "../../src/cli/reference/topics.ts";
import { catalogue } from "../../src/findings/catalogue.ts";
import { indicators } from "../../src/indicators/registry.ts";
import { fakeTerminal } from "./fake-terminal.ts";

async function said(argv: readonly string[], language: "vi" | "en"): Promise<{ code: number; text: string }> {
  const terminal = fakeTerminal({ language, columns: 80 });
  const code = await runProgram(argv, terminal);
  return { code, text: new TextDecoder().decode(terminal.output()) + terminal.errors() };
}

it.each(["vi", "en"] as const)("in %s, every name of a topic is found by help", async (language) => {
  const all = topics(language);
  for (const { names, text } of all.filter((_, index) => index % 7 === 0)) {
    for (const name of names) {
      expect((await said(["help", name], language)).text).toContain(text);
    }
  }
  const names = new Set(all.flatMap((topic) => topic.names));
  const known = [...indicators.map(({ id }) => id), ...Object.values(catalogue).map(({ code }) => code)];
  expect([...known, "loans.current", "loans", "overdue", "growth.planned"].filter((one) => !names.has(one))).toEqual(
    [],
  );
});

it.each(["plan", "scorecard"])("schema %s prints what schema/ holds", async (name) => {
  const { code, text } = await said(["schema", name], "vi");
  expect(code).toBe(0);
  expect(text).toBe(readFileSync(new URL(`../../schema/${name}.schema.json`, import.meta.url), "utf8"));
});
