import { type Day, writtenDay } from "../../values/day.ts";
import { Fault } from "../fault.ts";

/** What can be wrong with a crosswalk, and what to do about it. */

export const EMPTY = new Fault(
  { vi: "Bảng đối chiếu mã xã trống.", en: "The crosswalk is empty." },
  {
    vi: "Dòng đầu là tiêu đề: Mã cũ, Mã mới, Từ ngày; mỗi dòng sau là một xã.",
    en: "Begin with a header: old code, new code, from; then a row for each commune.",
  },
);

export const NO_MOVES = new Fault(
  { vi: "Bảng đối chiếu chỉ có dòng tiêu đề.", en: "The crosswalk has a header only." },
  {
    vi: "Thêm mỗi xã một dòng: 310704,310711,2025-07-01.",
    en: "Add a row for each commune: 310704,310711,2025-07-01.",
  },
);

export function unknownColumn(header: string, near: string | undefined): Fault {
  return new Fault(
    { vi: `Không hiểu cột «${header}».`, en: `The column “${header}” is not known.` },
    near === undefined
      ? {
          vi: "Các cột: Mã cũ, Mã mới, Từ ngày; nếu có thì thêm Mã ấp, Tên cũ, Tên mới, Ghi chú.",
          en: "Columns: old code, new code, from; also hamlet, old name, new name, notes.",
        }
      : { vi: `Có phải là «${near}»?`, en: `Did you mean “${near}”?` },
  );
}

export function columnTwice(header: string): Fault {
  return new Fault(
    { vi: `Có hai cột cùng nghĩa «${header}».`, en: `Two columns mean “${header}”.` },
    { vi: "Giữ lại một cột.", en: "Keep one of them." },
  );
}

export function missingColumns(names: readonly string[]): Fault {
  const list = names.map((name) => `«${name}»`).join(", ");
  return new Fault(
    { vi: `Thiếu cột ${list}.`, en: `Missing: ${list}.` },
    { vi: "Dòng đầu phải có đủ: Mã cũ, Mã mới, Từ ngày.", en: "The first row needs: old code, new code, from." },
  );
}

export function missing(column: string): Fault {
  return new Fault(
    { vi: `Ô «${column}» trống.`, en: `The cell under “${column}” is empty.` },
    { vi: "Điền vào, hoặc bỏ cả dòng.", en: "Fill it in, or drop the row." },
  );
}

export function notACode(text: string): Fault {
  return new Fault(
    { vi: `«${text}» không phải là mã xã.`, en: `“${text}” is no commune code.` },
    {
      vi: "Ghi mã; tên xã thì để ở cột «Tên cũ», «Tên mới».",
      en: "Write the code; names go under “old name”, “new name”.",
    },
  );
}

export function twice(row: number): Fault {
  return new Fault(
    { vi: `Dòng này lặp lại dòng ${row}.`, en: `This row repeats row ${row}.` },
    { vi: "Bỏ một dòng.", en: "Drop one of the two." },
  );
}

export function hamletTwice(hamlet: string, row: number): Fault {
  return new Fault(
    { vi: `Ấp ${hamlet} đã chuyển sang xã khác ở dòng ${row}.`, en: `Row ${row} moves hamlet ${hamlet} elsewhere.` },
    { vi: "Mỗi ấp chỉ thuộc một xã mới: bỏ một dòng.", en: "A hamlet has one new commune: drop one of the two." },
  );
}

export function divided(old: string, other: string, row: number): Fault {
  return new Fault(
    {
      vi: `Xã ${old} bị chia: dòng ${row} đã chuyển cả xã hoặc một phần sang ${other}, mà không đủ mã ấp.`,
      en: `Commune ${old} is divided: row ${row} moves it, or part of it, to ${other}, and hamlets are missing.`,
    },
    {
      vi: "Xã chia cho nhiều xã mới thì ghi mỗi ấp một dòng, có cột «Mã ấp».",
      en: "For a commune that is divided write a row for each hamlet, with a column “hamlet”.",
    },
  );
}

export function circle(codes: readonly string[]): Fault {
  const way = codes.join(" → ");
  return new Fault(
    { vi: `Mã xã quay vòng: ${way}.`, en: `The codes go in a circle: ${way}.` },
    {
      vi: "Kiểm tra cột mã cũ, mã mới: một mã cũ không thể trở lại.",
      en: "Check both columns: a code can't come back.",
    },
  );
}

export function noMore(code: string, since: Day): Fault {
  const day = writtenDay(since);
  return new Fault(
    { vi: `Mã ${code} đã không còn từ ngày ${day}.`, en: `Code ${code} is no more since ${day}.` },
    { vi: "Ghi mã đang có hiệu lực vào ngày này.", en: "Write the code that was in force on this day." },
  );
}

export function movesOn(code: string, row: number): Fault {
  return new Fault(
    {
      vi: `Mã mới ${code} lại là mã cũ ở dòng ${row}, cùng một ngày.`,
      en: `The new code ${code} is an old one in row ${row}, on the same day.`,
    },
    { vi: "Ghi thẳng mã cuối cùng.", en: "Write the code that it ends up with." },
  );
}
