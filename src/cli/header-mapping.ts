import { readFile } from "node:fs/promises";
import { fieldInfo } from "../tables/fields.ts";
import { tableIds, tables } from "../tables/registry.ts";
import { fold } from "../values/fold.ts";
import { nearest } from "./option-values.ts";
import { UsageError } from "./usage-error.ts";

/**
 * What the user says of columns: folded header → field (`current`, or `loans.current` where several tables have it),
 * from `--map` and a mapping file; `--map` wins.
 *
 * @throws UsageError
 */
export async function headerMapping(
  pairs: readonly string[],
  file: string | undefined,
): Promise<ReadonlyMap<string, string>> {
  const mapping = new Map<string, string>();
  if (file !== undefined) for (const [header, field] of await readMappingFile(file)) put(mapping, header, field, file);
  for (const pair of pairs) {
    const at = pair.lastIndexOf("=");
    if (at < 1) {
      throw new UsageError(
        { vi: `--map: «${pair}» thiếu dấu =.`, en: `--map: “${pair}” has no =.` },
        {
          vi: 'Viết: --map "Tên cột=trường", ví dụ "Nợ trong hạn=loans.current".',
          en: 'Write: --map "header=field", like "Nợ trong hạn=loans.current".',
        },
      );
    }
    put(mapping, pair.slice(0, at), pair.slice(at + 1).trim(), "--map");
  }
  return mapping;
}

async function readMappingFile(file: string): Promise<readonly (readonly [string, string])[]> {
  let content: unknown;
  try {
    const { parse } = await import("yaml");
    content = parse(await readFile(file, "utf8"));
  } catch {
    content = undefined;
  }
  if (typeof content === "object" && content !== null && !Array.isArray(content)) {
    const entries = Object.entries(content);
    if (entries.every((entry): entry is [string, string] => typeof entry[1] === "string")) return entries;
  }
  throw new UsageError(
    { vi: `Không đọc được tệp khai báo cột ${file}.`, en: `The mapping file ${file} can't be read.` },
    {
      vi: "Mỗi dòng viết: Tên cột: trường, ví dụ  Nợ trong hạn: loans.current",
      en: "Write a line each: header: field, like  Nợ trong hạn: loans.current",
    },
  );
}

function put(mapping: Map<string, string>, header: string, field: string, where: string): void {
  const known = tableIds.flatMap((table) =>
    Object.entries(tables[table].row.shape)
      .filter(([, schema]) => fieldInfo(schema) !== undefined)
      .flatMap(([name]) => [name, `${table}.${name}`]),
  );
  if (!known.includes(field)) {
    const near = nearest(field, known);
    throw new UsageError(
      { vi: `${where}: không có trường «${field}».`, en: `${where}: there is no field “${field}”.` },
      near === undefined ? undefined : { vi: `Có phải «${near}»?`, en: `Did you mean “${near}”?` },
    );
  }
  mapping.set(fold(header), field);
}
