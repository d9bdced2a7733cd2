/**
 * Runs the built program once, so that V8 compiles what such a run needs, and leaves the compiled code beside it.
 * node write-code-cache.cjs <folder of the build> <arguments of ltq…>
 */
const { writeFileSync } = require("node:fs");
const { join, resolve } = require("node:path");

const [build] = process.argv.splice(2, 1);
const { script, cache } = require(join(resolve(build), "start.cjs"));
process.on("exit", (code) => {
  if (code === 0) writeFileSync(cache, script.createCachedData());
});
