import type { Language } from "../values/words.ts";

/** What commander's help says, in our languages. */
export interface HelpWords {
  readonly version: string;
  readonly help: string;
  readonly helpCommand: string;
  readonly examples: string;
  readonly more: string;
  /** By commander's own title. */
  readonly titles: Readonly<Record<string, string>>;
  /** What stands in `<…>` and `[…]`, by its English name. */
  readonly placeholders: Readonly<Record<string, string>>;
}

export function helpWords(language: Language): HelpWords {
  return WORDS[language];
}

const WORDS: Readonly<Record<Language, HelpWords>> = {
  vi: {
    version: "in số phiên bản",
    help: "in hướng dẫn",
    helpCommand: "hướng dẫn về lệnh, chỉ tiêu, bảng, trường, mã phát hiện, khóa của tệp đề án",
    examples: "Ví dụ:",
    more: "Bắt đầu:  ltq score so-lieu.xlsx\nTừng lệnh: ltq help <lệnh>. English: --lang en.",
    titles: {
      "Usage:": "Cách dùng:",
      "Arguments:": "Tham số:",
      "Options:": "Tùy chọn:",
      "Commands:": "Các lệnh:",
      "Global Options:": "Tùy chọn chung:",
    },
    placeholders: {
      options: "tùy chọn",
      command: "lệnh",
      topic: "mục",
      file: "tệp",
      files: "tệp",
      scorecards: "bảng kết quả",
      folder: "thư mục",
      id: "mã",
      indicator: "chỉ tiêu",
      kind: "danh sách",
      days: "số ngày",
      month: "tháng",
      date: "ngày",
      list: "danh sách",
      name: "tên",
      assumption: "giả định",
      key: "thứ tự",
      format: "dạng",
      header: "cột",
      field: "trường",
      choice: "lựa chọn",
      severity: "mức",
      number: "số",
      character: "dấu",
      columns: "số cột",
      shell: "shell",
      language: "ngôn ngữ",
    },
  },
  en: {
    version: "print the version",
    help: "print this help",
    helpCommand: "help on a command, indicator, table, field, finding or key of the plan",
    examples: "Examples:",
    more: "Start with:  ltq score ledger.xlsx\nEach command: ltq help <command>.",
    titles: {},
    placeholders: {},
  },
};
