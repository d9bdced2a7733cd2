import { type Charset, composedLetters, westernLetters } from "./charset.ts";
import type { Encoding } from "./encoding.ts";
import { tcvn3 } from "./tcvn3.ts";
import { vni } from "./vni.ts";
import { windows1258 } from "./windows-1258.ts";

/** Turns chunks of another encoding into UTF-8; holds back what the next chunk may complete. */
export interface Transcoder {
  next(chunk: Uint8Array): Uint8Array;
  /** What was held back, at the end of the file. */
  end(): Uint8Array;
}

/** Made when a file first needs one: most need none. */
const CHARSETS = {
  "windows-1258": windows1258,
  "windows-1252": () => ({ letters: westernLetters(), marks: new Map() }),
  tcvn3,
  vni,
} as const satisfies Partial<Record<Encoding, () => Charset>>;

/** A byte order mark at the start is left away. Letters come out composed (NFC) where the encoding has marks of its own. */
export function transcoder(encoding: Exclude<Encoding, "utf-8">): Transcoder {
  return encoding === "utf-16le" || encoding === "utf-16be" ? utf16(encoding) : marked(encoding);
}

/** `bytes` as text; what the encoding does not know becomes U+FFFD. */
export function decodeAll(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding === "utf-8") return new TextDecoder().decode(bytes);
  const { next, end } = transcoder(encoding);
  const utf8 = new TextDecoder();
  return utf8.decode(next(bytes), { stream: true }) + utf8.decode(end());
}

function utf16(encoding: "utf-16le" | "utf-16be"): Transcoder {
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  return {
    next: (chunk) => encoder.encode(decoder.decode(chunk, { stream: true })),
    end: () => encoder.encode(decoder.decode()),
  };
}

interface Tables {
  readonly letters: Uint16Array;
  readonly composed: Uint16Array;
  /** Per byte, 1 where the next one may be a mark to it. */
  readonly takesMark: Uint8Array;
}

const built = new Map<keyof typeof CHARSETS, Tables>();

function tablesOf(encoding: keyof typeof CHARSETS): Tables {
  const known = built.get(encoding);
  if (known) return known;
  const charset = CHARSETS[encoding]();
  const composed = composedLetters(charset);
  const tables = {
    letters: Uint16Array.from(charset.letters, (letter) => letter.charCodeAt(0)),
    composed,
    takesMark: Uint8Array.from({ length: 256 }, (_, base) =>
      composed.subarray(base * 256, base * 256 + 256).some((letter) => letter > 0) ? 1 : 0,
    ),
  };
  built.set(encoding, tables);
  return tables;
}

function marked(encoding: keyof typeof CHARSETS): Transcoder {
  const { letters, composed, takesMark } = tablesOf(encoding);
  let held = -1;
  return {
    next(chunk) {
      const utf8 = new Uint8Array(3 * (chunk.length + 1));
      let at = 0;
      for (let index = 0; index < chunk.length; index++) {
        const byte = chunk[index] as number;
        if (held >= 0) {
          const whole = composed[held * 256 + byte] as number;
          at = writeUtf8(utf8, at, whole || (letters[held] as number));
          held = -1;
          if (whole) continue;
        }
        if (takesMark[byte]) held = byte;
        else at = writeUtf8(utf8, at, letters[byte] as number);
      }
      return utf8.subarray(0, at);
    },
    end() {
      const utf8 = new Uint8Array(3);
      const length = held < 0 ? 0 : writeUtf8(utf8, 0, letters[held] as number);
      held = -1;
      return utf8.subarray(0, length);
    },
  };
}

/** Writes a code unit below 0xD800 or above 0xDFFF at `at`; gives where the next one goes. */
function writeUtf8(into: Uint8Array, at: number, code: number): number {
  if (code < 0x80) {
    into[at] = code;
    return at + 1;
  }
  if (code < 0x800) {
    into[at] = 0xc0 | (code >> 6);
    into[at + 1] = 0x80 | (code & 63);
    return at + 2;
  }
  into[at] = 0xe0 | (code >> 12);
  into[at + 1] = 0x80 | ((code >> 6) & 63);
  into[at + 2] = 0x80 | (code & 63);
  return at + 3;
}
