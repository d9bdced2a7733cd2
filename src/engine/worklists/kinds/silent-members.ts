import type { WorklistDefinition } from "../worklist.ts";

export const silentMembers: WorklistDefinition = {
  id: "silent-members",
  name: { vi: "Danh sách tổ viên không gửi tiền trong tháng", en: "Members without a deposit in the month" },
  purpose: {
    vi: "Tổ viên (theo cách tính của đề án) không gửi tiền trong tháng; số dư cho biết ai đã từng gửi",
    en: "Members, as the plan counts them, who deposited nothing in the month; the balance tells who did before",
  },
  key: "customerId",
  computations: { complementOf: "deposit-participation" },
  amount: { vi: "Tổ viên", en: "Members" },
  closes: "deposit-participation",
  columns: ["customerName", "customerId", "groupId", "groupLeader", "hamletName", "balance"],
  nothing: { vi: "Mọi tổ viên đều có gửi tiền trong tháng.", en: "Every member deposited in the month." },
};
