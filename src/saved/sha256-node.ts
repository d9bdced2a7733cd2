import { createHash } from "node:crypto";

/** SHA-256 in hex, by Node: its stand-in for the browser's way takes longer to load than to work it out. */
export function sha256InNode(...parts: readonly Uint8Array[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
}
