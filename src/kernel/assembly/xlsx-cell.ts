import { DATE, EMPTY, ESCAPED, NUMBER, OTHER, QUOTE, SHARED, TEXT } from "./block";
import {
  beforeTag,
  bytes,
  closes,
  escapesIn,
  GT,
  isDigit,
  isPrefixed,
  isUpperCase,
  LT,
  nextTag,
  opens,
  prefix,
  SLASH,
  SPACE,
  withDigit,
  ZERO,
} from "./xlsx-markup";

/** Excel's last column, from 1. */
const LAST_COLUMN = 16_384;

/** Several bytes of markup as one little-endian number. */
const C_R_QUOTE: u64 = 0x22_3d_72_20_63; // c r="
const FIVE_BYTES: u64 = 0xff_ff_ff_ff_ff;
const CELL: u64 = 0x22_3d_72_20_63_3c; // <c r="
const VALUE: u32 = 0x3e_76_3c_3e; // ><v>
const VALUE_END: u64 = 0x3e_63_2f_3c_3e_76_2f_3c; // </v></c>
const S_ATTRIBUTE: u32 = 0x22_3d_73_20; //  s="
const T_ATTRIBUTE: u32 = 0x22_3d_74_20; //  t="
const SHARED_TYPE: u16 = 0x22_73; // s"
const STRING_TYPE: u32 = 0x22_72_74_73; // str"
const INLINE_TYPE: u64 = 0x74_53_65_6e_69_6c_6e_69; // inlineSt
const INLINE_TYPE_END: u16 = 0x22_72; // r"
const PRESERVING: u64 = 0x61_70_73_3a_6c_6d_78_20; //  xml:spa
const PRESERVING_MIDDLE: u64 = 0x73_65_72_70_22_3d_65_63; // ce="pres
const PRESERVING_END: u64 = 0x3e_22_65_76_72_65; // erve">
const SIX_BYTES: u64 = 0xff_ff_ff_ff_ff_ff;
const PRESERVING_LENGTH = 22;
const IS_GT: u32 = 0x3e_73_69; // is>
const THREE_BYTES: u32 = 0xff_ff_ff;

/** Per cell format, 1 where it shows numbers as dates. */
let dateFormats: usize = 0;
let formats: i32 = 0;
let sharedCount: i32 = 0;

/** The cell read last: its column, from 1, and what a block notes of it. */
export let column: i32 = 0;
export let kind: u8 = EMPTY;
/** Places; of a shared string its number. */
export let from: i32 = 0;
export let to: i32 = 0;

let isInline: bool = false;
/** Of a usual cell: its value's bytes and its format. */
let valueFrom: usize = 0;
let valueTo: usize = 0;
let valueFormat: i32 = 0;

export function setCells(itsDateFormats: usize, itsFormats: i32, itsSharedCount: i32): void {
  dateFormats = itsDateFormats;
  formats = itsFormats;
  sharedCount = itsSharedCount;
}

/**
 * Passes the cell at `at` if it is as nearly all are: without a prefix, a number or a shared text, of one of the first hundred
 * formats. Tells its column; `takeUsual` the rest. Gives where it ends; 0: not usual, which `readCell` is for.
 */
@inline
export function passUsual(at: usize, rowDigits: usize): usize {
  if ((load<u64>(at) & SIX_BYTES) != CELL) return 0;
  let i = passReference(at + 6, rowDigits);
  if (i == 0) return 0;
  let byte: u8;
  let format = 0;
  if (load<u32>(i) == S_ATTRIBUTE) {
    byte = load<u8>(i + 4);
    if (!isDigit(byte)) return 0;
    format = byte - ZERO;
    i += 5;
    byte = load<u8>(i);
    if (isDigit(byte)) {
      format = format * 10 + (byte - ZERO);
      byte = load<u8>(++i);
    }
    if (byte != QUOTE) return 0;
    i++;
  }
  let itsKind = NUMBER;
  if (load<u32>(i) == T_ATTRIBUTE) {
    if (load<u16>(i + 4) != SHARED_TYPE) return 0;
    itsKind = SHARED;
    i += 6;
  }
  if (load<u32>(i) != VALUE) return 0;
  const end = nextTag(i + 4);
  if (load<u64>(end) != VALUE_END) return 0;
  kind = itsKind;
  valueFrom = i + 4;
  valueTo = end;
  valueFormat = format;
  return end + 8;
}

