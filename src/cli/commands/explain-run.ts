import { DIMENSIONS } from "../../engine/dimensions.ts";
import { explain } from "../../engine/explain/explain.ts";
import { figures, indicators } from "../../indicators/registry.ts";
import { explanationDocument } from "../../report/explanation/document.ts";
import { findFirstUnit } from "../../report/find-unit.ts";
import { writers } from "../../report/writers.ts";
import { createDictionaries } from "../../tables/key-dictionary.ts";
import type { RunCommand } from "../command.ts";
import { documentResults } from "../document-results.ts";
import { EXIT } from "../exit-code.ts";
import { isThere, looksLikeFile } from "../file-name.ts";
import { oneOf, textOption, wholeNumberOption, widthOption } from "../option-values.ts";
import { chooseOutputs, deliver } from "../outputs.ts";
import { refuseOutputs } from "../refuse-outputs.ts";
import { inputPaths, planOfOptions, withScoringInputs } from "../scoring-inputs.ts";
import { textWidth } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";

const ROWS = 20;
/** Nobody reads more of them, and a sheet of Excel holds no more. */
const MOST_ROWS = 1_000_000;

export const runExplain: RunCommand = async ([asked = "", ...rest], options, terminal) => {
  const force = options.force === true;
  const outputs = chooseOutputs(options, writers, "table", terminal);
  const width = textWidth(terminal, widthOption(options));
  const rows = wholeNumberOption(options, "rows", "--rows", MOST_ROWS) ?? ROWS;
  const { unit, files } = await unitAndFiles(rest, textOption(options, "unit"));
  refuseOutputs(
    outputs.map(({ path }) => path),
    inputPaths(files, options),
    force,
  );
  const plan = await planOfOptions(options);
  const known = [...indicators, ...plan.indicators, ...figures];
  const id = oneOf(
    "explain",
    asked,
    known.map((one) => one.id),
  );
  const explanation = await withScoringInputs(
    files,
    options,
    plan,
    terminal,
    async (request) =>
      await explain({
        ...request,
        id,
        by: unit === undefined ? [] : DIMENSIONS,
        ...(unit === undefined ? {} : { unitOf: (scorecard) => findFirstUnit(scorecard, unit) }),
        rows: options.all === true ? "all" : rows,
        freshDictionaries: createDictionaries,
      }),
  );
  const document = explanationDocument(explanation, terminal.language);
  const results = await documentResults(document, outputs, { width }, terminal);
  await deliver(results, { force, signal: terminal.signal }, terminal);
  return EXIT.done;
};

/**
 * `[unit] <files…>`: the first word is the unit, unless there is a file of that name, or it looks like one.
 *
 * @throws UsageError where no file is left, or the unit is given twice
 */
async function unitAndFiles(
  words: readonly string[],
  option: string | undefined,
): Promise<{ readonly unit: string | undefined; readonly files: readonly string[] }> {
  const [first = "", ...others] = words;
  if (first === "-" || looksLikeFile(first) || (await isThere(first))) return { unit: option, files: words };
  if (option !== undefined) {
    throw new UsageError(
      { vi: `Không có tệp «${first}».`, en: `There is no file “${first}”.` },
      {
        vi: `Đơn vị đã ghi ở --unit «${option}»: sau mã chỉ tiêu chỉ còn các tệp.`,
        en: `The unit is given by --unit “${option}”: only files may follow the indicator.`,
      },
    );
  }
  if (others.length === 0) {
    throw new UsageError(
      { vi: "Thiếu tên tệp số liệu.", en: "The name of a file is missing." },
      {
        vi: `Không có tệp nào tên «${first}» nên hiểu đó là đơn vị; ghi thêm tệp: ltq explain overdue-ratio "${first}" so-lieu.xlsx`,
        en: `No file is called “${first}”, so it is taken for a unit; add a file: ltq explain overdue-ratio "${first}" ledger.xlsx`,
      },
    );
  }
  return { unit: first, files: others };
}
