import { Kernel } from "../../kernel/kernel.ts";
import type { SharedTexts } from "../block.ts";
import { UnreadableFile } from "../unreadable.ts";
import { ByteWindow } from "./byte-window.ts";
import type { XlsxLimits } from "./limits.ts";
import { stringItem } from "./string-item.ts";
import { START, XmlCursor } from "./xml.ts";

const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });
const encoder = new TextEncoder();

/** Room at first: for texts at least, and at most where the part is larger; for places of them. */
const FIRST_TEXTS = 1 << 16;
const MOST_FIRST_TEXTS = 1 << 28;
const FIRST_STARTS = 1 << 12;
/** Bytes of `<si><t></t></si>`: a part of many holds no more items than this goes into it, but for odd ones. */
const SHORTEST_ITEM = 16;

/**
 * The shared strings of a workbook: their text's bytes end to end, and where each begins. Nothing is decoded before
 * somebody asks for it. They stay in the memory of a kernel of their own, where room costs nothing before it is used.
 */
export class SharedStrings implements SharedTexts {
  bytes: Uint8Array = new Uint8Array(0);
  starts = new Uint32Array(0);
  count = 0;
  private readonly kernel = Kernel.take();
  private texts: number;
  private textRoom: number;
  private placed: number;
  private startRoom: number;

  /** `size`: how many bytes the part is said to have. */
  constructor(
    private readonly file: string,
    private readonly largestText: number,
    size = 0,
  ) {
    this.textRoom = Math.max(FIRST_TEXTS, Math.min(size, largestText, MOST_FIRST_TEXTS));
    this.startRoom = Math.max(FIRST_STARTS, Math.ceil(Math.min(size, MOST_FIRST_TEXTS) / SHORTEST_ITEM));
    this.texts = this.kernel.allocate(this.textRoom);
    this.placed = this.kernel.allocate(4 * this.startRoom);
    this.kernel.keep(() => this.view());
    this.starts[0] = 0;
  }

  /** Entry `index`; the caller has held it against `count`. */
  text(index: number): string {
    return utf8.decode(this.bytes.subarray(this.starts[index], this.starts[index + 1]));
  }

  /** The shared strings of a part of about `size` bytes, which come in chunks of any size; `fill` of them are worth a scan. */
  static async read(
    chunks: AsyncIterable<Uint8Array>,
    file: string,
    limits: XlsxLimits,
    fill: number,
    size = 0,
  ): Promise<SharedStrings> {
    const strings = new SharedStrings(file, limits.sharedTextBytes, size);
    try {
      await strings.takeAll(chunks, limits, fill);
      return strings;
    } catch (error) {
      strings.free();
      throw error;
    }
  }

  /** There are none any more. */
  free(): void {
    this.kernel.giveBack();
    this.count = 0;
    this.bytes = new Uint8Array(0);
    this.starts = new Uint32Array(0);
  }

  private async takeAll(chunks: AsyncIterable<Uint8Array>, limits: XlsxLimits, fill: number): Promise<void> {
    const window = new ByteWindow(this.kernel, fill);
    for await (const chunk of chunks) {
      window.append(chunk);
      if (!window.isWorthScanning()) continue;
      window.scannedTo(this.take(window));
      if (window.length > limits.rowBytes) throw new UnreadableFile(this.file, "too-large", "shared string");
    }
    window.scannedTo(this.take(window));
  }

  /** Takes in the items in the window; returns where the first unfinished token or item begins. */
  private take(window: ByteWindow): number {
    let at = window.from;
    let cursor = new XmlCursor(this.file, window.bytes, at, window.to);
    for (;;) {
      at = this.takePlain(window.bytes, at);
      // to take one in may have moved all memory
      if (cursor.bytes !== window.bytes) cursor = new XmlCursor(this.file, window.bytes, at, window.to);
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

  /** Takes in items without anything to decode, as nearly all are; returns where another begins. */
  private takePlain(bytes: Uint8Array, at: number): number {
    const { kernel, texts, textRoom, placed, startRoom, count } = this;
    const { byteOffset } = bytes;
    const next = kernel.run.stringsTake(byteOffset + at, texts, texts + textRoom, placed, startRoom, count);
    this.count = kernel.run.stringsCount();
    return next - byteOffset;
  }

  private add(text: string): void {
    const start = this.reserve(text.length * 3);
    const { written } = encoder.encodeInto(text, this.bytes.subarray(start));
    this.close(start + written);
  }

  /** Room for `length` more bytes of text; returns where they go. */
  private reserve(length: number): number {
    const start = this.starts[this.count] as number;
    if (start + length > this.textRoom) {
      if (start + length > this.largestText) throw new UnreadableFile(this.file, "too-large", "sharedStrings");
      const kept = this.texts;
      const room = Math.max(start + length, this.textRoom * 2);
      this.texts = this.kernel.allocate(room);
      this.textRoom = room;
      this.view();
      this.bytes.set(this.kernel.bytes(kept, start));
    }
    return start;
  }

  private close(end: number): void {
    this.count++;
    if (this.count === this.startRoom) {
      const kept = this.placed;
      this.placed = this.kernel.allocate(8 * this.startRoom);
      this.kernel.naturals(this.placed, this.startRoom).set(this.kernel.naturals(kept, this.startRoom));
      this.startRoom *= 2;
      this.view();
    }
    this.starts[this.count] = end;
  }

  private view(): void {
    this.bytes = this.kernel.bytes(this.texts, this.textRoom);
    this.starts = this.kernel.naturals(this.placed, this.startRoom);
  }
}
