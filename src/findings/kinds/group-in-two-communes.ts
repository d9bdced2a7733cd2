import type { FindingKind } from "../finding.ts";

export const groupInTwoCommunes = {
  code: "L305",
  severity: "warning",
  title: { vi: "Một tổ nằm ở hai xã", en: "One group in two communes" },
  cause: {
    vi: "Tổ {group} xuất hiện ở xã {first} và ở xã {second}.",
    en: "Group {group} appears in commune {first} and in commune {second}.",
  },
  remedy: {
    vi: "Kiểm tra mã tổ và mã xã của các món vay này; ltq tính mỗi món vay theo xã ghi trên dòng.",
    en: "Check the group and commune codes of these loans; ltq counts each loan in the commune on its row.",
  },
} as const satisfies FindingKind;
