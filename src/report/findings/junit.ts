import { xmlText } from "../xml-text.ts";
import { allSpoken, cellReference, type SpokenFinding, told } from "./spoken.ts";
import type { FindingWriter } from "./writer.ts";

/** JUnit XML: a suite for each file, a failed case for each error or warning, a passed one for a file without any. */
export const junitWriter: FindingWriter = {
  format: "junit",
  extension: "xml",
  write: ({ groups, files, language }) => {
    const findings = allSpoken(groups, language).filter(({ severity }) => severity !== "info");
    const suites = files.map(({ name }) => {
      const failures = findings.filter(({ file }) => file === name).map(failedCase);
      return { name, failures, cases: failures.length === 0 ? [passedCase(name)] : failures };
    });
    const tests = suites.reduce((sum, { cases }) => sum + cases.length, 0);
    const written = suites.map(
      ({ name, cases, failures }) =>
        `  <testsuite name="${xmlText(name)}" tests="${cases.length}" failures="${failures.length}">\n${cases.join("")}  </testsuite>\n`,
    );
    return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="ltq check" tests="${tests}" failures="${findings.length}">\n${written.join("")}</testsuites>\n`;
  },
};

function passedCase(file: string): string {
  return `    <testcase classname="${xmlText(file)}" name="ltq check"/>\n`;
}

function failedCase(finding: SpokenFinding): string {
  const { file, sheet, code, title, cell, expected, remedy } = finding;
  const name = told([code, sheet, cellReference(finding)], " ");
  const body = told([cell, expected, remedy], "\n");
  return `    <testcase classname="${xmlText(file)}" name="${xmlText(name)}">\n      <failure message="${xmlText(title)}" type="${code}">${xmlText(body)}</failure>\n    </testcase>\n`;
}
