const FIRST_SLOTS = 256;
const MOST_ENTRIES = 1 << 16;

/** What `get` returns for bytes it has not seen. */
export const UNKNOWN = -0x80000000;

/**
 * Remembers a whole number for a run of bytes: what a text that stands in a column again and again was found to mean.
 * Holds so many texts and no more; what comes after is worked out anew.
 */
export class ByteCache {
  #slots = new Int32Array(FIRST_SLOTS);
  #entries = 0;
  #hash = new Int32Array(FIRST_SLOTS);
  #start = new Int32Array(FIRST_SLOTS + 1);
  #value = new Int32Array(FIRST_SLOTS);
  #texts = new DataView(new ArrayBuffer(FIRST_SLOTS * 16));

  get(bytes: DataView, from: number, to: number): number {
    const slot = this.#slots[this.#slotOf(hashOf(bytes, from, to), bytes, from, to)] as number;
    return slot === 0 ? UNKNOWN : (this.#value[slot - 1] as number);
  }

  set(bytes: DataView, from: number, to: number, value: number): void {
    if (this.#entries >= MOST_ENTRIES) return;
    const hash = hashOf(bytes, from, to);
    const slot = this.#slotOf(hash, bytes, from, to);
    if (this.#slots[slot] !== 0) return;
    const entry = this.#entries;
    this.#makeRoom(to - from);
    const start = this.#start[entry] as number;
    for (let at = from, own = start; at < to; at++, own++) this.#texts.setUint8(own, bytes.getUint8(at));
    this.#start[entry + 1] = start + to - from;
    this.#hash[entry] = hash;
    this.#value[entry] = value;
    this.#slots[slot] = entry + 1;
    this.#entries += 1;
    if (this.#entries * 2 > this.#slots.length) this.#growSlots();
  }

  /** The slot of these bytes, or the free one where they belong. */
  #slotOf(hash: number, bytes: DataView, from: number, to: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const entry = (this.#slots[slot] as number) - 1;
      if (entry < 0 || (this.#hash[entry] === hash && this.#isText(entry, bytes, from, to))) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #isText(entry: number, bytes: DataView, from: number, to: number): boolean {
    const start = this.#start[entry] as number;
    if ((this.#start[entry + 1] as number) - start !== to - from) return false;
    const texts = this.#texts;
    let at = from;
    let own = start;
    for (; at + 4 <= to; at += 4, own += 4) if (texts.getInt32(own, true) !== bytes.getInt32(at, true)) return false;
    for (; at < to; at++, own++) if (texts.getUint8(own) !== bytes.getUint8(at)) return false;
    return true;
  }

  #makeRoom(length: number): void {
    const used = this.#start[this.#entries] as number;
    if (used + length > this.#texts.byteLength) {
      const texts = new Uint8Array(Math.max(this.#texts.byteLength * 2, used + length));
      texts.set(new Uint8Array(this.#texts.buffer));
      this.#texts = new DataView(texts.buffer);
    }
    if (this.#entries >= this.#value.length) {
      this.#value = grown(this.#value, this.#value.length * 2);
      this.#hash = grown(this.#hash, this.#hash.length * 2);
      this.#start = grown(this.#start, this.#value.length + 1);
    }
  }

  #growSlots(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let entry = 0; entry < this.#entries; entry++) {
      let slot = (this.#hash[entry] as number) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = entry + 1;
    }
    this.#slots = slots;
  }
}

function grown(array: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(length);
  longer.set(array);
  return longer;
}

/** FNV-1a by words, whose high bits are folded into the low ones every time: those choose a slot. */
function hashOf(bytes: DataView, from: number, to: number): number {
  let hash = 0x811c9dc5;
  let at = from;
  for (; at + 4 <= to; at += 4) {
    hash = Math.imul(hash ^ bytes.getInt32(at, true), 0x01000193);
    hash ^= hash >>> 15;
  }
  for (; at < to; at++) hash = Math.imul(hash ^ bytes.getUint8(at), 0x01000193);
  return hash ^ (hash >>> 15);
}
