import { closeSync, createReadStream, openSync, readSync, statSync } from "node:fs";
import { pipeline, Readable } from "node:stream";
import { createGunzip, type Gunzip } from "node:zlib";
import { type ByteSource, memorySource } from "./source.ts";
import { UnreadableFile, type UnreadableReason } from "./unreadable.ts";

const CHUNK = 1 << 20;
/** It and what is made of it stay in a core's own cache. */
const PASSING_CHUNK = 1 << 18;
/** Bytes after which whatever else waits for the process has its turn: a signal, a message of another thread. */
const TURN_EVERY = 8 << 20;
/** A file up to this size is read once, whole: it is looked into again and again. */
const SMALL_FILE = 8 << 20;
/** What a pipe may bring: it is kept in memory, because a table is looked at more than once. */
const PIPE_LIMIT = 2 * 2 ** 30;
/** A compressed file may grow this much before its ratio is looked at, and by this ratio ever after. */
const INFLATED_FREE = 256 * 2 ** 20;
const INFLATED_RATIO = 200;

/** A file on disk, of any size. A `.gz` (by its first bytes, whatever its name) is unpacked. Throws `UnreadableFile`. */
export async function fileSource(path: string): Promise<ByteSource> {
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) throw new UnreadableFile(path, "directory");
    if (!stat.isFile()) return await stdinSource(createReadStream(path, { highWaterMark: CHUNK }), path);
    if (stat.size === 0) throw new UnreadableFile(path, "empty");
    if (stat.size <= SMALL_FILE) {
      const bytes = firstBytes(path, stat.size);
      const kept: ByteSource = { ...memorySource(path, bytes), path };
      return isGzip(bytes) ? unpacked(kept) : kept;
    }
    const stored: ByteSource = {
      name: path,
      path,
      size: stat.size,
      stream: (from = 0, to = stat.size, use = "kept") => fileChunks(path, from, Math.min(to, stat.size), use),
    };
    return isGzip(firstBytes(path, 2)) ? unpacked(stored) : stored;
  } catch (error) {
    throw unreadable(path, error);
  }
}

/**
 * Standard input, or anything else that comes once: its chunks are kept as they arrive, so that it can be read again.
 * Throws `UnreadableFile`: empty, or too large to keep.
 */
export async function stdinSource(stream: AsyncIterable<unknown>, name: string): Promise<ByteSource> {
  const coming = stream[Symbol.asyncIterator]();
  const kept: Uint8Array[] = [];
  let length = 0;
  let ended = false;
  let failure: unknown;
  let pulling: Promise<void> | undefined;

  const pull = async (): Promise<void> => {
    const next = await coming.next();
    if (next.done) {
      ended = true;
      return;
    }
    const chunk = typeof next.value === "string" ? new TextEncoder().encode(next.value) : next.value;
    if (!(chunk instanceof Uint8Array)) throw new TypeError(`${name}: a stream of bytes is needed`);
    length += chunk.length;
    if (length > PIPE_LIMIT) throw new UnreadableFile(name, "too-large", `> ${PIPE_LIMIT}`);
    if (chunk.length > 0) kept.push(chunk);
  };
  /** The chunk at `index`, waiting for it; two readers never pull at once. */
  const chunkAt = async (index: number): Promise<Uint8Array | undefined> => {
    while (index >= kept.length && !ended) {
      if (failure) throw failure;
      pulling ??= pull()
        .catch((error: unknown) => {
          failure = unreadable(name, error);
        })
        .finally(() => {
          pulling = undefined;
        });
      await pulling;
    }
    return kept[index];
  };

  const first = await chunkAt(0);
  if (!first) throw new UnreadableFile(name, "empty");
  while (kept[0] && kept[0].length < 2 && !ended) {
    await chunkAt(1);
    if (kept[1]) kept.splice(0, 2, Buffer.concat([kept[0], kept[1]]));
  }
  const stored: ByteSource = {
    name,
    size: undefined,
    async *stream(from = 0, to = Number.POSITIVE_INFINITY) {
      let at = 0;
      for (let index = 0; at < to; index++) {
        const chunk = await chunkAt(index);
        if (!chunk) return;
        const part = chunk.subarray(Math.max(from - at, 0), Math.min(to - at, chunk.length));
        at += chunk.length;
        if (part.length > 0) yield part;
      }
    },
  };
  return isGzip(kept[0] ?? first) ? unpacked(stored) : stored;
}

