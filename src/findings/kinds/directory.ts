import type { FindingKind } from "../finding.ts";

export const directory = {
  code: "L402",
  severity: "error",
  title: { vi: "Đây là thư mục, không phải tệp", en: "A folder, not a file" },
  cause: { vi: "Đường dẫn dẫn đến một thư mục.", en: "The path leads to a folder." },
  remedy: {
    vi: "Chỉ rõ từng tệp trong thư mục, ví dụ {file}/so-lieu.xlsx.",
    en: "Name the files in it, like {file}/ledger.xlsx.",
  },
} as const satisfies FindingKind;
