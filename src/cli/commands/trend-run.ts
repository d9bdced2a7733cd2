import { type CarriedParts, carryParts, lastDay } from "../../across/carry.ts";
import type { Part } from "../../across/part.ts";
import { type Trend, type TrendUnit, trendOf } from "../../across/trend/trend.ts";
import { VERSION } from "../../library/version.ts";
import { findUnit } from "../../report/find-unit.ts";
import { trendDocument } from "../../report/trend/trend-document.ts";
import { writers } from "../../report/writers.ts";
import type { OptionValues, RunCommand } from "../command.ts";
import { readCrosswalkFile } from "../crosswalk-file.ts";
import { documentResults } from "../document-results.ts";
import { EXIT } from "../exit-code.ts";
import { dateOption, oneOf, textOption, widthOption } from "../option-values.ts";
import { chooseOutputs, deliver } from "../outputs.ts";
import { refuseOutputs } from "../refuse-outputs.ts";
import { readScorecardFiles } from "../saved-scorecards.ts";
import { textWidth } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";

export const runTrend: RunCommand = async (files, options, terminal) => {
  const force = options.force === true;
  const outputs = chooseOutputs(options, writers, "table", terminal);
  const width = textWidth(terminal, widthOption(options));
  refuseOutputs(
    outputs.map(({ path }) => path),
    [...files, textOption(options, "crosswalk")],
    force,
  );
  const carry = await carrying(options);
  const { parts, notes } = carry(await readScorecardFiles(files, terminal));
  const trend = trendOf(parts, VERSION, notes);
  const unit = unitOf(trend, textOption(options, "unit"));
  const indicator = indicatorOf(trend, textOption(options, "indicator"));
  const results = await Promise.all(
    outputs.map(async (output) => {
      const document = trendDocument(trend, terminal.language, {
        spark: options.ascii === true ? "ascii" : "blocks",
        hasUnitMonths: output.format !== "table" || indicator !== undefined,
        ...(unit === undefined ? {} : { unit }),
        ...(indicator === undefined ? {} : { indicator }),
      });
      return await documentResults(document, [output], { width }, terminal);
    }),
  );
  await deliver(results.flat(), { force, signal: terminal.signal }, terminal);
  return EXIT.done;
};

/** Carries the months to the communes that the options ask for, those of the last month where they don't say. */
async function carrying(options: OptionValues): Promise<(parts: readonly Part[]) => CarriedParts> {
  const file = textOption(options, "crosswalk");
  const asked = dateOption(options, "communesOn", "--communes-on");
  if (file === undefined) {
    if (asked !== undefined) throw NO_CROSSWALK;
    return (parts) => ({ parts, notes: [] });
  }
  const crosswalk = await readCrosswalkFile(file);
  return (parts) => carryParts(parts, crosswalk, asked ?? lastDay(parts));
}

/** @throws UnknownUnitError */
function unitOf(trend: Trend, asked: string | undefined): TrendUnit | undefined {
  return asked === undefined ? undefined : findUnit(trend, asked);
}

function indicatorOf({ indicators, figures }: Trend, asked: string | undefined): string | undefined {
  const ids = [...indicators, ...figures].map(({ id }) => id);
  return asked === undefined ? undefined : oneOf("--indicator", asked, ids);
}

const NO_CROSSWALK = new UsageError(
  { vi: "--communes-on chỉ dùng cùng bảng đối chiếu mã xã.", en: "--communes-on needs a crosswalk." },
  { vi: "Thêm: --crosswalk sap-nhap.csv", en: "Add: --crosswalk mergers.csv" },
);
