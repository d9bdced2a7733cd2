import { UnreadableFile } from "../unreadable.ts";
import { stringItem } from "./string-item.ts";
import { START, XmlCursor } from "./xml.ts";

const LT = 0x3c;
const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });
const encoder = new TextEncoder();

/**
 * The shared strings of a workbook: their text's bytes end to end, and where each begins. Nothing is decoded before
 * somebody asks for it.
 */
export class SharedStrings {
  private texts = new Uint8Array(1 << 16);
  private starts = new Uint32Array(1 << 12);
  count = 0;

  constructor(
    private readonly file: string,
    private readonly largestText: number,
  ) {}

  /** Entry `index`; the caller has held it against `count`. */
  text(index: number): string {
    return utf8.decode(this.texts.subarray(this.starts[index], this.starts[index + 1]));
  }

  /** Takes in the items of `bytes[from, to)`; returns where the first unfinished token or item begins. */
  take(bytes: Uint8Array, from: number, to: number): number {
    let at = from;
    const cursor = new XmlCursor(this.file, bytes, from, to);
    for (;;) {
      const behind = this.takePlain(bytes, at, to);
      if (behind >= 0) {
        at = behind;
        continue;
      }
      cursor.at = at;
      const kind = cursor.next();
      if (kind === START && cursor.is("si")) {
        const text = stringItem(cursor);
        if (text === undefined) return at;
        this.add(text);
      } else if (cursor.at === at) {
        return at;
      }
      at = cursor.at;
    }
  }

  /** `<si><t>plain</t></si>` without anything to decode, as nearly all items are; −1 for whatever is not that. */
  private takePlain(bytes: Uint8Array, at: number, to: number): number {
    if (!(bytes[at] === LT && bytes[at + 1] === 0x73 && bytes[at + 2] === 0x69 && bytes[at + 3] === 0x3e)) return -1;
    if (!(bytes[at + 4] === LT && bytes[at + 5] === 0x74 && bytes[at + 6] === 0x3e)) return -1;
    const from = at + 7;
    if (from >= to || (bytes[from] as number) <= 0x20) return -1;
    let i = from;
    for (; i < to; i++) {
      const byte = bytes[i] as number;
      if (byte === LT) break;
      if (byte === 0x26 || byte === 0x0d || (byte === 0x5f && bytes[i + 1] === 0x78)) return -1;
    }
    if (i + 9 > to || (bytes[i - 1] as number) <= 0x20) return -1;
    const closesText = bytes[i + 1] === 0x2f && bytes[i + 2] === 0x74 && bytes[i + 3] === 0x3e;
    const closesItem = bytes[i + 4] === LT && bytes[i + 5] === 0x2f && bytes[i + 6] === 0x73 && bytes[i + 7] === 0x69;
    if (!(closesText && closesItem && bytes[i + 8] === 0x3e)) return -1;
    const start = this.reserve(i - from);
    const { texts } = this;
    for (let j = 0; j < i - from; j++) texts[start + j] = bytes[from + j] as number;
    this.close(start + i - from);
    return i + 9;
  }

  private add(text: string): void {
    const start = this.reserve(text.length * 3);
    const { written } = encoder.encodeInto(text, this.texts.subarray(start));
    this.close(start + written);
  }

  /** Room for `length` more bytes of text and one more entry; returns where the text goes. */
  private reserve(length: number): number {
    const start = this.starts[this.count] as number;
    if (start + length > this.texts.length) {
      if (start + length > this.largestText) throw new UnreadableFile(this.file, "too-large", "sharedStrings");
      const grown = new Uint8Array(Math.max(start + length, this.texts.length * 2));
      grown.set(this.texts.subarray(0, start));
      this.texts = grown;
    }
    if (this.count + 1 === this.starts.length) {
      const grown = new Uint32Array(this.starts.length * 2);
      grown.set(this.starts);
      this.starts = grown;
    }
    return start;
  }

  private close(end: number): void {
    this.count++;
    this.starts[this.count] = end;
  }
}
