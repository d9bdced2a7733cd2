import { QUOTE } from "./block";
import { COLON, EQUALS, GT, isDigit, isPrefixed, LT, prefix, SLASH, SPACE, withDigit } from "./xlsx-markup";

/** Excel's last row, from 1. */
const LAST_ROW = 1_048_576;

/** Several bytes of markup as one little-endian number. */
const ROW: u32 = 0x77_6f_72; // row
const ROW_GT: u32 = 0x3e_77_6f_72; // row>
const END_TAG: u16 = 0x2f_3c; // </
const HIDD: u32 = 0x64_64_69_68;
const EN: u16 = 0x6e_65;
const TRUE: u32 = 0x65_75_72_74;
const THREE_BYTES: u32 = 0xff_ff_ff;

/** The row whose start tag was read last. */
export let number: i32 = 0;
export let isHidden: bool = false;
export let isEmptyElement: bool = false;

export function setRow(itsNumber: i32, itIsHidden: bool, itIsEmptyElement: bool): void {
  number = itsNumber;
  isHidden = itIsHidden;
  isEmptyElement = itIsEmptyElement;
}

/** Reads the row's start tag at `at`. Gives where it ends; 0: not plain. */
export function readRowTag(at: usize): usize {
  if (load<u8>(at) != LT || !isPrefixed(at + 1)) return 0;
  if ((load<u32>(at + 1 + prefix) & THREE_BYTES) != ROW) return 0;
  number = 0;
  isHidden = false;
  let i = at + 4 + prefix;
  while (load<u8>(i) == SPACE) {
    const name = ++i;
    while (isNameByte(load<u8>(i))) i++;
    const length = i - name;
    if (load<u8>(i) != EQUALS || load<u8>(i + 1) != QUOTE) return 0;
    i += 2;
    const value = i;
    for (let byte = load<u8>(i); byte != QUOTE; byte = load<u8>(++i)) if (byte == LT) return 0;
    if (length == 1 && load<u8>(name) == 0x72) number = rowNumber(value, i);
    else if (length == 6 && load<u32>(name) == HIDD && load<u16>(name + 4) == EN) {
      isHidden = load<u8>(value) == 0x31 || load<u32>(value) == TRUE;
    }
    i++;
  }
  isEmptyElement = load<u8>(i) == SLASH;
  if (isEmptyElement) i++;
  return load<u8>(i) == GT && number > 0 ? i + 1 : 0;
}

/** Where the row's end tag at `at` ends; 0: not that. */
@inline
export function rowEnd(at: usize): usize {
  if (load<u16>(at) != END_TAG || !isPrefixed(at + 2)) return 0;
  return load<u32>(at + 2 + prefix) == ROW_GT ? at + 6 + prefix : 0;
}

@inline
function isNameByte(byte: u8): bool {
  return <u8>((byte | 0x20) - 0x61) < 26 || isDigit(byte) || byte == COLON;
}

/** 0 for what is no row's number in plain digits. */
function rowNumber(start: usize, end: usize): i32 {
  let found = 0;
  for (let i = start; i < end; i++) {
    const byte = load<u8>(i);
    if (!isDigit(byte)) return 0;
    found = withDigit(found, byte);
  }
  return found <= LAST_ROW ? found : 0;
}
