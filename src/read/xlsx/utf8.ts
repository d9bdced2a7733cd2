/** Part bytes as UTF-8, whatever encoding the XML is in; practically all files are UTF-8 and pass untouched. */
export async function* asUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let transcode: ((chunk?: Uint8Array) => Uint8Array) | undefined;
  let start: Uint8Array | undefined = new Uint8Array(0);
  for await (const chunk of chunks) {
    if (start === undefined) {
      yield transcode === undefined ? chunk : transcode(chunk);
      continue;
    }
    const known: Uint8Array = start.length === 0 ? chunk : joined(start, chunk);
    if (known.length < DECLARATION_SIZE) {
      start = known.slice();
      continue;
    }
    start = undefined;
    transcode = transcoder(known);
    yield transcode === undefined ? known : transcode(known);
  }
  if (start !== undefined) {
    transcode = transcoder(start);
    yield transcode === undefined ? start : transcode(start);
  }
  if (transcode !== undefined) yield transcode();
}

/** Longest XML declaration looked for, in bytes of UTF-16. */
const DECLARATION_SIZE = 256;

function transcoder(start: Uint8Array): ((chunk?: Uint8Array) => Uint8Array) | undefined {
  const label = encodingOf(start);
  if (label === "utf-8") return undefined;
  const decoder = new TextDecoder(label);
  const encoder = new TextEncoder();
  return (chunk) => encoder.encode(chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true }));
}

function encodingOf(start: Uint8Array): string {
  const [a, b] = start;
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  if (a === 0x3c && b === 0) return "utf-16le";
  if (a === 0 && b === 0x3c) return "utf-16be";
  const declaration = String.fromCharCode(...start.subarray(0, DECLARATION_SIZE));
  const declared = /^(?:\xef\xbb\xbf)?<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(declaration)?.[1];
  if (declared === undefined || /^utf-?(8|16)/i.test(declared)) return "utf-8";
  try {
    return new TextDecoder(declared).encoding;
  } catch {
    return "utf-8";
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
