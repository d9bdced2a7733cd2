import { checkDates } from "../check/mixed-dates.ts";
import type { FindingLog } from "../findings/log.ts";
import type { Measure, ParameterName } from "../indicators/language/measure.ts";
import { figures, indicators } from "../indicators/registry.ts";
import { carriedPlan } from "../plan/crosswalk/carry-plan.ts";
import type { Crosswalk } from "../plan/crosswalk/crosswalk.ts";
import { unknownCodes } from "../plan/crosswalk/unknown-codes.ts";
import type { Plan } from "../plan/plan.ts";
import type { Dictionaries } from "../tables/dictionary.ts";
import type { ReadTable } from "../tables/read-table.ts";
import { type Day, isoDay } from "../values/day.ts";
import { datedSources, dateOfData } from "./as-of.ts";
import { assumptionsOf } from "./assumptions.ts";
import { Availability } from "./availability.ts";
import { figureCandidates, measuresOf, readingCandidates } from "./candidates.ts";
import type { Dimension } from "./dimensions.ts";
import { growthLine, growthMeasures } from "./growth.ts";
import { measuredRows, type RowInputs } from "./measured-rows.ts";
import { paceStart } from "./pace.ts";
import { monthOf, periodOf } from "./period.ts";
import { type PlanUnits, planStarts, planUnits } from "./plan-units.ts";
import { Reach } from "./reach.ts";
import type { RowObserver } from "./row-observer.ts";
import { type ReportProgress, type RunRequest, type RunResult, run } from "./run.ts";
import type { Scorecard, UnitResult } from "./scorecard.ts";
import { figureHeading, findingSummaries, indicatorHeading, inputFile, type ScoreFile } from "./scorecard-parts.ts";
import { withStanding } from "./standing.ts";
import { chosenCandidate } from "./unit-results.ts";
import type { FigureLine, IndicatorLine, UnitTable } from "./unit-table.ts";
import { type Assumption, applyAssumptions } from "./what-if/apply.ts";
import { keptIds, whatIfOf } from "./what-if/what-if.ts";

export interface ScoreRequest {
  readonly files: readonly ScoreFile[];
  readonly plan: Plan;
  readonly planSha256?: string;
  /** Carries the plan's baselines, and what it says of communes, to the communes of the data's date. */
  readonly crosswalk?: Crosswalk;
  /** The date of the data, where the user states it. */
  readonly asOf?: Day;
  /** Breakdowns besides the communes. */
  readonly by: readonly Dimension[];
  /** What is assumed to have happened, in order. */
  readonly assume?: readonly Assumption[];
  readonly hidden: "include" | "skip";
  readonly dictionaries: Dictionaries;
  /** What reading and checking find is added to it. */
  readonly log: FindingLog;
  /** ltq's version, for the scorecard. */
  readonly version: string;
  readonly onProgress?: ReportProgress;
  readonly signal?: AbortSignal;
  /** How tables are read, where other threads do it. */
  readonly readTable?: ReadTable;
}

/** A scorecard, and what it was worked out with: enough to go through the same rows again. */
export interface Scored {
  readonly scorecard: Scorecard;
  readonly indicators: readonly IndicatorLine[];
  readonly figures: readonly FigureLine[];
  readonly available: Availability;
  readonly asOf: Day;
  /** As it holds for these files: baselines and targets carried over to the units of today. */
  readonly plan: Plan;
  readonly run: RunRequest;
  readonly result: RunResult;
  readonly units: PlanUnits;
  /** The run's number of the unit that a row of the scorecard is of; undefined for the office. */
  readonly numberOf: UnitTable["numberOf"];
}

/** What somebody who looks at the rows wants of a run: worked out once it is known what the files hold. */
export type Observe = (known: { readonly available: Availability; readonly asOf: Day }) => {
  readonly observer: RowObserver;
  /** Formulas that it evaluates: what they need of the ledger is kept. */
  readonly measures: readonly Measure[];
};

/**
 * Reads the files' tables and works out the scorecard.
 *
 * @throws UnknownDate, AmountOverflow, AssumptionProblem, and what reading throws (UnreadableFile)
 */
export async function score(request: ScoreRequest): Promise<Scorecard> {
  return (await scoreInDetail(request)).scorecard;
}

