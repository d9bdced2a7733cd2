import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";

/** Gunzips in Node's thread pool, beside whatever the caller does with the chunk before. */
export function gunzipInNode(chunks: AsyncIterable<Uint8Array>, chunkSize: number): AsyncIterable<Uint8Array> {
  const gunzip = createGunzip({ chunkSize });
  // The error reaches the reader of `gunzip`; pipeline asks for a callback all the same.
  pipeline(chunks, gunzip, () => {});
  return gunzip;
}
