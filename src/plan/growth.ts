import type { PlanDocument } from "./document.ts";
import { Fault } from "./fault.ts";
import type { PlanFile } from "./file-schema.ts";
import type { Baseline, GrowthPlan } from "./plan.ts";
import { readQuantity } from "./quantity.ts";
import type { Named } from "./values.ts";
import { unknownId } from "./values.ts";

/** The figure whose growth an office plans, unless the plan names another. */
const PLANNED_FIGURE = "outstanding";

/** The growth plan; it needs a baseline of its date that knows the figure, or a base of its own. */
export function readGrowth(
  file: PlanFile,
  figures: readonly Named[],
  baselines: readonly Baseline[],
  document: PlanDocument,
): GrowthPlan | undefined {
  if (file.growth === undefined) return undefined;
  const { since, planned, base, figure: id = PLANNED_FIGURE, "exclude-programmes": excluded = [] } = file.growth;
  const figure = figures.find((one) => one.id === id);
  if (!figure) document.add(["growth", "figure"], unknownId(id, figures));
  if (base === undefined && !baselines.some(({ date, office }) => date === since && office.has(id))) {
    document.add(["growth", "since"], noBaseline(id));
  }
  const amount = (key: "planned" | "base", written: string | undefined): number | undefined => {
    if (written === undefined || !figure) return undefined;
    const value = readQuantity(written, figure.unit);
    if (!(value instanceof Fault)) return value.numerator / value.denominator;
    document.add(["growth", key], value);
    return undefined;
  };
  const increase = amount("planned", planned);
  if (increase === 0) document.add(["growth", "planned"], NOTHING_PLANNED);
  const from = amount("base", base);
  return {
    figure: id,
    since,
    ...(increase === undefined ? {} : { planned: increase }),
    ...(from === undefined ? {} : { base: from }),
    excludedProgrammes: excluded,
  };
}

function noBaseline(figure: string): Fault {
  return new Fault(
    {
      vi: `Không có mốc ngày này với số liệu «${figure}» toàn PGD.`,
      en: `No baseline of this date has the office's “${figure}”.`,
    },
    {
      vi: `Thêm vào «baselines» mốc ngày này với office: { ${figure}: … }.`,
      en: `Add one to “baselines”, with office: { ${figure}: … }.`,
    },
  );
}

const NOTHING_PLANNED = new Fault(
  {
    vi: "Kế hoạch tăng bằng 0 thì không tính được tỷ lệ hoàn thành.",
    en: "A planned increase of 0 can't be completed.",
  },
  { vi: "Ghi số tăng theo kế hoạch, hoặc bỏ mục «growth».", en: "Write the planned increase, or drop “growth”." },
);
