import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { MonthFigures, Sums, UnitFigures } from "../../fixtures/year/generator/figures.ts";
import { writeYear } from "../../fixtures/year/generator/write-year.ts";
import type { Scorecard, UnitResult } from "../../src/engine/scorecard.ts";
import { readScorecard } from "../../src/saved/read.ts";
import { runLine } from "../cli/run-line.ts";
import { commandsOf, document, ROOT } from "../support/documents.ts";

/**
 * A year of two offices with a merger, from the exports to the December meeting's papers: the tutorial's commands, run as
 * they stand. What they print is `fixtures/year/expected.txt` (written by `UPDATE_FIXTURES=1`); what they add up is held
 * against the generator's own loops.
 */
const EXPECTED = join(ROOT, "fixtures/year/expected.txt");
const MINUTES = 60_000;

const home = process.cwd();
let above: string;
let figures: readonly MonthFigures[];
let printed = "";
let codes: Readonly<Record<string, number>> = {};

beforeAll(async () => {
  above = await mkdtemp(join(tmpdir(), "ltq-year-"));
  process.chdir(above);
  for (const { line } of commandsOf(await document("docs/tutorial.md"))) {
    if (line.startsWith("ltq ")) {
      const { code, output } = await run(line);
      codes = { ...codes, [line]: code };
      printed += `$ ${line}\n${output}\n`;
    } else if (line.startsWith("cd ")) process.chdir(line.slice("cd ".length));
    else await generate(line);
  }
}, 10 * MINUTES);

afterAll(async () => {
  process.chdir(home);
  await rm(above, { recursive: true, force: true });
});

