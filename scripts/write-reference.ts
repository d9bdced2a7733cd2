import { mkdir, rm, writeFile } from "node:fs/promises";
import type { Language } from "../src/values/words.ts";
import { commandsPage } from "./reference/commands.ts";
import { findingsPage } from "./reference/findings.ts";
import { indicatorsPage } from "./reference/indicators.ts";
import { tablesPage } from "./reference/tables.ts";
import { worklistsPage } from "./reference/worklists.ts";

const NOTICE = "<!-- Written by `npm run docs` from the code; change the code, not this page. -->\n\n";
const LANGUAGES: readonly Language[] = ["vi", "en"];

await rm("docs/reference", { recursive: true, force: true });
for (const language of LANGUAGES) {
  const folder = `docs/reference/${language}`;
  await mkdir(folder, { recursive: true });
  const pages = [
    indicatorsPage(language),
    tablesPage(language),
    await findingsPage(language),
    commandsPage(language),
    worklistsPage(language),
  ];
  for (const { name, text } of pages) await writeFile(`${folder}/${name}.md`, NOTICE + text);
}
