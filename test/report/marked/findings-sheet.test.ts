import { describe, expect, it } from "vitest";
import type { FindingId } from "../../../src/findings/catalogue.ts";
import type { Place } from "../../../src/findings/finding.ts";
import { findingsSheet } from "../../../src/report/marked/findings-sheet.ts";
import { EMPTY_STYLES, StyleVariants } from "../../../src/report/marked/style-variants.ts";

const sheet = (
  kind: FindingId,
  places: readonly Omit<Place, "file">[],
  sheets: readonly string[],
  count = places.length,
) => {
  const examples = places.map((place) => ({ kind, place: { file: "a.csv", ...place } }));
  return findingsSheet("a.csv", [{ kind, count, money: 0, examples }], sheets, new StyleVariants(EMPTY_STYLES), "en");
};
const links = (xml: string) =>
  [...xml.matchAll(/location="([^"]*)"/g)].map(([, place]) => place?.replaceAll("&#39;", "'"));

describe("the sheet of findings", () => {
  it("links to the cell, the row's first one where it is of a row, in the only sheet where none is named", () => {
    const places = [{ row: 2, column: "F" }, { row: 3 }, { column: "F" }, {}];
    expect(links(sheet("not-a-number", places, ["It's"]))).toEqual(["'It''s'!F2", "'It''s'!A3"]);
    expect(links(sheet("not-a-number", places, ["a", "b"]))).toEqual([]);
    expect(links(sheet("not-a-number", [{ sheet: "b", row: 2 }], ["a", "b"]))).toEqual(["'b'!A2"]);
    expect(links(sheet("not-a-number", [{ sheet: "c", row: 2 }], ["a", "b"]))).toEqual([]);
  });

  it("counts places beyond the first thousands, of a note all beyond the first", () => {
    const places = Array.from({ length: 5001 }, (_, index) => ({ row: index + 2, column: "A" }));
    const xml = sheet("not-a-number", places, ["a"], 7000);
    expect(links(xml)).toHaveLength(5000);
    expect(xml).toContain("… and 2000 more");
    const notes = sheet("duplicate-contract", places.slice(0, 3), ["a"]);
    expect(links(notes)).toHaveLength(1);
    expect(notes).toContain("(3 places; the first is shown)");
    expect(notes).toContain("No errors, no warnings.");
  });
});
