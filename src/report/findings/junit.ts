import { xmlText } from "../xml-text.ts";
import { allSpoken, type SpokenFinding } from "./spoken.ts";
import type { FindingWriter } from "./writer.ts";

/** JUnit XML: a suite for each file, a failed case for each error or warning, a passed one for a file without any. */
export const junitWriter: FindingWriter = {
  format: "junit",
  extension: "xml",
  write: ({ groups, files, language }) => {
    const findings = allSpoken(groups, language).filter(({ severity }) => severity !== "info");
    const suites = files.map(({ name }) =>
      suite(
        name,
        findings.filter(({ file }) => file === name),
      ),
    );
    return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="ltq check" tests="${Math.max(files.length, findings.length)}" failures="${findings.length}">\n${suites.join("")}</testsuites>\n`;
  },
};

function suite(name: string, findings: readonly SpokenFinding[]): string {
  const cases =
    findings.length === 0
      ? [`    <testcase classname="${xmlText(name)}" name="ltq check"/>\n`]
      : findings.map(failedCase);
  return `  <testsuite name="${xmlText(name)}" tests="${cases.length}" failures="${findings.length}">\n${cases.join("")}  </testsuite>\n`;
}

function failedCase({ file, sheet, row, column, code, title, cell, expected, remedy }: SpokenFinding): string {
  const place = [sheet, row === undefined ? column : `${column ?? ""}${row}`]
    .filter((part) => part !== undefined)
    .join(" ");
  const body = [cell, expected, remedy].filter((part) => part !== undefined).join("\n");
  return `    <testcase classname="${xmlText(file)}" name="${xmlText(`${code} ${place}`)}">\n      <failure message="${xmlText(title)}" type="${code}">${xmlText(body)}</failure>\n    </testcase>\n`;
}
