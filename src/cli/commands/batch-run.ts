import { mkdir, stat } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { type BatchLine, batchGrid } from "../../report/batch/batch-grid.ts";
import { painter } from "../../report/table/paint.ts";
import { FORMATS } from "../../report/writer.ts";
import { gridText } from "../../report/writers/table.ts";
import { discover } from "../batch/discover.ts";
import type { BatchWork } from "../batch/entry.ts";
import { inParallel } from "../batch/in-parallel.ts";
import { type BatchRequest, type EntryResult, makeEntry } from "../batch/make-entry.ts";
import { readManifest } from "../batch/manifest.ts";
import { BatchState } from "../batch/state.ts";
import type { OptionValues, RunCommand } from "../command.ts";
import { readCrosswalkFile } from "../crosswalk-file.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { oneOf, textOption, wholeNumberOption, widthOption } from "../option-values.ts";
import { choosePlan } from "../plan-file.ts";
import { textWidth } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";

const MANIFEST = "batch.yaml";
const MOST_JOBS = 256;

export const runBatch: RunCommand = async ([root = "."], options, terminal) => {
  const folder = textOption(options, "output") ?? "ket-qua";
  const width = textWidth(terminal, widthOption(options));
  const jobs = wholeNumberOption(options, "jobs", "--jobs", MOST_JOBS) ?? availableParallelism();
  const formats = formatsOf(options);
  const plan = textOption(options, "plan");
  const crosswalk = textOption(options, "crosswalk");
  // what is for all of them and wrong would fail each of them
  if (plan !== undefined) await choosePlan(plan);
  if (crosswalk !== undefined) await readCrosswalkFile(crosswalk);
  const found = await workOf(root, folder);
  const forAll = {
    ...(plan === undefined ? {} : { plan }),
    ...(crosswalk === undefined ? {} : { crosswalk }),
  };
  const entries = found.entries.map((entry) => ({ ...entry, ...forAll }));
  if (entries.length === 0) throw nothingIn(root);
  await mkdir(folder, { recursive: true }).catch(() => {
    throw noFolder(folder);
  });
  const request: BatchRequest = {
    folder,
    formats,
    by: textOption(options, "by"),
    force: options.force === true,
    state: await BatchState.read(folder),
    score: (await import("./score-run.ts")).runScore,
    terminal,
  };
  let ended = 0;
  const results = await inParallel(entries, jobs, terminal.signal, async (entry) => {
    const result = await makeEntry(entry, request);
    ended += 1;
    if (terminal.isErrorTerminal) terminal.rewriteLine(`${ended}/${entries.length} ${entry.name}`);
    return result;
  });
  if (terminal.isErrorTerminal) terminal.rewriteLine("");
  const grid = batchGrid(results.map(lineOf), found.unused, terminal.language);
  await terminal.print(gridText(grid, width, painter(terminal.hasColour)));
  for (const { entry, outcome, told } of results) {
    if (outcome === "failed") terminal.tell(`\n${entry.name}:\n${told.trimEnd().replace(/^/gm, "  ")}`);
  }
  return worst(results);
};

async function workOf(root: string, output: string): Promise<BatchWork> {
  const found = await stat(root).catch(() => undefined);
  if (found?.isFile()) return await readManifest(root);
  if (!found?.isDirectory()) throw nothingIn(root);
  const manifest = join(root, MANIFEST);
  const isListed = (await stat(manifest).catch(() => undefined))?.isFile() === true;
  return isListed ? await readManifest(manifest) : await discover(root, output);
}

/** Json first: it is what the other commands go on from. */
function formatsOf(options: OptionValues): readonly string[] {
  const asked = (textOption(options, "formats") ?? "xlsx,html").split(",").map((name) => name.trim());
  const known = FORMATS.filter((format) => format !== "table");
  return [...new Set(["json", ...asked.filter((name) => name !== "").map((name) => oneOf("--formats", name, known))])];
}

function lineOf({ entry, outcome, scorecard }: EntryResult): BatchLine {
  const isOther = entry.month !== undefined && scorecard !== undefined && !scorecard.asOf.startsWith(entry.month);
  return {
    name: entry.name,
    outcome,
    ...(scorecard ? { scorecard } : {}),
    ...(isOther ? { otherMonth: entry.month } : {}),
  };
}

/** All good, or how the worst of them ended. */
function worst(results: readonly EntryResult[]): ExitCode {
  const [last] = results.map(({ code }) => code).sort((a, b) => b - a);
  return last ?? EXIT.done;
}

function nothingIn(root: string): UsageError {
  return new UsageError(
    { vi: `${root}: không tìm thấy số liệu để tính.`, en: `${root}: there is nothing to score.` },
    {
      vi: "Mỗi tháng một thư mục con (2020-12/), hoặc tên tệp ghi tháng (sao-ke-2020-12.xlsx), hoặc một tệp batch.yaml.",
      en: "A subfolder a month (2020-12/), or months in the files' names (ledger-2020-12.xlsx), or a batch.yaml.",
    },
  );
}

function noFolder(folder: string): UsageError {
  return new UsageError(
    { vi: `Không tạo được thư mục ${folder}.`, en: `The folder ${folder} can't be made.` },
    { vi: "Chọn thư mục khác: -o ket-qua", en: "Choose another: -o results" },
  );
}
