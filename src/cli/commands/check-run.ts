import { examine } from "../../engine/examine.ts";
import { catalogue } from "../../findings/catalogue.ts";
import { FindingLog } from "../../findings/log.ts";
import { VERSION } from "../../library/version.ts";
import { findingWriters } from "../../report/findings/writers.ts";
import { readApart } from "../../tables/apart/read-apart.ts";
import { createDictionaries } from "../../tables/key-dictionary.ts";
import { known } from "../../values/known.ts";
import { ALL_FINDINGS, accountSum } from "../account-sum.ts";
import type { RunCommand } from "../command.ts";
import { EXIT } from "../exit-code.ts";
import { FAILING } from "../fail-on.ts";
import { headerMapping, refuseUnusedMapping } from "../header-mapping.ts";
import { HIDDEN_CHOICES, refuseHidden } from "../hidden-content.ts";
import { closeInputs, type InputFile, openInputs } from "../input-files.ts";
import { copyOf, MARKED, refuseUnpaired } from "../marked-copies.ts";
import { dateOption, listOption, oneOf, textOption, wholeNumberOption } from "../option-values.ts";
import { chooseOutputs, deliver, type Result } from "../outputs.ts";
import { progress } from "../progress.ts";
import { ReadingThreads } from "../reading-threads.ts";
import { refuseOutputs } from "../refuse-outputs.ts";

const PLACES_ON_SCREEN = 20;

export const runCheck: RunCommand = async (files, options, terminal) => {
  const force = options.force === true;
  const outputs = chooseOutputs(options, { ...findingWriters, xlsx: MARKED }, "text", terminal);
  refuseUnpaired(outputs, files);
  const failing = oneOf("--fail-on", textOption(options, "failOn") ?? "error", ["error", "warning", "info", "never"]);
  const asOf = dateOption(options, "asOf", "--as-of");
  const places = wholeNumberOption(options, "places", "--places", ALL_FINDINGS);
  refuseOutputs(
    outputs.map(({ path }) => path),
    [...files, textOption(options, "mapFile")],
    force,
  );
  const map = listOption(options, "map");
  const mapping = await headerMapping(map, textOption(options, "mapFile"));
  const log = new FindingLog(ALL_FINDINGS);
  const hidden = oneOf("--hidden", textOption(options, "hidden") ?? "include", HIDDEN_CHOICES);
  const inputs: InputFile[] = [];
  const shown = progress(terminal, () => performance.now());
  const results: Result[] = [];
  const threads = new ReadingThreads(terminal.signal);
  try {
    inputs.push(...(await openInputs(files, "data", { mapping, hidden }, terminal)));
    refuseUnusedMapping(
      map,
      inputs.map(({ tables }) => tables),
    );
    const accounts = await examine({
      files: inputs.map(({ tables }) => tables),
      ...(asOf === undefined ? {} : { asOf }),
      hidden: hidden === "skip" ? "skip" : "include",
      dictionaries: createDictionaries(),
      log,
      signal: terminal.signal,
      onProgress: shown.report,
      readTable: readApart(threads),
    });
    refuseHidden(log, hidden);
    const groups = log.groups();
    const report = {
      ltq: VERSION,
      groups,
      files: inputs.map(({ tables }) => ({
        name: tables.file,
        rows: accountSum(tables.sheets.flatMap((sheet) => sheet.tables.flatMap((one) => accounts.get(one) ?? []))),
      })),
      language: terminal.language,
    };
    const unmarked = [...inputs];
    for (const { path, format } of outputs) {
      const shownPlaces = places ?? (path === undefined ? PLACES_ON_SCREEN : undefined);
      const limited = shownPlaces === undefined ? report : { ...report, places: shownPlaces };
      if (format !== "xlsx") results.push({ path, content: findingWriters[format].write(limited) });
      else {
        const input = known(unmarked.shift());
        results.push({ path, content: await copyOf(input, groups, inputs.length === 1, path, terminal) });
      }
    }
  } finally {
    shown.end();
    await threads.close();
    await closeInputs(inputs);
  }
  await deliver(results, { force, signal: terminal.signal }, terminal);
  const isFailed = log.groups().some(({ kind }) => FAILING[failing].includes(catalogue[kind].severity));
  return isFailed ? EXIT.findings : EXIT.done;
};
