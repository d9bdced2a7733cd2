import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EXIT } from "../../src/cli/exit-code.ts";
import { runProgram } from "../../src/cli/program.ts";
import { fakeTerminal } from "./fake-terminal.ts";

/** Whatever stands in a file: a finding or a clear refusal, never a mistake of ltq's own. */
const SIX_TABLES = fileURLToPath(new URL("../../fixtures/score/six-tables", import.meta.url));
const TABLES = (await readdir(SIX_TABLES)).filter((name) => name.endsWith(".csv")).sort();
const NASTY = [
  "",
  " ",
  "-",
  "0",
  "-1",
  "1e999",
  "NaN",
  "9".repeat(40),
  "31/02/2020",
  "29/02/1900",
  "0001-01-01",
  "99/9999",
];
const STRANGE = [
  '"',
  "\0",
  "\u202e",
  "=1+1",
  "Tổng cộng",
  "Cộng",
  "Người lập biểu",
  "é",
  "\ud800",
  "a\nb",
  "x".repeat(70_000),
];

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ltq-broken-"));
  await cp(SIX_TABLES, folder, { recursive: true });
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

type Edit = (rows: string[][]) => void;

const index = fc.nat({ max: 1000 });
const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(index, index, fc.constantFrom(...NASTY, ...STRANGE)).map(([y, x, text]) => set(y, x, text)),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(index, index, fc.string({ unit: "binary", maxLength: 12 }))
      .map(([y, x, text]) => set(y, x, text)),
  },
  index.map(
    (y): Edit =>
      (rows) =>
        void rows.splice(y % rows.length, 1),
  ),
  index.map(
    (y): Edit =>
      (rows) =>
        void rows.splice(y % rows.length, 0, [...(rows[(y + 1) % rows.length] ?? [])]),
  ),
  fc.tuple(index, index).map(
    ([y, x]): Edit =>
      (rows) =>
        void rows[y % rows.length]?.splice(x % 20, 1),
  ),
  index.map(
    (x): Edit =>
      (rows) => {
        for (const row of rows) row.splice(x % row.length, 1);
      },
  ),
);

function set(y: number, x: number, text: string): Edit {
  return (rows) => {
    const row = rows[y % Math.max(rows.length, 1)];
    if (row && row.length > 0) row[x % row.length] = text;
  };
}

async function broken(file: string, edits: readonly Edit[]): Promise<string> {
  const rows = (await readFile(join(SIX_TABLES, file), "utf8")).split("\n").map((line) => line.split(","));
  for (const change of edits) if (rows.length > 0) change(rows);
  return rows.map((row) => row.join(",")).join("\n");
}

async function run(...argv: readonly string[]): Promise<{ readonly code: number; readonly said: string }> {
  const terminal = fakeTerminal();
  const code = await runProgram(argv, terminal);
  return { code, said: new TextDecoder().decode(terminal.output()) + terminal.errors() };
}

describe.each(TABLES)("%s with anything in it", (file) => {
  it("is read or refused", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
        await writeFile(join(folder, file), await broken(file, edits));
        const files = TABLES.map((name) => join(folder, name));
        for (const argv of [
          ["check", ...files],
          ["score", ...files, "--plan", join(folder, "de-an.yaml"), "--format", "json"],
        ]) {
          const { code, said } = await run(...argv);
          expect(code, said).not.toBe(EXIT.bug);
          expect(said).not.toMatch(/\n {4}at .+:\d+:\d+/);
        }
      }),
      { numRuns: 25 },
    );
    await cp(join(SIX_TABLES, file), join(folder, file));
  });
});
