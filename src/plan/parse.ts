import { readBaselines } from "./baselines.ts";
import { readClassRule } from "./class-rule.ts";
import { readCommunes } from "./communes.ts";
import { withTargetsTable } from "./communes-with-table.ts";
import { DEFAULT_PERIOD, DEFAULT_ROUNDING } from "./defaults.ts";
import { PlanDocument } from "./document.ts";
import { Fault } from "./fault.ts";
import type { Known, PlanFile } from "./file-schema.ts";
import { planFileSchema } from "./file-schema.ts";
import { readGrowth } from "./growth.ts";
import { addIssues } from "./issues.ts";
import { ownIndicators } from "./own-indicators.ts";
import type { Baseline, Plan } from "./plan.ts";
import type { PlanProblem } from "./problem.ts";
import type { SideTable } from "./side-table.ts";
import { stated } from "./stated.ts";
import { beyondLimit } from "./target-limit.ts";
import type { Named } from "./values.ts";
import { readValues, unknownId } from "./values.ts";

/** What a plan is read against: what ltq knows, and the side files that the plan names, by path as it writes them. */
export interface PlanContext extends Known {
  readonly tables: ReadonlyMap<string, SideTable | Fault>;
  readonly scorecards: ReadonlyMap<string, Baseline | Fault>;
}

/** A plan, or everything that is wrong with its file, in the file's order. */
export type PlanResult = { readonly plan: Plan } | { readonly problems: readonly PlanProblem[] };

/**
 * Reads a plan file (YAML). Pure: side files come with the context, see `loadPlan`. Unknown keys, unknown ids and
 * quantities that could mean two things are refused, with what to write instead.
 */
export function parsePlan(text: string, context: PlanContext): PlanResult {
  return planText(text, context).plan(context);
}

/** A plan's text, taken apart. */
export interface PlanText {
  /** The side files that it names, as it writes their paths; none where the text is no plan at all. */
  readonly tables: readonly string[];
  readonly scorecards: readonly string[];
  /** The plan, once the side files are there. To be asked once. */
  plan(side: Pick<PlanContext, "tables" | "scorecards">): PlanResult;
}

export function planText(text: string, known: Known): PlanText {
  const document = new PlanDocument(text);
  const file = planFile(document, known);
  const table = file?.["targets-table"];
  return {
    tables: table === undefined ? [] : [table],
    scorecards: (file?.baselines ?? []).flatMap(({ scorecard }) => scorecard ?? []),
    plan: ({ tables, scorecards }) => {
      if (!file) return { problems: inOrder(document.problems) };
      const plan = planOf(file, { ...known, tables, scorecards }, document);
      return document.problems.length > 0 ? { problems: inOrder(document.problems) } : { plan };
    },
  };
}

function planFile(document: PlanDocument, known: Known): PlanFile | undefined {
  if (document.problems.length > 0) return undefined;
  if (document.value === undefined) {
    document.add([], EMPTY);
    return undefined;
  }
  const { value } = document;
  const schema = planFileSchema(known, (section) => typeof value === "object" && Object.hasOwn(value, section));
  // read once: compiling the schema would take longer than it saves
  const result = schema.safeParse(value, { jitless: true });
  if (result.success) return result.data;
  addIssues(document, planFileSchema(known), result.error.issues);
  return undefined;
}

function planOf(file: PlanFile, context: PlanContext, document: PlanDocument): Plan {
  const figures: readonly Named[] = context.figures;
  const own = ownIndicators(file, [...context.indicators, ...figures], document);
  const indicators = [...context.indicators, ...own];
  const baselines = readBaselines(file, [...indicators, ...figures], context.scorecards, document);
  const growth = readGrowth(file, figures, baselines, document);
  checkOrder(file, document);
  const paceFrom = file["pace-from"];
  if (paceFrom !== undefined && !baselines.some(({ date }) => date === paceFrom))
    document.add(["pace-from"], NO_BASELINE);
  return {
    name: file.name,
    builtin: false,
    office: file.office ?? {},
    ...(file.start === undefined ? {} : { start: file.start }),
    ...(file.end === undefined ? {} : { end: file.end }),
    period: file.period ?? DEFAULT_PERIOD,
    rounding: { ...DEFAULT_ROUNDING, ...file.rounding },
    targets: readValues(file.targets, indicators, document, ["targets"], beyondLimit),
    communes: withTargetsTable(file, readCommunes(file, indicators, document), indicators, context.tables, document),
    baselines,
    ...(paceFrom === undefined ? {} : { paceFrom }),
    ...(growth ? { growth } : {}),
    readings: readReadings(file, indicators, document),
    classes: readClassRule(file, context.indicators, indicators, document),
    indicators: own,
  };
}

/** The schema has held known indicators to their readings; what is left are ids. */
function readReadings(file: PlanFile, named: readonly Named[], document: PlanDocument): ReadonlyMap<string, string> {
  const readings = new Map<string, string>();
  for (const [id, reading] of stated(file.readings)) {
    if (!named.some((one) => one.id === id)) document.add(["readings", id], unknownId(id, named), "key");
    readings.set(id, reading);
  }
  return readings;
}

function checkOrder(file: PlanFile, document: PlanDocument): void {
  const { start, end, period, communes = [] } = file;
  if (start !== undefined && end !== undefined && start > end) document.add(["end"], BEFORE_START);
  if (typeof period === "object" && period.from > period.to) document.add(["period", "to"], BEFORE_START);
  for (const [index, commune] of communes.entries()) {
    if (commune.start !== undefined && end !== undefined && commune.start > end) {
      document.add(["communes", index, "start"], AFTER_END);
    }
  }
}

function inOrder(problems: readonly PlanProblem[]): readonly PlanProblem[] {
  const file = (problem: PlanProblem): string => problem.file ?? "";
  return [...problems].sort((a, b) => file(a).localeCompare(file(b)) || a.line - b.line || a.column - b.column);
}

const EMPTY = new Fault(
  { vi: "Tệp đề án trống.", en: "The plan is empty." },
  { vi: "Tạo tệp mẫu bằng lệnh: ltq init.", en: "Start from a template: ltq init." },
);

const BEFORE_START = new Fault(
  { vi: "Ngày cuối trước ngày đầu.", en: "The last day comes before the first." },
  { vi: "Sửa một trong hai ngày.", en: "Correct one of the two." },
);

const AFTER_END = new Fault(
  { vi: "Xã bắt đầu sau ngày kết thúc đề án.", en: "The commune starts after the plan's end." },
  { vi: "Sửa ngày bắt đầu của xã, hoặc «end».", en: "Correct the commune's start, or “end”." },
);

const NO_BASELINE = new Fault(
  { vi: "Không có mốc nào của ngày này.", en: "No baseline has this date." },
  { vi: "Ghi ngày của một mốc trong «baselines».", en: "Write the date of one of the “baselines”." },
);
