import type { FindingId } from "../findings/catalogue.ts";
import { describePlace } from "../findings/describe.ts";
import type { Finding } from "../findings/finding.ts";
import type { FindingLog } from "../findings/log.ts";
import type { FileTables } from "../tables/recognise/file-tables.ts";
import type { Language } from "../values/words.ts";

/** What becomes of hidden rows and sheets: they are data, they are left out, or nothing is read at all. */
export type HiddenChoice = "include" | "skip" | "fail";

export const HIDDEN_CHOICES: readonly HiddenChoice[] = ["include", "skip", "fail"];

const HIDDEN_KINDS: ReadonlySet<FindingId> = new Set(["hidden-row", "hidden-sheet", "hidden-column"]);

/** The user asked for files without hidden rows, columns or sheets, and there are some. */
export class HiddenContent extends Error {
  override readonly name = "HiddenContent";
  constructor(
    readonly finding: Finding<FindingId>,
    readonly count: number,
  ) {
    super("there are hidden rows, columns or sheets");
  }

  place(language: Language): string {
    return describePlace(this.finding.place, language);
  }
}

/** A file's tables without those of hidden sheets, where these are to be skipped. */
export function withoutHiddenSheets(tables: FileTables, choice: HiddenChoice): FileTables {
  if (choice !== "skip") return tables;
  return {
    ...tables,
    findings: tables.findings.filter(({ kind }) => kind !== "hidden-sheet"),
    sheets: tables.sheets.map((sheet) => (sheet.sheet.hidden ? { ...sheet, tables: [] } : sheet)),
  };
}

/** @throws HiddenContent where the choice is `fail` and something hidden was found */
export function refuseHidden(log: FindingLog, choice: HiddenChoice): void {
  if (choice !== "fail") return;
  const groups = log.groups().filter(({ kind }) => HIDDEN_KINDS.has(kind));
  const first = groups.flatMap(({ examples }) => examples)[0];
  if (first !== undefined)
    throw new HiddenContent(
      first,
      groups.reduce((sum, { count }) => sum + count, 0),
    );
}
