import type { Dictionaries, Dictionary } from "./dictionary.ts";

/** Longest key, in digits, that is kept as two whole numbers of at most nine digits each. */
const MOST_DIGITS = 18;
const LOW_DIGITS = 9;
const FIRST_CAPACITY = 1024;
/** Share of the slots that may be taken before there are twice as many. */
const FULL = 0.6;

const decoder = new TextDecoder();

/**
 * A dictionary whose numeric keys (up to 18 digits, leading zeros kept apart) live in typed arrays: some 25 bytes a key,
 * and nothing for the garbage collector to walk. Open addressing with linear probing.
 */
export class KeyDictionary implements Dictionary {
  /** Code + 1 of the key in each slot; 0 is free. */
  #slots = new Int32Array(FIRST_CAPACITY);
  /** By code: the key's digits before its last nine, its last nine, and how many there are (0: not numeric). */
  #high = new Uint32Array(FIRST_CAPACITY);
  #low = new Uint32Array(FIRST_CAPACITY);
  #digits = new Uint8Array(FIRST_CAPACITY);
  #numeric = 0;
  #size = 0;
  readonly #codeOfText = new Map<string, number>();
  readonly #textOfCode = new Map<number, string>();

  get size(): number {
    return this.#size;
  }

  codeOfBytes(bytes: Uint8Array, from: number, to: number): number {
    const code = this.codeOfDigits(bytes, from, to);
    return code >= 0 ? code : this.#codeOfOther(decoder.decode(bytes.subarray(from, to)));
  }

  codeOfDigits(bytes: Uint8Array, from: number, to: number): number {
    const digits = to - from;
    if (digits <= 0 || digits > MOST_DIGITS) return -1;
    const split = Math.max(from, to - LOW_DIGITS);
    const high = digitsOfBytes(bytes, from, split);
    const low = digitsOfBytes(bytes, split, to);
    return high >= 0 && low >= 0 ? this.#codeOfNumber(high, low, digits) : -1;
  }

  codeOf(key: string): number {
    const digits = key.length;
    if (digits > 0 && digits <= MOST_DIGITS) {
      const split = Math.max(0, digits - LOW_DIGITS);
      const high = digitsOfText(key, 0, split);
      const low = digitsOfText(key, split, digits);
      if (high >= 0 && low >= 0) return this.#codeOfNumber(high, low, digits);
    }
    return this.#codeOfOther(key);
  }

  find(key: string): number | undefined {
    const digits = key.length;
    if (digits > 0 && digits <= MOST_DIGITS) {
      const split = Math.max(0, digits - LOW_DIGITS);
      const high = digitsOfText(key, 0, split);
      const low = digitsOfText(key, split, digits);
      if (high >= 0 && low >= 0) {
        const found = this.#slots[this.#slotOf(high, low, digits)] as number;
        return found === 0 ? undefined : found - 1;
      }
    }
    return this.#codeOfText.get(key);
  }

  key(code: number): string {
    const digits = code < this.#size ? (this.#digits[code] as number) : 0;
    if (digits === 0) {
      const text = this.#textOfCode.get(code);
      if (text === undefined) throw new RangeError(`no key has the code ${code}`);
      return text;
    }
    const low = String(this.#low[code]);
    if (digits <= LOW_DIGITS) return low.padStart(digits, "0");
    return String(this.#high[code]).padStart(digits - LOW_DIGITS, "0") + low.padStart(LOW_DIGITS, "0");
  }

  #codeOfNumber(high: number, low: number, digits: number): number {
    const slot = this.#slotOf(high, low, digits);
    const found = this.#slots[slot] as number;
    if (found !== 0) return found - 1;
    const code = this.#newCode();
    this.#high[code] = high;
    this.#low[code] = low;
    this.#digits[code] = digits;
    this.#slots[slot] = code + 1;
    this.#numeric += 1;
    if (this.#numeric > this.#slots.length * FULL) this.#growSlots();
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

  /** The slot that holds the key, or the free one where it belongs. */
  #slotOf(high: number, low: number, digits: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = hash(high, low, digits) & mask;
    for (;;) {
      const code = (slots[slot] as number) - 1;
      if (code < 0) return slot;
      if (this.#low[code] === low && this.#high[code] === high && this.#digits[code] === digits) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #newCode(): number {
    const code = this.#size;
    this.#size += 1;
    if (code >= this.#digits.length) this.#growCodes();
    return code;
  }

  #growCodes(): void {
    const capacity = this.#digits.length * 2;
    const high = new Uint32Array(capacity);
    const low = new Uint32Array(capacity);
    const digits = new Uint8Array(capacity);
    high.set(this.#high);
    low.set(this.#low);
    digits.set(this.#digits);
    this.#high = high;
    this.#low = low;
    this.#digits = digits;
  }

  #growSlots(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (let code = 0; code < this.#size; code++) {
      const digits = this.#digits[code] as number;
      if (digits > 0)
        this.#slots[this.#slotOf(this.#high[code] as number, this.#low[code] as number, digits)] = code + 1;
    }
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

/** The number that at most nine ASCII digits make (0 for none of them), or −1 where anything else stands among them. */
function digitsOfBytes(bytes: Uint8Array, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = (bytes[at] as number) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

function digitsOfText(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

function hash(high: number, low: number, digits: number): number {
  let mixed = Math.imul(high, 0x9e3779b1) ^ Math.imul(low, 0x85ebca6b) ^ Math.imul(digits, 0xc2b2ae35);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}
