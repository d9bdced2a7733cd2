import { inspectionGrid } from "../../report/inspection/grid.ts";
import { inspect } from "../../report/inspection/inspect.ts";
import type { Inspection } from "../../report/inspection/inspection.ts";
import { mappingFile } from "../../report/inspection/mapping.ts";
import { painter } from "../../report/table/paint.ts";
import { gridText } from "../../report/writers/table.ts";
import type { RunCommand } from "../command.ts";
import { EXIT } from "../exit-code.ts";
import { headerMapping, refuseUnusedMapping } from "../header-mapping.ts";
import { closeInputs, type InputFile, openInputs } from "../input-files.ts";
import { listOption, textOption, widthOption } from "../option-values.ts";
import { chooseOutputs, deliver } from "../outputs.ts";
import { refuseOutputs } from "../refuse-outputs.ts";
import { textWidth } from "../terminal.ts";

const FORMATS = {
  text: { extension: "txt" },
  json: { extension: "json" },
  mapping: { extension: "yaml" },
} as const;

export const runInspect: RunCommand = async (files, options, terminal) => {
  const force = options.force === true;
  const outputs = chooseOutputs(options, FORMATS, "text", terminal);
  const width = textWidth(terminal, widthOption(options));
  refuseOutputs(
    outputs.map(({ path }) => path),
    [...files, textOption(options, "mapFile")],
    force,
  );
  const map = listOption(options, "map");
  const mapping = await headerMapping(map, textOption(options, "mapFile"));
  const inputs: InputFile[] = [];
  const inspections: Inspection[] = [];
  try {
    inputs.push(...(await openInputs(files, "data", { mapping, isTableOptional: true }, terminal)));
    refuseUnusedMapping(
      map,
      inputs.map(({ tables }) => tables),
    );
    for (const input of inputs) inspections.push(await inspect(input));
  } finally {
    await closeInputs(inputs);
  }
  const contents = {
    text: (path: string | undefined) =>
      gridText(
        inspectionGrid(inspections, terminal.language),
        width,
        painter(terminal.hasColour && path === undefined),
      ),
    json: () => `${JSON.stringify({ schema: "ltq.inspection/1", files: inspections }, null, 2)}\n`,
    mapping: () => mappingFile(inspections),
  } satisfies Record<keyof typeof FORMATS, (path: string | undefined) => string>;
  const results = outputs.map(({ path, format }) => ({ path, content: contents[format](path) }));
  await deliver(results, { force, signal: terminal.signal }, terminal);
  return EXIT.done;
};
