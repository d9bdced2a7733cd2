import { execFileSync } from "node:child_process";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
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
  // all of Node 20's
  supported: { "regexp-unicode-property-escapes": true },
};

await rm(OUTPUT, { recursive: true, force: true });
// one CommonJS file: no module loader runs, and V8 can be handed its compiled code; ASCII is read without decoding
await build({
  ...common,
  entryPoints: { cli: "src/cli/main.ts", start: "src/cli/start.ts" },
  format: "cjs",
  outExtension: { ".js": ".cjs" },
  charset: "ascii",
  supported: { ...common.supported, "dynamic-import": false },
});
await escapeRegularExpressions(join(OUTPUT, "cli.cjs"));
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

/** esbuild escapes what is not ASCII, but in regular expressions; there, too, an escape means the same. */
async function escapeRegularExpressions(path: string): Promise<void> {
  const code = await readFile(path, "utf8");
  const escaped = code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
  await writeFile(path, escaped, "latin1");
}
