import { carryParts, lastDay, mergedInto } from "../../across/carry.ts";
import { mergeScorecards } from "../../across/merge/merge.ts";
import type { Part } from "../../across/part.ts";
import type { Scorecard } from "../../engine/scorecard.ts";
import { VERSION } from "../../library/version.ts";
import type { Crosswalk } from "../../plan/crosswalk/crosswalk.ts";
import { findUnit } from "../../report/find-unit.ts";
import { scorecardDocument } from "../../report/scorecard-document.ts";
import { writers } from "../../report/writers.ts";
import type { RunCommand } from "../command.ts";
import { readCrosswalkFile } from "../crosswalk-file.ts";
import { documentResults } from "../document-results.ts";
import { EXIT } from "../exit-code.ts";
import { textOption, widthOption } from "../option-values.ts";
import { chooseOutputs, deliver } from "../outputs.ts";
import { refuseOutputs } from "../refuse-outputs.ts";
import { readScorecardFiles } from "../saved-scorecards.ts";
import { textWidth } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";

export const runMerge: RunCommand = async (files, options, terminal) => {
  const force = options.force === true;
  const outputs = chooseOutputs(options, writers, "table", terminal);
  const width = textWidth(terminal, widthOption(options));
  const name = textOption(options, "as")?.trim();
  if (name === undefined || name === "") throw NO_NAME;
  if (files.length < 2) throw ONLY_ONE;
  const crosswalkFile = textOption(options, "crosswalk");
  refuseOutputs(
    outputs.map(({ path }) => path),
    [...files, crosswalkFile],
    force,
  );
  const crosswalk = crosswalkFile === undefined ? undefined : await readCrosswalkFile(crosswalkFile);
  const read = await readScorecardFiles(files, terminal);
  const scorecard = crosswalk ? mergeCarried(read, crosswalk, name) : mergeScorecards(read, { name }, VERSION);
  const unit = textOption(options, "unit");
  if (unit !== undefined) findUnit(scorecard, unit);
  const shown = { sort: "code", ...(unit === undefined ? {} : { unit }) };
  const document = scorecardDocument(scorecard, terminal.language, shown);
  const results = await documentResults(document, outputs, { width }, terminal);
  await deliver(results, { force, signal: terminal.signal }, terminal);
  return EXIT.done;
};

/** With the communes of the latest date; one that merged across two offices stands in both. */
function mergeCarried(read: readonly Part[], crosswalk: Crosswalk, name: string): Scorecard {
  const until = lastDay(read);
  const { parts, notes } = carryParts(read, crosswalk, until);
  return mergeScorecards(parts, { name }, VERSION, { shared: mergedInto(crosswalk, until), notes });
}

const NO_NAME = new UsageError(
  { vi: "Thiếu tên của đơn vị chung.", en: "The whole needs a name." },
  { vi: 'Thêm: --as "Chi nhánh tỉnh …"', en: 'Add: --as "Chi nhánh tỉnh …"' },
);

const ONLY_ONE = new UsageError(
  { vi: "Cần ít nhất hai bảng kết quả để cộng.", en: "It takes at least two scorecards to merge." },
  {
    vi: "Đưa vào các tệp .json do lệnh này ghi ra: ltq score … -o ket-qua.json",
    en: "Give the .json files written by: ltq score … -o result.json",
  },
);
