import type { ScoreRequest } from "../engine/score.ts";
import { FindingLog } from "../findings/log.ts";
import { VERSION } from "../library/version.ts";
import type { Plan } from "../plan/plan.ts";
import { createDictionaries } from "../tables/key-dictionary.ts";
import type { OptionValues } from "./command.ts";
import { readCrosswalkFile } from "./crosswalk-file.ts";
import { headerMapping, refuseUnusedMapping } from "./header-mapping.ts";
import { HIDDEN_CHOICES, refuseHidden } from "./hidden-content.ts";
import { closeInputs, type InputFile, openInputs } from "./input-files.ts";
import { refuseWrongOpening } from "./opening-ledger.ts";
import { dateOption, listOption, oneOf, textOption } from "./option-values.ts";
import { choosePlan } from "./plan-file.ts";
import { progress } from "./progress.ts";
import type { Terminal } from "./terminal.ts";

/** The plan of the options, before any data is opened: what a command line names can be held against it. */
export async function planOfOptions(options: OptionValues): Promise<Plan> {
  return (await choosePlan(textOption(options, "plan"))).plan;
}

/** Every file that the options name, so that no output overwrites one. */
export function inputPaths(files: readonly string[], options: OptionValues): readonly (string | undefined)[] {
  const named = ["plan", "mapFile", "crosswalk"].map((name) => textOption(options, name));
  return [...files, ...listOption(options, "opening"), ...named];
}

/**
 * Opens the files as the common options say, hands over what `score` asks for, and closes them.
 *
 * @throws what opening, recognising and `use` throw; UsageError for options that don't fit the files; HiddenContent
 */
export async function withScoringInputs<Result>(
  files: readonly string[],
  options: OptionValues,
  plan: Plan,
  terminal: Terminal,
  use: (request: Omit<ScoreRequest, "by">) => Promise<Result>,
): Promise<Result> {
  const asOf = dateOption(options, "asOf", "--as-of");
  const map = listOption(options, "map");
  const mapping = await headerMapping(map, textOption(options, "mapFile"));
  const crosswalkFile = textOption(options, "crosswalk");
  const crosswalk = crosswalkFile === undefined ? undefined : await readCrosswalkFile(crosswalkFile);
  const hidden = oneOf("--hidden", textOption(options, "hidden") ?? "include", HIDDEN_CHOICES);
  const log = new FindingLog();
  const inputs: InputFile[] = [];
  const shown = progress(terminal, () => performance.now());
  try {
    inputs.push(...(await openInputs(files, "data", { mapping, hidden }, terminal)));
    inputs.push(...(await openInputs(listOption(options, "opening"), "opening", { mapping, hidden }, terminal)));
    const tablesOf = (role: InputFile["role"]) => inputs.filter((one) => one.role === role).map(({ tables }) => tables);
    refuseWrongOpening(tablesOf("opening"), tablesOf("data"), asOf);
    refuseUnusedMapping(
      map,
      inputs.map(({ tables }) => tables),
    );
    const result = await use({
      files: inputs.map(({ tables, role, source }) => ({ tables, role, bytes: source.size ?? 0 })),
      plan,
      ...(asOf === undefined ? {} : { asOf }),
      ...(crosswalk ? { crosswalk } : {}),
      hidden: hidden === "skip" ? "skip" : "include",
      dictionaries: createDictionaries(),
      log,
      version: VERSION,
      signal: terminal.signal,
      onProgress: shown.report,
    });
    refuseHidden(log, hidden);
    return result;
  } finally {
    shown.end();
    await closeInputs(inputs);
  }
}
