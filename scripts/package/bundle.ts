import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type BuildOptions, build, type Metafile, type Plugin } from "esbuild";

const require = createRequire(import.meta.url);

const SHARED = {
  bundle: true,
  sourcemap: false,
  legalComments: "none",
  logLevel: "warning",
  metafile: true,
} as const satisfies BuildOptions;

/**
 * Of exceljs only the part that makes workbooks. What it would read and stream with (archiver, unzipper, glob 7 and
 * forty more) is left out of what ships.
 */
const WORKBOOKS_ONLY = { exceljs: require.resolve("exceljs/lib/exceljs.bare.js") };

/** Made for browsers and the same for Node: modules of which only what is used need be taken in. */
const YAML = { yaml: join(dirname(require.resolve("yaml/package.json")), "browser/dist/index.js") };

const NODE = {
  ...SHARED,
  platform: "node",
  target: "node20",
  // all of Node 20's
  supported: { "regexp-unicode-property-escapes": true },
  alias: { ...WORKBOOKS_ONLY, ...YAML },
} as const satisfies BuildOptions;

/** Large, and loaded by few commands: files of their own beside the program. Their inner modules may still go in. */
const APART: Readonly<Record<string, string>> = {
  exceljs: "exceljs",
  htmlparser2: "htmlparser2",
  "@zip.js/zip.js": "zip",
};

const apart: Plugin = {
  name: "apart",
  setup({ onResolve }) {
    onResolve({ filter: /^(?:exceljs|htmlparser2|@zip\.js\/zip\.js)$/ }, ({ path, kind }) =>
      kind === "entry-point" ? undefined : { path: `./${APART[path]}.cjs`, external: true },
    );
  },
};

/** A package's file with some of its code said otherwise; where that code is nowhere any more, the build fails. */
function rewritten(name: string, file: RegExp, changes: readonly (readonly [from: string, to: string])[]): Plugin {
  return {
    name,
    setup({ onLoad, onEnd }) {
      const missing = new Set(changes.map(([from]) => from));
      onLoad({ filter: file }, async ({ path }) => {
        let code = await readFile(path, "utf8");
        for (const [from, to] of changes) {
          if (code.includes(from)) missing.delete(from);
          code = code.replaceAll(from, to);
        }
        return { contents: code, loader: "js" };
      });
      onEnd(() => ({ errors: [...missing].map((text) => ({ text: `${name}: not found: ${text}` })) }));
    },
  };
}

/** string-width makes a segmenter, and ICU loads its data, as soon as it is imported; only rare letters need it. */
const lateSegmenter = rewritten("late-segmenter", /node_modules[\\/]string-width[\\/]index\.js$/, [
  [
    "const segmenter = new Intl.Segmenter();",
    "const segmenter = {segment: text => (made ??= new Intl.Segmenter()).segment(text)}; let made;",
  ],
]);

/** Letters, digits and signs that take one column each. */
export const ONE_COLUMN = /^[ -~À-ſƠ-ưḀ-ỿ–…−─✓✗›•]*$/;

/** cli-table3 measures every cell again and again, by a regular expression of 14 KB; what is in it mostly needs none. */
const quickWidth = rewritten("quick-width", /cli-table3[\\/]node_modules[\\/]string-width[\\/]index\.js$/, [
  [
    "string = stripAnsi(string);",
    `if (${ONE_COLUMN}.test(string)) return string.length;\n\tstring = stripAnsi(string);`,
  ],
]);

/** commander looks for subcommands that are programs of their own; we have none. */
const lateProcesses = rewritten("late-processes", /node_modules[\\/]commander[\\/]lib[\\/]command\.js$/, [
  ["const childProcess = require('node:child_process');", ""],
  ["childProcess.", "require('node:child_process')."],
]);

/** A zip's last 64 KB are looked through for the end of its directory: byte by byte that takes 8 ms, natively none. */
const quickDirectory = rewritten("quick-directory", /zip\.js[\\/]lib[\\/]core[\\/]zip-reader\.js$/, [
  ["indexByte >= 0; indexByte--)", "(indexByte = lastSignature(scanArray, indexByte)) >= 0; indexByte--)"],
  [
    "async function* scanEndOfCentralDirectory(",
    `function lastSignature(bytes, from) {
  return from < 0 ? -1 : bytes.lastIndexOf(0x50, from);
}
async function* scanEndOfCentralDirectory(`,
  ],
]);

const QUICKER: readonly Plugin[] = [quickWidth, lateSegmenter, lateProcesses, quickDirectory];

/** The registry of commands with one of them alone, and so a program of nothing else. */
const onlyCommand = (command: string): Plugin => ({
  name: "only-command",
  setup({ onLoad }) {
    onLoad({ filter: /cli[\\/]commands[\\/]registry\.ts$/ }, () => ({
      contents: `import { ${command} } from "./${command}.ts";\nexport const commands = [${command}];`,
      loader: "ts",
    }));
  },
});

