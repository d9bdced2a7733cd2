import { money, month, points, text } from "../fields.ts";
import type { TableDefinition } from "../table.ts";
import { CLASS_SPELLINGS, communeCode, communeName, groupId, groupLeader } from "./shared.ts";

const fields = {
  groupId: groupId(),
  groupLeader: groupLeader(),
  communeCode: communeCode(),
  communeName: communeName(),
  month: month({
    words: { vi: "Tháng", en: "Month" },
    headers: [
      "Tháng",
      "Kỳ",
      "Tháng chấm điểm",
      "Kỳ chấm điểm",
      "Tháng báo cáo",
      "Ngày số liệu",
      "Ngày báo cáo",
      "Tháng/năm",
    ],
  }),
  scoreSession: points(20, {
    words: { vi: "Điểm giao dịch xã", en: "Commune session" },
    headers: ["Điểm giao dịch xã", "Điểm GDX", "Điểm tham gia giao dịch xã", "Điểm giao dịch tại xã", "Điểm GDXA"],
  }),
  scoreOverdue: points(30, {
    words: { vi: "Điểm nợ quá hạn", en: "Overdue" },
    headers: ["Điểm nợ quá hạn", "Điểm NQH", "Điểm tỷ lệ nợ quá hạn", "Điểm tỷ lệ NQH"],
  }),
  scorePrincipal: points(15, {
    words: { vi: "Điểm thu nợ", en: "Principal" },
    headers: [
      "Điểm thu nợ",
      "Điểm thu nợ gốc",
      "Điểm thu nợ đến hạn",
      "Điểm thu gốc",
      "Điểm tỷ lệ thu nợ",
      "Điểm thu nợ gốc đến hạn",
    ],
  }),
  scoreInterest: points(20, {
    words: { vi: "Điểm thu lãi", en: "Interest" },
    headers: ["Điểm thu lãi", "Điểm tỷ lệ thu lãi", "Điểm lãi"],
  }),
  scoreMembers: points(5, {
    words: { vi: "Điểm tổ viên gửi tiết kiệm", en: "Members who deposit" },
    headers: [
      "Điểm tổ viên gửi",
      "Điểm tổ viên gửi tiết kiệm",
      "Điểm tổ viên gửi tiền",
      "Điểm tổ viên gửi TK",
      "Điểm số tổ viên gửi",
      "Điểm tỷ lệ tổ viên gửi",
    ],
  }),
  scoreDeposits: points(10, {
    words: { vi: "Điểm số dư tiền gửi tăng thêm", en: "Deposit growth" },
    headers: [
      "Điểm số dư tăng thêm",
      "Điểm số dư tiền gửi tăng thêm",
      "Điểm tăng số dư",
      "Điểm số dư tiền gửi",
      "Điểm số dư tiết kiệm",
      "Điểm số dư TK tăng thêm",
    ],
  }),
  score: points(100, {
    words: { vi: "Tổng điểm", en: "Total score" },
    headers: [
      "Tổng điểm",
      "Kết quả chấm điểm",
      "Tổng số điểm",
      "Tổng cộng điểm",
      "Điểm tổng",
      "Điểm tổng cộng",
      "Điểm chấm",
      "Điểm chất lượng",
    ],
  }),
  balance: money({
    words: { vi: "Dư nợ", en: "Balance" },
    headers: ["Dư nợ", "Tổng dư nợ", "Dư nợ tổ", "Dư nợ của tổ", "Tổng số dư nợ"],
    blank: "absent",
  }),
  class: text({
    words: { vi: "Xếp loại", en: "Class" },
    headers: ["Xếp loại", "Xếp loại tổ", "Phân loại", "Loại tổ", "Kết quả xếp loại", "Phân loại tổ"],
    dictionary: "class",
    spellings: CLASS_SPELLINGS,
  }),
} satisfies TableDefinition["fields"];

/** Monthly scores of the savings-and-credit groups. */
export const groups = {
  id: "groups",
  words: { vi: "Chấm điểm Tổ TK&VV", en: "Group scores" },
  purpose: {
    vi: "Mỗi dòng một Tổ TK&VV trong một tháng: điểm thành phần, tổng điểm, dư nợ, xếp loại.",
    en: "One row per savings-and-credit group and month: part scores, total, balance, class.",
  },
  fields,
  requires: [["groupId"], ["score"]],
  identity: "groupId",
  label: ["groupId", "month"],
  weight: [["balance"]],
} as const satisfies TableDefinition;
