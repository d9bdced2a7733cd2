/** SHA-256 of the bytes of all parts, one after the other, in hex. */
export async function checksumOf(parts: readonly Uint8Array<ArrayBuffer>[]): Promise<string> {
  if (globalThis.process?.versions?.node) return (await import("./sha256-node.ts")).sha256InNode(...parts);
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await new Blob([...parts]).arrayBuffer()));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
