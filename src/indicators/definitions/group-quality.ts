import type { Indicator } from "../indicator.ts";

/** The total, or the parts added up where the file has no total. */
const SCORE =
  "first(groups.score, groups.scoreSession + groups.scoreOverdue + groups.scorePrincipal + groups.scoreInterest + groups.scoreMembers + groups.scoreDeposits)";
const THIS_MONTH = 'groups.groupId != "0000000" and first(groups.month?, month.to) in month';
const WITH_BALANCE = `${THIS_MONTH} and groups.balance > 0`;
const WITH_LOANS = `${THIS_MONTH} and lending.current + lending.overdue + lending.frozen > 0`;
/** A group without a score has no part in the mean: absent is not zero. */
const SCORED = `${SCORE} is known`;

export const groupQuality = {
  id: "group-quality",
  name: { vi: "Chất lượng hoạt động của Tổ TK&VV", en: "Quality of savings-and-credit groups" },
  short: { vi: "Tổ TK&VV", en: "Groups" },
  unit: "points",
  better: "higher",
  source: {
    vi: "Chỉ tiêu 6 của Đề án (86 điểm). Thang điểm 100 theo cách chấm điểm Tổ TK&VV; không tính cho vay trực tiếp (mã tổ 0000000).",
    en: "Indicator 6 of the plan (86 points). The bank's scoring of groups out of 100; direct loans (group 0000000) are left out.",
  },
  defaultReading: "mean-score",
  readings: {
    "mean-score": {
      words: {
        vi: "Điểm bình quân trong tháng của các tổ còn dư nợ",
        en: "Mean score of the month over groups with a balance",
      },
      computations: [
        {
          numerator: `sum(${SCORE} where ${WITH_BALANCE})`,
          denominator: `count(groups where ${WITH_BALANCE} and ${SCORED})`,
        },
        {
          numerator: `sum(${SCORE} where ${WITH_LOANS})`,
          denominator: `count(groups where ${WITH_LOANS} and ${SCORED})`,
        },
      ],
    },
    "all-groups": {
      words: {
        vi: "Điểm bình quân trong tháng của mọi tổ có chấm điểm",
        en: "Mean score of the month over all groups that were scored",
      },
      computations: [
        {
          numerator: `sum(${SCORE} where ${THIS_MONTH})`,
          denominator: `count(groups where ${THIS_MONTH} and ${SCORED})`,
        },
      ],
    },
  },
} as const satisfies Indicator;
