import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { outcome } from "./build/read.ts";
import { partsOf } from "./build/workbook.ts";
import { zipOf } from "./build/zip.ts";

const REFUSALS = [
  "truncated",
  "damaged",
  "empty",
  "encrypted",
  "unsupported-format",
  "too-large",
  "unsafe-xml",
  "not-a-table",
];

const sound = partsOf({
  formats: [0, "dd/mm/yyyy"],
  shared:
    '<si><t>Số khế ước</t></si><si><r><t>a &amp; b</t></r><rPh sb="0"><t>x</t></rPh></si><si><t><![CDATA[<]]></t></si>',
  rows: `<row r="1" hidden="1"><c r="A1" s="1"><v>44196</v></c><c r="B1" t="s"><v>0</v></c></row><!-- c -->
<row r="2"><c r="A2"><f>SUM(B1:B9)</f><v>-12.5</v></c><c r="B2" t="inlineStr"><is><t>Ấp</t></is></c><c r="C2" t="str"><v>x_x000D_</v></c></row>
<row><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c r="XFD3" t="s"><v>2</v></c></row>`,
});

/** A way to spoil bytes: `at` and `length` are cut down to them. */
const mutation = fc.record({
  kind: fc.constantFrom("flip", "cut", "remove", "repeat", "insert"),
  at: fc.nat(),
  length: fc.nat({ max: 40 }),
  insert: fc.constantFrom(
    "<",
    ">",
    "</",
    "/>",
    "<!--",
    "]]>",
    "<!DOCTYPE",
    "&#x",
    '"',
    "'",
    "</c>",
    "<row>",
    "\0",
    "9".repeat(20),
  ),
});

type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never;

function mutated(bytes: Uint8Array, mutations: readonly Mutation[]): Uint8Array {
  let spoiled = Buffer.from(bytes);
  for (const { kind, at, length, insert } of mutations) {
    const from = at % (spoiled.length + 1);
    const before = spoiled.subarray(0, from);
    const piece = spoiled.subarray(from, from + length);
    const behind = spoiled.subarray(from + length);
    if (kind === "flip") spoiled[from] = (spoiled[from] ?? 0) ^ (1 << (length % 8));
    else if (kind === "cut") spoiled = Buffer.from(before);
    else if (kind === "remove") spoiled = Buffer.concat([before, behind]);
    else if (kind === "repeat") spoiled = Buffer.concat([before, piece, piece, piece, behind]);
    else spoiled = Buffer.concat([before, Buffer.from(insert), piece, behind]);
  }
  return spoiled;
}

const mutations = fc.array(mutation, { minLength: 1, maxLength: 4 });
const numRuns = 300;

test("a sound workbook is read", async () => {
  expect(await outcome(zipOf(sound))).toBe("read");
});

test("a spoiled file is read or refused, never anything else", async () => {
  const files = [
    zipOf(sound),
    ...["libreoffice", "openpyxl"].map((name) => readFileSync(new URL(`fixtures/${name}.xlsx`, import.meta.url))),
  ];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...files), mutations, async (file, spoiling) => {
      expect(["read", ...REFUSALS]).toContain(await outcome(mutated(file, spoiling)));
    }),
    { numRuns },
  );
});

test("a workbook with a spoiled part is read or refused, never anything else", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: sound.length - 1 }), mutations, async (spoiled, spoiling) => {
      const parts = sound.map((part, i) =>
        i === spoiled ? { ...part, content: mutated(Buffer.from(part.content), spoiling) } : part,
      );
      expect(["read", ...REFUSALS]).toContain(await outcome(zipOf(parts)));
    }),
    { numRuns },
  );
});
