import { DIMENSIONS, type Dimension } from "../../engine/dimensions.ts";
import { onlyIndicators } from "../../engine/only-indicators.ts";
import { score } from "../../engine/score.ts";
import type { Scorecard } from "../../engine/scorecard.ts";
import { FindingLog } from "../../findings/log.ts";
import { indicators } from "../../indicators/registry.ts";
import { VERSION } from "../../library/version.ts";
import { gateWriters } from "../../report/ci/writers.ts";
import type { GridOptions } from "../../report/context.ts";
import { findUnit } from "../../report/find-unit.ts";
import { errorDetails } from "../../report/findings/text.ts";
import { findingWriters } from "../../report/findings/writers.ts";
import { scorecardDocument } from "../../report/scorecard-document.ts";
import type { CsvOptions, Format } from "../../report/writer.ts";
import { writers } from "../../report/writers.ts";
import { readApart } from "../../tables/apart/read-apart.ts";
import { createDictionaries } from "../../tables/key-dictionary.ts";
import { ALL_FINDINGS, accountSum } from "../account-sum.ts";
import { assumeOption } from "../assume-option.ts";
import type { OptionValues, RunCommand } from "../command.ts";
import { readCrosswalkFile } from "../crosswalk-file.ts";
import { documentResults } from "../document-results.ts";
import { EXIT } from "../exit-code.ts";
import { failOn } from "../fail-on.ts";
import { gateResults, isForGate, isForPeople } from "../gate-results.ts";
import { headerMapping, refuseUnusedMapping } from "../header-mapping.ts";
import { HIDDEN_CHOICES, refuseHidden } from "../hidden-content.ts";
import { closeInputs, type InputFile, openInputs } from "../input-files.ts";
import { refuseWrongOpening } from "../opening-ledger.ts";
import { dateOption, listOption, oneOf, textOption, widthOption } from "../option-values.ts";
import { chooseOutputs, deliver, type Output, type Result } from "../outputs.ts";
import { choosePlan } from "../plan-file.ts";
import { progress } from "../progress.ts";
import { ReadingThreads } from "../reading-threads.ts";
import { refuseOutputs } from "../refuse-outputs.ts";
import { say, textWidth } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";

export const runScore: RunCommand = async (files, options, terminal) => {
  const findingsFile = textOption(options, "findings");
  const force = options.force === true;
  const outputs = chooseOutputs(options, { ...writers, ...gateWriters }, "table", terminal);
  const documents = outputs.filter(isForPeople);
  const csv = csvOptions(options, documents);
  const isFailed = failOn(options);
  const by = breakdowns(textOption(options, "by"));
  const planFile = textOption(options, "plan");
  const mapFile = textOption(options, "mapFile");
  const opening = listOption(options, "opening");
  const crosswalkFile = textOption(options, "crosswalk");
  refuseOutputs(
    [...outputs.map(({ path }) => path), findingsFile],
    [...files, ...opening, planFile, mapFile, crosswalkFile],
    force,
  );
  const { plan, bytes: planBytes } = await choosePlan(planFile);
  const crosswalk = crosswalkFile === undefined ? undefined : await readCrosswalkFile(crosswalkFile);
  const own = plan.indicators.map(({ id }) => id);
  const sort = sortKey(options, own);
  const columns = chosenIndicators(options, "columns", own);
  const only = chosenIndicators(options, "only", own);
  const assume = assumeOption(options, plan);
  const asOf = dateOption(options, "asOf", "--as-of");
  const width = textWidth(terminal, widthOption(options));
  const map = listOption(options, "map");
  const mapping = await headerMapping(map, mapFile);
  const log = new FindingLog(findingsFile === undefined && options.strict !== true ? undefined : ALL_FINDINGS);

  const isHashed = documents.some(({ format }) => writers[format].printsHashes);
  const planSha256 =
    isHashed && planBytes ? (await import("../../saved/sha256-node.ts")).sha256InNode(planBytes) : undefined;
  const hidden = oneOf("--hidden", textOption(options, "hidden") ?? "include", HIDDEN_CHOICES);
  const inputs: InputFile[] = [];
  const shown = progress(terminal, () => performance.now());
  const threads = new ReadingThreads(terminal.signal);
  let scorecard: Scorecard;
  const reading = { mapping, hidden, hashed: isHashed ? threads.hashed.bind(threads) : undefined };
  try {
    inputs.push(...(await openInputs(files, "data", reading, terminal)));
    inputs.push(...(await openInputs(opening, "opening", reading, terminal)));
    const tablesOf = (role: InputFile["role"]) => inputs.filter((one) => one.role === role).map(({ tables }) => tables);
    refuseWrongOpening(tablesOf("opening"), tablesOf("data"), asOf);
    refuseUnusedMapping(
      map,
      inputs.map(({ tables }) => tables),
    );
    const whole = await score({
      files: inputs.map(({ tables, role, source, fingerprint }) => ({
        tables,
        role,
        bytes: source.size ?? 0,
        ...(fingerprint ? { fingerprint } : {}),
      })),
      plan,
      ...(planSha256 === undefined ? {} : { planSha256 }),
      ...(crosswalk ? { crosswalk } : {}),
      ...(asOf === undefined ? {} : { asOf }),
      by,
      assume,
      hidden: hidden === "skip" ? "skip" : "include",
      dictionaries: createDictionaries(),
      log,
      version: VERSION,
      signal: terminal.signal,
      onProgress: shown.report,
      readTable: readApart(threads),
    });
    scorecard = only === undefined ? whole : onlyIndicators(whole, only);
  } finally {
    shown.end();
    await threads.close();
    await closeInputs(inputs);
  }
  refuseHidden(log, hidden);
  const findings = (): string =>
    findingWriters.text.write({
      ltq: VERSION,
      groups: log.groups(),
      files: inputs.map(({ tables: { file } }) => ({ name: file, rows: rowsOf(scorecard, file) })),
      language: terminal.language,
    });
  const writing = { force, signal: terminal.signal };
  if (options.strict === true && isDoubtful(scorecard)) {
    if (findingsFile === undefined) terminal.tell(findings());
    else await deliver([{ path: findingsFile, content: findings() }], writing, terminal);
    terminal.tell(say(terminal, STRICT));
    return EXIT.findings;
  }
  const unit = textOption(options, "unit");
  // told in every format, also in those that hold all units whatever was asked for
  if (unit !== undefined) findUnit(scorecard, unit);
  if (unit !== undefined && outputs.some(({ format }) => format === "json")) terminal.tell(say(terminal, ALL_UNITS));
  const results: Result[] = findingsFile === undefined ? [] : [{ path: findingsFile, content: findings() }];
  const document = scorecardDocument(scorecard, terminal.language, {
    sort,
    ...(columns === undefined ? {} : { columns }),
    ...(unit === undefined ? {} : { unit }),
    ...focusOf(options),
  });
  results.push(...(await documentResults(document, documents, { width, csv }, terminal)));
  results.push(...gateResults(scorecard, outputs.filter(isForGate), terminal.language));
  await deliver(results, writing, terminal);
  const details = errorDetails(log.groups(), terminal.language);
  if (details !== "" && findingsFile === undefined) terminal.tell(`\n${details}`);
  return isFailed(scorecard) ? EXIT.findings : EXIT.done;
};

