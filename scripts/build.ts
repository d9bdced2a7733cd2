import { execFileSync } from "node:child_process";
import { rm } from "node:fs/promises";
import { type BuildOptions, build, type Plugin } from "esbuild";

/** Packages that stay outside the bundles: large, and loaded by few commands. Their inner modules may still go in. */
const EXTERNAL = /^(?:exceljs|htmlparser2|@zip\.js\/zip\.js)$/;

/** Runs of every kind that is started often: what they call is compiled in advance. */
const USUAL_RUNS = [
  ["--version"],
  ["score", "fixtures/long-phu/ledger.xlsx", "--plan", "fixtures/long-phu/plan.yaml", "--width", "100"],
];

const OUTPUT = process.argv[2] ?? "dist";

const outside: Plugin = {
  name: "outside",
  setup: ({ onResolve }) => onResolve({ filter: EXTERNAL }, ({ path }) => ({ path, external: true })),
};

const common: BuildOptions = {
  outdir: OUTPUT,
  bundle: true,
  platform: "node",
  target: "node20",
  plugins: [outside],
  minify: true,
  sourcemap: false,
  legalComments: "none",
  logLevel: "warning",
};

await rm(OUTPUT, { recursive: true, force: true });
// one CommonJS file: no module loader runs, and V8 can be handed its compiled code; ASCII is read without decoding
await build({
  ...common,
  entryPoints: { cli: "src/cli/main.ts", start: "src/cli/start.ts" },
  format: "cjs",
  outExtension: { ".js": ".cjs" },
  charset: "ascii",
  supported: { "dynamic-import": false },
});
await build({
  ...common,
  entryPoints: { index: "src/index.ts" },
  splitting: true,
  format: "esm",
  charset: "utf8",
  banner: {
    js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
  },
});
for (const run of USUAL_RUNS) {
  execFileSync(process.execPath, ["scripts/write-code-cache.cjs", OUTPUT, ...run], { stdio: "inherit" });
}
