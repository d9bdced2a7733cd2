import type { FindingKind } from "../finding.ts";

export const tooLarge = {
  code: "L410",
  severity: "error",
  title: { vi: "Nội dung giải nén lớn bất thường", en: "Content of unusual size" },
  cause: {
    vi: "Khi giải nén, tệp phình ra quá mức một bảng số liệu bình thường ({detail}).",
    en: "Unpacked, the file grows beyond what a table of figures would ({detail}).",
  },
  remedy: {
    vi: "Kiểm tra nguồn gốc của tệp; nếu tin cậy, mở bằng Excel và lưu lại, hoặc chia thành nhiều tệp.",
    en: "Check where the file comes from; if you trust it, save it anew from Excel, or split it.",
  },
} as const satisfies FindingKind;