/** `npm run year -- folder`, without the processes. */
async function generate(line: string): Promise<void> {
  const folder = /^npm run year -- (\S+)$/.exec(line)?.[1];
  if (folder === undefined) throw new Error(`not a command of the tutorial: ${line}`);
  const year = await writeYear();
  figures = year.figures;
  for (const { path, content } of year.files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

async function run(line: string): Promise<{ readonly code: number; readonly output: string }> {
  const { code, output, errors } = await runLine(line, { columns: 100 });
  return { code, output: `${new TextDecoder().decode(output)}${errors}` };
}

async function saved(path: string): Promise<Scorecard> {
  const read = await readScorecard(await readFile(path));
  if (!("scorecard" in read)) throw new Error(`${path}: ${read.problem.en}`);
  return read.scorecard;
}

const communesIn = (scorecard: Scorecard): readonly UnitResult[] =>
  scorecard.units.find(({ by }) => by === "commune")?.units ?? [];

/** Equal as fractions: points travel in millionths, and the generator has them in tenths. */
function expectFigures(unit: UnitResult | undefined, expected: UnitFigures): void {
  expect(unit?.figures.outstanding?.value?.numerator).toBe(expected.outstanding);
  expect(unit?.figures.households?.value?.numerator).toBe(expected.households);
  for (const [id, [numerator, denominator]] of Object.entries(expected.indicators)) {
    const value = unit?.indicators[id]?.value;
    expect(BigInt(value?.numerator ?? 0) * BigInt(denominator), `${unit?.name} ${id}`).toBe(
      BigInt(numerator) * BigInt(value?.denominator ?? 0),
    );
    expect(value?.denominator ?? 0, `${unit?.name} ${id}`).toBeGreaterThan(0);
  }
}

function added(units: readonly UnitFigures[], code: string): UnitFigures {
  const sum = (of: (unit: UnitFigures) => number) => units.reduce((total, unit) => total + of(unit), 0);
  const ids = Object.keys(units[0]?.indicators ?? {});
  return {
    code,
    name: code,
    outstanding: sum(({ outstanding }) => outstanding),
    households: sum(({ households }) => households),
    indicators: Object.fromEntries(
      ids.map((id): [string, Sums] => [
        id,
        [sum(({ indicators }) => indicators[id]?.[0] ?? 0), sum(({ indicators }) => indicators[id]?.[1] ?? 0)],
      ]),
    ),
  };
}

describe("the tutorial", () => {
  it("runs, every command of it", () => {
    expect(Object.keys(codes).length).toBeGreaterThan(10);
    expect(Object.entries(codes).filter(([, code]) => code !== 0)).toEqual([]);
  });

  it("prints what it has printed before", async () => {
    if (process.env.UPDATE_FIXTURES === "1") await writeFile(EXPECTED, printed);
    expect(printed).toBe(await readFile(EXPECTED, "utf8"));
  });

  it("explains a target that is missed as it says", async () => {
    const december = await saved("ket-qua/song-xanh/2025-12.json");
    const commune = communesIn(december).find(({ name }) => name === "Xã An Lạc");
    expect(december.total.indicators["overdue-ratio"]?.status).toBe("met");
    expect(commune?.indicators["overdue-ratio"]?.status).toBe("missed");
  });

  it("has the same commands in English", async () => {
    expect(commandsOf(await document("docs/tutorial.en.md"))).toEqual(commandsOf(await document("docs/tutorial.md")));
  });

  it("makes every file that it promises", async () => {
    const text = await readFile(join(ROOT, "docs/tutorial.md"), "utf8");
    const papers = text.slice(text.lastIndexOf("\n## "));
    const named = [...papers.matchAll(/`([^`]+\.(?:html|xlsx))`/g)].map(([, name = ""]) => name);
    expect(named.length).toBeGreaterThan(5);
    for (const name of named) expect((await stat(name)).size, name).toBeGreaterThan(1000);
  });
});

describe("the figures", () => {
  it("of 24 months, office and communes, are what the generator adds up", async () => {
    expect(figures).toHaveLength(24);
    for (const { office, asOf, total, communes } of figures) {
      const scorecard = await saved(`ket-qua/${office}/${asOf.slice(0, 7)}.json`);
      expect(scorecard.asOf).toBe(asOf);
      expectFigures(scorecard.total, total);
      const found = communesIn(scorecard);
      expect(found.map(({ code }) => code)).toEqual(communes.map(({ code }) => code));
      communes.forEach((commune, index) => expectFigures(found[index], commune));
    }
  });

  it("of the branch are both offices' sums", async () => {
    const branch = await saved("chi-nhanh-2025-12.json");
    const december = figures.filter(({ asOf }) => asOf === "2025-12-31").map(({ total }) => total);
    expect(december).toHaveLength(2);
    expectFigures(branch.total, added(december, "branch"));
    expect(branch.assumptions.map(({ en }) => en)).toContain(
      "Customers, households and members of the offices are added up: who is in two offices is counted twice.",
    );
  });

  it("of the months before the merger are the old communes' sums", async () => {
    const line = "ltq trend ket-qua/song-xanh/2025-*.json --crosswalk sap-nhap.csv --format json";
    const trend = JSON.parse((await run(line)).output);
    const communes = trend.units[0].units;
    expect(communes.map(({ code }: { readonly code: string }) => code)).toEqual(["910103", "911101"]);
    const months = figures.filter(({ office }) => office === "song-xanh");
    months.forEach(({ communes: own }, index) => {
      const expected = added(
        own.filter(({ code }) => code !== "910103"),
        "911101",
      );
      for (const [id, [numerator, denominator]] of Object.entries(expected.indicators)) {
        const value = communes[1].series[id][index].value;
        expect(BigInt(value.numerator) * BigInt(denominator), `${id} ${index + 1}`).toBe(
          BigInt(numerator) * BigInt(value.denominator),
        );
      }
      expect(communes[1].series.outstanding[index].value.numerator).toBe(expected.outstanding);
    });
  });

  it("are the same bytes in another time zone", async () => {
    const zone = process.env.TZ;
    try {
      process.env.TZ = "Pacific/Kiritimati";
      const december = (office: string, files: string) =>
        `  - { name: ${office}/2025-12, files: [${files}], plan: so-lieu/${office}/de-an.yaml }\n`;
      const names = ["giao-dich-xa", "nguon-von", "sao-ke", "thu-no", "tien-gui", "to-tkvv"];
      const csv = names.map((name) => `so-lieu/song-xanh/2025-12/${name}.csv`).join(", ");
      await writeFile(
        "batch.yaml",
        `crosswalk: sap-nhap.csv\nentries:\n${december("song-xanh", csv)}${december("kinh-vang", "so-lieu/kinh-vang/so-lieu-2025-12.xlsx")}`,
      );
      expect((await run("ltq batch batch.yaml -o noi-khac --formats html")).code).toBe(0);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
    for (const name of ["song-xanh/2025-12.json", "song-xanh/2025-12.html", "kinh-vang/2025-12.json"]) {
      expect(await readFile(`noi-khac/${name}`, "utf8"), name).toBe(await readFile(`ket-qua/${name}`, "utf8"));
    }
  });
});
