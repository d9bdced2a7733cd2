import { xmlText } from "../xml-text.ts";
import { type Judged, judgedResults, judgedText } from "./judged.ts";
import type { GateWriter } from "./writer.ts";

/** JUnit XML: a suite for each unit, a case for each indicator; a missed target fails, one without data is skipped. */
export const junitGateWriter: GateWriter = {
  format: "junit",
  extension: "xml",
  write: (scorecard, language) => {
    const all = judgedResults(scorecard);
    const units = [...new Set(all.map(({ unit }) => unit))];
    const suites = units.map((unit) => {
      const cases = all.filter((one) => one.unit === unit);
      const name = xmlText(unit.code === undefined ? unit.name : `${unit.code} ${unit.name}`);
      const texts = cases.map((one) => caseText(one, name, judgedText(one, scorecard, language), language));
      return `  <testsuite name="${name}" ${counts(cases)}>\n${texts.join("")}  </testsuite>\n`;
    });
    return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="ltq score" ${counts(all)}>\n${suites.join("")}</testsuites>\n`;
  },
};

function counts(all: readonly Judged[]): string {
  const of = (status: string): number => all.filter(({ result }) => result.status === status).length;
  return `tests="${all.length}" failures="${of("missed")}" skipped="${of("no-data")}"`;
}

function caseText({ heading, result }: Judged, unit: string, text: string, language: "vi" | "en"): string {
  const open = `    <testcase classname="${unit}" name="${xmlText(heading.id)}"`;
  if (result.status === "missed") {
    const failure = `<failure message="${xmlText(`${heading.name[language]}: ${text}`)}" type="missed"/>`;
    return `${open}>\n      ${failure}\n    </testcase>\n`;
  }
  if (result.status !== "no-data") return `${open}/>\n`;
  return `${open}>\n      <skipped message="${xmlText(result.noData?.words[language] ?? "")}"/>\n    </testcase>\n`;
}
