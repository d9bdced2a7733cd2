import type { Dictionaries, Dictionary } from "./dictionary.ts";
import { DigitKeys, digitText } from "./digit-keys.ts";

const FIRST_BITS = 10;
/** Up to so many slots there are four times as many when they get full, then twice: every key has to move. */
const MANY_BITS = 19;
/** Share of the slots that may be taken before there are twice as many. */
const FULL = 0.625;

/** Keys looked up together: as many places in memory as a core can keep at hand. */
const TOGETHER = 128;

/**
 * A dictionary whose numeric keys (up to 18 digits, leading zeros kept apart) live in typed arrays: some 16 bytes a key,
 * and nothing for the garbage collector to walk. Open addressing with linear probing. The high bits of a key's hash choose
 * its slot; the low ones stand in the slot beside the code, so that hardly a key is looked at that is another one.
 */
export class KeyDictionary implements Dictionary {
  /** There are 2^bits slots. */
  #bits = FIRST_BITS;
  /** Code + 1 in the low `bits` of each, the key's mark above them; 0 is free. */
  #slots = new Int32Array(1 << FIRST_BITS);
  /** By code: the key's digits before its last nine, and its last nine. */
  #numbers = new Uint32Array(2 << FIRST_BITS);
  /** By code: how many digits the key has; 0 is no numeric key. */
  #digits = new Uint8Array(1 << FIRST_BITS);
  /** How many digits all numeric keys have: 0 where there is none yet, −1 where they differ. */
  #length = 0;
  #size = 0;
  readonly #codeOfText = new Map<string, number>();
  readonly #textOfCode = new Map<number, string>();
  readonly #one = new DigitKeys();
  readonly #hashes = new Int32Array(TOGETHER);
  readonly #met = new Int32Array(TOGETHER);

  constructor() {
    this.#one.clear(1);
  }

  get size(): number {
    return this.#size;
  }

  get room(): number {
    return this.#digits.length;
  }

