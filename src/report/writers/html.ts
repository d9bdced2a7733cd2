import type { Writer } from "../writer.ts";

/** One page that needs nothing else: to open on a phone, to print on A4, to send on. */
export const htmlWriter: Writer = {
  format: "html",
  extension: "html",
  printsHashes: true,
  write: async ({ grid }) => {
    const { reportPage } = await import("../html/report.ts");
    return await reportPage(grid());
  },
};
