import type { ByteRange } from "../sheet.ts";
import { type ByteSource, bytesOf } from "../source.ts";
import { CR, type Dialect, QUOTE } from "./dialect.ts";
import { LONGEST_QUOTED } from "./scanner.ts";

/** What is looked at behind a place to cut: enough to prove that no quoted field is open there. In bytes. */
const WINDOW = LONGEST_QUOTED + (1 << 16);

/** Nearly always enough, and sooner read. In bytes. */
const SMALL_WINDOW = 1 << 14;

/**
 * Cuts `[0, size)` of a UTF-8 source into ranges that begin where the first row does at or behind each multiple of
 * `partSize`. One range where that can't be proved.
 */
export async function safeRanges(
  source: ByteSource,
  size: number,
  dialect: Dialect,
  partSize: number,
): Promise<readonly ByteRange[]> {
  const cuts = [0];
  for (let at = partSize; at < size; at += partSize) {
    if ((cuts.at(-1) ?? 0) >= at) continue;
    const cut = await cutBehind(source, at, size, dialect);
    if (cut === undefined) return [{ from: 0, to: size }];
    if (cut >= size) break;
    cuts.push(cut);
  }
  return cuts.map((from, index) => ({ from, to: cuts[index + 1] ?? size }));
}

/** Where the first row begins at `at` or behind it. */
async function cutBehind(source: ByteSource, at: number, size: number, dialect: Dialect): Promise<number | undefined> {
  for (const length of [SMALL_WINDOW, WINDOW]) {
    const window = await bytesOf(source, at - 1, Math.min(at + length, size));
    const cut = rowStartIn(window, dialect, at + length >= size);
    if (cut !== undefined) return at - 1 + cut;
  }
  return undefined;
}

/**
 * Where a row surely starts in a window, whose first byte only tells what stands before it. The window is read twice by
 * the scanner's rules, once as if a quoted field were open at its start and once as if none were: where both readings
 * see a row start, there is one. Or one of them comes to what the scanner refuses, a quoted field without end or one that
 * closes amid a text; then it is the other one, or the file is refused anyway, by whoever reads that part.
 */
export function rowStartIn(window: Uint8Array, dialect: Dialect, endsFile: boolean): number | undefined {
  let from = 1;
  while (from < window.length && window[from - 1] === QUOTE) from++;
  const before = window[from - 1];
  const atFieldStart = before === dialect.delimiter || before === dialect.rowEnd;
  const outside = new Reading(dialect, atFieldStart ? "field-start" : "unquoted", from);
  const inside = new Reading(dialect, "quoted", from);
  for (let at = from; at < window.length; at++) {
    outside.pass(window, at);
    inside.pass(window, at);
    if (outside.isRefused && inside.isRefused) return undefined;
    const right = inside.isRefused ? outside : inside;
    if ((outside.isRefused || inside.isRefused) && right.rowStart !== undefined) return right.rowStart;
    if (outside.startsRow && inside.startsRow) return at + 1;
  }
  if (!endsFile || inside.isOpen === outside.isOpen) return undefined;
  return (inside.isOpen ? outside : inside).rowStart;
}

/** One way to read a window, byte by byte. */
class Reading {
  isRefused = false;
  /** Whether a row starts behind the byte passed last. */
  startsRow = false;
  /** Where the first row starts. */
  rowStart: number | undefined;
  private lineEnds = 0;

  constructor(
    private readonly dialect: Dialect,
    private state: "field-start" | "unquoted" | "quoted" | "after-quote",
    private openedAt: number,
  ) {}

  get isOpen(): boolean {
    return this.state === "quoted";
  }

  pass(window: Uint8Array, at: number): void {
    if (this.isRefused) return;
    const { delimiter, rowEnd } = this.dialect;
    const byte = window[at];
    this.startsRow = false;
    if (this.state === "quoted") {
      if (byte === QUOTE) this.state = "after-quote";
      else if (byte === rowEnd) this.lineEnds++;
      this.isRefused = at - this.openedAt > LONGEST_QUOTED;
    } else if (byte === delimiter) {
      this.state = "field-start";
    } else if (byte === rowEnd) {
      this.state = "field-start";
      this.startsRow = true;
      this.rowStart ??= at + 1;
    } else if (byte === QUOTE && this.state === "field-start") {
      this.state = "quoted";
      this.openedAt = at;
      this.lineEnds = 0;
    } else if (byte === QUOTE && this.state === "after-quote") {
      this.state = "quoted";
    } else if (this.state === "after-quote") {
      if (byte === CR && window[at + 1] === rowEnd) return;
      this.isRefused = this.lineEnds > 0;
      this.state = "unquoted";
    } else {
      this.state = "unquoted";
    }
  }
}
