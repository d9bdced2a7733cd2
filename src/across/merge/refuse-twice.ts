import type { Place } from "../../engine/scorecard.ts";
import { fold } from "../../values/fold.ts";
import { AcrossProblem, officesOf, type Part } from "../part.ts";

/**
 * What stands in two of the scorecards would be counted twice: an office, a commune, a file of data.
 *
 * `shared` holds the codes of communes that may be in two: they merged across the offices, and each has its own part.
 *
 * @throws AcrossProblem naming it and both files
 */
export function refuseTwice(parts: readonly Part[], shared: ReadonlySet<string>): void {
  const offices = new Map<string, string>();
  const communes = new Map<string, string>();
  const inputs = new Map<string, string>();
  for (const { file, scorecard } of parts) {
    for (const { office } of officesOf(scorecard)) {
      // one that has a code is also known by its name to one that has none
      const keys = [office.code, fold(office.name)].filter((key) => key !== undefined);
      const other = office.code === undefined ? offices.get(fold(office.name)) : offices.get(office.code);
      if (other !== undefined) throw officeTwice(office, other, file);
      const nameless = `uncoded ${fold(office.name)}`;
      const uncoded = offices.get(nameless);
      if (uncoded !== undefined) throw officeTwice(office, uncoded, file);
      for (const key of keys) offices.set(key, file);
      if (office.code === undefined) offices.set(nameless, file);
    }
    for (const { by, units } of scorecard.units) {
      if (by !== "commune") continue;
      for (const unit of units) {
        if (unit.code === undefined || shared.has(unit.code)) continue;
        const other = communes.get(unit.code);
        if (other !== undefined && other !== file) throw communeTwice(unit, other, file);
        communes.set(unit.code, file);
      }
    }
    for (const { sha256, name } of scorecard.inputs) {
      if (sha256 === undefined) continue;
      const other = inputs.get(sha256);
      if (other !== undefined && other !== file) throw inputTwice(name, other, file);
      inputs.set(sha256, file);
    }
  }
}

function officeTwice({ name, code }: Place, one: string, other: string): AcrossProblem {
  const office = code === undefined ? name : `${name} (${code})`;
  return new AcrossProblem(
    {
      vi: `«${office}» có trong cả hai tệp ${one} và ${other}: cộng lại sẽ tính hai lần.`,
      en: `“${office}” is in both ${one} and ${other}: it would be counted twice.`,
    },
    code === undefined
      ? {
          vi: "Bỏ một tệp. Nếu là hai phòng giao dịch khác nhau: ghi mã và tên ở mục office của từng tệp đề án rồi tính lại.",
          en: "Leave one out. If they are two offices: give each its code and name under “office” in its plan, and score again.",
        }
      : LEAVE_ONE_OUT,
  );
}

function communeTwice({ name, code }: Place, one: string, other: string): AcrossProblem {
  return new AcrossProblem(
    {
      vi: `Xã «${name}» (mã ${code}) có trong cả hai tệp ${one} và ${other}: cộng lại sẽ tính hai lần.`,
      en: `The commune “${name}” (${code}) is in both ${one} and ${other}: it would be counted twice.`,
    },
    {
      vi: "Kiểm tra số liệu đầu vào của hai phòng giao dịch: mỗi xã chỉ thuộc một nơi. Nếu xã này sáp nhập từ địa bàn của cả hai: thêm --crosswalk sap-nhap.csv",
      en: "Look at both offices' data: a commune belongs to one of them. If it merged from communes of both: add --crosswalk mergers.csv",
    },
  );
}

function inputTwice(input: string, one: string, other: string): AcrossProblem {
  return new AcrossProblem(
    {
      vi: `Hai tệp ${one} và ${other} được tính từ cùng một tệp số liệu (${input}): cộng lại sẽ tính hai lần.`,
      en: `${one} and ${other} were scored from the same file of data (${input}): it would be counted twice.`,
    },
    LEAVE_ONE_OUT,
  );
}

const LEAVE_ONE_OUT = { vi: "Bỏ một trong hai tệp.", en: "Leave one of them out." };
