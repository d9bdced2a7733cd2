import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // a worker loads src/ once for all of its files, a third of the time; who changes a global puts it back
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
