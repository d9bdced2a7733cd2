import { Kernel } from "../../kernel/kernel.ts";
import type { SharedTexts } from "../block.ts";
import { UnreadableFile } from "../unreadable.ts";
import { AMPERSAND, CR, LOWER_X, LT, SPACE, startsWith, UNDERSCORE } from "./ascii.ts";
import { ByteWindow } from "./byte-window.ts";
import type { XlsxLimits } from "./limits.ts";
import { stringItem } from "./string-item.ts";
import { START, XmlCursor } from "./xml.ts";

const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });
const encoder = new TextEncoder();

/**
 * The shared strings of a workbook: their text's bytes end to end, and where each begins. Nothing is decoded before
 * somebody asks for it.
 */
export class SharedStrings implements SharedTexts {
  bytes = new Uint8Array(1 << 16);
  starts = new Uint32Array(1 << 12);
  count = 0;

  constructor(
    private readonly file: string,
    private readonly largestText: number,
  ) {}

  /** Entry `index`; the caller has held it against `count`. */
  text(index: number): string {
    return utf8.decode(this.bytes.subarray(this.starts[index], this.starts[index + 1]));
  }

  /** The shared strings of a part whose bytes come in chunks of any size; `fill` bytes of them are worth a scan. */
  static async read(
    chunks: AsyncIterable<Uint8Array>,
    file: string,
    limits: XlsxLimits,
    fill: number,
  ): Promise<SharedStrings> {
    const kernel = Kernel.take();
    try {
      const strings = new SharedStrings(file, limits.sharedTextBytes);
      await strings.takeAll(new ByteWindow(kernel, fill), chunks, limits);
      return strings;
    } finally {
      kernel.giveBack();
    }
  }

  private async takeAll(window: ByteWindow, chunks: AsyncIterable<Uint8Array>, limits: XlsxLimits): Promise<void> {
    const take = () => window.scannedTo(this.take(window.bytes, window.from, window.to));
    for await (const chunk of chunks) {
      window.append(chunk);
      if (!window.isWorthScanning()) continue;
      take();
      if (window.length > limits.rowBytes) throw new UnreadableFile(this.file, "too-large", "shared string");
    }
    take();
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
    if (!startsWith(bytes, at, "<si><t>")) return -1;
    const from = at + 7;
    if ((bytes[from] as number) <= SPACE) return -1;
    const start = this.starts[this.count] as number;
    const texts = this.bytes;
    const room = Math.min(to, from + texts.length - start);
    let end = start;
    let i = from;
    for (; i < room; i++) {
      const byte = bytes[i] as number;
      if (byte === LT) break;
      if (byte === AMPERSAND || byte === CR || (byte === UNDERSCORE && bytes[i + 1] === LOWER_X)) return -1;
      texts[end++] = byte;
    }
    if (i === room || (bytes[i - 1] as number) <= SPACE || !startsWith(bytes, i, "</t></si>")) return -1;
    this.close(end);
    return i + 9;
  }

  private add(text: string): void {
    const start = this.reserve(text.length * 3);
    const { written } = encoder.encodeInto(text, this.bytes.subarray(start));
    this.close(start + written);
  }

  /** Room for `length` more bytes of text; returns where they go. */
  private reserve(length: number): number {
    const start = this.starts[this.count] as number;
    if (start + length > this.bytes.length) {
      if (start + length > this.largestText) throw new UnreadableFile(this.file, "too-large", "sharedStrings");
      const grown = new Uint8Array(Math.max(start + length, this.bytes.length * 2));
      grown.set(this.bytes.subarray(0, start));
      this.bytes = grown;
    }
    return start;
  }

  private close(end: number): void {
    this.count++;
    if (this.count === this.starts.length) {
      const grown = new Uint32Array(this.starts.length * 2);
      grown.set(this.starts);
      this.starts = grown;
    }
    this.starts[this.count] = end;
  }
}
