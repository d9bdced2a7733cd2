import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { hashedSource } from "../../src/cli/fingerprint.ts";
import { memorySource } from "../../src/read/source.ts";

test("a source's SHA-256 is that of all its bytes, whatever was read of it before, in whichever order", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 40 }),
      fc.array(fc.record({ from: fc.nat(45), to: fc.option(fc.nat(45), { nil: undefined }), chunks: fc.nat(9) })),
      fc.integer({ min: 1, max: 9 }),
      async (bytes, readings, chunkSize) => {
        const source = hashedSource(memorySource("a.csv", bytes, chunkSize));
        for (const { from, to, chunks } of readings) {
          let left = chunks;
          for await (const _ of source.stream(from, to)) if (left-- === 0) break;
        }
        const sha256 = createHash("sha256").update(bytes).digest("hex");
        expect(await source.fingerprint()).toEqual({ sha256, bytes: bytes.length });
      },
    ),
  );
});
