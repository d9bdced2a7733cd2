import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** A page of the project, by its path. */
export interface Document {
  readonly path: string;
  readonly text: string;
}

/** A command that a page tells its reader to type. */
export interface DocumentedCommand {
  readonly line: string;
  /** What the page shows of the output: each part between two `…` stands there in this order. */
  readonly shown?: string;
}

/** Every page that is written for people: those of the repository, of docs/, and the fixtures' own. */
export async function documents(): Promise<readonly Document[]> {
  const named = async (folder: string, recursive: boolean): Promise<readonly string[]> =>
    (await readdir(join(ROOT, folder), { recursive }))
      .filter((name) => name.endsWith(".md"))
      .map((name) => join(folder, name).replaceAll("\\", "/"));
  const paths = [
    ...(await named(".", false)),
    ...(await named("docs", true)),
    ...(await named("fixtures", false)),
    ...(await named("fixtures/long-phu", false)),
  ];
  return await Promise.all(paths.sort().map(document));
}

export async function document(path: string): Promise<Document> {
  return { path, text: await readFile(join(ROOT, path), "utf8") };
}

const PIECE = /^```(\w*)\n(.*?)^```$|`([^`]+)`/gms;

/** What a reader would type: lines of ```sh blocks, steps of ```yaml workflows, and whole commands within the text. */
export function commandsOf({ text }: Document): readonly DocumentedCommand[] {
  const found: DocumentedCommand[] = [];
  for (const [, language, block = "", span] of text.matchAll(PIECE)) {
    if (span !== undefined) found.push(...(isCommand(span) ? linesOf(span.replace(/\s+/g, " ")) : []));
    else if (language === "sh") found.push(...linesOf(block));
    else if (language === "yaml") found.push(...workflowSteps(block).flatMap(linesOf));
    else if (language === "text") {
      const last = found.pop();
      if (last) found.push({ ...last, shown: block });
    }
  }
  return found;
}

/** A command to type, not a form to fill in (`ltq explain <indicator>`, `npm run …`). */
function isCommand(span: string): boolean {
  return /^(?:[A-Z_]+=\S+ )?(?:ltq|npm|npx|node|git)\s/.test(span) && !/[<…{[]/.test(span);
}

function linesOf(block: string): readonly DocumentedCommand[] {
  const lines = block.split("\n").map((line) => line.replace(/(^| +)# .*$/, "").trim());
  return lines.filter((line) => line !== "").flatMap((line) => line.split(" && ").map((one) => ({ line: one })));
}

interface Workflow {
  readonly jobs?: Readonly<Record<string, { readonly steps: readonly { readonly run?: string }[] }>>;
}

function workflowSteps(block: string): readonly string[] {
  const { jobs = {} }: Workflow = parse(block);
  return Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
}
