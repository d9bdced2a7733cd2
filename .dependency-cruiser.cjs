/** The way of the data, station by station; each imports only from those before it. Reasons: docs/architecture.md. */
const stations = [
  "values",
  "findings",
  "kernel",
  "read",
  "tables",
  "check",
  "indicators",
  "saved",
  "plan",
  "engine",
  "across",
  "report",
  "library",
  "cli",
];

const reasons = {
  values: "days, fractions and words are what everything else is made of: they know nothing",
  findings: "a finding is data that every station may raise: it can't know who raises it",
  kernel: "what runs in WebAssembly sees bytes and numbers; what they are is known to whoever calls it",
  read: "reading turns bytes into cells and knows nothing of loans, so that it can be held against other readers",
  tables: "a table knows its columns, not who adds them up",
  check: "a check looks at rows; whether an indicator uses them must not change what is wrong with them",
  indicators: "an indicator is data in the language of measures: the engine reads it, it never calls the engine",
  saved: "a saved scorecard is a file like any other: what it says must not depend on who reads it",
  plan: "a plan names indicators; it can be read and refused before any data is",
  engine: "the engine computes and compares; how it looks is the report's",
  across: "scorecards are put side by side or added up by what stands in them, however that is shown",
  report: "a writer knows the scorecard, never the files or the program it runs in",
  library: "a page or a script that scores bytes must not bring the command line, nor its files and streams, along",
};

module.exports = {
  forbidden: [
    ...stations.slice(0, -1).map((station, index) => ({
      name: `${station}-looks-back-only`,
      comment: reasons[station],
      severity: "error",
      from: { path: `^src/${station}/` },
      to: { path: `^src/(${stations.slice(index + 1).join("|")})/` },
    })),
    {
      name: "platform-at-the-edge",
      comment: "all but cli/ and adapters named so runs in a browser: no node module, no process",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(cli/|read/node-source|.*-node[.]ts$)" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "library-runs-anywhere",
      comment:
        "what index.ts reaches is also built for browsers; only the inflater and the checksum ask at run time whether Node is there",
      severity: "error",
      from: { path: "^src/index[.]ts$" },
      to: { path: "^src/(cli|read/node-source)", reachable: true },
    },
    {
      name: "no-cycles",
      comment: "files that need each other are one file, or one of them has a second reason to exist",
      severity: "error",
      from: { path: "^src/" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "exceljs-only-for-writing",
      comment: "exceljs takes a quarter of a second to load and reads wrongly: it writes workbooks, in report/",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/report/" },
      to: { path: "node_modules/exceljs" },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(dist|fixtures)/" },
  },
};
