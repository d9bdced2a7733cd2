import type { FindingKind } from "../finding.ts";

export const missing = {
  code: "L401",
  severity: "error",
  title: { vi: "Không tìm thấy tệp", en: "No such file" },
  cause: { vi: "Không có tệp nào ở đường dẫn này.", en: "There is no file at this path." },
  remedy: {
    vi: "Kiểm tra lại tên và thư mục; tên có dấu cách phải đặt trong dấu ngoặc kép.",
    en: "Check the name and the folder; a name with spaces needs quotes.",
  },
} as const satisfies FindingKind;