function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

function firstBytes(path: string, count: number): Uint8Array {
  const handle = opened(path);
  try {
    const bytes = Buffer.allocUnsafeSlow(count);
    for (let at = 0; at < count; ) {
      const read = readSync(handle, bytes, at, count - at, at);
      if (read === 0) throw new UnreadableFile(path, "truncated", `${at} < ${count}`);
      at += read;
    }
    return bytes;
  } finally {
    closeSync(handle);
  }
}

/**
 * The bytes of a file, read by the working thread itself: handing each chunk to another thread costs several times what
 * reading it does, and the system reads ahead.
 */
async function* fileChunks(
  path: string,
  from: number,
  to: number,
  use: "kept" | "passing",
): AsyncGenerator<Uint8Array> {
  const handle = opened(path);
  const size = use === "kept" ? CHUNK : PASSING_CHUNK;
  const newBuffer = (at: number) => Buffer.allocUnsafeSlow(Math.min(size, to - at));
  let buffer: Buffer | undefined;
  let turnAt = from + TURN_EVERY;
  try {
    for (let at = from; at < to; ) {
      buffer = use === "passing" ? (buffer ?? newBuffer(at)) : newBuffer(at);
      const read = readSync(handle, buffer, 0, Math.min(buffer.length, to - at), at);
      if (read === 0) throw new UnreadableFile(path, "truncated", `${at} < ${to}`);
      at += read;
      yield buffer.subarray(0, read);
      if (at < turnAt) continue;
      turnAt = at + TURN_EVERY;
      await new Promise(setImmediate);
    }
  } catch (error) {
    throw unreadable(path, error);
  } finally {
    closeSync(handle);
  }
}

/** The content of a gzip file; its inflated size is known to nobody. */
function unpacked(packed: ByteSource): ByteSource {
  return {
    name: packed.name,
    ...(packed.path === undefined ? {} : { path: packed.path }),
    size: undefined,
    compression: "gzip",
    async *stream(from = 0, to = Number.POSITIVE_INFINITY) {
      let read = 0;
      const counted = async function* () {
        for await (const chunk of packed.stream()) {
          read += chunk.length;
          yield chunk;
        }
      };
      const gunzip: Gunzip = pipeline(
        Readable.from(counted(), { highWaterMark: 1 }),
        createGunzip({ chunkSize: CHUNK }),
        () => {},
      );
      let at = 0;
      try {
        for await (const chunk of gunzip) {
          const part: Uint8Array = chunk.subarray(Math.max(from - at, 0), Math.min(to - at, chunk.length));
          at += chunk.length;
          if (at > INFLATED_FREE && at > read * INFLATED_RATIO)
            throw new UnreadableFile(packed.name, "too-large", `1:${Math.round(at / read)}`);
          if (part.length > 0) yield part;
          if (at >= to) return;
        }
      } catch (error) {
        throw unreadable(packed.name, error);
      }
      if (at === 0) throw new UnreadableFile(packed.name, "empty");
    },
  };
}

function opened(path: string): number {
  try {
    return openSync(path, "r");
  } catch (error) {
    throw unreadable(path, error);
  }
}

const REASONS: Readonly<Record<string, UnreadableReason>> = {
  ENOENT: "missing",
  ENOTDIR: "missing",
  ENAMETOOLONG: "missing",
  ELOOP: "missing",
  EISDIR: "directory",
  EACCES: "no-permission",
  EPERM: "no-permission",
  EBUSY: "no-permission",
  EIO: "damaged",
  ESTALE: "missing",
  Z_BUF_ERROR: "truncated",
  Z_DATA_ERROR: "damaged",
  Z_NEED_DICT: "damaged",
};

/** What the system said, as a reason a user can act on; anything we don't know stays what it is: a bug of ours. */
function unreadable(path: string, error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const reason = REASONS[code];
  return reason ? new UnreadableFile(path, reason, code) : error;
}
