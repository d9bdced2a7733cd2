import { catalogue } from "../../findings/catalogue.ts";
import { bySeverity, spoken } from "./spoken.ts";
import type { FindingWriter } from "./writer.ts";

/** `ltq.findings/1`: the account of rows by file, and every finding by kind. */
export const jsonWriter: FindingWriter = {
  format: "json",
  extension: "json",
  write: ({ ltq, groups, files, language }) => {
    const findings = bySeverity(groups).map(({ kind, count, money, examples }) => {
      const { code, severity, title } = catalogue[kind];
      return {
        code,
        kind,
        severity,
        title: title[language],
        count,
        money,
        places: examples.map((one) => spoken(one, language)),
      };
    });
    return `${JSON.stringify({ schema: "ltq.findings/1", ltq, files, findings }, null, 2)}\n`;
  },
};
