import { DIMENSIONS } from "../../engine/dimensions.ts";
import type { Span } from "../../engine/period.ts";
import type { Grouping } from "../../engine/worklists/list.ts";
import { makeWorklist } from "../../engine/worklists/make-list.ts";
import { worklists } from "../../engine/worklists/registry.ts";
import { spanOf } from "../../engine/worklists/window.ts";
import type { WorklistDefinition, WorklistKind } from "../../engine/worklists/worklist.ts";
import { findFirstUnit } from "../../report/find-unit.ts";
import { worklistDocument } from "../../report/worklist/document.ts";
import { writers } from "../../report/writers.ts";
import { type Day, dayOf, lastOfMonth } from "../../values/day.ts";
import type { OptionValues, RunCommand } from "../command.ts";
import { documentResults } from "../document-results.ts";
import { EXIT } from "../exit-code.ts";
import { oneOf, textOption, wholeNumberOption, widthOption } from "../option-values.ts";
import { chooseOutputs, deliver } from "../outputs.ts";
import { refuseOutputs } from "../refuse-outputs.ts";
import { inputPaths, planOfOptions, withScoringInputs } from "../scoring-inputs.ts";
import { textWidth } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";

const GROUPINGS: readonly Grouping[] = ["commune", "group", "organisation", "hamlet", "owner"];
const KINDS = Object.keys(worklists) as readonly WorklistKind[];
const MOST_ENTRIES = 1_000_000;
const MOST_DAYS = 3660;

export const runWorklist: RunCommand = async ([asked = "", ...files], options, terminal) => {
  const force = options.force === true;
  const definition: WorklistDefinition = worklists[oneOf("worklist", asked, KINDS)];
  const outputs = chooseOutputs(options, writers, "table", terminal);
  const width = textWidth(terminal, widthOption(options));
  const by = oneOf("--by", textOption(options, "by") ?? "commune", GROUPINGS);
  const limit = wholeNumberOption(options, "limit", "--limit", MOST_ENTRIES);
  const window = windowOf(options, definition);
  const unit = textOption(options, "unit");
  refuseOutputs(
    outputs.map(({ path }) => path),
    inputPaths(files, options),
    force,
  );
  const plan = await planOfOptions(options);
  const worklist = await withScoringInputs(
    files,
    options,
    plan,
    terminal,
    async (request) =>
      await makeWorklist({
        ...request,
        definition,
        by,
        dimensions: unit === undefined ? [] : DIMENSIONS,
        ...(unit === undefined ? {} : { unitOf: (scorecard) => findFirstUnit(scorecard, unit) }),
        ...(window ? { window } : {}),
        ...(limit === undefined ? {} : { limit }),
        isMasked: options.mask === true,
      }),
  );
  const results = await documentResults(worklistDocument(worklist, terminal.language), outputs, { width }, terminal);
  await deliver(results, { force, signal: terminal.signal }, terminal);
  return EXIT.done;
};

/** The days that the user wants, where the list is about days to come. */
function windowOf(options: OptionValues, { id, window }: WorklistDefinition): ((asOf: Day) => Span) | undefined {
  const month = textOption(options, "month");
  const days = wholeNumberOption(options, "within", "--within", MOST_DAYS);
  const asked = month !== undefined ? "--month" : days !== undefined ? "--within" : undefined;
  if (asked === undefined) return undefined;
  if (window === undefined || window.kind === "months-back") {
    throw new UsageError(
      { vi: `${asked} không dùng cho danh sách ${id}.`, en: `${asked} is not for the list ${id}.` },
      { vi: "Dùng cho: due-soon, frozen-ending.", en: "It is for: due-soon, frozen-ending." },
    );
  }
  if (month !== undefined && days !== undefined) {
    throw new UsageError({
      vi: "Chỉ chọn một trong hai: --month hoặc --within.",
      en: "Choose one of the two: --month or --within.",
    });
  }
  if (days !== undefined) return (asOf) => spanOf({ kind: "days", days }, asOf);
  const first = firstOf(month ?? "");
  return () => ({ from: first, to: lastOfMonth(first) });
}

/** `01/2021`, `1-2021` or `2021-01`. */
function firstOf(month: string): Day {
  const written = /^(\d{1,2})[/.-](\d{4})$/.exec(month) ?? undefined;
  const iso = /^(\d{4})-(\d{1,2})$/.exec(month) ?? undefined;
  const day = written
    ? dayOf(Number(written[2]), Number(written[1]), 1)
    : iso && dayOf(Number(iso[1]), Number(iso[2]), 1);
  if (day !== undefined) return day;
  throw new UsageError(
    { vi: `--month: «${month}» không phải là một tháng.`, en: `--month: “${month}” is no month.` },
    { vi: "Viết như 01/2021.", en: "Write it like 2021-01." },
  );
}