/** Of the zip library the reader lists a directory; we inflate ourselves, without threads and streams of a browser. */
const directoryOnly: Plugin = {
  name: "directory-only",
  setup({ onLoad }) {
    onLoad({ filter: /zip\.js[\\/]lib[\\/]core[\\/](?:codec-pool|codec-worker-web)\.js$/ }, () => ({
      contents: "module.exports = {};",
    }));
  },
};

/** A browser's globals, which Node sets up when somebody first looks whether they are there: what runs here needs none. */
const NO_BROWSER = {
  banner: { js: "class NoStream {}" },
  define: {
    CompressionStream: "undefined",
    DecompressionStream: "undefined",
    ReadableStream: "NoStream",
  },
} as const satisfies BuildOptions;

/**
 * The program, as one CommonJS file: no module loader runs, and V8 can be handed its compiled code; ASCII is read
 * without decoding. And the same with nothing but `ltq score`, which is started most often: there is less to take in.
 */
export async function bundleProgram(folder: string): Promise<Metafile> {
  const common = {
    ...NODE,
    outdir: folder,
    minify: true,
    format: "cjs",
    outExtension: { ".js": ".cjs" },
    charset: "ascii",
    supported: { ...NODE.supported, "dynamic-import": false },
  } as const satisfies BuildOptions;
  const whole = {
    ...common,
    entryPoints: { cli: "src/cli/main.ts", start: "src/cli/start.ts", "table-worker": "src/cli/table-worker.ts" },
    plugins: [apart, ...QUICKER, directoryOnly],
    ...NO_BROWSER,
  } as const satisfies BuildOptions;
  const score = {
    ...whole,
    entryPoints: { score: "src/cli/main.ts" },
    plugins: [...whole.plugins, onlyCommand("score")],
  } as const satisfies BuildOptions;
  const others = {
    ...common,
    entryPoints: Object.fromEntries(Object.entries(APART).map(([name, file]) => [file, name])),
  } as const satisfies BuildOptions;
  const built = await Promise.all([build(whole), build(score), build(others)]);
  for (const program of ["cli", "score"]) await finish(`${folder}/${program}.cjs`);
  return joined(built.map(({ metafile }) => metafile));
}

/**
 * esbuild leaves regular expressions as they are written, whatever the charset asked for. And the program becomes the
 * function that Node makes of a module: src/cli/start.ts has nothing to put together then.
 */
async function finish(file: string): Promise<void> {
  const text = await readFile(file, "utf8");
  const hex = (unit: string): string => unit.charCodeAt(0).toString(16).padStart(4, "0");
  const ascii = text.replace(/[^\0-\x7f]/g, (unit) => `\\u${hex(unit)}`);
  await writeFile(file, `(function (exports, require, module, __filename, __dirname) { ${ascii}\n})`);
}

function joined(metafiles: readonly Metafile[]): Metafile {
  return {
    inputs: Object.assign({}, ...metafiles.map(({ inputs }) => inputs)),
    outputs: Object.assign({}, ...metafiles.map(({ outputs }) => outputs)),
  };
}

/** The library for Node, in chunks, so that a script loads only what it needs. */
export async function bundleLibrary(folder: string): Promise<Metafile> {
  const { metafile } = await build({
    ...NODE,
    entryPoints: { index: "src/index.ts" },
    outdir: folder,
    splitting: true,
    format: "esm",
    charset: "utf8",
    minifySyntax: true,
    minifyWhitespace: true,
    banner: {
      js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
    },
  });
  return metafile;
}

/** The whole program in one script that needs nothing but node. No module, so that an executable can hold it too. */
export async function bundleInOne(file: string): Promise<Metafile> {
  const { metafile } = await build({
    ...NODE,
    entryPoints: ["src/cli/main.ts"],
    outfile: file,
    format: "cjs",
    minify: true,
    charset: "utf8",
    plugins: [...QUICKER],
    banner: { js: "#!/usr/bin/env node" },
  });
  return metafile;
}

/** The library for browsers: no module of Node's in it. */
export async function bundleForBrowsers(folder: string): Promise<Metafile> {
  const { metafile } = await build({
    ...SHARED,
    charset: "utf8",
    minifySyntax: true,
    minifyWhitespace: true,
    entryPoints: { index: "src/index.ts" },
    outdir: folder,
    splitting: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    // exceljs's own build for browsers brings its stand-ins for Node's modules along
    alias: { exceljs: require.resolve("exceljs/dist/exceljs.bare.min.js") },
    plugins: [withoutNode],
  });
  return metafile;
}

/** Node's own inflater and hash are taken only where Node is; cli-table3 does without colours of its own, as we ask it to. */
const withoutNode: Plugin = {
  name: "without-node",
  setup({ onLoad }) {
    onLoad({ filter: /(?:gunzip|sha256)-node\.ts$|@colors[\\/]colors[\\/]safe\.js$/ }, () => ({ contents: "" }));
  },
};
