import type { Plan, PlanCommune } from "../plan/plan.ts";
import { writtenDay } from "../values/day.ts";
import type { Words } from "../values/words.ts";
import type { Availability } from "./availability.ts";
import type { IndicatorLine, RenamedCommune } from "./unit-table.ts";

/** Where the plan speaks of what the files do not have. */
export interface PlanAgainstFiles {
  /** Communes without any row. */
  readonly unmet: readonly PlanCommune[];
  readonly renamed: readonly RenamedCommune[];
  /** Codes that the growth plan leaves out and no loan has. */
  readonly unknownProgrammes: readonly string[];
}

/** What was taken for granted because the files or the plan are silent; printed under every scorecard. */
export function assumptionsOf(
  plan: Plan,
  available: Availability,
  { unmet, renamed, unknownProgrammes }: PlanAgainstFiles,
  lines: readonly Pick<IndicatorLine, "indicator" | "chosen">[],
): readonly Words[] {
  const found: Words[] = [];
  if (plan.builtin) {
    found.push({
      vi: "Không có tệp đề án (--plan): dùng tám chỉ tiêu đến năm 2023 có sẵn trong ltq.",
      en: "No plan file (--plan): the eight targets of 2023 inside ltq are used.",
    });
  }
  for (const { date, saved } of plan.baselines) {
    if (saved?.doubt === undefined) continue;
    const day = writtenDay(date);
    found.push({
      vi: `Mốc ${day} lấy từ bảng kết quả đã lưu: ${saved.doubt.vi}.`,
      en: `The baseline of ${day} is taken from a saved scorecard: ${saved.doubt.en}.`,
    });
  }
  if (available.hasField("loans", "frozen") && available.has({ kind: "table", table: "collections" })) {
    found.push({
      vi: "Món vay khoanh toàn bộ được coi là khoanh trước ngày đến hạn: sao kê không có ngày khoanh.",
      en: "A wholly frozen loan is taken as frozen before it fell due: the ledger has no date of freezing.",
    });
  }
  if (available.has({ kind: "table", table: "groups" }) && !available.hasField("groups", "month")) {
    found.push({
      vi: "Bảng điểm tổ không có cột tháng: coi là của tháng báo cáo.",
      en: "The groups' scores have no month: they are taken as the report month's.",
    });
  }
  if (available.has({ kind: "table", table: "deposits" }) && !available.hasField("deposits", "month")) {
    found.push({
      vi: "Bảng tiền gửi không có cột tháng: coi là của tháng báo cáo.",
      en: "The deposits have no month: they are taken as the report month's.",
    });
  }
  for (const { indicator, chosen } of lines) {
    if (chosen?.note === undefined) continue;
    const { name } = indicator;
    found.push({ vi: `${name.vi}: ${chosen.note.vi}.`, en: `${name.en}: ${chosen.note.en}.` });
  }
  if (unmet.length > 0) {
    const names = unmet.map(({ name, code }) => name ?? code ?? "").join(", ");
    found.push({
      vi: `Có trong đề án nhưng không có số liệu: ${names}.`,
      en: `In the plan, but without data: ${names}.`,
    });
  }
  for (const { code, inPlan, inFiles } of renamed) {
    found.push({
      vi: `Mã xã ${code}: đề án ghi là «${inPlan}», tệp số liệu ghi là «${inFiles}»; bảng dùng tên trong đề án.`,
      en: `Commune ${code}: the plan calls it “${inPlan}”, the files “${inFiles}”; the plan's name is used.`,
    });
  }
  if (unknownProgrammes.length > 0) {
    const codes = unknownProgrammes.join(", ");
    found.push({
      vi: `Kế hoạch tăng trưởng loại trừ chương trình không có trong sao kê: ${codes}. Kiểm tra lại mã chương trình.`,
      en: `The growth plan leaves out programmes that no loan has: ${codes}. Check their codes.`,
    });
  }
  return found;
}
