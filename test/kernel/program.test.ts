import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { kernelSource } from "../../scripts/package/kernel.ts";

test("the compiled program is that of its sources: npm run kernel", async () => {
  expect(await kernelSource()).toBe(await readFile("src/kernel/program.ts", "utf8"));
});
