import { fileSource, stdinSource } from "../read/node-source.ts";
import { openFile } from "../read/open.ts";
import type { OpenFile } from "../read/sheet.ts";
import type { ByteSource } from "../read/source.ts";
import type { FileTables } from "../tables/recognise/file-tables.ts";
import { type RecogniseOptions, recogniseFile } from "../tables/recognise.ts";
import { refuseTwice } from "./file-identity.ts";
import type { HashedSource } from "./fingerprint.ts";
import { type HiddenChoice, withoutHiddenSheets } from "./hidden-content.ts";
import { NoTableError } from "./no-table-error.ts";
import type { Terminal } from "./terminal.ts";

/** A file that the user named, opened and understood. */
export interface InputFile {
  readonly open: OpenFile;
  readonly tables: FileTables;
  readonly role: "data" | "opening";
  readonly source: ByteSource;
  /** Where it was asked for. */
  readonly fingerprint?: HashedSource["fingerprint"];
}

/**
 * Opens files by their paths; `-` is the standard input.
 *
 * @throws UnreadableFile; NoTableError where a file holds no table that ltq knows; UsageError for one given twice
 */
export async function openInputs(
  paths: readonly string[],
  role: InputFile["role"],
  options: RecogniseOptions & {
    readonly isTableOptional?: boolean;
    readonly hidden?: HiddenChoice;
    readonly hashed?: ((source: ByteSource) => Promise<HashedSource>) | undefined;
  },
  terminal: Terminal,
): Promise<readonly InputFile[]> {
  refuseTwice(paths);
  const inputs: InputFile[] = [];
  for (const path of paths) {
    const bare = path === "-" ? await stdinSource(terminal.stdin, "stdin") : await fileSource(path);
    const hashed = await options.hashed?.(bare);
    const source = hashed ?? bare;
    const open = await openFile(source);
    const tables = withoutHiddenSheets(await recogniseFile(open, options), options.hidden ?? "include");
    const [nothing] = tables.sheets.every((sheet) => sheet.tables.length === 0) ? tables.findings : [];
    if (nothing && options.isTableOptional !== true) throw new NoTableError(nothing);
    inputs.push({ open, tables, role, source, ...(hashed ? { fingerprint: hashed.fingerprint } : {}) });
  }
  if (options.isTableOptional !== true) refuseNoRows(inputs);
  return inputs;
}

/** Files of nothing but headers: whatever was worked out from them would look like a result. */
function refuseNoRows(inputs: readonly InputFile[]): void {
  const sheets = inputs.flatMap(({ tables }) => tables.sheets).filter(({ tables }) => tables.length > 0);
  const finding = inputs.flatMap(({ tables }) => tables.findings).find(({ kind }) => kind === "no-rows");
  if (finding && sheets.every(({ hasRows }) => !hasRows)) throw new NoTableError(finding);
}

export async function closeInputs(inputs: readonly InputFile[]): Promise<void> {
  for (const { open } of inputs) await open.close();
}
