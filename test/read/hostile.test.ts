import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cellText } from "../../src/read/cell.ts";
import { openFile } from "../../src/read/open.ts";
import { memorySource } from "../../src/read/source.ts";
import { UnreadableFile } from "../../src/read/unreadable.ts";
import { encode } from "./encoding/encode.ts";

const LEDGER = `sep=;\r\n"Mã KH";Tên;"Dư nợ\ntrong hạn"\r\n"1";"Trần ""Bé""";1.234,5\r\n;;\r\n2;Lý Út;"7;8"\r\n`.repeat(
  9,
);
const PAGE = `<html><style>a{}</style><body>ĐVT: đồng<table><tr><td colspan=2 rowspan="3">Mã &amp; <b>tên</b><tr style="display:none"><td>1<td>2</table><!-- x --></body></html>`;
const WORKBOOK = `<?xml version="1.0"?><Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="a"><Table><Column ss:Span="2" ss:Hidden="1"/><Row ss:Index="3"><Cell ss:Index="2" ss:MergeAcross="1"><Data ss:Type="String">Mã &amp;</Data></Cell><Cell><Data ss:Type="DateTime">2020-12-31T00:00:00.000</Data></Cell></Row></Table></Worksheet></Workbook>`;
const SEEDS = [LEDGER, PAGE, WORKBOOK].flatMap((text) =>
  (["utf-8", "utf-16le", "utf-16be", "windows-1258", "tcvn3", "vni"] as const).map((encoding) =>
    encode(text, encoding),
  ),
);

/** Bytes that mean something to somebody. */
const TELLING = [0, 9, 10, 13, 34, 38, 44, 59, 60, 62, 0x80, 0xbf, 0xc3, 0xe1, 0xec, 0xef, 0xf0, 0xfe, 0xff];
const byte = fc.oneof(fc.constantFrom(...TELLING), fc.nat(255));
const change = fc.record({
  kind: fc.constantFrom("set", "insert", "delete", "repeat", "cut"),
  at: fc.nat(),
  length: fc.integer({ min: 1, max: 300 }),
  bytes: fc.array(byte, { minLength: 1, maxLength: 4 }),
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function changed(bytes: Uint8Array, { kind, at, length, bytes: put }: Change): Uint8Array {
  const place = bytes.length === 0 ? 0 : at % bytes.length;
  const before = bytes.subarray(0, place);
  const here = bytes.subarray(place, place + length);
  const after = bytes.subarray(place + length);
  const parts = {
    set: [before, put, bytes.subarray(place + put.length)],
    insert: [before, put, here, after],
    delete: [before, after],
    repeat: [before, ...Array.from({ length: 50 }, () => here), after],
    cut: [before],
  }[kind];
  return new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part))));
}

/** Everything a reader of the file would ask for; what may be refused is refused as `UnreadableFile`. */
async function readThrough(bytes: Uint8Array): Promise<"read" | "refused"> {
  try {
    const file = await openFile(memorySource("a.xls", bytes, 700));
    for (const sheet of file.sheets) {
      const head = await sheet.head(5);
      const numbers: number[] = [];
      for await (const block of sheet.blocks({ columns: [0, 1, 4], afterRow: 0 })) {
        for (let row = 0; row < block.rows; row++) {
          const whole = block.wholeRow(row);
          [0, 1, 4].forEach((column, index) => {
            expect(cellText(block.cell(row, index))).toBe(cellText(whole[column] ?? { kind: "empty" }));
          });
          numbers.push(block.rowNumber[row] ?? 0);
        }
      }
      expect(head.map((row) => row.rowNumber)).toEqual(numbers.slice(0, 5));
      expect(numbers.every((number, index) => number > (numbers[index - 1] ?? 0))).toBe(true);
    }
    return "read";
  } catch (error) {
    if (error instanceof UnreadableFile) return "refused";
    throw error;
  }
}

describe("a file that somebody has tampered with", () => {
  test("is read or refused, whatever was done to it", async () => {
    const seen = { read: 0, refused: 0 };
    const changes = fc.array(change, { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...SEEDS), changes, async (seed, some) => {
        seen[await readThrough(some.reduce(changed, seed))]++;
      }),
      { numRuns: 2000 },
    );
    expect(seen.read).toBeGreaterThan(500);
    expect(seen.refused).toBeGreaterThan(500);
  }, 60_000);

  test("and so is any rubbish", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 600 }),
        fc.array(byte, { maxLength: 600 }),
        async (noise, telling) => {
          await readThrough(noise);
          await readThrough(Uint8Array.from(telling));
        },
      ),
      { numRuns: 2000 },
    );
  }, 60_000);
});
