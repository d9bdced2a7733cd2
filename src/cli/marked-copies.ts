import type { FindingGroup } from "../findings/log.ts";
import { markedCopy } from "../report/marked/marked-copy.ts";
import type { InputFile } from "./input-files.ts";
import type { Output } from "./outputs.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** The format of a marked copy, beside the formats for findings; of a workbook with macros it ends in `.xlsm`. */
export const MARKED = { extension: "xlsx", otherExtension: "xlsm", isBinary: true } as const;

/**
 * A copy shows one file: there must be as many copies as files, in the same order.
 *
 * @throws UsageError
 */
export function refuseUnpaired(outputs: readonly Output<string>[], files: readonly string[]): void {
  const copies = outputs.filter(({ format }) => format === MARKED.extension).length;
  if (copies === 0 || copies === files.length) return;
  throw new UsageError(
    {
      vi: `Mỗi bản đánh dấu (.xlsx) là của một tệp; hiện có ${files.length} tệp số liệu, ${copies} bản đánh dấu.`,
      en: `A marked copy (.xlsx) is of one file; files: ${files.length}, copies: ${copies}.`,
    },
    {
      vi: "Ghi mỗi tệp một -o, theo đúng thứ tự: ltq check a.xlsx b.csv -o a-loi.xlsx -o b-loi.xlsx",
      en: "Give one -o for each file, in their order: ltq check a.xlsx b.csv -o a-marked.xlsx -o b-marked.xlsx",
    },
  );
}

/** The marked copy of the file at this place among the inputs. */
export async function copyOf(
  input: InputFile,
  groups: readonly FindingGroup[],
  isOnly: boolean,
  path: string | undefined,
  terminal: Terminal,
): Promise<Uint8Array> {
  const { file } = input.tables;
  const own = groups.flatMap((group): FindingGroup[] => {
    const examples = group.examples.filter(({ place }) => place.file === file);
    return examples.length === 0 ? [] : [{ ...group, examples, count: isOnly ? group.count : examples.length }];
  });
  const extension = /\.([^./\\]+)$/.exec(path ?? "")?.[1] ?? MARKED.extension;
  return markedCopy(input, own, terminal.language, extension);
}
