import { CR } from "./block";

/**
 * Tags of a part's XML, as practically all programs write them. All reads go on without a bound until a byte doesn't match:
 * behind the bytes stand a `<` and padding.
 */
export const SPACE: u8 = 0x20;
export const AMPERSAND: u8 = 0x26;
export const SLASH: u8 = 0x2f;
export const ZERO: u8 = 0x30;
export const COLON: u8 = 0x3a;
export const LT: u8 = 0x3c;
export const EQUALS: u8 = 0x3d;
export const GT: u8 = 0x3e;
export const UNDERSCORE: u8 = 0x5f;

const END_TAG: u16 = 0x2f3c;
/** A longer namespace prefix is never plain: looking behind it must not look behind the padding. */
const LONGEST_PREFIX: usize = 8;

/** Address of the part's bytes; places are counted from it. */
export let bytes: usize = 0;
/** Length of what stands before the names of the part's elements, colon included: 2 for `<x:c>`. */
export let prefix: usize = 0;

export function setPrefix(length: usize): void {
  prefix = length;
}

export function setBytes(address: usize): void {
  bytes = address;
}

/** Whether the name at `at` has a prefix of that length; `/` would begin an end tag. */
@inline
export function isPrefixed(at: usize): bool {
  return (
    prefix == 0 || (prefix <= LONGEST_PREFIX && load<u8>(at + prefix - 1) == COLON && load<u8>(at) != SLASH)
  );
}

/** Whether `<`, a prefix, a letter and `>` stand there. */
@inline
export function opens(at: usize, letter: u8): bool {
  return load<u8>(at) == LT && isPrefixed(at + 1) && load<u16>(at + 1 + prefix) == tagEnd(letter);
}

/** Whether `</`, a prefix, a letter and `>` stand there: `4 + prefix` bytes. */
@inline
export function closes(at: usize, letter: u8): bool {
  return load<u16>(at) == END_TAG && isPrefixed(at + 2) && load<u16>(at + 2 + prefix) == tagEnd(letter);
}

/** Where the next `<` stands, sixteen bytes at a time. */
@inline
export function nextTag(from: usize): usize {
  let at = from;
  let found: i32;
  do {
    found = i8x16.bitmask(i8x16.eq(v128.load(at), i8x16.splat(LT)));
    at += 16;
  } while (found == 0);
  return at - 16 + ctz(found);
}

/** Which of sixteen bytes of text at `at` may stand for something else: `&`, CR, `_x`. */
@inline
export function escapesIn(sixteen: v128, at: usize): i32 {
  const underscores = i8x16.eq(sixteen, i8x16.splat(UNDERSCORE));
  const escapes = v128.and(underscores, i8x16.eq(v128.load(at + 1), i8x16.splat(0x78)));
  const decoded = v128.or(i8x16.eq(sixteen, i8x16.splat(AMPERSAND)), i8x16.eq(sixteen, i8x16.splat(CR)));
  return i8x16.bitmask(v128.or(escapes, decoded));
}

/** Of places in sixteen bytes those before the first tag. */
@inline
export function beforeTag(places: i32, tags: i32): i32 {
  return tags == 0 ? places : places & ((tags & -tags) - 1);
}

@inline
export function isUpperCase(byte: u8): bool {
  return <u8>(byte - 0x41) < 26;
}

@inline
export function isDigit(byte: u8): bool {
  return <u8>(byte - ZERO) <= 9;
}

/** A number with one digit more; what is too large for anything stays so. */
@inline
export function withDigit(number: i32, digit: u8): i32 {
  return min(number, 100_000_000) * 10 + (digit - ZERO);
}

@inline
function tagEnd(letter: u8): u16 {
  return letter | ((<u16>GT) << 8);
}
