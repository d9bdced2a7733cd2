/** SHA-256 of a text's UTF-8 bytes, in hex. */
export async function checksumOf(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  if (globalThis.process?.versions?.node) return (await import("./sha256-node.ts")).sha256InNode(bytes);
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
