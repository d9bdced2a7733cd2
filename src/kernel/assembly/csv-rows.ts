import { CR, EMPTY, ESCAPED, LF, MISSING, QUOTE, TEXT } from "./block";

/** What can be wrong with a text: a quote that closes nowhere, or somewhere it should not; a quoted field too long. */
const UNCLOSED_QUOTE = 1;
const LONG_QUOTED = 2;

let delimiter: u8 = 0;
let rowEnd: u8 = 0;
let columns: i32 = 0;
let capacity: i32 = 0;
let longestQuoted: i32 = 0;
/** Addresses: i32 each of `columns`; u8, i32, i32 each of `columns * capacity`; f64, i32, i32 each of `capacity`. */
let gaps: usize = 0;
let kinds: usize = 0;
let froms: usize = 0;
let tos: usize = 0;
let rowNumbers: usize = 0;
let rowFroms: usize = 0;
let rowTos: usize = 0;

/** Address of the text's bytes; all places are counted from it. */
let text: usize = 0;
let end: i32 = 0;
let last: bool = false;

/** Lines passed so far. */
let lines: f64 = 0;
let rows: i32 = 0;
let failure: i32 = 0;
let failedLine: f64 = 0;
/** The row noted last is of quotes, delimiters and white space only. */
let doubtful: bool = false;

/** Of the quoted field passed last: where its text ends, whether that stands as it is, and the line ends in it. */
let textTo: i32 = 0;
let plain: bool = true;
let lineEnds: i32 = 0;

export function csvLines(): f64 {
  return lines;
}

export function csvRows(): i32 {
  return rows;
}

/** Whether the scan stopped behind a row of quotes and white space only: the caller may take it back. */
export function csvIsDoubtful(): bool {
  return doubtful;
}

export function csvFailure(): i32 {
  return failure;
}

export function csvFailedLine(): f64 {
  return failedLine;
}

/** What the rows look like, and where they are noted: `csvRows` of them at a time. */
export function csvStart(
  itsDelimiter: i32,
  itsRowEnd: i32,
  itsLongestQuoted: i32,
  itsColumns: i32,
  itsCapacity: i32,
  itsGaps: usize,
  itsKinds: usize,
  itsFroms: usize,
  itsTos: usize,
  itsRowNumbers: usize,
  itsRowFroms: usize,
  itsRowTos: usize,
): void {
  delimiter = <u8>itsDelimiter;
  rowEnd = <u8>itsRowEnd;
  longestQuoted = itsLongestQuoted;
  columns = itsColumns;
  capacity = itsCapacity;
  gaps = itsGaps;
  kinds = itsKinds;
  froms = itsFroms;
  tos = itsTos;
  rowNumbers = itsRowNumbers;
  rowFroms = itsRowFroms;
  rowTos = itsRowTos;
  lines = 0;
}

/**
 * Notes the rows of the bytes `[at, itsEnd)`, behind which 32 more may be touched, from row `firstRow` of the arrays on:
 * those that begin before `stop`, are not blank, stand on a later line than `afterRow`, and end there (or anywhere, where
 * nothing follows). Gives where the first begins that was not taken; −1 for a failure.
 */
export function csvScan(bytes: usize, at: i32, itsEnd: i32, isLast: bool, afterRow: f64, stop: i32, firstRow: i32): i32 {
  text = bytes;
  end = itsEnd;
  last = isLast;
  store<u8>(text + end, rowEnd);
  failure = 0;
  doubtful = false;
  rows = firstRow;
  let start = at;
  while (rows < capacity && start < stop && !doubtful) {
    const line = lines;
    let passed = 0;
    let i = start;
    // what ended the field passed last: behind a line end there is none
    let byte = delimiter;
    let cell = rows;
    for (let column = 0; column < columns; column++, cell += capacity) {
      for (let gap = load<i32>(gaps + (column << 2)); gap > 0 && byte == delimiter; gap--) {
        i = passField(i, line + passed);
        if (i < 0) return -1;
        passed += lineEnds;
        byte = byteAt(i++);
      }
      if (byte != delimiter) {
        store<u8>(kinds + cell, MISSING);
        continue;
      }
      let from = i;
      let to: i32;
      let kind: u8;
      if (byteAt(i) == QUOTE) {
        i = passQuoted(i, line + passed);
        if (i < 0) return -1;
        passed += lineEnds;
        byte = byteAt(i);
        if (plain) from++;
        to = textTo;
        kind = !plain ? ESCAPED : to > from ? TEXT : EMPTY;
      } else {
        i = fieldEnd(i);
        byte = byteAt(i);
        to = byte != delimiter && rowEnd == LF ? withoutReturns(from, i) : i;
        kind = to > from ? TEXT : EMPTY;
      }
      store<u8>(kinds + cell, kind);
      store<i32>(froms + (cell << 2), from);
      store<i32>(tos + (cell << 2), to);
      i++;
    }
    if (byte == delimiter) {
      const rest = rowEndOrQuote(i);
      if (byteAt(rest) != QUOTE) {
        byte = rowEnd;
        i = rest + 1;
      }
    }
    while (byte == delimiter) {
      i = passField(i, line + passed);
      if (i < 0) return -1;
      passed += lineEnds;
      byte = byteAt(i++);
    }
    const rowTill = i - 1;
    if (rowTill >= end && !last) break;
    lines = line + passed + 1;
    const textTill = rowEnd == LF ? withoutReturns(start, rowTill) : rowTill;
    if (line >= afterRow && !isBlank(start, textTill)) {
      store<f64>(rowNumbers + (rows << 3), line + 1);
      store<i32>(rowFroms + (rows << 2), start);
      store<i32>(rowTos + (rows << 2), textTill);
      rows++;
    }
    start = i;
  }
  return min(start, end);
}

