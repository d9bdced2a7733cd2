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

export function strictWorkbook(): MarkingError {
  return new MarkingError(
    {
      vi: "Tệp ở dạng “Strict Open XML”: ltq chưa ghi lại được dạng này.",
      en: "The file is a “Strict Open XML” workbook, which ltq can't write again.",
    },
    {
      vi: "Mở bằng Excel, lưu thành “Excel Workbook (.xlsx)” rồi chạy lại.",
      en: "Open it in Excel, save it as “Excel Workbook (.xlsx)” and run ltq again.",
    },
  );
}

export function macros(): MarkingError {
  return new MarkingError(
    {
      vi: "Tệp có macro: bản đánh dấu phải có đuôi .xlsm.",
      en: "The file has macros: its marked copy must end in .xlsm.",
    },
    { vi: "Ghi: --format xlsx -o ten-tep.xlsm", en: "Write: --format xlsx -o name.xlsm" },
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
