import type { Place } from "../../engine/scorecard.ts";
import { isSameName } from "../../values/fold.ts";
import { AcrossProblem, type Part, refuseAssumed } from "../part.ts";
import { yearMonthOf } from "./months.ts";

/**
 * A trend is of one office, a scorecard a month.
 *
 * @throws AcrossProblem naming the files
 */
export function refuseUnlike(parts: readonly Part[]): void {
  refuseAssumed(parts);
  const [first, ...others] = parts;
  const months = new Map<string, string>();
  for (const { file, scorecard } of parts) {
    const month = yearMonthOf(scorecard.asOf);
    const other = months.get(month);
    if (other !== undefined) throw monthTwice(month, other, file);
    months.set(month, file);
  }
  for (const other of others) {
    if (first && !isSameOffice(first.scorecard.office, other.scorecard.office)) throw otherOffice(first, other);
  }
}

function isSameOffice(a: Place, b: Place): boolean {
  return a.code !== undefined && b.code !== undefined ? a.code === b.code : isSameName(a.name, b.name);
}

function monthTwice(month: string, one: string, other: string): AcrossProblem {
  const [year, number] = month.split("-");
  return new AcrossProblem(
    {
      vi: `Tháng ${number}/${year} có hai bảng kết quả: ${one} và ${other}.`,
      en: `There are two scorecards of ${month}: ${one} and ${other}.`,
    },
    { vi: "Bỏ một trong hai tệp.", en: "Leave one of them out." },
  );
}

function otherOffice(one: Part, other: Part): AcrossProblem {
  const written = ({ file, scorecard: { office } }: Part) =>
    `${file} (${office.name}${office.code === undefined ? "" : `, ${office.code}`})`;
  return new AcrossProblem(
    {
      vi: `Bảng kết quả của hai đơn vị khác nhau: ${written(one)} và ${written(other)}.`,
      en: `These are of two different offices: ${written(one)} and ${written(other)}.`,
    },
    {
      vi: "Xem diễn biến của từng đơn vị riêng; hoặc cộng các đơn vị của mỗi tháng trước: ltq merge … --as …",
      en: "Look at one office's months at a time; or add up each month's offices first: ltq merge … --as …",
    },
  );
}
