import { execFileSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { isBuiltin } from "node:module";
import { join } from "node:path";
import exceljs from "exceljs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundleInOne } from "../../scripts/package/bundle.ts";
import { portableFolder, zipFolder } from "../../scripts/package/portable.ts";
import { CHROMIUM, CHROMIUM_NEEDED, openChromium } from "../support/chromium.ts";
import { type Installed, installedPackage, ROOT } from "../support/package.ts";

let installed: Installed;

beforeAll(async () => {
  installed = await installedPackage();
}, 240_000);

afterAll(async () => {
  await installed?.remove();
});

/** Runs something in the folder of somebody who has installed ltq. */
function run(command: string, argv: readonly string[], env: NodeJS.ProcessEnv = { PATH: process.env.PATH }): string {
  return execFileSync(command, argv, {
    cwd: installed.folder,
    encoding: "utf8",
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** A part of the program that is loaded when it is needed. */
const BESIDE = /^\.\/\w+\.cjs$/;

const SCORE = ["score", "ledger.xlsx", "--plan", "plan.yaml", "--force", "-o"];

/** What the installed program writes, to hold other ways to run it against. */
async function written(
  path: string,
  command: string,
  argv: readonly string[],
  env?: NodeJS.ProcessEnv,
): Promise<Buffer> {
  run(command, [...argv, ...SCORE, path], env);
  return await readFile(join(installed.folder, path));
}

describe("the package", () => {
  it("holds what runs, its types, schemas and licences, and nothing else", () => {
    const outside = installed.files.filter((path) => !path.startsWith("dist/"));
    expect(outside.sort()).toEqual([
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "README.vi.md",
      "bin/ltq.js",
      "bin/package.json",
      "package.json",
      "schema/plan.schema.json",
      "schema/scorecard.schema.json",
      "types/index.d.ts",
    ]);
    const inside = installed.files.filter((path) => path.startsWith("dist/") && !/\.c?js$/.test(path));
    const compiled = ["dist/command.cache", "dist/option.cache", "dist/score.cache"];
    expect(inside.sort()).toEqual([...compiled, "dist/third-party.txt"]);
  });

  it("needs no other package: its files import themselves and Node's own modules", async () => {
    expect(JSON.parse(await readFile(join(installed.root, "package.json"), "utf8")).dependencies).toBeUndefined();
    const elsewhere = installed.imports.node.filter((name) => !isBuiltin(name) && !BESIDE.test(name));
    expect(elsewhere).toEqual([]);
    expect(installed.imports.node).toContain("node:fs/promises");
  });

  it.each(["cli", "score"])("is ASCII where it is read as such: %s", async (program) => {
    const bytes = await readFile(join(installed.root, `dist/${program}.cjs`));
    expect(bytes.findIndex((byte) => byte > 0x7f)).toBe(-1);
  });

  it("imports nothing at all in a browser", () => {
    expect(installed.imports.browser).toEqual([]);
  });

  it("names the licence of everybody whose code it holds", async () => {
    const text = await readFile(join(installed.root, "dist/third-party.txt"), "utf8");
    for (const name of ["commander", "exceljs", "yaml", "zod"]) expect(text).toMatch(new RegExp(`^${name} \\d`, "m"));
    for (const name of ["archiver", "unzipper", "glob", "tmp"])
      expect(text).not.toMatch(new RegExp(`^${name} \\d`, "m"));
    expect(text).not.toContain("(?)");
  });

  it("runs, and its workbook opens elsewhere", async () => {
    const bytes = await written("a.xlsx", process.execPath, [join(installed.root, "bin/ltq.js")]);
    const book = new exceljs.Workbook();
    await book.xlsx.load(new Uint8Array(bytes).buffer);
    expect(book.worksheets.length).toBeGreaterThan(3);
    expect(JSON.stringify(book.worksheets[0]?.getSheetValues())).toContain("Tỷ lệ nợ quá hạn");
  });

  it("has types that a strict program can use without any other package", async () => {
    await writeFile(
      join(installed.folder, "uses.mts"),
      `import { readTables, render, score, type Scorecard } from "ltq";
export async function page(bytes: Uint8Array): Promise<string> {
  const scored = await score(await readTables([{ name: "a.csv", bytes }]), { by: ["hamlet"] });
  const card: Scorecard = scored.scorecard;
  const book: Uint8Array = await render(card, "xlsx");
  return book.length > 0 ? await render(card, "html", { language: "en" }) : "";
}
// @ts-expect-error: no such format
export const wrong = (card: Scorecard) => render(card, "pdf");
`,
    );
    const options = ["--strict", "--noEmit", "--module", "nodenext", "--target", "es2022"];
    run(process.execPath, [join(ROOT, "node_modules/typescript/bin/tsc"), ...options, "uses.mts"]);
  });
});

describe("the examples of docs/library.md", async () => {
  const page = await readFile(join(ROOT, "docs/library.md"), "utf8");
  const examples = [...page.matchAll(/^## (.+)\n[^#]*?```js\n([\s\S]*?)```/gm)].map(([, title = "", code = ""]) => ({
    title,
    code,
  }));
  const SHOWN: Readonly<Record<string, RegExp>> = {
    "Score a workbook": /^2020-12-31 [\s\S]*Overdue ratio/,
    "Exact values": /^commune [\s\S]*\norganisation /,
    "What can go wrong": /31\/02\/2019/,
  };

  it("are all there", () => {
    expect(examples.map(({ title }) => title)).toEqual(Object.keys(SHOWN));
  });

  it.each(examples)("$title", async ({ title, code }) => {
    await writeFile(join(installed.folder, "example.mjs"), code);
    expect(run(process.execPath, ["example.mjs"])).toMatch(SHOWN[title] ?? /^$/);
  });
});

describe("without npm", () => {
  it.each(["a.xlsx", "a.html"])("one script and node make the same %s", async (path) => {
    const script = join(installed.folder, "alone/ltq.cjs");
    await bundleInOne(script);
    const expected = await written(path, process.execPath, [join(installed.root, "bin/ltq.js")]);
    expect((await written(path, process.execPath, [script], {})).equals(expected)).toBe(true);
  });

  it.skipIf(process.platform === "win32")("so does a folder carried there, with nothing installed", async () => {
    const folder = join(installed.folder, "portable folder");
    await portableFolder(folder, process.execPath);
    const expected = await written("a.csv", process.execPath, [join(installed.root, "bin/ltq.js")]);
    const actual = await written("a.csv", join(folder, "ltq"), [], { PATH: "/usr/bin:/bin" });
    expect(actual.equals(expected)).toBe(true);
  });
});

describe("a folder for Windows", () => {
  it("holds node.exe as it is, and a launcher and a text that Windows reads", async () => {
    const node = join(installed.folder, "node.exe");
    await writeFile(node, "MZ, untouched");
    const folder = join(installed.folder, "ltq-win");
    const names = await portableFolder(folder, node);
    expect([...names].sort()).toEqual([
      "LICENSE",
      "doc-truoc.txt",
      "ltq.cjs",
      "ltq.cmd",
      "node.exe",
      "third-party.txt",
    ]);
    const text = async (name: string) => await readFile(join(folder, name), "utf8");
    expect(await text("node.exe")).toBe("MZ, untouched");
    // from wherever it is called, with all arguments, and the program's exit code
    expect((await text("ltq.cmd")).split("\r\n")).toEqual([
      "@echo off",
      '"%~dp0node.exe" "%~dp0ltq.cjs" %*',
      "exit /b %errorlevel%",
      "",
    ]);
    const readMe = await text("doc-truoc.txt");
    expect(readMe.startsWith("\uFEFF")).toBe(true);
    expect(readMe.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    const zip = await readFile(await zipFolder(folder, names));
    for (const name of names) expect(zip.includes(`ltq-win/${name}`), name).toBe(true);
  });
});

if (CHROMIUM === undefined) it.skip(CHROMIUM_NEEDED, () => {});

it.skipIf(CHROMIUM === undefined)(
  "a browser gives the same scorecard and the same workbook, from bytes",
  async () => {
    await writeFile(join(installed.folder, "same.mjs"), IN_NODE);
    const expected = JSON.parse(run(process.execPath, ["same.mjs"]));
    const browser = await openChromium(CHROMIUM ?? "");
    try {
      const page = await browser.newPage();
      await page.route("http://localhost/**", async (route) => {
        const path = new URL(route.request().url()).pathname;
        if (path === "/") return await route.fulfill({ contentType: "text/html", body: "<!doctype html>" });
        const file = path.startsWith("/dist/") ? join(installed.root, path) : join(installed.folder, path);
        return await route.fulfill({
          path: file,
          contentType: path.endsWith(".js") ? "text/javascript" : "text/plain",
        });
      });
      await page.goto("http://localhost/");
      const actual: { readonly json: string; readonly xlsx: readonly number[] } = await page.evaluate(IN_A_BROWSER);
      expect(actual.json).toBe(expected.json);
      const book = new exceljs.Workbook();
      await book.xlsx.load(Uint8Array.from(actual.xlsx).buffer);
      const known = new exceljs.Workbook();
      await known.xlsx.load(Uint8Array.from(expected.xlsx).buffer);
      expect(book.worksheets.map((sheet) => sheet.getSheetValues())).toEqual(
        known.worksheets.map((sheet) => sheet.getSheetValues()),
      );
    } finally {
      await browser.close();
    }
  },
  180_000,
);

/** What both do; text, so that nothing between here and the page turns its imports into something else. */
const SCORED = `
  const { scorecard } = await score(await readTables([{ name: "ledger.xlsx", bytes }]), { plan: await readPlan(plan) });
  const result = { json: await render(scorecard, "json"), xlsx: [...await render(scorecard, "xlsx")] };`;

const IN_NODE = `
  import { readFile } from "node:fs/promises";
  import { readPlan, readTables, render, score } from "ltq";
  const bytes = await readFile("ledger.xlsx");
  const plan = await readFile("plan.yaml", "utf8");${SCORED}
  process.stdout.write(JSON.stringify(result));`;

const IN_A_BROWSER = `(async () => {
  const { readPlan, readTables, render, score } = await import("/dist/browser/index.js");
  const bytes = new Uint8Array(await (await fetch("/ledger.xlsx")).arrayBuffer());
  const plan = await (await fetch("/plan.yaml")).text();${SCORED}
  return result;
})()`;
