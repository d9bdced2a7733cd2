import type { OptionValues } from "./command.ts";
import { listOption, oneOf, textOption } from "./option-values.ts";
import type { NewFile, WriteOptions } from "./output-file.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** Where one result goes, and its format. */
export interface Output<Format extends string> {
  readonly format: Format;
  /** Undefined: the standard output. */
  readonly path: string | undefined;
}

/** What has to be known of a format to choose it. */
export interface OutputFormat {
  /** Of a file in this format, without the dot. */
  readonly extension: string;
  /** Another that is as good. */
  readonly otherExtension?: string;
  /** Nothing for a terminal. */
  readonly isBinary?: true;
}

/** A result for one place. */
export interface Result {
  readonly path: string | undefined;
  readonly content: NewFile["content"];
}

const STANDARD_OUTPUT = "-";

/**
 * Every `-o`, in order; the standard output where there is none, or where one is `-`. A file's ending picks its format;
 * `--format` does where there is only one result.
 *
 * @throws UsageError for an unknown format or ending, `--format` with several files, a binary format for a terminal
 */
export function chooseOutputs<Format extends string>(
  options: OptionValues,
  known: Readonly<Record<Format, OutputFormat>>,
  usual: NoInfer<Format>,
  terminal: Terminal,
): readonly Output<Format>[] {
  const paths = listOption(options, "output").map((path) => (path === STANDARD_OUTPUT ? undefined : path));
  const asked = textOption(options, "format");
  if (asked !== undefined && paths.length > 1) throw formatOfMany();
  const outputs = (paths.length === 0 ? [undefined] : paths).map((path) => ({
    path,
    format: asked === undefined ? formatOfEnding(path, known, usual) : oneOf("--format", asked, keysOf(known)),
  }));
  const unprintable = outputs.find(({ path, format }) => path === undefined && known[format].isBinary);
  if (unprintable && terminal.columns !== undefined) throw notForTerminal(known[unprintable.format].extension);
  return outputs;
}

/** Files first and all together, so that whoever reads the standard output finds them written. */
export async function deliver(results: readonly Result[], writing: WriteOptions, terminal: Terminal): Promise<void> {
  const files = results.flatMap(({ path, content }) => (path === undefined ? [] : { path, content }));
  // large modules of Node's own come with it: runs that write no file do without
  if (files.length > 0) await (await import("./output-file.ts")).writeWhole(files, writing);
  for (const { path, content } of results) if (path === undefined) await terminal.print(content);
}

function formatOfEnding<Format extends string>(
  path: string | undefined,
  known: Readonly<Record<Format, OutputFormat>>,
  usual: Format,
): Format {
  const formats = keysOf(known);
  const ending = /\.([a-z0-9]+)$/i.exec(path ?? "")?.[1]?.toLowerCase();
  if (ending === undefined || ending === known[usual].extension) return usual;
  const found = formats.find((format) => [known[format].extension, known[format].otherExtension].includes(ending));
  if (found !== undefined) return found;
  const endings = [...new Set(formats.map((format) => `.${known[format].extension}`))].join(", ");
  throw new UsageError(
    { vi: `-o: ltq không ghi được tệp .${ending}.`, en: `-o: ltq does not write .${ending} files.` },
    {
      vi: `Đuôi tệp có thể là: ${endings}; hoặc chọn --format.`,
      en: `The name may end in ${endings}; or choose a --format.`,
    },
  );
}

function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): readonly Key[] {
  return Object.keys(record).filter((name): name is Key => Object.hasOwn(record, name));
}

function formatOfMany(): UsageError {
  return new UsageError(
    { vi: "--format không dùng được với nhiều -o.", en: "--format can't be used with more than one -o." },
    {
      vi: "Bỏ --format: đuôi tệp quyết định dạng của từng tệp.",
      en: "Leave it out: each file's ending says its format.",
    },
  );
}

function notForTerminal(extension: string): UsageError {
  return new UsageError(
    { vi: `Dạng ${extension} không in ra màn hình được.`, en: `${extension} can't be printed on a terminal.` },
    { vi: `Ghi ra tệp: -o ket-qua.${extension}`, en: `Write it to a file: -o result.${extension}` },
  );
}
