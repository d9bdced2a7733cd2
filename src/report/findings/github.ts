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
  const properties = [
    `file=${property(file)}`,
    ...(row === undefined ? [] : [`line=${row}`]),
    `title=${property(`${code} ${title}`)}`,
  ];
  return `::${LEVEL[severity]} ${properties.join(",")}::${data(message)}`;
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
