import { UNKNOWN } from "./shared-cache";
import { allocate } from "./memory";

// Remembers a whole number for a run of bytes of a kind: what a text that stands in a column again and again was found to
// mean. Holds so many texts of such a length and no more; what is beyond is worked out anew. A hash table with open
// addressing, whose slots are the addresses of records: hash, value, kind, length, and the bytes.

const MOST_ENTRIES = 1 << 16;
const LONGEST: u32 = 1 << 12;
const FIRST_SLOTS: u32 = 256;
const RECORD: u32 = 16;
/** Records are put end to end in pieces of at least so many bytes. */
const PIECE: u32 = 1 << 12;

// At the cache's own address: where its slots are, how many they are, how many are taken, where the next record goes, and
// where its room ends.
const SLOTS: usize = 0;
const SLOT_COUNT: usize = 4;
const ENTRIES: usize = 8;
const FREE: usize = 12;
const FREE_END: usize = 16;

export function byteCache(): usize {
  const cache = allocate(20);
  memory.fill(cache, 0, 20);
  makeSlots(cache, FIRST_SLOTS);
  return cache;
}

export function byteCacheGet(cache: usize, kind: u8, from: usize, to: usize): i32 {
  const place = placeOf(cache, hashOf(kind, from, to), kind, from, to);
  const record = <usize>load<u32>(place);
  return record == 0 ? UNKNOWN : load<i32>(record, 4);
}

/** Does nothing where something is remembered already. May move all memory. */
export function byteCacheSet(cache: usize, kind: u8, from: usize, to: usize, value: i32): void {
  const length = <u32>(to - from);
  if (load<i32>(cache, ENTRIES) >= MOST_ENTRIES || length > LONGEST) return;
  const hash = hashOf(kind, from, to);
  const place = placeOf(cache, hash, kind, from, to);
  if (load<u32>(place) != 0) return;
  const record = roomFor(cache, RECORD + length);
  store<u32>(record, hash);
  store<i32>(record, value, 4);
  store<u32>(record, kind, 8);
  store<u32>(record, length, 12);
  memory.copy(record + RECORD, from, length);
  store<u32>(place, <u32>record);
  const entries = load<u32>(cache, ENTRIES) + 1;
  store<u32>(cache, entries, ENTRIES);
  if (entries * 2 > load<u32>(cache, SLOT_COUNT)) growSlots(cache);
}

/** The address of the slot of these bytes, or of the free one where they belong. */
function placeOf(cache: usize, hash: u32, kind: u8, from: usize, to: usize): usize {
  const slots = <usize>load<u32>(cache, SLOTS);
  const mask = load<u32>(cache, SLOT_COUNT) - 1;
  let slot = hash & mask;
  while (true) {
    const place = slots + (slot << 2);
    const record = <usize>load<u32>(place);
    if (record == 0 || (load<u32>(record) == hash && isText(record, kind, from, to))) return place;
    slot = (slot + 1) & mask;
  }
}

function isText(record: usize, kind: u8, from: usize, to: usize): bool {
  const length = <u32>(to - from);
  if (load<u32>(record, 8) != kind || load<u32>(record, 12) != length) return false;
  let own = record + RECORD;
  let at = from;
  for (; at + 8 <= to; at += 8, own += 8) if (load<u64>(own) != load<u64>(at)) return false;
  return at == to || lastBytes(own, length & 7) == lastBytes(at, length & 7);
}

/** A hash by words, whose high bits are folded into the low ones every time: those choose a slot. */
function hashOf(kind: u8, from: usize, to: usize): u32 {
  let hash: u64 = <u64>kind ^ (<u64>(to - from) << 8);
  let at = from;
  for (; at + 8 <= to; at += 8) hash = mixed(hash ^ load<u64>(at));
  if (at < to) hash = mixed(hash ^ lastBytes(at, <u32>(to - at)));
  return <u32>hash;
}

@inline
function mixed(word: u64): u64 {
  const product = word * 0x9e3779b97f4a7c15;
  return product ^ (product >>> 32);
}

/** The 1 to 7 bytes at an address, what follows them left out. */
@inline
function lastBytes(at: usize, count: u32): u64 {
  return load<u64>(at) << (64 - (<u64>count << 3));
}

/** Room for a record. */
function roomFor(cache: usize, bytes: u32): usize {
  const needed = (bytes + 7) & ~7;
  let free = <usize>load<u32>(cache, FREE);
  if (free + needed > <usize>load<u32>(cache, FREE_END)) {
    const piece = max(PIECE, needed);
    free = allocate(piece);
    store<u32>(cache, <u32>free + piece, FREE_END);
  }
  store<u32>(cache, <u32>free + needed, FREE);
  return free;
}

function makeSlots(cache: usize, count: u32): void {
  const slots = allocate(count << 2);
  memory.fill(slots, 0, count << 2);
  store<u32>(cache, <u32>slots, SLOTS);
  store<u32>(cache, count, SLOT_COUNT);
}

function growSlots(cache: usize): void {
  const before = <usize>load<u32>(cache, SLOTS);
  const count = load<u32>(cache, SLOT_COUNT);
  makeSlots(cache, 4 * count);
  const slots = <usize>load<u32>(cache, SLOTS);
  const mask = 4 * count - 1;
  for (let old: u32 = 0; old < count; old++) {
    const record = load<u32>(before + (old << 2));
    if (record == 0) continue;
    let slot = load<u32>(<usize>record) & mask;
    while (load<u32>(slots + (slot << 2)) != 0) slot = (slot + 1) & mask;
    store<u32>(slots + (slot << 2), record);
  }
}
