import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { VERSION } from "../../src/library/version.ts";
import { runLine } from "./run-line.ts";

/**
 * Runs the command lines of a `cmd` file one after another in the current folder, and writes down for each: the line,
 * the standard output, `[stderr]` and what stands there, `[exit N]`, and every file that it wrote or took away. Lines
 * that start with `#` are remarks, and stay.
 */
export async function transcript(cmd: string): Promise<string> {
  let text = "";
  for (const line of cmd.split("\n").filter((written) => written.trim() !== "")) {
    if (text !== "" && !isRemark(text.split("\n").at(-2) ?? "")) text += "\n";
    text += isRemark(line) ? `${line}\n` : await commandTranscript(line);
  }
  return text;
}

function isRemark(line: string): boolean {
  return line.startsWith("# ");
}

async function commandTranscript(line: string): Promise<string> {
  const before = await snapshot();
  const { code, output, errors } = await runLine(line);
  const after = await snapshot();
  return [
    `$ ${line}\n`,
    withoutVersion(textOf(output)),
    ...(errors === "" ? [] : ["[stderr]\n", errors]),
    `[exit ${code}]\n`,
    ...(await changes(before, after)),
  ].join("");
}

/** The text that bytes are, ended by a line break; or how many there are, where they are no text. */
function textOf(bytes: Uint8Array): string {
  if (bytes.length === 0) return "";
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    if (!text.includes("\0")) return text.endsWith("\n") ? text : `${text}\n[no line break at the end]\n`;
  } catch {}
  return `[${bytes.length} bytes]\n`;
}

/** A new version of ltq is no change of behaviour; nor is the checksum of what names it. */
function withoutVersion(text: string): string {
  return text.replaceAll(VERSION, "<version>").replace(/"checksum": "[0-9a-f]{64}"/g, '"checksum": "<checksum>"');
}

/** Path → hash of every file in the current folder, those whose name starts with a dot included. */
async function snapshot(): Promise<ReadonlyMap<string, string>> {
  const files = (await readdir(".", { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(".", join(parentPath, name)));
  const hashes = files.sort().map(async (path) => {
    const hash = createHash("sha256")
      .update(await readFile(path))
      .digest("hex");
    return [path, hash] as const;
  });
  return new Map(await Promise.all(hashes));
}

async function changes(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): Promise<string[]> {
  const parts: string[] = [];
  for (const [path, hash] of after) {
    if (before.get(path) === hash) continue;
    const verb = before.has(path) ? "changed" : "wrote";
    parts.push(`[${verb} ${path}]\n`, withoutVersion(textOf(await readFile(path))));
  }
  for (const path of before.keys()) if (!after.has(path)) parts.push(`[deleted ${path}]\n`);
  return parts;
}
