import { readdir, readFile } from "node:fs/promises";
import type { FindingKind } from "../../src/findings/finding.ts";

/** Tells the first three fixtures whose transcripts show a finding. */
export async function readRaisedBy(root: string): Promise<(kind: FindingKind) => readonly string[]> {
  const transcripts = await readTranscripts(root);
  return (kind) =>
    transcripts
      .filter(({ text }) => isRaised(kind, text))
      .map(({ folder }) => folder)
      .slice(0, 3);
}

/** Findings about rows are told with their code, those about whole files by their title. */
function isRaised({ code, title }: FindingKind, transcript: string): boolean {
  const said = Object.values(title).map((words) =>
    words.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{\w+\}/g, ".+"),
  );
  return new RegExp(`\\b${code}\\b|: (?:${said.join("|")})$`, "m").test(transcript);
}

async function readTranscripts(root: string): Promise<readonly { readonly folder: string; readonly text: string }[]> {
  const files = (await readdir(root, { recursive: true })).filter((name) => name.endsWith("expected.txt")).sort();
  return await Promise.all(
    files.map(async (name) => ({
      folder: `${root}/${name.replaceAll("\\", "/").replace(/\/expected\.txt$/, "")}`,
      text: await readFile(`${root}/${name}`, "utf8"),
    })),
  );
}
