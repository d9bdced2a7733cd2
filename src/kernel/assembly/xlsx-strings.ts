import { beforeTag, escapesIn, LT, SPACE } from "./xlsx-markup";

/** Several bytes of markup as one little-endian number. */
const OPENING: u64 = 0x3e_74_3c_3e_69_73_3c; // <si><t>
const SEVEN_BYTES: u64 = 0xff_ff_ff_ff_ff_ff_ff;
const CLOSING: u64 = 0x69_73_2f_3c_3e_74_2f_3c; // </t></si
const CLOSING_END: u8 = 0x3e;

let count: i32 = 0;

/**
 * Takes items that are `<si><t>plain</t></si>`, without anything to decode, from `at` on, behind whose bytes stand a `<` and
 * padding. Their texts go end to end to `texts`, up to `limit`; where each begins and the last ends to `starts`, an i32 each,
 * at most `most` of them. `itsCount` texts are there already. Gives where the first item begins that was not taken.
 */
export function stringsTake(at: usize, texts: usize, limit: usize, starts: usize, most: i32, itsCount: i32): usize {
  count = itsCount;
  let next = at;
  let out = texts + load<i32>(starts + (count << 2));
  while (count + 1 < most) {
    if ((load<u64>(next) & SEVEN_BYTES) != OPENING) break;
    const behind = copyText(next + 7, out, limit);
    if (behind == 0 || load<u64>(behind) != CLOSING || load<u8>(behind + 8) != CLOSING_END) break;
    out += behind - next - 7;
    next = behind + 9;
    count++;
    store<i32>(starts + (count << 2), <i32>(out - texts));
  }
  return next;
}

export function stringsCount(): i32 {
  return count;
}

/** Copies text up to the next tag, which begins where this says; 0 where something in it is special, or there is no room. */
@inline
function copyText(from: usize, to: usize, limit: usize): usize {
  let at = from;
  let out = to;
  let tags: i32;
  do {
    if (out + 16 > limit) return 0;
    const sixteen = v128.load(at);
    v128.store(out, sixteen);
    tags = i8x16.bitmask(i8x16.eq(sixteen, i8x16.splat(LT)));
    if (beforeTag(escapesIn(sixteen, at), tags) != 0) return 0;
    at += 16;
    out += 16;
  } while (tags == 0);
  const end = at - 16 + ctz(tags);
  return load<u8>(from) <= SPACE || load<u8>(end - 1) <= SPACE ? 0 : end;
}
