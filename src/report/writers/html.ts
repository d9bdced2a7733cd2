import { reportPage } from "../html/report.ts";
import type { Writer } from "../writer.ts";

/** One page that needs nothing else: to open on a phone, to print on A4, to send on. */
export const htmlWriter: Writer = {
  format: "html",
  extension: "html",
  printsHashes: true,
  write: async ({ grid }) => await reportPage(grid()),
};
