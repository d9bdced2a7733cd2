import type { FindingId } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";

/** A file was read, but none of its sheets is a table that ltq knows. */
export class NoTableError extends Error {
  override readonly name = "NoTableError";
  constructor(readonly finding: Finding<FindingId>) {
    super(`${finding.place.file}: no table recognised`);
  }
}
