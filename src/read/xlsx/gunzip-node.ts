import { pipeline } from "node:stream";
import { constants, createGunzip } from "node:zlib";

/** Inflated bytes after which whatever else waits for the process has its turn: an interruption, a progress line. */
const TURN_EVERY = 16 << 20;

/**
 * What is inside Node's zlib streams, the same since Node 9. Their public side takes new memory for every chunk that comes
 * out, and touching it for the first time costs several times what inflating does.
 */
interface ZlibInside {
  readonly _handle: {
    onerror: (message: string, errno: number, code: string) => void;
    writeSync(
      flush: number,
      input: Uint8Array,
      inputFrom: number,
      inputLength: number,
      output: Uint8Array,
      outputFrom: number,
      outputLength: number,
    ): void;
  };
  /** After a write: how much of the output's room and of the input is left. */
  readonly _writeState: Uint32Array;
}

/** Gunzips into one buffer: a chunk is valid until the next is asked for. */
export function gunzipInNode(chunks: AsyncIterable<Uint8Array>, chunkSize: number): AsyncIterable<Uint8Array> {
  const gunzip = createGunzip({ chunkSize: constants.Z_MIN_CHUNK });
  if (hasInside(gunzip)) return gunzipInPlace(gunzip, chunks, chunkSize);
  gunzip.close();
  return gunzipAsStream(chunks, chunkSize);
}

function hasInside(gunzip: object): gunzip is ZlibInside & { close(): void } {
  const { _handle: handle, _writeState: state } = gunzip as Partial<ZlibInside>;
  return typeof handle?.writeSync === "function" && state instanceof Uint32Array;
}

async function* gunzipInPlace(
  gunzip: ZlibInside & { close(): void },
  chunks: AsyncIterable<Uint8Array>,
  chunkSize: number,
): AsyncGenerator<Uint8Array> {
  const { _handle: handle, _writeState: state } = gunzip;
  const output = new Uint8Array(chunkSize);
  let failure: Error | undefined;
  let untilTurn = TURN_EVERY;
  handle.onerror = (message, _, code) => {
    failure = new Error(`${code}: ${message}`);
  };
  const inflated = function* (input: Uint8Array, flush: number): Generator<Uint8Array> {
    let inputLeft = input.length;
    let outputLeft = 0;
    while (outputLeft === 0) {
      handle.writeSync(flush, input, input.length - inputLeft, inputLeft, output, 0, chunkSize);
      if (failure !== undefined) throw failure;
      [outputLeft = 0, inputLeft = 0] = state;
      if (outputLeft < chunkSize) yield output.subarray(0, chunkSize - outputLeft);
    }
  };
  try {
    for await (const chunk of chunks) {
      for (const part of inflated(chunk, constants.Z_NO_FLUSH)) {
        yield part;
        untilTurn -= part.length;
        if (untilTurn > 0) continue;
        untilTurn = TURN_EVERY;
        await new Promise(setImmediate);
      }
    }
    yield* inflated(new Uint8Array(0), constants.Z_FINISH);
  } finally {
    gunzip.close();
  }
}

/** The same by what Node documents. */
export function gunzipAsStream(chunks: AsyncIterable<Uint8Array>, chunkSize: number): AsyncIterable<Uint8Array> {
  const gunzip = createGunzip({ chunkSize });
  // The error reaches the reader of `gunzip`; pipeline asks for a callback all the same.
  pipeline(chunks, gunzip, () => {});
  return gunzip;
}
