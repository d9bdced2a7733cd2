import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Scorecard, UnitResult } from "../../../src/engine/scorecard.ts";
import { figure, printingOf } from "../../../src/report/figures.ts";
import { formatCell } from "../../../src/report/format.ts";
import { CHROMIUM, CHROMIUM_NEEDED, openChromium } from "../../support/chromium.ts";
import { largestScorecard, smallestScorecard } from "../../support/extreme-scorecards.ts";
import { longPhuScorecard } from "../../support/long-phu.ts";
import { bytesOf } from "../../support/written.ts";

if (CHROMIUM === undefined) it.skip(CHROMIUM_NEEDED, () => {});

describe.skipIf(CHROMIUM === undefined)("the page in Chromium", () => {
  let browser: Browser;
  let folder: string;
  let scorecard: Scorecard;
  const pages: Record<string, string> = {};

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "ltq-page-"));
    scorecard = await longPhuScorecard();
    const scorecards = { "long-phu": scorecard, smallest: smallestScorecard(), largest: largestScorecard() };
    for (const [name, one] of Object.entries(scorecards)) {
      const path = join(folder, `${name}.html`);
      await writeFile(path, await bytesOf("html", one, { options: { sort: "code", by: ["commune"] } }));
      pages[name] = pathToFileURL(path).href;
    }
    browser = await openChromium(CHROMIUM ?? "");
  });

  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Opens a page; what the browser complains of and asks for goes into `noise`. */
  async function open(name: string, options: BrowserContextOptions = {}, noise: string[] = []): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    page.on("console", (message) => noise.push(message.text()));
    page.on("pageerror", (error) => noise.push(error.message));
    page.on("request", (request) => noise.push(request.url()));
    await page.goto(pages[name] ?? "");
    return page;
  }

  const communes = (): readonly UnitResult[] => scorecard.units.find(({ by }) => by === "commune")?.units ?? [];
  const shownNames = async (page: Page, table: string): Promise<string[]> =>
    await page
      .locator(`${table} tbody.items > tr:visible`)
      .evaluateAll((rows) => rows.map((row) => row.getAttribute("data-unit") ?? ""));

  it.each(["long-phu", "smallest", "largest"])(
    "%s: is told of nothing, and asks for no file but its own",
    async (name) => {
      const noise: string[] = [];
      const page = await open(name, {}, noise);
      await page.pdf();
      expect(noise.filter((text) => text !== "data:,")).toEqual([pages[name]]);
    },
  );

  it("shows the scorecard's figures, their status and nobody else's, in the table and in the charts", async () => {
    const page = await open("long-phu");
    const units = [...communes(), scorecard.total];
    const printed = units.map((unit) =>
      scorecard.indicators.map(({ id, unit: kind }) => {
        const { value, status } = unit.indicators[id] ?? {};
        const cell = value && figure(value, printingOf(kind, scorecard.plan.rounding));
        const sign = status === "met" || status === "missed" ? status : "none";
        return `${cell ? formatCell(cell, { language: "vi", zeros: "drop" }) : "–"} ${sign}`;
      }),
    );
    const read = (cells: string) =>
      page.locator(cells).evaluateAll((found) =>
        found.map((cell) => {
          const status = cell.querySelector(".s.met") ? "met" : cell.querySelector(".s.missed") ? "missed" : "none";
          return `${cell.querySelector(".n")?.textContent} ${status}`;
        }),
      );
    const inTable = await read("#units-commune tbody:not(.targets) td.number");
    expect(inTable).toEqual(printed.flat());
    const inCharts = await read(".chart tbody td.number:not(.before)");
    const byIndicator = scorecard.indicators.flatMap((_, index) => printed.map((unit) => unit[index]));
    expect(inCharts).toEqual(byIndicator);
  });

  it("sorts by keyboard, says how, and keeps target and total in their places", async () => {
    const page = await open("long-phu");
    const head = page.locator("#units-commune thead th", { hasText: "Quá hạn" });
    const overdue = (unit: UnitResult) => {
      const { numerator = 0, denominator = 1 } = unit.indicators["overdue-ratio"]?.value ?? {};
      return numerator / denominator;
    };
    const rising = communes().toSorted((a, b) => overdue(a) - overdue(b));
    await head.locator("button").focus();
    await page.keyboard.press("Enter");
    expect(await shownNames(page, "#units-commune")).toEqual(rising.map(({ name }) => name));
    expect(await head.getAttribute("aria-sort")).toBe("ascending");
    await page.keyboard.press("Space");
    expect(await shownNames(page, "#units-commune")).toEqual(rising.toReversed().map(({ name }) => name));
    expect(await head.getAttribute("aria-sort")).toBe("descending");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    const sorted = page.locator("#units-commune thead th:not([aria-sort=none])");
    expect(await sorted.allTextContents()).toEqual([expect.stringContaining("Lãi dư nợ")]);
    expect(await page.locator("#units-commune tbody").first().textContent()).toContain("Mục tiêu");
    expect(await page.locator("#units-commune tbody").last().textContent()).toContain("Toàn đơn vị");
  });

  it("sorts names as Vietnamese does", async () => {
    const page = await open("long-phu");
    await page.locator("#units-commune thead button").first().click();
    const names = communes().map(({ name }) => name);
    const sorted = names.toSorted(new Intl.Collator("vi").compare);
    expect(sorted).not.toEqual(names);
    expect(await shownNames(page, "#units-commune")).toEqual(sorted);
  });

  it("finds units by name and person, whatever the accents, and by what they miss; charts and gaps follow", async () => {
    const page = await open("long-phu");
    const search = page.getByLabel("Tìm");
    await search.fill("SONG phung");
    for (const table of ["#units-commune", ".chart:first-child", "#gaps"])
      expect(await shownNames(page, table)).toEqual(["Xã Song Phụng"]);
    expect(await page.locator("output").textContent()).toBe("1/11 đơn vị");
    await search.fill("Vo Quoc");
    expect(await shownNames(page, "#units-commune")).toEqual(["Xã Long Phú"]);
    await search.fill("");
    const missed = (is: (unit: UnitResult) => boolean) =>
      communes()
        .filter(is)
        .map(({ name }) => name);
    await page.getByLabel("Hiện").selectOption("missed");
    expect(await shownNames(page, "#units-commune")).toEqual(missed(({ count }) => count.missed > 0));
    await page.getByLabel("Hiện").selectOption({ label: "Chưa đạt: GD xã" });
    const missSessions = missed(({ indicators }) => indicators["session-quality"]?.status === "missed");
    expect(missSessions.length).toBeGreaterThan(0);
    expect(await shownNames(page, "#units-commune")).toEqual(missSessions);
  });

  it("is whole where scripts don't run, without anything to click", async () => {
    const page = await open("long-phu", { javaScriptEnabled: false });
    expect(await page.locator("#units-commune tbody.items > tr").count()).toBe(communes().length);
    expect(await page.locator("button:visible, input:visible, select:visible").count()).toBe(0);
  });

  it.each(["long-phu", "smallest", "largest"])("%s: is never wider than the window", async (name) => {
    for (const width of [320, 390, 768, 1280]) {
      const page = await open(name, { viewport: { width, height: 800 } });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await page.context().close();
    }
  });

  it("is dark where the reader's device is, and white on paper all the same", async () => {
    const page = await open("long-phu", { colorScheme: "dark" });
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(await paper()).toBe("rgb(20, 24, 28)");
    await page.emulateMedia({ media: "print" });
    expect(await paper()).toBe("rgb(255, 255, 255)");
  });

  it("prints on three upright pages of A4", async () => {
    const page = await open("long-phu");
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    const sizes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) =>
      [Number(width), Number(height)].map(Math.round),
    );
    expect(sizes).toEqual([
      [595, 842],
      [595, 842],
      [595, 842],
    ]);
  });
});
