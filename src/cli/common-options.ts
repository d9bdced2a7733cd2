import { FORMATS } from "../report/writer.ts";
import type { OptionInfo } from "./command.ts";

/** Options that several commands share. */
export const COMMON = {
  plan: {
    flags: "-p, --plan <file>",
    words: {
      vi: "tệp đề án (YAML): mục tiêu, mốc so sánh, cách tính",
      en: "the plan (YAML): targets, baselines, definitions",
    },
  },
  crosswalk: {
    flags: "--crosswalk <file>",
    words: {
      vi: "bảng đối chiếu mã xã khi sáp nhập (CSV, XLSX): Mã cũ, Mã mới, Từ ngày",
      en: "communes that merged (CSV, XLSX): old code, new code, from",
    },
  },
  opening: {
    flags: "--opening <file>",
    isRepeated: true,
    words: {
      vi: "sao kê món vay ngày đầu kỳ, để tính gốc đến hạn trong kỳ từ số lũy kế",
      en: "the loan ledger at the period's opening, for principal due within it",
    },
  },
  reportFormat: {
    flags: "--format <format>",
    words: {
      vi: `dạng kết quả: ${FORMATS.join(", ").replace("table", "table (bảng)")}`,
      en: `format of the result: ${FORMATS.join(", ")}`,
    },
  },
  asOf: {
    flags: "--as-of <date>",
    words: {
      vi: "ngày số liệu (31/12/2020), khi các tệp không ghi",
      en: "date of the data (2020-12-31), where the files do not say",
    },
  },
  output: {
    flags: "-o, --output <file>",
    isRepeated: true,
    words: {
      vi: "ghi kết quả ra tệp, dạng theo đuôi tệp; có thể dùng nhiều lần",
      en: "write the result to a file, in the format of its ending; may be given several times",
    },
  },
  force: {
    flags: "--force",
    words: { vi: "ghi đè tệp đã có", en: "overwrite a file that exists" },
  },
  map: {
    flags: "--map <header=field>",
    isRepeated: true,
    words: {
      vi: 'chỉ rõ một cột: --map "Nợ trong hạn=loans.current"',
      en: 'say what a column is: --map "Nợ trong hạn=loans.current"',
    },
  },
  mapFile: {
    flags: "--map-file <file>",
    words: { vi: "tệp YAML khai báo các cột (Tên cột: trường)", en: "a YAML file of columns (header: field)" },
  },
  hidden: {
    flags: "--hidden <choice>",
    choices: ["include", "skip", "fail"],
    words: {
      vi: "dòng và trang ẩn: include (đọc, mặc định), skip (bỏ) hoặc fail (dừng lại)",
      en: "hidden rows and sheets: include (default), skip, or fail",
    },
  },
  findings: {
    flags: "--findings <file>",
    words: { vi: "ghi mọi lỗi và cảnh báo ra tệp văn bản", en: "write every finding to a text file" },
  },
  width: {
    flags: "--width <columns>",
    words: { vi: "bề rộng bảng in ra, tính bằng ký tự", en: "width of the printed tables, in columns" },
  },
} as const satisfies Record<string, OptionInfo>;
