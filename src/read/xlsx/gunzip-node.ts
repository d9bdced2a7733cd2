import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";

/** How many chunks are read, and how many inflated, before anybody asks for them. */
const AHEAD = 2;

/** Gunzips in Node's thread pool, beside whatever the caller does with the chunk before. */
export function gunzipInNode(chunks: AsyncIterable<Uint8Array>, chunkSize: number): AsyncIterable<Uint8Array> {
  const options = { chunkSize, readableHighWaterMark: AHEAD * chunkSize, writableHighWaterMark: AHEAD * chunkSize };
  const gunzip = createGunzip(options);
  // The error reaches the reader of `gunzip`; pipeline asks for a callback all the same.
  pipeline(chunks, gunzip, () => {});
  return gunzip;
}
