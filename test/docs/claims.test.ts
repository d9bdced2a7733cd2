import { expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { document } from "../support/documents.ts";

/** What the README claims in figures is what was measured, and what package.json says. */

const { text: measured } = await document("docs/performance.md");
const readmes = [await document("README.md"), await document("README.vi.md")];

/** Seconds that `ltq score` took, by the table below a heading. */
function secondsOf(file: string): number {
  const section = measured.slice(measured.indexOf(`### ${file}`));
  const [, seconds] = /^\| ltq score +\| +([\d.]+) \|/m.exec(section) ?? [];
  return Number(seconds);
}

it.each(readmes)("$path: about a second for an office, a few for a province", ({ text }) => {
  expect(text).toMatch(
    /12[.,]000 (?:loans takes about a second|món vay mất khoảng một giây), 300[.,]000 (?:loans a few|món vài giây)/,
  );
  expect(secondsOf("district-xlsx: 12,000 × 22")).toBeLessThan(1.5);
  expect(secondsOf("province-xlsx: 300,000 × 22")).toBeLessThan(5);
});

it.each(readmes)("$path: Node, and the name of the package", ({ text }) => {
  const [, oldest] = /(\d+)/.exec(manifest.engines.node) ?? [];
  expect(text).toMatch(new RegExp(`Node ${oldest} (?:or newer|trở lên)`));
  expect(text).toContain(`./${manifest.name}-${manifest.version}.tgz`);
});
