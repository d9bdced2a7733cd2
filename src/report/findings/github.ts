import { workflowCommand } from "../workflow-command.ts";
import { allSpoken, cellReference, type SpokenFinding, told } from "./spoken.ts";
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

function annotation(finding: SpokenFinding): string {
  const { severity, file, row, code, title, sheet, cell, expected, remedy } = finding;
  const place = told([sheet, cellReference(finding)], " ");
  const message = told([place, cell, expected, remedy], " · ");
  return workflowCommand(LEVEL[severity], { file, line: row, title: `${code} ${title}` }, message);
}