function breakdowns(list: string | undefined): readonly Dimension[] {
  const names = (list ?? "")
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  return names.map((name) => oneOf("--by", name, DIMENSIONS));
}

function focusOf({ gap, pace }: OptionValues): Pick<GridOptions, "focus"> {
  const focus = [...(gap === true ? (["gap"] as const) : []), ...(pace === true ? (["pace"] as const) : [])];
  return focus.length === 0 ? {} : { focus };
}

/** The indicators that an option lists: those that tables of units shall have columns for, or those scored at all. */
function chosenIndicators(
  options: OptionValues,
  option: "columns" | "only",
  own: readonly string[],
): readonly string[] | undefined {
  const names = (textOption(options, option) ?? "").split(",").map((name) => name.trim());
  const chosen = names
    .filter((name) => name !== "")
    .map((name) => oneOf(`--${option}`, name, [...indicators.map(({ id }) => id), ...own]));
  return chosen.length === 0 ? undefined : chosen;
}

function csvOptions(options: OptionValues, outputs: readonly Output<Format>[]): CsvOptions {
  const delimiter = textOption(options, "delimiter");
  const asked = options.bom === true ? "--bom" : delimiter === undefined ? undefined : "--delimiter";
  if (asked !== undefined && !outputs.some(({ format }) => format === "csv")) {
    throw new UsageError(
      { vi: `${asked} chỉ dùng cho dạng csv.`, en: `${asked} is for the csv format only.` },
      { vi: "Thêm -o ket-qua.csv hoặc --format csv.", en: "Add -o result.csv or --format csv." },
    );
  }
  return { hasBom: options.bom === true, delimiter: delimiter === ";" ? ";" : "," };
}

function sortKey(options: OptionValues, own: readonly string[]): string {
  const asked = textOption(options, "sort") ?? "code";
  return oneOf("--sort", asked, ["code", "name", "met", ...indicators.map(({ id }) => id), ...own]);
}

function rowsOf({ inputs }: Scorecard, file: string) {
  return accountSum(inputs.filter(({ name }) => name === file).flatMap(({ tables }) => tables));
}

function isDoubtful({ inputs, findings }: Scorecard): boolean {
  return (
    inputs.some(({ tables }) => tables.some(({ rejected }) => rejected > 0)) ||
    findings.some(({ severity }) => severity !== "info")
  );
}

const ALL_UNITS = {
  vi: "Lưu ý: tệp JSON luôn giữ đủ mọi đơn vị để còn gộp và so sánh; --unit không thu hẹp dạng này.",
  en: "Note: JSON always holds all units, so that scorecards can be merged and compared; --unit does not narrow it.",
};

const STRICT = {
  vi: "--strict: không lập bảng kết quả vì số liệu có lỗi hoặc cảnh báo.",
  en: "--strict: no scorecard, because there are errors or warnings.",
};
