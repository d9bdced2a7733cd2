import type { Document } from "../report/document.ts";
import type { Format, Layout } from "../report/writer.ts";
import { writers } from "../report/writers.ts";
import type { Output, Result } from "./outputs.ts";
import type { Terminal } from "./terminal.ts";

/** A document in the format of each output. */
export async function documentResults(
  document: Document,
  outputs: readonly Output<Format>[],
  layout: Omit<Layout, "colour">,
  terminal: Terminal,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const { path, format } of outputs) {
    const colour = terminal.hasColour && path === undefined;
    results.push({ path, content: await writers[format].write(document, { ...layout, colour }) });
  }
  return results;
}
