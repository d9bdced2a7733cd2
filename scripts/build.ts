import { rm } from "node:fs/promises";
import { build } from "esbuild";

/** Packages that stay outside the bundle: large, and loaded by few commands. */
const EXTERNAL = ["exceljs"];

const OUTPUT = process.argv[2] ?? "dist";

await rm(OUTPUT, { recursive: true, force: true });
await build({
  entryPoints: { cli: "src/cli/main.ts", index: "src/index.ts" },
  outdir: OUTPUT,
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  external: EXTERNAL,
  charset: "utf8",
  minifySyntax: true,
  minifyWhitespace: true,
  sourcemap: false,
  legalComments: "none",
  banner: {
    js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
  },
  logLevel: "warning",
});