/** Passes a cell's reference, and tells its column; gives where its closing quote ends, 0 where it is not plain. */
@inline
function passReference(at: usize, rowDigits: usize): usize {
  let i = at;
  let byte = load<u8>(i);
  let itsColumn = 0;
  for (; isUpperCase(byte); byte = load<u8>(++i)) {
    itsColumn = itsColumn * 26 + (byte - 0x40);
    if (itsColumn > LAST_COLUMN) return 0;
  }
  if (itsColumn == 0 || !isDigit(byte)) return 0;
  // Its row's number stands here and need not be looked at; were it another of other length, no quote would follow.
  i += rowDigits;
  if (load<u8>(i) != QUOTE) return 0;
  column = itsColumn;
  return i + 1;
}

/** Looks at the value of the cell that `passUsual` has passed; false where it is none that is plain. */
@inline
export function takeUsual(): bool {
  const start = valueFrom;
  from = placeOf(start);
  to = placeOf(valueTo);
  if (kind == NUMBER) {
    if (load<u8>(start) <= SPACE || start == valueTo) return false;
    if (!isDateFormat(valueFormat)) return true;
    kind = DATE;
    return isPlainSerial(start);
  }
  from = numberOf(start, valueTo - start);
  return from >= 0 && from < sharedCount;
}

/** Up to eight digits as a number; −1 for anything else. */
@inline
function numberOf(start: usize, length: usize): i32 {
  if (length - 1 > 7) return -1;
  // what is missing in front becomes zeros
  const shift: u64 = 64 - (<u64>length << 3);
  let digits = (load<u64>(start) << shift) - (<u64>0x30_30_30_30_30_30_30_30 << shift);
  if (((digits + 0x76_76_76_76_76_76_76_76) | digits) & 0x80_80_80_80_80_80_80_80) return -1;
  digits = (digits * 2561) >> 8;
  digits = ((digits & 0x00ff_00ff_00ff_00ff) * 6_553_601) >> 16;
  return <i32>(((digits & 0x0000_ffff_0000_ffff) * 42_949_672_960_001) >> 32);
}

@inline
function isDateFormat(format: i32): bool {
  return format < formats && load<u8>(dateFormats + format) == 1;
}

/**
 * Reads the cell element at `at`, in a row whose number has `rowDigits` digits. Gives where it ends; 0 for a cell that is in
 * any way special, or not all there yet, or no cell.
 */
export function readCell(at: usize, rowDigits: usize): usize {
  if (load<u8>(at) != LT || !isPrefixed(at + 1)) return 0;
  if ((load<u64>(at + 1 + prefix) & FIVE_BYTES) != C_R_QUOTE) return 0;
  let i = passReference(at + 6 + prefix, rowDigits);
  if (i == 0) return 0;
  let byte: u8;
  kind = NUMBER;
  isInline = false;
  let format = 0;
  for (; load<u8>(i) == SPACE; i++) {
    const opening = load<u32>(i);
    i += 4;
    if (opening == S_ATTRIBUTE) {
      format = 0;
      for (byte = load<u8>(i); isDigit(byte); byte = load<u8>(++i)) format = withDigit(format, byte);
    } else if (opening == T_ATTRIBUTE) {
      i = passType(i);
    } else {
      return 0;
    }
    if (load<u8>(i) != QUOTE) return 0;
  }
  byte = load<u8>(i);
  if (byte == SLASH) {
    kind = EMPTY;
    return load<u8>(i + 1) == GT ? i + 2 : 0;
  }
  if (byte != GT) return 0;
  i = isInline ? inlineText(i + 1) : value(i + 1, format);
  if (i == 0 || !closes(i, 0x63)) return 0;
  i += 4 + prefix;
  if (kind == ESCAPED || kind == OTHER) {
    from = placeOf(at);
    to = placeOf(i);
  }
  return i;
}

/** Passes a cell's type; stays where it is at one that is not plain. */
@inline
function passType(at: usize): usize {
  if (load<u16>(at) == SHARED_TYPE) {
    kind = SHARED;
    return at + 1;
  }
  if (load<u8>(at) == 0x6e) return at + 1;
  if (load<u32>(at) == STRING_TYPE) {
    kind = TEXT;
    return at + 3;
  }
  if (load<u64>(at) != INLINE_TYPE || load<u16>(at + 8) != INLINE_TYPE_END) return at;
  kind = TEXT;
  isInline = true;
  return at + 9;
}

