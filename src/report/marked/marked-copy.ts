import type { FindingGroup } from "../../findings/log.ts";
import type { OpenFile } from "../../read/sheet.ts";
import { type ByteSource, bytesOf } from "../../read/source.ts";
import type { FileTables } from "../../tables/recognise/file-tables.ts";
import { known } from "../../values/known.ts";
import type { Language } from "../../values/words.ts";
import { markedWorkbook } from "./mark-workbook.ts";
import type { MarkedSheet } from "./marks.ts";
import { plainWorkbook } from "./plain-workbook.ts";

/** A file as it was opened, understood and checked. */
export interface CheckedFile {
  readonly source: ByteSource;
  readonly open: OpenFile;
  readonly tables: FileTables;
}

/**
 * The user's own workbook with what was found marked in it; a file that is no workbook becomes one. `groups`: findings of
 * this file only. `extension`: of the file to be written, without its dot.
 *
 * @throws MarkingError where it can't be done, UnreadableFile
 */
export async function markedCopy(
  { source, open, tables }: CheckedFile,
  groups: readonly FindingGroup[],
  language: Language,
  extension: string,
): Promise<Uint8Array> {
  const common = { file: tables.file, language };
  const sheets = tables.sheets.map(({ sheet, header }): MarkedSheet => {
    return header ? { name: sheet.name, headerRow: header.to } : { name: sheet.name };
  });
  if (open.format === "xlsx") {
    const bytes = await bytesOf(source, 0, Number.MAX_SAFE_INTEGER);
    return markedWorkbook(bytes, { ...common, groups, sheets, extension });
  }
  const { bytes, names } = await plainWorkbook(open);
  const newName = new Map(open.sheets.map(({ name }, index) => [name, known(names[index])]));
  return markedWorkbook(bytes, {
    ...common,
    groups: groups.map((group) => ({ ...group, examples: group.examples.map((one) => moved(one, newName)) })),
    sheets: sheets.map((sheet) => ({ ...sheet, name: known(newName.get(sheet.name)) })),
    extension,
  });
}

type Example = FindingGroup["examples"][number];

/** The same finding in the sheet's new name. */
function moved(finding: Example, newName: ReadonlyMap<string, string>): Example {
  const { sheet } = finding.place;
  const name = sheet === undefined ? undefined : newName.get(sheet);
  return name === undefined ? finding : { ...finding, place: { ...finding.place, sheet: name } };
}
