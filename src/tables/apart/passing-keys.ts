import type { KeyCoder, KeyCoders } from "../dictionary.ts";
import { DigitKeys, digitText } from "../digit-keys.ts";

/**
 * Stands for a dictionary on a thread that has none: keys are only passed on, to be looked up where all threads' keys come
 * together. A key of a batch has its place in `keys` as its code. A text looked up by itself is one of few, and keeps its
 * code from batch to batch: −1 − its place among `texts`.
 */
export class PassingKeys implements KeyCoder {
  /** Of the batch at hand. */
  readonly keys = new DigitKeys();
  count = 0;
  /** New since the batch before. */
  texts: string[] = [];
  readonly #codeOfText = new Map<string, number>();

  codeOf(key: string): number {
    let code = this.#codeOfText.get(key);
    if (code === undefined) {
      code = -1 - this.#codeOfText.size;
      this.#codeOfText.set(key, code);
      this.texts.push(key);
    }
    return code;
  }

  codesOf(keys: DigitKeys, count: number, codes: Float64Array): void {
    const own = this.keys;
    own.grow(this.count + count, this.count);
    let at = this.count;
    for (let i = 0; i < count; i++) {
      const digits = keys.digits[i] as number;
      if (digits === 0) continue;
      own.high[at] = keys.high[i] as number;
      own.low[at] = keys.low[i] as number;
      own.digits[at] = digits;
      codes[i] = at++;
    }
    this.count = at;
  }

  key(code: number): string {
    if (code >= 0) {
      const { high, low, digits } = this.keys;
      return digitText(high[code] as number, low[code] as number, digits[code] as number);
    }
    for (const [text, known] of this.#codeOfText) if (known === code) return text;
    throw new RangeError(`no key has the code ${code}`);
  }

  /** Begins the next batch. */
  next(): void {
    this.count = 0;
    this.texts = [];
  }
}

/** One for each dictionary that is asked for. */
export class PassingCoders implements KeyCoders {
  readonly all = new Map<string, PassingKeys>();

  get(name: string): PassingKeys {
    let keys = this.all.get(name);
    if (!keys) {
      keys = new PassingKeys();
      this.all.set(name, keys);
    }
    return keys;
  }
}
