import type { FindingGroup } from "../../findings/log.ts";
import type { Language } from "../../values/words.ts";

export type FindingFormat = "text" | "json" | "csv" | "github" | "junit" | "sarif";

/** Where the rows of the files went, and what was found in them. */
export interface FindingReport {
  readonly ltq: string;
  readonly groups: readonly FindingGroup[];
  readonly files: readonly {
    readonly name: string;
    readonly rows: {
      readonly seen: number;
      readonly used: number;
      readonly rejected: number;
      readonly skipped: number;
    };
  }[];
  readonly language: Language;
  /** Most places shown for each kind, where the format is for reading; all where absent. */
  readonly places?: number;
}

/** A format for findings. One file each, collected in `writers.ts`. */
export interface FindingWriter {
  readonly format: FindingFormat;
  /** Of a file in this format, without the dot. */
  readonly extension: string;
  write(report: FindingReport): string;
}