/** The same, with what it was worked out with; `observe` looks at the rows while they are read. */
export async function scoreInDetail(request: ScoreRequest, observe?: Observe): Promise<Scored> {
  const { files, log } = request;
  const tablesOf = (role: ScoreFile["role"]) => files.filter((file) => file.role === role).map((file) => file.tables);
  const sourcesOf = (role: ScoreFile["role"]) =>
    tablesOf(role).flatMap(({ sheets }) => sheets.flatMap((sheet) => sheet.tables));
  const asOf = request.asOf ?? dateOfData(tablesOf("data"));
  const { plan, notes: carried } = request.crosswalk
    ? carriedPlan(request.plan, request.crosswalk, asOf)
    : { plan: request.plan, notes: [] };
  for (const { tables } of files) for (const finding of tables.findings) log.add(finding);
  checkDates(datedSources(tablesOf("data")), asOf, log);

  const period = periodOf(plan.period, asOf);
  const month = monthOf(asOf);
  const parameters = new Map<ParameterName, Day>([
    ["asOf", asOf],
    ["period.from", period.from],
    ["period.to", period.to],
    ["month.from", month.from],
    ["month.to", month.to],
  ]);
  const hasStart = plan.start !== undefined || plan.communes.some(({ start }) => start !== undefined);
  const available = new Availability(
    sourcesOf("data"),
    sourcesOf("opening"),
    new Set<ParameterName>([...parameters.keys(), ...(hasStart ? ["plan.start" as const] : [])]),
  );

  const planned = [...indicators, ...plan.indicators].map((indicator) => {
    const reading = plan.readings.get(indicator.id) ?? indicator.defaultReading;
    const companion = indicator.companion === reading ? undefined : indicator.companion;
    return {
      indicator,
      reading,
      candidates: readingCandidates(indicator, reading, plan.period, available),
      companion:
        companion === undefined
          ? undefined
          : { id: companion, candidates: readingCandidates(indicator, companion, plan.period, available) },
    };
  });
  const figureLines = figures.map((figure) => ({ figure, candidates: figureCandidates(figure, available) }));
  const growth = plan.growth && growthLine(plan.growth, available);
  const measures = [
    ...planned.flatMap(({ candidates, companion }) => [candidates, ...(companion ? [companion.candidates] : [])]),
    ...figureLines.map(({ candidates }) => candidates),
  ].flatMap(({ able }) => able.flatMap(measuresOf));
  const dimensions: readonly Dimension[] = ["commune", ...request.by.filter((one) => one !== "commune")];
  const units = planUnits(plan, dimensions);
  const observed = observe?.({ available, asOf });
  const runRequest: RunRequest = {
    data: sourcesOf("data"),
    opening: sourcesOf("opening"),
    measures: [...measures, ...(growth ? growthMeasures(growth) : []), ...(observed?.measures ?? [])],
    dimensions,
    units: units.byDimension,
    asOf,
    parameters,
    starts: planStarts(plan, units),
    dictionaries: request.dictionaries,
    log,
    hidden: request.hidden,
    ...(observed ? { observer: observed.observer } : {}),
    ...(request.onProgress ? { onProgress: request.onProgress } : {}),
    ...(request.signal ? { signal: request.signal } : {}),
    ...(request.readTable ? { readTable: request.readTable } : {}),
  };
  const result = await run(runRequest);

  const indicatorLines: IndicatorLine[] = planned.map((one) => ({
    ...one,
    chosen: chosenCandidate(one.candidates, result.aggregates),
    companionChosen: one.companion && chosenCandidate(one.companion.candidates, result.aggregates),
  }));
  const figureRows: FigureLine[] = figureLines.map((one) => ({
    ...one,
    chosen: chosenCandidate(one.candidates, result.aggregates),
  }));
  const inputs: RowInputs = {
    plan,
    units,
    result,
    reach: new Reach(sourcesOf("data")),
    indicators: indicatorLines,
    figures: figureRows,
    growth,
    dimensions,
  };
  const { table, rows } = measuredRows(inputs, result.aggregates);
  const communes = rows.units[0]?.units ?? [];
  const programmes = request.dictionaries.get("programme");
  const againstFiles = {
    unmet: table.unmetCommunes(),
    renamed: table.renamedCommunes(),
    unknownProgrammes: (plan.growth?.excludedProgrammes ?? []).filter((code) => programmes.find(code) === undefined),
  };
  const paceFrom = paceStart(plan);
  const actual: Scorecard = {
    schema: "ltq.scorecard/1",
    ltq: request.version,
    office: table.office(),
    asOf: isoDay(asOf),
    period: { from: isoDay(period.from), to: isoDay(period.to) },
    plan: {
      name: plan.name,
      builtin: plan.builtin,
      ...(request.planSha256 === undefined ? {} : { sha256: request.planSha256 }),
      ...(plan.start === undefined ? {} : { start: isoDay(plan.start) }),
      ...(plan.end === undefined ? {} : { end: isoDay(plan.end) }),
      rounding: plan.rounding,
      ...(paceFrom === undefined ? {} : { paceFrom: isoDay(paceFrom) }),
      classes: { ...plan.classes, weights: Object.fromEntries(plan.classes.weights) },
    },
    indicators: indicatorLines.map(indicatorHeading),
    figures: figureRows.map(figureHeading),
    baselines: plan.baselines.map(({ date, saved }) => ({ date: isoDay(date), ...(saved ? { sums: true } : {}) })),
    ...rows,
    inputs: await Promise.all(files.map((file) => inputFile(file, result.accounts))),
    findings: findingSummaries(log),
    assumptions: [
      ...assumptionsOf(plan, available, againstFiles, indicatorLines),
      ...carried,
      ...(request.crosswalk ? unknownCodes(request.crosswalk, request.plan, codesOf(communes)) : []),
    ],
  };
  const scorecard = whatIf(request.assume ?? [], actual, table, inputs);
  return {
    scorecard,
    indicators: indicatorLines,
    figures: figureRows,
    available,
    asOf,
    plan,
    run: runRequest,
    result,
    units,
    numberOf: table.numberOf,
  };
}

/** The scorecard itself; or, where something is assumed, as it would be, with what it is. */
function whatIf(
  assumptions: readonly Assumption[],
  actual: Scorecard,
  { numberOf }: UnitTable,
  inputs: RowInputs,
): Scorecard {
  const before = withStanding(actual);
  if (assumptions.length === 0) return before;
  const { result, indicators: lines, figures: figureLines, growth } = inputs;
  const held = { values: result.aggregates, scorecard: actual, numberOf, indicators: lines };
  const { values, assumed } = applyAssumptions(assumptions, held);
  const after = withStanding({ ...actual, ...measuredRows(inputs, values).rows });
  const growing = growth && chosenCandidate(growth.figure, result.aggregates);
  return { ...after, whatIf: whatIfOf(assumed, before, after, keptIds(values, lines, figureLines, growing)) };
}

function codesOf(units: readonly UnitResult[]): ReadonlySet<string> {
  return new Set(units.flatMap(({ code }) => code ?? []));
}
