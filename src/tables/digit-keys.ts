/** Longest key, in digits, that is kept as two whole numbers of at most nine digits each: as in src/kernel/assembly. */
export const MOST_DIGITS = 18;
const LOW_DIGITS = 9;

/** Keys of 1 to 18 digits, each as two whole numbers and a length: what a dictionary looks up many at a time. */
export class DigitKeys {
  /** The digits before the last nine, and the last nine. */
  high: Uint32Array = new Uint32Array(0);
  low: Uint32Array = new Uint32Array(0);
  /** How many digits the key has, leading zeros included; 0: there is no such key. */
  digits: Uint8Array = new Uint8Array(0);

  /** Room for so many keys, none of them there. */
  clear(count: number): void {
    if (this.digits.length < count) {
      this.high = new Uint32Array(count);
      this.low = new Uint32Array(count);
      this.digits = new Uint8Array(count);
    } else this.digits.fill(0, 0, count);
  }

  /** Room for so many keys; the first `kept` stay. */
  grow(count: number, kept: number): void {
    if (this.digits.length >= count) return;
    const { high, low, digits } = this;
    this.clear(Math.max(count, 2 * digits.length));
    this.high.set(high.subarray(0, kept));
    this.low.set(low.subarray(0, kept));
    this.digits.set(digits.subarray(0, kept));
  }

  /** Keeps a text as key `at`; false where it is no such key. */
  putText(at: number, text: string): boolean {
    const length = text.length;
    if (length > MOST_DIGITS || !/^[0-9]+$/.test(text)) return false;
    const split = Math.max(0, length - LOW_DIGITS);
    this.high[at] = Number(text.slice(0, split));
    this.low[at] = Number(text.slice(split));
    this.digits[at] = length;
    return true;
  }
}

/** The key that two such numbers and a length are. */
export function digitText(high: number, low: number, digits: number): string {
  if (digits <= LOW_DIGITS) return String(low).padStart(digits, "0");
  return String(high).padStart(digits - LOW_DIGITS, "0") + String(low).padStart(LOW_DIGITS, "0");
}
