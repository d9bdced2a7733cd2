import { date, money, text } from "../fields.ts";
import type { TableDefinition } from "../table.ts";
import { CLASS_SPELLINGS, communeCode, communeName } from "./shared.ts";

const fields = {
  date: date({
    words: { vi: "Ngày", en: "Date" },
    headers: ["Ngày", "Ngày số liệu", "Ngày báo cáo", "Thời điểm", "Đến ngày", "Ngày chốt số liệu"],
  }),
  communeCode: communeCode(),
  communeName: communeName(),
  capital: money({
    words: { vi: "Tổng nguồn vốn", en: "Capital" },
    headers: ["Tổng nguồn vốn", "Tổng số nguồn vốn", "Tổng NV"],
    blank: "absent",
  }),
  plannedIncrease: money({
    words: { vi: "Kế hoạch tăng trưởng", en: "Planned increase" },
    headers: [
      "KH tăng trưởng",
      "Kế hoạch tăng trưởng",
      "Kế hoạch tăng trưởng dư nợ",
      "KH tăng trưởng dư nợ",
      "KH tăng trưởng năm",
      "Kế hoạch tăng trưởng năm",
      "Chỉ tiêu tăng trưởng",
    ],
    blank: "absent",
  }),
  communeClass: text({
    words: { vi: "Xếp loại xã", en: "Commune class" },
    headers: ["Xếp loại xã", "Xếp loại", "Phân loại xã", "Xếp loại chất lượng", "Xếp loại chất lượng tín dụng"],
    dictionary: "class",
    spellings: CLASS_SPELLINGS,
  }),
} satisfies TableDefinition["fields"];

/** Figures that no ledger holds: capital, the growth plan, the communes' classes. */
export const office = {
  id: "office",
  words: { vi: "Số liệu phòng giao dịch", en: "Office figures" },
  purpose: {
    vi: "Mỗi dòng một ngày (và một xã): tổng nguồn vốn, kế hoạch tăng trưởng, xếp loại xã.",
    en: "One row per date (and commune): capital, planned increase, class of the commune.",
  },
  fields,
  requires: [["date"], ["capital", "plannedIncrease", "communeClass"]],
  identity: "date",
  label: ["date", "communeCode"],
  weight: [["capital"]],
} as const satisfies TableDefinition;
