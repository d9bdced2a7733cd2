import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { memorySource } from "../../src/read/source.ts";
import { inflate } from "../../src/read/xlsx/inflate.ts";
import { XLSX_LIMITS } from "../../src/read/xlsx/limits.ts";
import { zipEntries } from "../../src/read/xlsx/zip.ts";
import { type ZippedPart, zipOf } from "../read/xlsx/build/zip.ts";
import { mutated } from "./mutate.ts";
import { Random } from "./random.ts";

/** Folders whose files are spoiled, from the project's root. */
const FOLDERS = [
  "fixtures/dirty",
  "fixtures/score/six-tables",
  "test/read/xlsx/fixtures",
  "test/fuzz/seeds",
  "test/fuzz/found",
];
const LARGEST = 40_000;

export interface FuzzInput {
  /** What it was made of, to make it again. */
  readonly from: string;
  readonly name: string;
  readonly bytes: Buffer;
  /** Whether it comes by pipe: of unknown size, perhaps packed. */
  readonly isPiped: boolean;
}

interface Seed {
  readonly name: string;
  readonly bytes: Buffer;
  /** Of a zip. */
  readonly parts?: readonly ZippedPart[];
}

/** Makes inputs out of sound files; input `n` of a seed is always the same. */
export class FuzzInputs {
  private constructor(
    private readonly texts: readonly [Seed, ...Seed[]],
    private readonly zips: readonly [Seed, ...Seed[]],
  ) {}

  static async load(root: string): Promise<FuzzInputs> {
    const texts: Seed[] = [];
    const zips: Seed[] = [];
    for (const folder of FOLDERS) {
      for (const path of (await readdir(join(root, folder), { recursive: true }).catch(() => [])).sort()) {
        if (!/\.(?:csv|txt|xls|xlsx|ods|xml|html)$/.test(path) || path.endsWith("expected.txt")) continue;
        const bytes = await readFile(join(root, folder, path));
        if (bytes.length > LARGEST) continue;
        const name = path.replace(/^.*[/\\]/, "");
        if (bytes.toString("latin1", 0, 2) !== "PK") texts.push({ name, bytes });
        else zips.push({ name, bytes, parts: await partsOf(name, bytes) });
      }
    }
    const [text, ...moreTexts] = texts;
    const [zip, ...moreZips] = zips;
    if (!text || !zip) throw new Error(`no files to spoil in ${root}`);
    return new FuzzInputs([text, ...moreTexts], [zip, ...moreZips]);
  }

  input(seed: number, n: number): FuzzInput {
    const random = new Random(Math.imul(seed, 0x9e3779b1) + n);
    const isZip = random.below(2) === 0;
    const base = random.of(isZip ? this.zips : this.texts);
    const other = () => random.of(isZip ? this.zips : this.texts).bytes;
    const plain =
      base.parts && random.below(4) > 0 ? withSpoiltParts(base.parts, random) : mutated(base.bytes, random, other);
    const packing = random.below(12);
    const bytes =
      packing === 0 ? gzipSync(plain, { level: 1 }) : packing === 1 ? mutated(gzipSync(plain), random, other) : plain;
    return { from: `${seed}/${n} ${base.name}`, name: base.name, bytes, isPiped: packing <= 2 };
  }
}

function withSpoiltParts(parts: readonly ZippedPart[], random: Random): Buffer {
  const spoilt = parts.map(({ name, content }) => ({ name, content }));
  for (let times = 1 + random.below(2); times > 0; times--) {
    const at = random.below(spoilt.length);
    const part = spoilt[at];
    if (!part) continue;
    const other = () => Buffer.from(spoilt[random.below(spoilt.length)]?.content ?? "");
    spoilt[at] = { name: part.name, content: mutated(Buffer.from(part.content), random, other) };
  }
  return Buffer.from(zipOf(spoilt));
}

async function partsOf(name: string, bytes: Buffer): Promise<ZippedPart[]> {
  const source = memorySource(name, bytes);
  const parts: ZippedPart[] = [];
  for (const entry of await zipEntries(source, bytes.length, XLSX_LIMITS)) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of inflate(source, bytes.length, entry, XLSX_LIMITS)) chunks.push(chunk);
    parts.push({ name: entry.name, content: Buffer.concat(chunks) });
  }
  return parts;
}