  expect(keys: number): void {
    if (keys > this.#digits.length) this.#growCodes(keys);
    if (keys > this.#slots.length * FULL) this.#growSlots(keys);
  }

  codeOf(key: string): number {
    const one = this.#one;
    if (!one.putText(0, key)) return this.#codeOfOther(key);
    const [high, low, digits] = [one.high[0] as number, one.low[0] as number, one.digits[0] as number];
    return this.#codeOfNumber(hash(high, low, digits), high, low, digits);
  }

  codesOf(keys: DigitKeys, count: number, codes: Float64Array): void {
    for (let from = 0; from < count; from += TOGETHER)
      this.#someCodes(keys, from, Math.min(from + TOGETHER, count), codes);
  }

  /**
   * Three passes, because a key of millions is nearly always far away in memory: the second one asks for all the slots
   * without waiting for any of them.
   */
  #someCodes(keys: DigitKeys, from: number, to: number, codes: Float64Array): void {
    const { high: highs, low: lows, digits: lengths } = keys;
    const hashes = this.#hashes;
    const met = this.#met;
    const count = to - from;
    for (let i = 0; i < count; i++) {
      const key = from + i;
      hashes[i] = hash(highs[key] as number, lows[key] as number, lengths[key] as number);
    }
    this.#meet(hashes, met, count);
    const bits = this.#bits;
    const ofCode = (1 << bits) - 1;
    for (let i = 0; i < count; i++) {
      const key = from + i;
      const digits = lengths[key] as number;
      if (digits === 0) continue;
      const slot = met[i] as number;
      const hashed = hashes[i] as number;
      const high = highs[key] as number;
      const low = lows[key] as number;
      const code = (slot & ofCode) - 1;
      const isKnown = slot !== 0 && ((slot ^ (hashed << bits)) & ~ofCode) === 0 && this.#isAt(code, high, low, digits);
      codes[key] = isKnown ? code : this.#codeOfNumber(hashed, high, low, digits);
    }
  }

  find(key: string): number | undefined {
    const one = this.#one;
    if (!one.putText(0, key)) return this.#codeOfText.get(key);
    const [high, low, digits] = [one.high[0] as number, one.low[0] as number, one.digits[0] as number];
    const found = this.#slots[this.#slotOf(hash(high, low, digits), high, low, digits)] as number;
    return found === 0 ? undefined : (found & (this.#slots.length - 1)) - 1;
  }

  key(code: number): string {
    const digits = this.#digits[code] ?? 0;
    if (digits > 0) return digitText(this.#numbers[2 * code] as number, this.#numbers[2 * code + 1] as number, digits);
    const text = this.#textOfCode.get(code);
    if (text === undefined) throw new RangeError(`no key has the code ${code}`);
    return text;
  }

  /** What stands in the slot where each hash begins to look. */
  #meet(hashes: Int32Array, met: Int32Array, count: number): void {
    const slots = this.#slots;
    const shift = 32 - this.#bits;
    for (let i = 0; i < count; i++) met[i] = slots[(hashes[i] as number) >>> shift] as number;
  }

  #codeOfNumber(hashed: number, high: number, low: number, digits: number): number {
    const slot = this.#slotOf(hashed, high, low, digits);
    const found = this.#slots[slot] as number;
    if (found !== 0) return (found & (this.#slots.length - 1)) - 1;
    const code = this.#newCode();
    this.#numbers[2 * code] = high;
    this.#numbers[2 * code + 1] = low;
    this.#digits[code] = digits;
    if (this.#length !== digits) this.#length = this.#length === 0 ? digits : -1;
    if (code + 1 > this.#slots.length * FULL) this.#growSlots(this.#size);
    else this.#slots[slot] = (hashed << this.#bits) | (code + 1);
    return code;
  }

  #codeOfOther(text: string): number {
    const found = this.#codeOfText.get(text);
    if (found !== undefined) return found;
    const code = this.#newCode();
    this.#codeOfText.set(text, code);
    this.#textOfCode.set(code, text);
    return code;
  }

  #isAt(code: number, high: number, low: number, digits: number): boolean {
    const at = 2 * code;
    if (this.#numbers[at + 1] !== low || this.#numbers[at] !== high) return false;
    return this.#length === digits || this.#digits[code] === digits;
  }

  /** The slot that holds the key, or the free one where it belongs. */
  #slotOf(hashed: number, high: number, low: number, digits: number): number {
    const slots = this.#slots;
    const bits = this.#bits;
    const ofCode = slots.length - 1;
    const mark = hashed << bits;
    let at = hashed >>> (32 - bits);
    for (;;) {
      const slot = slots[at] as number;
      if (slot === 0) return at;
      if (((slot ^ mark) & ~ofCode) === 0 && this.#isAt((slot & ofCode) - 1, high, low, digits)) return at;
      at = (at + 1) & ofCode;
    }
  }

  #newCode(): number {
    const code = this.#size;
    this.#size += 1;
    // room that no key is in costs no memory
    if (code >= this.#digits.length) this.#growCodes(4 * this.#digits.length);
    return code;
  }

  #growCodes(capacity: number): void {
    const numbers = new Uint32Array(2 * capacity);
    const digits = new Uint8Array(capacity);
    numbers.set(this.#numbers);
    digits.set(this.#digits);
    this.#numbers = numbers;
    this.#digits = digits;
  }

  /** More slots, enough for so many keys; every numeric key goes into its new one. */
  #growSlots(keys: number): void {
    let bits = this.#bits + (this.#bits < MANY_BITS ? 2 : 1);
    while (keys > 2 ** bits * FULL) bits++;
    const slots = new Int32Array(2 ** bits);
    const ofCode = slots.length - 1;
    for (let code = 0; code < this.#size; code++) {
      const digits = this.#digits[code] as number;
      if (digits === 0) continue;
      const hashed = hash(this.#numbers[2 * code] as number, this.#numbers[2 * code + 1] as number, digits);
      let at = hashed >>> (32 - bits);
      while (slots[at] !== 0) at = (at + 1) & ofCode;
      slots[at] = (hashed << bits) | (code + 1);
    }
    this.#bits = bits;
    this.#slots = slots;
  }
}

/** The dictionaries of one run, each made when it is first asked for. */
export function createDictionaries(): Dictionaries {
  const byName = new Map<string, Dictionary>();
  return {
    get(name) {
      let dictionary = byName.get(name);
      if (!dictionary) {
        dictionary = new KeyDictionary();
        byName.set(name, dictionary);
      }
      return dictionary;
    },
  };
}

function hash(high: number, low: number, digits: number): number {
  let mixed = Math.imul(high, 0x9e3779b1) ^ Math.imul(low, 0x85ebca6b) ^ Math.imul(digits, 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0x297a2d39);
  return mixed ^ (mixed >>> 16);
}
