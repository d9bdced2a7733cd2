/**
 * Draws the README's pictures into `docs/pictures/` out of the sample office: `npm run pictures`. Needs a
 * Chromium (`CHROMIUM` or /usr/bin/chromium) and, for the printed pages, pdftoppm (poppler-utils).
 */
import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { runProgram } from "../src/cli/program.ts";
import { xmlText } from "../src/report/xml-text.ts";
import { fakeTerminal } from "../test/cli/fake-terminal.ts";

const PICTURES = fileURLToPath(new URL("../docs/pictures/", import.meta.url));
const SAMPLE = ["score", "fixtures/long-phu/ledger.xlsx", "--plan", "fixtures/long-phu/plan.yaml"];
const DESKTOP = { viewport: { width: 1280, height: 830 } };
const PHONE = { viewport: { width: 390, height: 800 }, deviceScaleFactor: 2 };

/** What the program prints with these arguments after the sample's. */
async function output(args: readonly string[], hasColour = false): Promise<Uint8Array> {
  const terminal = fakeTerminal({ hasColour });
  const code = await runProgram([...SAMPLE, ...args], terminal);
  if (code !== 0) throw new Error(terminal.errors());
  return terminal.output();
}

/** Sixteen colours on dark, as a terminal shows them. */
const STYLES: Readonly<Record<string, string>> = {
  1: "font-weight: 700; color: #f2f4f6",
  2: "color: #8b96a1",
  31: "color: #ff8f73",
  32: "color: #74cf9c",
  35: "color: #d7a6ff",
};

const ESCAPE = String.fromCharCode(27);
const CODE = new RegExp(`${ESCAPE}\\[(\\d+)m`);

function terminalPage(text: string): string {
  const pieces = text.split(CODE);
  const spans = pieces.map((piece, index) => {
    if (index % 2 === 1) return "";
    const style = STYLES[pieces[index - 1] ?? ""];
    const letters = xmlText(piece).replace(/[✓✗]/g, "<i>$&</i>");
    return style === undefined ? letters : `<span style="${style}">${letters}</span>`;
  });
  return `<!doctype html><meta charset="utf-8"><style>
body { margin: 0; padding: 20px 24px; width: max-content; background: #15191e; color: #d6dbe0; }
pre { margin: 0; font: 13px/1.4 "Noto Sans Mono", "Liberation Mono", monospace; }
i { display: inline-block; width: 1ch; font-style: normal; }
</style><pre>${spans.join("")}</pre>`;
}

/** Pictures side by side on grey, as sheets on a desk. */
function sheetsPage(pictures: readonly Uint8Array[], width: number): string {
  const images = pictures.map(
    (picture) => `<img width="${width}" src="data:image/png;base64,${Buffer.from(picture).toString("base64")}">`,
  );
  return `<!doctype html><meta charset="utf-8"><style>
body { display: flex; gap: 24px; margin: 0; padding: 24px; width: max-content; background: #dfe3e7; }
img { display: block; box-shadow: 0 1px 4px #0004; }
</style>${images.join("")}`;
}

async function withPage<Result>(
  browser: Browser,
  options: BrowserContextOptions,
  use: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext(options);
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}

async function drawBody(browser: Browser, source: string): Promise<Uint8Array> {
  return await withPage(browser, {}, async (page) => {
    await page.setContent(source);
    return await page.locator("body").screenshot();
  });
}

/** The page's first window, or the one that begins at an element. */
async function drawWindow(
  browser: Browser,
  address: string,
  options: BrowserContextOptions,
  from?: string,
): Promise<Uint8Array> {
  return await withPage(browser, options, async (page) => {
    await page.goto(address);
    if (from !== undefined)
      await page.locator(from).evaluate((element) => window.scrollTo(0, element.getBoundingClientRect().top - 20));
    return await page.screenshot();
  });
}

async function drawPrint(browser: Browser, address: string, folder: string, sheets: number): Promise<Uint8Array> {
  const path = join(folder, "print.pdf");
  await withPage(browser, {}, async (page) => {
    await page.goto(address);
    await page.pdf({ path, preferCSSPageSize: true, printBackground: true });
  });
  execFileSync("pdftoppm", ["-r", "110", "-l", String(sheets), "-png", path, join(folder, "sheet")]);
  const numbers = Array.from({ length: sheets }, (_, index) => index + 1);
  const pictures = await Promise.all(numbers.map((number) => readFile(join(folder, `sheet-${number}.png`))));
  return await drawBody(browser, sheetsPage(pictures, 620));
}

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
await mkdir(PICTURES, { recursive: true });
const folder = await mkdtemp(join(tmpdir(), "ltq-pictures-"));
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium" });
try {
  const path = join(folder, "report.html");
  await writeFile(path, await output(["--format", "html"]));
  const report = pathToFileURL(path).href;
  const table = new TextDecoder().decode(await output(["--width", "140"], true));
  const results = table.slice(0, table.indexOf(`${ESCAPE}[1mIV. `));
  const phones = [undefined, "#section-2", "section.charts"].map((from) => drawWindow(browser, report, PHONE, from));
  const pictures: Readonly<Record<string, Promise<Uint8Array>>> = {
    terminal: drawBody(browser, terminalPage(results.trimEnd())),
    page: drawWindow(browser, report, DESKTOP),
    "page-dark": drawWindow(browser, report, { ...DESKTOP, colorScheme: "dark" }, "#section-3"),
    phone: drawBody(browser, sheetsPage(await Promise.all(phones), 390)),
    print: drawPrint(browser, report, folder, 2),
  };
  for (const [name, picture] of Object.entries(pictures)) await writeFile(join(PICTURES, `${name}.png`), await picture);
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}
