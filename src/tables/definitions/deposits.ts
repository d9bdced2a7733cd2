import { key, money, month, text } from "../fields.ts";
import type { TableDefinition } from "../table.ts";
import { communeCode, communeName, customerId, groupId } from "./shared.ts";

const fields = {
  customerId: customerId(),
  groupId: groupId(),
  communeCode: communeCode(),
  communeName: communeName(),
  account: key({
    words: { vi: "Sổ tiết kiệm", en: "Savings book" },
    headers: [
      "Sổ tiết kiệm",
      "Số TK",
      "Số sổ tiết kiệm",
      "Số sổ TK",
      "Số tài khoản",
      "Số tài khoản tiết kiệm",
      "Số tài khoản tiền gửi",
      "Số sổ",
      "Sổ TK",
    ],
    dictionary: "account",
    personal: true,
  }),
  balance: money({
    words: { vi: "Số dư tiền gửi", en: "Deposit balance" },
    headers: [
      "Số dư",
      "Số dư tiền gửi",
      "Số dư tiết kiệm",
      "Số dư TK",
      "Số dư TG",
      "Số dư tiền gửi tiết kiệm",
      "Số dư tiền gửi tổ viên",
      "Số dư sổ tiết kiệm",
    ],
  }),
  depositedInMonth: money({
    words: { vi: "Gửi trong tháng", en: "Deposited in the month" },
    headers: [
      "Gửi trong tháng",
      "Số tiền gửi trong tháng",
      "Tiền gửi trong tháng",
      "Gửi TK trong tháng",
      "Gửi tiết kiệm trong tháng",
      "Phát sinh gửi trong tháng",
      "Số gửi trong tháng",
      "Phát sinh có trong tháng",
    ],
  }),
  month: month({
    words: { vi: "Tháng", en: "Month" },
    headers: ["Tháng", "Kỳ", "Tháng gửi", "Tháng báo cáo", "Ngày số liệu", "Ngày báo cáo", "Tháng/năm"],
  }),
  status: text({
    words: { vi: "Trạng thái sổ", en: "Status" },
    headers: [
      "Trạng thái sổ",
      "Tình trạng sổ",
      "Trạng thái TK",
      "Tình trạng TK",
      "Trạng thái tài khoản",
      "Tình trạng tài khoản",
      "Tình trạng sổ tiết kiệm",
      "Trạng thái",
      "Tình trạng",
      "Status",
    ],
    dictionary: "depositStatus",
    spellings: {
      A: ["Active", "Đang hoạt động", "Hoạt động", "Mở", "OPEN", "O"],
      C: ["CLOSE", "CLOSED", "Đóng", "Đã đóng", "Tất toán", "Đã tất toán"],
      I: ["Inactive", "Không hoạt động", "Ngủ"],
    },
  }),
} satisfies TableDefinition["fields"];

/** Savings of the groups' members: one row per savings book. */
export const deposits = {
  id: "deposits",
  words: { vi: "Tiền gửi tổ viên", en: "Members' deposits" },
  purpose: {
    vi: "Mỗi dòng một sổ tiết kiệm của tổ viên: số dư và số tiền gửi trong tháng.",
    en: "One row per member's savings book: its balance and what was paid in during the month.",
  },
  fields,
  requires: [["customerId"], ["depositedInMonth"]],
  identity: "customerId",
  label: ["customerId", "groupId"],
  weight: [["balance"]],
} as const satisfies TableDefinition;
