import type { Writer } from "../writer.ts";

/** Exact, for programs. */
export const jsonWriter: Writer = {
  format: "json",
  extension: "json",
  printsHashes: true,
  write: ({ json }) => json(),
};
