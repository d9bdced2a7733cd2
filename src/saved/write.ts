import { checksumOf } from "./checksum.ts";
import { GrowingText } from "./growing-text.ts";
import { jsonPieces } from "./json-pieces.ts";
import type { SavedScorecard } from "./schema.ts";

/** Every name of a field somewhere in T; names that are data (ids of indicators and figures) left out. */
export type FieldIn<T> = T extends readonly (infer Item)[]
  ? FieldIn<Item>
  : T extends object
    ? string extends keyof T
      ? FieldIn<T[keyof T]>
      : Extract<keyof T, string> | { [K in keyof T]-?: FieldIn<T[K]> }[keyof T]
    : never;

/** Every field of a scorecard in the order in which it is written: what a thing is, then its figures, then how it came. */
const FIELDS: Readonly<Record<FieldIn<SavedScorecard>, true>> = {
  schema: true,
  checksum: true,
  ltq: true,
  id: true,
  kind: true,
  level: true,
  by: true,
  code: true,
  name: true,
  short: true,
  vi: true,
  en: true,
  parent: true,
  owner: true,
  office: true,
  merged: true,
  whatIf: true,
  assumed: true,
  indicator: true,
  action: true,
  amount: true,
  at: true,
  asOf: true,
  date: true,
  period: true,
  from: true,
  to: true,
  plan: true,
  builtin: true,
  start: true,
  end: true,
  rounding: true,
  mode: true,
  digits: true,
  zeros: true,
  paceFrom: true,
  weights: true,
  cutoffs: true,
  unit: true,
  better: true,
  reading: true,
  formula: true,
  numerator: true,
  denominator: true,
  value: true,
  score: true,
  noData: true,
  reason: true,
  words: true,
  sums: true,
  companion: true,
  target: true,
  status: true,
  gap: true,
  lacking: true,
  allowed: true,
  over: true,
  repayment: true,
  each: true,
  pace: true,
  none: true,
  state: true,
  expected: true,
  monthly: true,
  elapsed: true,
  days: true,
  monthsLeft: true,
  severity: true,
  title: true,
  count: true,
  met: true,
  missed: true,
  money: true,
  class: true,
  now: true,
  good: true,
  fair: true,
  average: true,
  weak: true,
  figure: true,
  planned: true,
  since: true,
  indicators: true,
  figures: true,
  baselines: true,
  total: true,
  units: true,
  classes: true,
  growth: true,
  actual: true,
  kept: true,
  inputs: true,
  role: true,
  bytes: true,
  sha256: true,
  tables: true,
  table: true,
  sheet: true,
  seen: true,
  used: true,
  rejected: true,
  rejectedMoney: true,
  skipped: true,
  blank: true,
  "header-repeat": true,
  numbering: true,
  note: true,
  "no-identity": true,
  duplicate: true,
  hidden: true,
  findings: true,
  assumptions: true,
};

/** The checksum's line, the third of the file; its bytes are ASCII. */
const lineOf = (checksum: string): string => `  "checksum": "${checksum}",\n`;
const CHECKSUM_LINE = lineOf("0".repeat(64)).length;

/**
 * A scorecard as a file's bytes: exact, with a checksum of its content; the same from run to run, in whatever order its
 * fields were put together. The checksum is that of the file without the checksum's line.
 */
export async function scorecardBytes(scorecard: SavedScorecard): Promise<Uint8Array<ArrayBuffer>> {
  const { checksum: _, ...content } = scorecard;
  const bytes = contentBytes(content, scorecard, CHECKSUM_LINE);
  const third = bytes.indexOf(LINE_END, bytes.indexOf(LINE_END) + 1) + 1;
  const [before, behind] = [bytes.subarray(0, third), bytes.subarray(third, bytes.length - CHECKSUM_LINE)];
  const checksum = await checksumOf([before, behind]);
  bytes.copyWithin(third + CHECKSUM_LINE, third);
  new TextEncoder().encodeInto(lineOf(checksum), bytes.subarray(third));
  return bytes;
}

const LINE_END = 0x0a;

/** All of a scorecard but its checksum, as it is written; `room`: how many bytes are left empty behind it. */
export function contentBytes(
  content: object,
  { indicators, figures }: Pick<SavedScorecard, "indicators" | "figures">,
  room = 0,
): Uint8Array<ArrayBuffer> {
  const ids = [...indicators, ...figures].map(({ id }) => id);
  const places = new Map([...ids, ...Object.keys(FIELDS)].map((name, place) => [name, place]));
  const place = (name: string) => places.get(name) ?? places.size;
  /** What has no place stands last, by name. */
  const inPlace = (a: string, b: string) => place(a) - place(b) || (a < b ? -1 : 1);
  const text = new GrowingText();
  for (const piece of jsonPieces(content, inPlace)) text.add(piece);
  text.add("\n");
  return text.bytes(room);
}