@inline
function byteAt(at: i32): u8 {
  return load<u8>(text + at);
}

/** Where the next delimiter or line end stands, sixteen bytes at a time. */
@inline
function fieldEnd(from: i32): i32 {
  let at = from;
  let found: i32;
  do {
    const bytes = v128.load(text + at);
    found = i8x16.bitmask(v128.or(i8x16.eq(bytes, i8x16.splat(delimiter)), i8x16.eq(bytes, i8x16.splat(rowEnd))));
    at += 16;
  } while (found == 0);
  return at - 16 + ctz(found);
}

/** Where the next line end or quote stands. */
function rowEndOrQuote(from: i32): i32 {
  let at = from;
  let found: i32;
  do {
    const bytes = v128.load(text + at);
    found = i8x16.bitmask(v128.or(i8x16.eq(bytes, i8x16.splat(QUOTE)), i8x16.eq(bytes, i8x16.splat(rowEnd))));
    at += 16;
  } while (found == 0);
  return at - 16 + ctz(found);
}

/** Passes a field that nobody asked for; gives where its delimiter or line end stands. */
function passField(from: i32, line: f64): i32 {
  if (byteAt(from) == QUOTE) return passQuoted(from, line);
  lineEnds = 0;
  return fieldEnd(from);
}

/**
 * Passes a quoted field that begins at `open`; gives where its delimiter or line end stands (`end` where it isn't
 * complete), −1 for a failure. `line`: lines before the one it begins on.
 */
function passQuoted(open: i32, line: f64): i32 {
  let doubled = false;
  let ends = 0;
  let i = open + 1;
  while (true) {
    let byte = byteAt(i);
    while (byte != QUOTE && i < end) {
      if (byte == rowEnd) ends++;
      byte = byteAt(++i);
    }
    if (i - open > longestQuoted) return fail(LONG_QUOTED, line);
    if (i >= end) {
      if (last) return fail(UNCLOSED_QUOTE, line);
      lineEnds = ends;
      return end;
    }
    if (byteAt(i + 1) != QUOTE) break;
    doubled = true;
    i += 2;
  }
  textTo = i;
  plain = !doubled;
  lineEnds = ends;
  i++;
  let byte = byteAt(i);
  if (byte == CR && rowEnd == LF && byteAt(i + 1) == LF) return i + 1;
  if (byte != delimiter && byte != rowEnd) {
    if (ends > 0) return fail(UNCLOSED_QUOTE, line);
    plain = false;
    while (byte != delimiter && byte != rowEnd) byte = byteAt(++i);
    textTo = byte == rowEnd && rowEnd == LF ? withoutReturns(textTo, i) : i;
  }
  return i;
}

function fail(kind: i32, line: f64): i32 {
  failure = kind;
  failedLine = line + 1;
  return -1;
}

/** Where a row's text ends before its line end at `to`: CR LF, or CR CR LF where a program has ended the lines twice. */
function withoutReturns(from: i32, to: i32): i32 {
  let till = to;
  while (till > from && byteAt(till - 1) == CR) till--;
  return till;
}

/** Whether a row is of delimiters and white space; where there are quotes among them, `doubtful` is set instead. */
function isBlank(from: i32, to: i32): bool {
  let isQuoted = false;
  for (let at = from; at < to; at++) {
    const byte = byteAt(at);
    if (byte == QUOTE) isQuoted = true;
    else if (byte != delimiter && byte != 0x20 && byte != 0x09 && byte != CR) return false;
  }
  doubtful = isQuoted;
  return !isQuoted;
}
