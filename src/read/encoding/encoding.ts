/** The encodings a text export may have. TCVN3 (ABC fonts) and VNI are those of Vietnam before Unicode; windows-1252
 * is for what is not Vietnamese at all. */
export const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "windows-1258", "tcvn3", "vni", "windows-1252"] as const;

export type Encoding = (typeof ENCODINGS)[number];

/** Length of the byte order mark of `encoding` at the start of `head`; 0 where there is none. */
export function byteOrderMarkLength(head: Uint8Array, encoding: Encoding): number {
  if (encoding === "utf-8") return head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
  if (encoding === "utf-16le") return head[0] === 0xff && head[1] === 0xfe ? 2 : 0;
  if (encoding === "utf-16be") return head[0] === 0xfe && head[1] === 0xff ? 2 : 0;
  return 0;
}
