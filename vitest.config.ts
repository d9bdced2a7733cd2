import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // a worker loads src/ once for all of its files, a third of the time; who changes a global puts it back
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    coverage: {
      // of the whole suite only, as .ci/run and `npm run coverage` run it
      enabled: process.env.COVERAGE === "1",
      include: ["src/**/*.ts"],
      // what needs a process or threads of its own is tested there (test/cli/process.test.ts), where V8 counts for nobody
      exclude: [
        "src/cli/{main,start,start-process,process-terminal,table-worker,reading-threads}.ts",
        // AssemblyScript: what runs is WebAssembly, which nothing counts
        "src/kernel/assembly/**",
      ],
      reporter: ["text-summary", "json-summary", "json"],
      reportOnFailure: true,
      thresholds: { lines: 95, branches: 95 },
    },
  },
});
