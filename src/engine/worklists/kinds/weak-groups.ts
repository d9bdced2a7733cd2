import type { WorklistDefinition } from "../worklist.ts";

const PARTS = ["scoreSession", "scoreOverdue", "scorePrincipal", "scoreInterest", "scoreMembers", "scoreDeposits"];
const SCORE = `first(groups.score, ${PARTS.map((part) => `groups.${part}`).join(" + ")})`;
/** Below 70 points a group is average or weak; what the office itself classes so is listed too. */
const WEAK = `(${SCORE} < 70 or groups.class? = "average" or groups.class? = "weak")`;
const THIS_MONTH = 'groups.groupId != "0000000" and first(groups.month?, month.to) in month';

export const weakGroups: WorklistDefinition = {
  id: "weak-groups",
  name: { vi: "Danh sách Tổ TK&VV trung bình, yếu", en: "Average and weak groups" },
  purpose: {
    vi: "Tổ còn dư nợ được dưới 70 điểm hoặc xếp loại trung bình, yếu; mất điểm ở phần nào; tổ mất nhiều điểm trước",
    en: "Groups with a balance below 70 points, or classed average or weak; which parts lost the points; most lost first",
  },
  key: "groupId",
  computations: [
    { amount: `sum(100 - ${SCORE} where ${THIS_MONTH} and groups.balance > 0 and ${WEAK})` },
    {
      amount: `sum(100 - ${SCORE} where ${THIS_MONTH} and lending.current + lending.overdue + lending.frozen > 0 and ${WEAK})`,
    },
  ],
  amount: { vi: "Điểm bị mất", en: "Points lost" },
  closes: "group-quality",
  columns: ["groupId", "groupLeader", "organisationName", "hamletName", "score", "class"],
  parts: PARTS,
  nothing: { vi: "Không có tổ nào xếp loại trung bình, yếu.", en: "No group is average or weak." },
};
