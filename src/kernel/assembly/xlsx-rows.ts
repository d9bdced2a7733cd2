import { EMPTY } from "./block";
import { column, from, kind, passUsual, readCell, setCells, takeUsual, to } from "./xlsx-cell";
import { bytes, setBytes, setPrefix } from "./xlsx-markup";
import { isEmptyElement, isHidden, number, readRowTag, rowEnd, setRow } from "./xlsx-row";

/** Why a scan has stopped, and what stands where it did. */
const FULL = 0;
const NO_ROW_TAG = 1;
const NO_CELL = 2;
const ODD_ROW = 3;

/** Where the scan is. */
const BETWEEN_ROWS = 0;
const IN_ROW = 1;
const BEHIND_ROW = 2;

/** Bytes of an entry in a list of cells: column, from 0, kind, from, to. */
const LISTED = 16;

let capacity: i32 = 0;
/** Addresses, as in `csv-rows`; a byte per row in `hiddens`. */
let kinds: usize = 0;
let froms: usize = 0;
let tos: usize = 0;
let rowNumbers: usize = 0;
let hiddens: usize = 0;
let rowFroms: usize = 0;
let rowTos: usize = 0;

/** Rows up to this one are not noted. */
let afterRow: i32 = 0;
/** Per sheet column (from 1) up to the last that is asked for, the block's column, or −1: an i16 each. */
let slots: usize = 0;
let lastAsked: i32 = 0;
/** A bit for each row number that has been seen; bytes from `seenTo` on are none yet. */
let seen: usize = 0;
let seenTo: i32 = 0;

let rows: i32 = 0;
let place: i32 = BETWEEN_ROWS;
let stoppedAt: usize = 0;

/** Of the row that is being read, or was last. */
let rowFrom: usize = 0;
let rowDigits: usize = 0;
let isNoted: bool = false;
let isFilled: bool = false;
let isAscending: bool = true;
let isRepeated: bool = false;
let lastColumn: i32 = 0;
/** Number of the last row that is complete. */
let lastRow: i32 = 0;

/** What a sheet's rows look like, which are wanted, and where they are noted. */
export function xlsxStart(
  prefix: usize,
  dateFormats: usize,
  formats: i32,
  sharedCount: i32,
  itsAfterRow: i32,
  itsSlots: usize,
  itsLastAsked: i32,
  itsSeen: usize,
  itsCapacity: i32,
  itsKinds: usize,
  itsFroms: usize,
  itsTos: usize,
  itsRowNumbers: usize,
  itsHiddens: usize,
  itsRowFroms: usize,
  itsRowTos: usize,
): void {
  setPrefix(prefix);
  setCells(dateFormats, formats, sharedCount);
  afterRow = itsAfterRow;
  slots = itsSlots;
  lastAsked = itsLastAsked;
  seen = itsSeen;
  seenTo = 0;
  capacity = itsCapacity;
  kinds = itsKinds;
  froms = itsFroms;
  tos = itsTos;
  rowNumbers = itsRowNumbers;
  hiddens = itsHiddens;
  rowFroms = itsRowFroms;
  rowTos = itsRowTos;
  lastRow = 0;
}

/** Begins a block of rows of the bytes at `itsBytes`: places are counted from it. A `<` and 63 bytes follow them. */
export function xlsxBlock(itsBytes: usize): void {
  setBytes(itsBytes);
  rows = 0;
  place = BETWEEN_ROWS;
}

/**
 * Notes rows from `at` on, or goes on in the row that it stopped in, until the block is full or something stands there that
 * is not plain, an end of the bytes within a row among it. Stops as well behind a row that was seen before, or whose cells
 * are not in order.
 */
export function xlsxScan(at: i32): i32 {
  let i = bytes + at;
  while (true) {
    if (place == BETWEEN_ROWS) {
      if (rows == capacity) return stop(FULL, i);
      const behind = readRowTag(i);
      if (behind == 0) return stop(NO_ROW_TAG, i);
      enterRow(i);
      i = behind;
    }
    while (place == IN_ROW) {
      let behind = passUsual(i, rowDigits);
      if (behind != 0 && isFilled && slotOf(column) < 0) {
        // whatever it holds makes no difference
        passColumn(column);
        i = behind;
        continue;
      }
      if (behind == 0 || !takeUsual()) behind = readCell(i, rowDigits);
      if (behind != 0) {
        i = behind;
        note(column, kind, from, to);
      } else {
        const end = rowEnd(i);
        if (end == 0) return stop(NO_CELL, i);
        i = end;
        place = BEHIND_ROW;
      }
    }
    place = BETWEEN_ROWS;
    if (!noteRow(i)) return stop(ODD_ROW, i);
  }
}

export function xlsxStoppedAt(): i32 {
  return <i32>(stoppedAt - bytes);
}

