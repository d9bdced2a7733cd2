import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { type Document, documents, ROOT } from "../support/documents.ts";

/** Every file and folder of the project that a page names is there; so is what its links and pictures lead to. */

const pages = await documents();
const inSrc = readdirSync(join(ROOT, "src"));
const folders = ["src", "test", "docs", "fixtures", "scripts", "schema", "bin", ".ci", ".github"];

function linked({ path, text }: Document): readonly string[] {
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target);
  return targets
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => join(dirname(path), target.replace(/#.*/, "")));
}

/** `src/read/open.ts`, or `read/open.ts` of src; not a form to fill in, nor a pattern. */
function named({ text }: Document): readonly string[] {
  const spans = [...text.replace(/^```.*?^```$/gms, "").matchAll(/`([^`\s]+)`/g)].map(([, span = ""]) => span);
  return spans.filter((span) => {
    const [first = "", second] = span.split("/");
    return second !== undefined && [...folders, ...inSrc].includes(first) && !/[<>*…{}]/.test(span);
  });
}

const isThere = (path: string, from: string): boolean =>
  ["", "src", dirname(from)].some((folder) => existsSync(join(ROOT, folder, path)));

it.each(pages)("$path", (page) => {
  expect(linked(page).filter((target) => !existsSync(join(ROOT, target)))).toEqual([]);
  expect(named(page).filter((path) => !isThere(path, page.path))).toEqual([]);
});

it("many are looked at", () => {
  expect(pages.flatMap(linked).length).toBeGreaterThan(100);
  expect(pages.flatMap(named).length).toBeGreaterThan(60);
});
