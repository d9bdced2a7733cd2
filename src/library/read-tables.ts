import type { ScoreFile } from "../engine/scorecard-parts.ts";
import { openFile } from "../read/open.ts";
import type { OpenFile } from "../read/sheet.ts";
import { type ByteSource, memorySource } from "../read/source.ts";
import { recogniseFile } from "../tables/recognise.ts";
import type { TableId } from "../tables/table.ts";
import { isoDay } from "../values/day.ts";
import { fold } from "../values/fold.ts";

/** An export: its bytes, or where to get them. The name stands in messages; a date in it may date the data. */
export type TableFile = { readonly name: string; readonly bytes: Uint8Array } | ByteSource;

export interface ReadOptions {
  /** Columns that ltq does not know: header → field, `{ "Nợ trong hạn": "loans.current" }`. */
  readonly mapping?: Readonly<Record<string, string>>;
  /** `opening`: ledgers of the period's first day, for principal due within the period. Default `data`. */
  readonly role?: "data" | "opening";
}

/** How a file was understood. */
export interface FileSummary {
  readonly name: string;
  readonly sheets: readonly {
    readonly name: string;
    /** None where the sheet was not recognised. */
    readonly tables: readonly TableId[];
    /** The date that the sheet states: `2020-12-31`. */
    readonly asOf?: string;
  }[];
}

/** Files with their tables recognised; no row is read yet. Made by `readTables`, taken by `score`. */
export interface Tables {
  readonly files: readonly FileSummary[];
  /** Lets go of what the sources hold; nothing to do for bytes in memory. */
  close(): Promise<void>;
}

const understood = new WeakMap<Tables, readonly ScoreFile[]>();

/**
 * Recognises the tables of files by their columns.
 *
 * @throws UnreadableFile
 */
export async function readTables(files: readonly TableFile[], options: ReadOptions = {}): Promise<Tables> {
  const { role = "data" } = options;
  const mapping = new Map(Object.entries(options.mapping ?? {}).map(([header, field]) => [fold(header), field]));
  const opened: OpenFile[] = [];
  const close = async (): Promise<void> => {
    for (const open of opened) await open.close();
  };
  try {
    const read: ScoreFile[] = [];
    for (const file of files) {
      const source = "bytes" in file ? memorySource(file.name, file.bytes) : file;
      const open = await openFile(source);
      opened.push(open);
      read.push({ tables: await recogniseFile(open, { mapping }), role, bytes: source.size ?? 0 });
    }
    const tables: Tables = { files: read.map(summary), close };
    understood.set(tables, read);
    return tables;
  } catch (error) {
    await close();
    throw error;
  }
}

/** What stands behind `readTables`' result. */
export function scoreFiles(tables: Tables): readonly ScoreFile[] {
  const files = understood.get(tables);
  if (!files) throw new TypeError("these tables were not made by readTables");
  return files;
}

function summary({ tables: { file, sheets } }: ScoreFile): FileSummary {
  return {
    name: file,
    sheets: sheets.map(({ sheet, tables, asOf }) => ({
      name: sheet.name,
      tables: tables.map(({ table }) => table),
      ...(asOf ? { asOf: isoDay(asOf.day) } : {}),
    })),
  };
}
