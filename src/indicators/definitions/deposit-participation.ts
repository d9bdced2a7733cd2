import type { Indicator } from "../indicator.ts";

const IN_GROUP = 'deposits.groupId? != "0000000"';
const ACTIVE = '(deposits.status? is missing or deposits.status? = "A")';
const THIS_MONTH = "first(deposits.month?, month.to) in month";
const HOLDERS = `deposits.customerId where ${IN_GROUP} and ${ACTIVE} and ${THIS_MONTH}`;
const BORROWERS =
  'loans.customerId where loans.current + loans.overdue + loans.frozen > 0 and loans.groupId != "0000000"';

export const depositParticipation = {
  id: "deposit-participation",
  name: {
    vi: "Tỷ lệ tổ viên phát sinh gửi tiền gửi hàng tháng",
    en: "Group members who deposited in the month",
  },
  short: { vi: "Gửi tiền", en: "Deposits" },
  unit: "percent",
  better: "higher",
  source: {
    vi: "Chỉ tiêu 8 của Đề án (63%). Lãi nhập gốc không phải là gửi tiền.",
    en: "Indicator 8 of the plan (63%). Interest credited to a book is no deposit.",
  },
  defaultReading: "members",
  readings: {
    members: {
      words: {
        vi: "Số tổ viên có gửi tiền trong tháng trên số tổ viên (còn dư nợ hoặc có sổ tiết kiệm đang hoạt động)",
        en: "Members with a deposit in the month over members (with a balance, or with an active savings book)",
      },
      computations: [
        {
          numerator: `countDistinct(${HOLDERS} and deposits.depositedInMonth > 0)`,
          denominator: `countDistinct(${BORROWERS}, ${HOLDERS})`,
        },
      ],
    },
    holders: {
      words: {
        vi: "Số tổ viên có gửi tiền trong tháng trên số tổ viên có sổ tiết kiệm đang hoạt động",
        en: "Members with a deposit in the month over members with an active savings book",
      },
      computations: [
        {
          numerator: `countDistinct(${HOLDERS} and deposits.depositedInMonth > 0)`,
          denominator: `countDistinct(${HOLDERS})`,
        },
      ],
    },
  },
} as const satisfies Indicator;