/** `<v>…</v>`, a formula before it passed over. */
@inline
function value(at: usize, format: i32): usize {
  let start = at;
  if (load<u8>(at + 1 + prefix) == 0x66 && load<u8>(at) == LT && isPrefixed(at + 1)) {
    start = formulaEnd(at);
    if (start == 0) return 0;
    // A formula without a value is no empty cell.
    const first = load<u8>(start + 3 + prefix);
    if (first <= SPACE || first == LT) return 0;
  }
  if (!opens(start, 0x76)) return 0;
  start += 3 + prefix;
  from = placeOf(start);
  let end: usize;
  if (kind == NUMBER) {
    end = nextTag(start);
    if (end == start) kind = EMPTY;
    else if (load<u8>(start) <= SPACE) return 0;
    else if (isDateFormat(format)) kind = isPlainSerial(start) ? DATE : OTHER;
  } else if (kind == SHARED) {
    let index = 0;
    end = start;
    for (let byte = load<u8>(end); isDigit(byte); byte = load<u8>(++end)) index = withDigit(index, byte);
    if (end == start || index >= sharedCount) return 0;
    from = index;
  } else {
    end = text(start, false);
    if (end == 0) return 0;
  }
  to = placeOf(end);
  return closes(end, 0x76) ? end + 4 + prefix : 0;
}

function formulaEnd(at: usize): usize {
  let i = at + 2 + prefix;
  for (let byte = load<u8>(i); byte != GT; byte = load<u8>(++i)) if (byte == LT) return 0;
  i++;
  if (load<u8>(i - 2) == SLASH) return i;
  i = nextTag(i);
  return closes(i, 0x66) ? i + 4 + prefix : 0;
}

/** Passes text; space at its ends that would have to be dropped makes it not plain. */
function text(start: usize, isPreserved: bool): usize {
  let at = start;
  let tags: i32;
  let odd = 0;
  do {
    const sixteen = v128.load(at);
    tags = i8x16.bitmask(i8x16.eq(sixteen, i8x16.splat(LT)));
    odd |= beforeTag(escapesIn(sixteen, at), tags);
    at += 16;
  } while (tags == 0);
  const end = at - 16 + ctz(tags);
  if (odd != 0) kind = ESCAPED;
  from = placeOf(start);
  to = placeOf(end);
  if (end == start) kind = EMPTY;
  else if (!isPreserved && (load<u8>(start) <= SPACE || load<u8>(end - 1) <= SPACE)) return 0;
  return end;
}

/** `<is><t>…</t></is>`: one run and no phonetic guide. */
function inlineText(at: usize): usize {
  if (load<u8>(at) != LT || !isPrefixed(at + 1) || (load<u32>(at + 1 + prefix) & THREE_BYTES) != IS_GT) return 0;
  let start = at + 4 + prefix;
  if (load<u8>(start) != LT || !isPrefixed(start + 1) || load<u8>(start + 1 + prefix) != 0x74) return 0;
  start += 2 + prefix;
  const isPreserved = load<u8>(start) == SPACE;
  if (isPreserved) {
    if (load<u64>(start) != PRESERVING || load<u64>(start + 8) != PRESERVING_MIDDLE) return 0;
    if ((load<u64>(start + 16) & SIX_BYTES) != PRESERVING_END) return 0;
    start += PRESERVING_LENGTH;
  } else {
    if (load<u8>(start) != GT) return 0;
    start++;
  }
  let end = text(start, isPreserved);
  if (end == 0 || !closes(end, 0x74)) return 0;
  end += 4 + prefix;
  if (load<u8>(end) != LT || load<u8>(end + 1) != SLASH || !isPrefixed(end + 2)) return 0;
  return (load<u32>(end + 2 + prefix) & THREE_BYTES) == IS_GT ? end + 5 + prefix : 0;
}

/** Serials below 100 need the calendar's odd beginning, and others are no whole or decimal number: not plain. */
@inline
function isPlainSerial(at: usize): bool {
  return load<u8>(at) != ZERO && isDigit(load<u8>(at)) && isDigit(load<u8>(at + 1)) && isDigit(load<u8>(at + 2));
}

@inline
function placeOf(address: usize): i32 {
  return <i32>(address - bytes);
}
