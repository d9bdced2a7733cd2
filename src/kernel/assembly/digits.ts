/** Stands for bytes that are not digits alone. */
export const NOT_DIGITS: i64 = -1;

/** Most digits that are read together. */
const MOST: i32 = 16;

export const ZERO: u8 = 0x30;

/** The whole number that the bytes `[from, to)` say; `NOT_DIGITS` where they are not 1 to 16 digits and nothing else. */
export function digitsValue(from: usize, to: usize): i64 {
  const length = <i32>(to - from);
  if (length < 1 || length > MOST) return NOT_DIGITS;
  // what stands before them is taken for zeros
  const isBefore = i8x16.lt_s(
    i8x16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15),
    i8x16.splat(<i8>(MOST - length)),
  );
  const digits = v128.andnot(i8x16.sub(v128.load(to - MOST), i8x16.splat(ZERO)), isBefore);
  if (v128.any_true(i8x16.gt_u(digits, i8x16.splat(9)))) return NOT_DIGITS;
  // two digits of every two bytes, then four of every four, then eight
  const tens = i16x8.mul(v128.and(digits, i16x8.splat(0xff)), i16x8.splat(10));
  const twos = i16x8.add(tens, i16x8.shr_u(digits, 8));
  const fours = i32x4.dot_i16x8_s(twos, i16x8(100, 1, 100, 1, 100, 1, 100, 1));
  const eights = i32x4.dot_i16x8_s(
    i16x8.narrow_i32x4_s(fours, fours),
    i16x8(10_000, 1, 10_000, 1, 10_000, 1, 10_000, 1),
  );
  return <i64>i32x4.extract_lane(eights, 0) * 100_000_000 + <i64>i32x4.extract_lane(eights, 1);
}

/** The number that two bytes say; so far below zero where they are no digits that nothing added to it is above. */
@inline
export function twoDigits(at: usize): i32 {
  const tens = <u32>load<u8>(at) - ZERO;
  const ones = <u32>load<u8>(at, 1) - ZERO;
  return tens > 9 || ones > 9 ? -1_000_000 : <i32>(tens * 10 + ones);
}