export function xlsxRows(): i32 {
  return rows;
}

export function xlsxLastRow(): i32 {
  return lastRow;
}

/** Of the row read last, or being read: its number, where it begins, and what was odd of it. */
export function xlsxRowNumber(): i32 {
  return number;
}

export function xlsxRowFrom(): i32 {
  return <i32>(rowFrom - bytes);
}

export function xlsxRowIsAscending(): bool {
  return isAscending;
}

export function xlsxRowIsRepeated(): bool {
  return isRepeated;
}

/** The last column that a cell was read of in this row, from 1; 0 before the first. */
export function xlsxLastColumn(): i32 {
  return lastColumn;
}

/** The scan is to go on in a row whose start tag, at `at`, is not plain. */
export function xlsxEnterRow(at: i32, itsNumber: i32, itIsHidden: bool, itIsEmptyElement: bool): void {
  setRow(itsNumber, itIsHidden, itIsEmptyElement);
  enterRow(bytes + at);
}

/** The scan is to go on behind the row's end, which is not plain. */
export function xlsxLeaveRow(): void {
  place = BEHIND_ROW;
}

/** Notes a cell that is not plain. */
export function xlsxNoteCell(itsColumn: i32, itsKind: i32, itsFrom: i32, itsTo: i32): void {
  note(itsColumn, <u8>itsKind, itsFrom, itsTo);
}

/**
 * Lists the plain cells from `at` on, in a row of that number, at most `most` of them; gives how many, and where the next thing
 * stands in `xlsxStoppedAt`.
 */
export function xlsxListCells(at: i32, rowNumber: i32, list: usize, most: i32): i32 {
  const itsDigits = digits(rowNumber);
  let i = bytes + at;
  let count = 0;
  let entry = list;
  while (count < most) {
    let behind = passUsual(i, itsDigits);
    if (behind == 0 || !takeUsual()) behind = readCell(i, itsDigits);
    if (behind == 0) break;
    i = behind;
    store<i32>(entry, column - 1);
    store<i32>(entry, kind, 4);
    store<i32>(entry, from, 8);
    store<i32>(entry, to, 12);
    entry += LISTED;
    count++;
  }
  stoppedAt = i;
  return count;
}

function stop(why: i32, at: usize): i32 {
  stoppedAt = at;
  return why;
}

function enterRow(at: usize): void {
  rowFrom = at;
  rowDigits = digits(number);
  isNoted = number > afterRow;
  isFilled = false;
  isAscending = true;
  isRepeated = false;
  lastColumn = 0;
  place = isEmptyElement ? BEHIND_ROW : IN_ROW;
}

@inline
function note(itsColumn: i32, itsKind: u8, itsFrom: i32, itsTo: i32): void {
  passColumn(itsColumn);
  if (itsKind == EMPTY) return;
  isFilled = true;
  const slot = slotOf(itsColumn);
  if (slot < 0) return;
  const entry = slot * capacity + rows;
  store<u8>(kinds + entry, itsKind);
  store<i32>(froms + (entry << 2), itsFrom);
  store<i32>(tos + (entry << 2), itsTo);
}

@inline
function passColumn(itsColumn: i32): void {
  if (itsColumn <= lastColumn) isAscending = false;
  lastColumn = itsColumn;
}

/** The block's column for a sheet's, from 1; −1 where nobody has asked for it, in this row. */
@inline
function slotOf(itsColumn: i32): i32 {
  return isNoted && itsColumn <= lastAsked ? load<i16>(slots + (itsColumn << 1)) : -1;
}

/** Ends the row at `end`; false where it is odd in any way that counts. */
function noteRow(end: usize): bool {
  lastRow = number;
  if (!isFilled) return true;
  isRepeated = wasSeen();
  if (!isNoted) return true;
  store<f64>(rowNumbers + (rows << 3), number);
  store<u8>(hiddens + rows, isHidden);
  store<i32>(rowFroms + (rows << 2), xlsxRowFrom());
  store<i32>(rowTos + (rows << 2), <i32>(end - bytes));
  rows++;
  return isAscending && !isRepeated;
}

/** Whether a row of this number was there before; it is from now on. */
function wasSeen(): bool {
  const byte = number >> 3;
  if (byte >= seenTo) {
    memory.fill(seen + seenTo, 0, byte + 1 - seenTo);
    seenTo = byte + 1;
  }
  const mask: u8 = (<u8>1) << (<u8>number & 7);
  const before = load<u8>(seen + byte);
  store<u8>(seen + byte, before | mask);
  return (before & mask) != 0;
}

function digits(rowNumber: i32): usize {
  let count: usize = 1;
  for (let rest = rowNumber; rest >= 10; rest /= 10) count++;
  return count;
}
