import type { FindingKind } from "../finding.ts";

export const guessedEncoding = {
  code: "L518",
  severity: "warning",
  title: { vi: "Bảng mã chữ được đoán", en: "Encoding is a guess" },
  cause: {
    vi: "Chữ trong tệp không khớp UTF-8 hay bảng mã tiếng Việt nào, nên được đọc theo bảng mã Tây Âu ({encoding}). Số, ngày và mã không bị ảnh hưởng; tên riêng có thể sai.",
    en: "The letters fit neither UTF-8 nor any encoding of Vietnamese, so they were read as Western ({encoding}). Numbers, dates and codes don't suffer; names may be wrong.",
  },
  remedy: {
    vi: "Xem vài tên trong `ltq inspect`. Nếu sai, mở tệp bằng chương trình đã xuất ra nó rồi lưu thành .xlsx hoặc CSV UTF-8.",
    en: "Look at a few names in `ltq inspect`. If they are wrong, save the file as .xlsx or CSV UTF-8 in the program it came from.",
  },
} as const satisfies FindingKind;
