import { mkdir, rm, writeFile } from "node:fs/promises";
import { findingsPage } from "../src/cli/reference/findings.ts";
import { formulasPage } from "../src/cli/reference/formulas.ts";
import { indicatorsPage } from "../src/cli/reference/indicators.ts";
import { schemaPage } from "../src/cli/reference/schemas.ts";
import { tablesPage } from "../src/cli/reference/tables.ts";
import { worklistsPage } from "../src/cli/reference/worklists.ts";
import type { Language } from "../src/values/words.ts";
import { commandsPage } from "./reference/commands.ts";
import { readRaisedBy } from "./reference/raised-by.ts";

const NOTICE = "<!-- Written by `npm run docs` from the code; change the code, not this page. -->\n\n";
const LANGUAGES: readonly Language[] = ["vi", "en"];

const raisedBy = await readRaisedBy("fixtures");
await rm("docs/reference", { recursive: true, force: true });
for (const language of LANGUAGES) {
  const folder = `docs/reference/${language}`;
  await mkdir(folder, { recursive: true });
  const pages = [
    indicatorsPage(language),
    formulasPage(language),
    tablesPage(language),
    findingsPage(language, raisedBy),
    commandsPage(language),
    worklistsPage(language),
    schemaPage("plan", language),
    schemaPage("scorecard", language),
  ];
  for (const { name, text } of pages) await writeFile(`${folder}/${name}.md`, NOTICE + text);
}
