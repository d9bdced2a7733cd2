import { UnreadableFile } from "../unreadable.ts";
import { COLON, EQUALS, GT, LT, QUOTE, SLASH, SPACE, startsWith } from "./ascii.ts";

/** No further complete token: the end, or a token whose rest is not there yet; `at` stands where it would start. */
export const DONE = 0;
/** A start tag; an empty element's (`<v/>`) is followed by no END, see `selfClosing`. */
export const START = 1;
export const END = 2;
export const TEXT = 3;
/** The inside of a CDATA section: text in which `&` means itself. */
export const CDATA = 4;

const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });

/**
 * Walks over the tokens of XML in UTF-8, without building anything. Comments and processing instructions are passed
 * over. A document type is refused as `unsafe-xml`: a workbook has none, and its entities could be made to explode.
 */
export class XmlCursor {
  /** Range of the current token: of the name without its prefix for a tag, of the text otherwise. */
  from = 0;
  to = 0;
  /** Where the next token starts. */
  at: number;
  selfClosing = false;
  /** Of the current tag's name, its colon included; 0 where it has none. */
  prefixLength = 0;
  private attributesFrom = 0;
  private attributesTo = 0;

  constructor(
    private readonly file: string,
    readonly bytes: Uint8Array,
    at: number,
    private readonly end: number,
  ) {
    this.at = at;
  }

  next(): number {
    const { bytes, end } = this;
    for (;;) {
      const at = this.at;
      if (at >= end) return DONE;
      if (bytes[at] !== LT) {
        const to = this.find(LT, at);
        if (to < 0) return DONE;
        return this.token(TEXT, at, to, to);
      }
      if (at + 1 >= end) return DONE;
      const second = bytes[at + 1];
      if (second === 0x21) {
        if (this.looksAt("<!--")) {
          const close = this.findText("-->", at + 4);
          if (close < 0) return DONE;
          this.at = close + 3;
          continue;
        }
        if (this.looksAt("<![CDATA[")) {
          const close = this.findText("]]>", at + 9);
          if (close < 0) return DONE;
          return this.token(CDATA, at + 9, close, close + 3);
        }
        if (end - at < 9) return DONE;
        throw new UnreadableFile(this.file, "unsafe-xml", this.looksAt("<!DOCTYPE") ? "DOCTYPE" : "<!");
      }
      if (second === 0x3f) {
        const close = this.findText("?>", at + 2);
        if (close < 0) return DONE;
        this.at = close + 2;
        continue;
      }
      if (second === SLASH) {
        const close = this.find(GT, at + 2);
        if (close < 0) return DONE;
        this.name(at + 2, close);
        this.at = close + 1;
        return END;
      }
      return this.startTag(at);
    }
  }

  private startTag(at: number): number {
    const { bytes, end } = this;
    let quote = 0;
    for (let i = at + 1; i < end; i++) {
      const byte = bytes[i] as number;
      if (quote !== 0) {
        if (byte === quote) quote = 0;
      } else if (byte === QUOTE || byte === 0x27) {
        quote = byte;
      } else if (byte === GT) {
        this.selfClosing = bytes[i - 1] === SLASH && i - 1 > at;
        this.attributesTo = this.selfClosing ? i - 1 : i;
        this.name(at + 1, this.attributesTo);
        this.at = i + 1;
        return START;
      }
    }
    return DONE;
  }

  private name(from: number, limit: number): void {
    const { bytes } = this;
    this.from = from;
    let to = from;
    for (; to < limit; to++) {
      const byte = bytes[to] as number;
      if (byte <= SPACE) break;
      if (byte === COLON) this.from = to + 1;
    }
    this.prefixLength = this.from - from;
    this.to = to;
    this.attributesFrom = to;
  }

  private token(kind: number, from: number, to: number, next: number): number {
    this.from = from;
    this.to = to;
    this.at = next;
    return kind;
  }

  /** Whether the current tag has this name, under any prefix. */
  is(name: string): boolean {
    return this.to - this.from === name.length && startsWith(this.bytes, this.from, name);
  }

  /** The text of a TEXT or CDATA token, its entities decoded and its line ends made `\n`. */
  text(kind: number): string {
    return kind === CDATA
      ? utf8.decode(this.bytes.subarray(this.from, this.to)).replace(/\r\n?/g, "\n")
      : xmlText(this.bytes, this.from, this.to);
  }

  /** An attribute of the current start tag, by its name as written (`xml:space` with its prefix). */
  attribute(name: string): string | undefined {
    return this.findAttribute((from, to) => to - from === name.length && startsWith(this.bytes, from, name));
  }

  /** An attribute under whatever prefix: `r:id`, `rel:id`. */
  prefixedAttribute(localName: string): string | undefined {
    const ending = `:${localName}`;
    return this.findAttribute(
      (from, to) => to - from > ending.length && startsWith(this.bytes, to - ending.length, ending),
    );
  }

  private findAttribute(isWanted: (from: number, to: number) => boolean): string | undefined {
    const { bytes, attributesTo: end } = this;
    let i = this.attributesFrom;
    while (i < end) {
      while (i < end && (bytes[i] as number) <= SPACE) i++;
      const from = i;
      while (i < end && bytes[i] !== EQUALS && (bytes[i] as number) > SPACE) i++;
      const to = i;
      while (i < end && bytes[i] !== QUOTE && bytes[i] !== 0x27) i++;
      const quote = bytes[i];
      const valueFrom = ++i;
      while (i < end && bytes[i] !== quote) i++;
      if (i < end && isWanted(from, to)) return xmlText(bytes, valueFrom, i);
      i++;
    }
    return undefined;
  }

  /** With the current token a START: moves behind its end tag. False where that is not there (yet). */
  skipElement(): boolean {
    let depth = this.selfClosing ? 0 : 1;
    while (depth > 0) {
      const kind = this.next();
      if (kind === DONE) return false;
      if (kind === START && !this.selfClosing) depth++;
      else if (kind === END) depth--;
    }
    return true;
  }

  private looksAt(text: string): boolean {
    return this.end - this.at >= text.length && startsWith(this.bytes, this.at, text);
  }

  private find(byte: number, from: number): number {
    const { bytes, end } = this;
    for (let i = from; i < end; i++) if (bytes[i] === byte) return i;
    return -1;
  }

  private findText(text: string, from: number): number {
    const first = text.charCodeAt(0);
    const last = this.end - text.length;
    for (let i = from; i <= last; i++) if (this.bytes[i] === first && startsWith(this.bytes, i, text)) return i;
    return -1;
  }
}

const NAMED_ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Text of an element or attribute: line ends made `\n`, entities decoded; an unknown one stays as it stands. */
export function xmlText(bytes: Uint8Array, from: number, to: number): string {
  return decodedText(utf8.decode(bytes.subarray(from, to)));
}

/** The same of text that is no bytes any more. */
export function decodedText(raw: string): string {
  const lines = raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
  return lines.includes("&") ? lines.replace(/&(?:#(\d+)|#x([\da-fA-F]+)|([a-z]+));/g, decodedEntity) : lines;
}

function decodedEntity(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return NAMED_ENTITIES[name] ?? whole;
  const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number.parseInt(decimal, 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
}

/** XML's own white space taken off the ends that don't keep it; a no-break space is a character like any other. */
export function trimmed(text: string, keepsStart = false, keepsEnd = false): string {
  let from = 0;
  let to = text.length;
  while (!keepsStart && from < to && isXmlSpace(text.charCodeAt(from))) from++;
  while (!keepsEnd && to > from && isXmlSpace(text.charCodeAt(to - 1))) to--;
  return text.slice(from, to);
}

function isXmlSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}
