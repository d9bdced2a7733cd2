import type { FindingKind } from "../finding.ts";

export const directory = {
  code: "L402",
  severity: "error",
  title: { vi: "Đây là thư mục, không phải tệp", en: "A folder, not a file" },
  cause: { vi: "Đường dẫn dẫn đến một thư mục.", en: "The path leads to a folder." },
  remedy: { vi: "Chỉ rõ từng tệp, ví dụ thu-muc/*.xlsx.", en: "Name the files in it, for example folder/*.xlsx." },
} as const satisfies FindingKind;
