import { catalogue } from "../../findings/catalogue.ts";
import { bySeverity, cellReference, type SpokenFinding, spoken, told } from "./spoken.ts";
import type { FindingWriter } from "./writer.ts";

const LEVEL = { error: "error", warning: "warning", info: "note" } as const;

/** SARIF 2.1.0, for code-scanning viewers. Rows stand for lines; the sheet and the cell are in the message. */
export const sarifWriter: FindingWriter = {
  format: "sarif",
  extension: "sarif",
  write: ({ ltq, groups, language }) => {
    const ordered = bySeverity(groups);
    const rules = ordered.map(({ kind }) => {
      const { code, title, cause, remedy } = catalogue[kind];
      return {
        id: code,
        name: kind,
        shortDescription: { text: ofAny(title[language]) },
        fullDescription: { text: ofAny(cause[language]) },
        help: { text: ofAny(remedy[language]) },
      };
    });
    const results = ordered.flatMap(({ examples }) => examples.map((finding) => result(spoken(finding, language))));
    const log = {
      $schema: "https://json.schemastore.org/sarif-2.1.0.json",
      version: "2.1.0",
      runs: [{ tool: { driver: { name: "ltq", version: ltq, rules } }, results }],
    };
    return `${JSON.stringify(log, null, 2)}\n`;
  },
};

/** What a rule says of none of its places in particular. */
function ofAny(text: string): string {
  return text.replace(/\{\w+\}/g, "…");
}

function result(finding: SpokenFinding): object {
  const { code, severity, file, sheet, row, title, cell, expected, remedy } = finding;
  const place = told([sheet, cellReference(finding)], " ");
  const text = told([title, place, cell, expected, remedy], " · ");
  return {
    ruleId: code,
    level: LEVEL[severity],
    message: { text },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodeURI(file.replaceAll("\\", "/")) },
          ...(row === undefined ? {} : { region: { startLine: row } }),
        },
      },
    ],
  };
}
