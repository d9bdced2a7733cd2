import type { Random } from "./random.ts";

/** Pieces that mean something to one of the readers. */
const TELLING = [
  ..."\"',;\t|\n\r\0\x1a<>&=-",
  "\r\n",
  '""',
  "\ufeff",
  "\ufffd",
  "đ",
  "\u0300",
  "</c>",
  "</row>",
  "<row>",
  '<c r="A1"',
  ' t="s"',
  "<v>",
  "</v>",
  "<!--",
  "-->",
  "<![CDATA[",
  "]]>",
  "<!DOCTYPE x>",
  "<?",
  "&#x0;",
  "&amp;",
  "_x000D_",
  "<table>",
  "</table>",
  "<td colspan=99999>",
  "<td rowspan=99999>",
  ' ss:Index="1048577"',
  ' r="1048577"',
  "sep=;\n",
  "PK\x03\x04",
  "1e999",
  "-0",
  "0x10",
  "9".repeat(30),
  "1.234",
  "1.234,56",
  "31/02/2020",
  "12/31/2020",
  "6.6E+15",
  "Tổng cộng",
  "(1)",
  "#REF!",
].map((text) => Buffer.from(text)) as [Buffer, ...Buffer[]];

type Mutation = (bytes: Buffer, random: Random, other: () => Buffer) => Buffer;

const mutations: readonly [Mutation, ...Mutation[]] = [
  function truncate(bytes, random) {
    return bytes.subarray(0, random.below(bytes.length + 1));
  },
  function flip(bytes, random) {
    const flipped = Buffer.from(bytes);
    for (let times = 1 + random.below(8); times > 0 && flipped.length > 0; times--) {
      const at = random.below(flipped.length);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << random.below(8));
    }
    return flipped;
  },
  function splice(bytes, random, other) {
    const tail = other();
    return Buffer.concat([
      bytes.subarray(0, random.below(bytes.length + 1)),
      tail.subarray(random.below(tail.length + 1)),
    ]);
  },
  function duplicate(bytes, random) {
    const [from, to] = piece(bytes, random);
    const times = 1 + random.below(20);
    const repeated = Array.from({ length: times }, () => bytes.subarray(from, to));
    return Buffer.concat([bytes.subarray(0, to), ...repeated, bytes.subarray(to)]);
  },
  function swap(bytes, random) {
    const [a, b, c, d] = [0, 0, 0, 0].map(() => random.below(bytes.length + 1)).sort((x, y) => x - y);
    return Buffer.concat([
      bytes.subarray(0, a),
      bytes.subarray(c, d),
      bytes.subarray(b, c),
      bytes.subarray(a, b),
      bytes.subarray(d),
    ]);
  },
  function remove(bytes, random) {
    const [from, to] = piece(bytes, random);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  },
  function insert(bytes, random) {
    const at = random.below(bytes.length + 1);
    return Buffer.concat([bytes.subarray(0, at), random.of(TELLING), bytes.subarray(at)]);
  },
  function replace(bytes, random) {
    const put = random.of(TELLING);
    const at = random.below(bytes.length + 1);
    return Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + put.length)]);
  },
];

/** The bytes with one to four mutations; `other` gives the bytes of another file of the same kind. */
export function mutated(bytes: Uint8Array, random: Random, other: () => Buffer): Buffer {
  let spoiled: Buffer = Buffer.from(bytes);
  for (let times = 1 + random.below(4); times > 0; times--) spoiled = random.of(mutations)(spoiled, random, other);
  return spoiled;
}

function piece(bytes: Buffer, random: Random): readonly [number, number] {
  const from = random.below(bytes.length + 1);
  return [from, Math.min(bytes.length, from + 1 + random.below(200))];
}
