import { compareFractions } from "../values/fraction.ts";
import type { PlanDocument } from "./document.ts";
import { Fault } from "./fault.ts";
import type { PlanFile } from "./file-schema.ts";
import type { PlanCommune } from "./plan.ts";
import type { SideTable } from "./side-table.ts";
import { readTargetsTable, sameCommune } from "./targets-table.ts";
import type { Named } from "./values.ts";

/** The plan's communes with the targets of its table; a commune that only the table has is added. */
export function withTargetsTable(
  file: PlanFile,
  communes: readonly PlanCommune[],
  indicators: readonly Named[],
  tables: ReadonlyMap<string, SideTable | Fault>,
  document: PlanDocument,
): readonly PlanCommune[] {
  const path = file["targets-table"];
  if (path === undefined) return communes;
  const table = tables.get(path) ?? NOT_READ;
  if (table instanceof Fault) {
    document.add(["targets-table"], table);
    return communes;
  }
  const { communes: fromTable, problems } = readTargetsTable(path, table, indicators);
  document.problems.push(...problems);
  const merged = communes.map((commune, index) => {
    const row = fromTable.find((one) => sameCommune(one, commune));
    if (!row) return commune;
    for (const [id, target] of commune.targets) {
      const other = row.targets.get(id);
      if (other && compareFractions(target, other) !== 0) document.add(["communes", index, "targets", id], TWO_TARGETS);
    }
    return { ...row, ...commune, targets: new Map([...row.targets, ...commune.targets]) };
  });
  return [...merged, ...fromTable.filter((row) => !communes.some((commune) => sameCommune(row, commune)))];
}

const NOT_READ = new Fault(
  { vi: "Không đọc được bảng này.", en: "This table was not read." },
  { vi: "Kiểm tra đường dẫn, tính từ thư mục của tệp đề án.", en: "Check the path; it starts from the plan's folder." },
);

const TWO_TARGETS = new Fault(
  { vi: "Bảng chỉ tiêu ghi số khác cho xã này.", en: "The targets table has another target for this commune." },
  { vi: "Giữ chỉ tiêu ở một nơi.", en: "Keep the target in one place." },
);
