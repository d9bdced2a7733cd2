export const QUOTE = 0x22;
export const LF = 0x0a;
export const CR = 0x0d;

const TAB = 0x09;
const COMMA = 0x2c;
const SEMICOLON = 0x3b;
const BAR = 0x7c;

/** How a CSV file separates: a delimiter and the byte that ends a row (before LF, a CR belongs to the row's end). */
export interface Dialect {
  readonly delimiter: number;
  readonly rowEnd: typeof LF | typeof CR;
  /** Lines at the top that are not data: 1 for Excel's `sep=;`. */
  readonly leadingLines: 0 | 1;
}

/**
 * The delimiters looked for, and how much more one of them says than a comma: numbers and addresses are full of commas,
 * and hardly a text holds a tab.
 */
const WEIGHTS: readonly (readonly [delimiter: number, weight: number])[] = [
  [TAB, 2],
  [SEMICOLON, 1.5],
  [BAR, 1.5],
  [COMMA, 1],
];

/** Rows that are looked at. */
const ROWS = 500;

/** The dialect of a UTF-8 text by its first bytes; `delimiter` where the user has named it. */
export function detectDialect(head: Uint8Array, complete: boolean, delimiter?: string): Dialect {
  const named = /^"?sep=([^"\r\n])"?\r?(?:\n|\r|$)/i.exec(new TextDecoder().decode(head.subarray(0, 16)));
  const chosen = delimiter?.charCodeAt(0) ?? named?.[1]?.charCodeAt(0);
  const rowEnd = detectRowEnd(head, chosen);
  if (chosen !== undefined && chosen < 0x80) return { delimiter: chosen, rowEnd, leadingLines: named ? 1 : 0 };
  let best = COMMA;
  let most = 0;
  for (const [candidate, weight] of WEIGHTS) {
    if (!head.includes(candidate)) continue;
    const score = weight * evenness(columnCounts(head, complete, candidate, rowEnd));
    if (score > most) [best, most] = [candidate, score];
  }
  return { delimiter: best, rowEnd, leadingLines: 0 };
}

/**
 * CR where no LF ends a row: programs of old Macs, which put an LF into a cell for its line ends. A quote amid a cell, as
 * of a size in inches, opens nothing.
 */
function detectRowEnd(head: Uint8Array, delimiter: number | undefined): typeof LF | typeof CR {
  if (!head.includes(CR)) return LF;
  const before = new Set([undefined, LF, CR, QUOTE, delimiter, ...WEIGHTS.map(([candidate]) => candidate)]);
  let quoted = false;
  for (let at = 0; at < head.length; at++) {
    const byte = head[at];
    if (byte === QUOTE) quoted = !quoted && before.has(head[at - 1]);
    else if (byte === LF && !quoted) return LF;
  }
  return quoted && head.includes(LF) ? LF : CR;
}

/** How many columns each row has that is not blank, for one delimiter. */
function columnCounts(head: Uint8Array, complete: boolean, delimiter: number, rowEnd: number): number[] {
  const counts: number[] = [];
  let columns = 1;
  let blank = true;
  let fieldStart = true;
  let quoted = false;
  for (let at = 0; at < head.length && counts.length < ROWS; at++) {
    const byte = head[at] as number;
    if (quoted) {
      if (byte === QUOTE) quoted = false;
    } else if (byte === QUOTE && (fieldStart || head[at - 1] === QUOTE)) {
      quoted = true;
      fieldStart = false;
    } else if (byte === delimiter) {
      columns++;
      fieldStart = true;
    } else if (byte === rowEnd) {
      if (!blank) counts.push(columns);
      columns = 1;
      blank = true;
      fieldStart = true;
    } else if (byte !== CR) {
      blank &&= byte === 0x20;
      fieldStart = false;
    }
    if (quoted) blank = false;
  }
  if (!blank && (complete || counts.length === 0)) counts.push(columns);
  return counts;
}

/** The share of rows that agree on one number of columns above 1, more for many columns: title rows disagree, data doesn't. */
function evenness(counts: readonly number[]): number {
  const rowsOf = new Map<number, number>();
  for (const columns of counts) if (columns > 1) rowsOf.set(columns, (rowsOf.get(columns) ?? 0) + 1);
  let most = 0;
  for (const [columns, rows] of rowsOf) most = Math.max(most, (rows / counts.length) * Math.log2(columns));
  return most;
}
