import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { catalogue, type FindingId } from "../../src/findings/catalogue.ts";
import type { FindingKind } from "../../src/findings/finding.ts";
import type { UnreadableReason } from "../../src/read/unreadable.ts";

const kinds: readonly (readonly [string, FindingKind])[] = Object.entries(catalogue);
const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

describe("the catalogue of findings", () => {
  it("has every file of kinds/, under the file's name", () => {
    const files = readdirSync(new URL("../../src/findings/kinds/", import.meta.url));
    expect(files.map((file) => file.replace(/\.ts$/, "")).sort(), "files of kinds/ and keys of catalogue.ts").toEqual(
      kinds.map(([id]) => id).sort(),
    );
  });

  it("has codes of their own, in rising order", () => {
    const codes = kinds.map(([, kind]) => kind.code);
    expect(
      codes.filter((code, index) => code <= (codes[index - 1] ?? "")),
      "each code once, and its line in catalogue.ts behind the code before it",
    ).toEqual([]);
    for (const code of codes) expect(code).toMatch(/^L[1-5]\d\d$/);
  });

  it("has words for every reason why a file is unreadable", () => {
    // Fails to compile where a reason is no finding.
    const reasons: Record<UnreadableReason, FindingId> = {
      missing: "missing",
      directory: "directory",
      "no-permission": "no-permission",
      empty: "empty",
      encrypted: "encrypted",
      truncated: "truncated",
      damaged: "damaged",
      "not-a-table": "not-a-table",
      "unsupported-format": "unsupported-format",
      "own-output": "own-output",
      "too-large": "too-large",
      "unsafe-xml": "unsafe-xml",
    };
    for (const id of Object.values(reasons)) {
      expect(catalogue[id].code).toMatch(/^L4/);
      expect(catalogue[id].severity).toBe("error");
    }
  });

  it.each(kinds)("%s says the same in both languages, and nothing is missing", (_, kind) => {
    for (const part of ["title", "cause", "remedy"] as const) {
      const { vi, en } = kind[part];
      expect(places(vi)).toEqual(places(en));
      expect(vi).not.toBe(en);
      expect(`${vi}${en}`).toBe(`${vi}${en}`.normalize("NFC"));
      if (part === "title") expect(places(vi)).toEqual([]);
      else expect([vi, en].every((text) => /[.})]$/.test(text))).toBe(true);
    }
  });
});
