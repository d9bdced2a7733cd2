import { type Trend, type TrendUnit, trendOf } from "../../across/trend/trend.ts";
import { VERSION } from "../../library/version.ts";
import { findUnit } from "../../report/find-unit.ts";
import { trendDocument } from "../../report/trend/trend-document.ts";
import { writers } from "../../report/writers.ts";
import type { RunCommand } from "../command.ts";
import { documentResults } from "../document-results.ts";
import { EXIT } from "../exit-code.ts";
import { oneOf, textOption, widthOption } from "../option-values.ts";
import { refuseOutputs } from "../output-file.ts";
import { chooseOutputs, deliver } from "../outputs.ts";
import { readScorecardFiles } from "../saved-scorecards.ts";
import { textWidth } from "../terminal.ts";

export const runTrend: RunCommand = async (files, options, terminal) => {
  const force = options.force === true;
  const outputs = chooseOutputs(options, writers, "table", terminal);
  const width = textWidth(terminal, widthOption(options));
  await refuseOutputs(
    outputs.map(({ path }) => path),
    files,
    force,
  );
  const trend = trendOf(await readScorecardFiles(files, terminal), VERSION);
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

/** @throws UnknownUnitError */
function unitOf(trend: Trend, asked: string | undefined): TrendUnit | undefined {
  return asked === undefined ? undefined : findUnit(trend, asked);
}

function indicatorOf({ indicators, figures }: Trend, asked: string | undefined): string | undefined {
  const ids = [...indicators, ...figures].map(({ id }) => id);
  return asked === undefined ? undefined : oneOf("--indicator", asked, ids);
}
