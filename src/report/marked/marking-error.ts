import type { Words } from "../../values/words.ts";

/** A file that can't be written again with its findings marked. */
export class MarkingError extends Error {
  override readonly name = "MarkingError";
  constructor(
    readonly problem: Words,
    readonly remedy: Words,
  ) {
    super(problem.en);
  }
}

export function macros(): MarkingError {
  return new MarkingError(
    {
      vi: "Tệp có macro: bản đánh dấu phải có đuôi .xlsm.",
      en: "The file has macros: its marked copy must end in .xlsm.",
    },
    { vi: "Đổi tên tệp ra: -o ten-tep.xlsm", en: "Name it so: -o name.xlsm" },
  );
}

export function noMacros(): MarkingError {
  return new MarkingError(
    {
      vi: "Tệp không có macro: bản đánh dấu phải có đuôi .xlsx (Excel không mở tệp .xlsm không có macro).",
      en: "The file has no macros: its marked copy must end in .xlsx (Excel opens no .xlsm without macros).",
    },
    { vi: "Đổi tên tệp ra: -o ten-tep.xlsx", en: "Name it so: -o name.xlsx" },
  );
}

export function damagedNotes(): MarkingError {
  return new MarkingError(
    {
      vi: "Tệp có ghi chú (comment) bị hỏng, không thêm ghi chú được.",
      en: "The file's own notes are damaged; none can be added.",
    },
    {
      vi: "Mở bằng Excel, lưu lại rồi chạy lại; hoặc xuất danh sách lỗi: -o loi.csv",
      en: "Open it in Excel, save it and run ltq again; or write a list: -o findings.csv",
    },
  );
}
