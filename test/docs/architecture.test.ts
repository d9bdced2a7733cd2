import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { expect, it } from "vitest";
import { document, ROOT } from "../support/documents.ts";

/** docs/architecture.md and the rules that hold the tree to it say the same of the same folders. */

interface Rule {
  readonly name: string;
  readonly comment?: string;
}

const { forbidden }: { readonly forbidden: readonly Rule[] } = createRequire(import.meta.url)(
  join(ROOT, ".dependency-cruiser.cjs"),
);
const { text } = await document("docs/architecture.md");

const foldersOf = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, "src", folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name));

it("every rule says why it is there", () => {
  expect(forbidden.filter(({ comment = "" }) => comment.length < 20).map(({ name }) => name)).toEqual([]);
});

it("the stations are the folders of src/, in the order that the rules have", () => {
  const rows = [...text.matchAll(/^\| `(\w+)\/` \|/gm)].map(([, name]) => name);
  const ruled = forbidden.flatMap(({ name }) => /^(\w+)-looks-back-only$/.exec(name)?.[1] ?? []);
  expect(rows).toEqual([...ruled, "cli"]);
  expect([...rows].sort()).toEqual(foldersOf(".").toSorted());
});

it("every folder of a large station is named", () => {
  const below = ["cli", "engine", "report", "read", "tables"].flatMap(foldersOf);
  expect(below.length).toBeGreaterThan(25);
  expect(below.filter((folder) => !text.includes(`${folder}/`))).toEqual([]);
});
