import { workflowCommand } from "../workflow-command.ts";
import { allSpoken, type SpokenFinding } from "./spoken.ts";
import type { FindingWriter } from "./writer.ts";

const LEVEL = { error: "error", warning: "warning", info: "notice" } as const;

/** Workflow commands of GitHub Actions: an annotation each. */
export const githubWriter: FindingWriter = {
  format: "github",
  extension: "txt",
  write: ({ groups, language }) =>
    allSpoken(groups, language)
      .map((one) => `${annotation(one)}\n`)
      .join(""),
};

function annotation({
  severity,
  file,
  row,
  code,
  title,
  sheet,
  column,
  cell,
  expected,
  remedy,
}: SpokenFinding): string {
  const place = [sheet, row === undefined ? column : `${column ?? ""}${row}`].filter(
    (part) => part !== undefined && part !== "",
  );
  const message = [place.join(" "), cell, expected, remedy]
    .filter((part) => part !== undefined && part !== "")
    .join(" · ");
  return workflowCommand(LEVEL[severity], { file, line: row, title: `${code} ${title}` }, message);
}
