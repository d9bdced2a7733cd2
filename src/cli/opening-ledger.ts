import { dateOfData, UnknownDate } from "../engine/as-of.ts";
import type { FileTables } from "../tables/recognise/file-tables.ts";
import { type Day, writtenDay } from "../values/day.ts";
import { UsageError } from "./usage-error.ts";

/**
 * An opening ledger must hold loans, of a date before that of the data.
 *
 * @throws UsageError
 */
export function refuseWrongOpening(
  opening: readonly FileTables[],
  data: readonly FileTables[],
  asOf: Day | undefined,
): void {
  for (const tables of opening) {
    const { file } = tables;
    if (!tables.sheets.some((sheet) => sheet.tables.some(({ table }) => table === "loans"))) {
      throw new UsageError(
        { vi: `--opening: tệp ${file} không có sao kê món vay.`, en: `--opening: ${file} holds no loan ledger.` },
        { vi: "Đưa vào sao kê món vay của ngày đầu kỳ.", en: "Give the loan ledger of the period's opening." },
      );
    }
    const opened = statedDate([tables]);
    const now = asOf ?? statedDate(data);
    if (opened === undefined || now === undefined || opened < now) continue;
    throw new UsageError(
      {
        vi: `--opening: tệp ${file} là số liệu ngày ${writtenDay(opened)}, không trước ngày số liệu ${writtenDay(now)}.`,
        en: `--opening: ${file} is of ${writtenDay(opened)}, not before the date of the data, ${writtenDay(now)}.`,
      },
      { vi: "Kiểm tra xem có đưa nhầm hai tệp không.", en: "See whether the two files have changed places." },
    );
  }
}

function statedDate(files: readonly FileTables[]): Day | undefined {
  try {
    return dateOfData(files);
  } catch (error) {
    if (error instanceof UnknownDate) return undefined;
    throw error;
  }
}
