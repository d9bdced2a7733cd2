import { createHash } from "node:crypto";

/** SHA-256 in hex, by Node: its stand-in for the browser's way takes longer to load than to work it out. */
export function sha256InNode(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
