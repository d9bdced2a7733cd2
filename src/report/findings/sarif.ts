import { catalogue } from "../../findings/catalogue.ts";
import { bySeverity, type SpokenFinding, spoken } from "./spoken.ts";
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
        shortDescription: { text: title[language] },
        fullDescription: { text: cause[language] },
        help: { text: remedy[language] },
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

function result({ code, severity, file, sheet, row, column, title, cell, expected, remedy }: SpokenFinding): object {
  const place = [sheet, row === undefined ? column : `${column ?? ""}${row}`]
    .filter((part) => part !== undefined)
    .join(" ");
  const text = [title, place, cell, expected, remedy].filter((part) => part !== undefined && part !== "").join(" · ");
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
