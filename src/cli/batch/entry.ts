/** One score to be made. Paths are absolute. */
export interface BatchEntry {
  /** What its results are called, `/` between office and month: `long-phu/2020-12`. */
  readonly name: string;
  readonly files: readonly string[];
  readonly opening: readonly string[];
  readonly plan?: string;
  /** Communes that merged. */
  readonly crosswalk?: string;
  /** As stated in the manifest, ISO. */
  readonly asOf?: string;
  /** `YYYY-MM`, as the names of its files or folder say it. */
  readonly month?: string;
}

/** What is to be scored, and what was passed over. */
export interface BatchWork {
  readonly entries: readonly BatchEntry[];
  /** Files that belong to no entry, relative to the folder. */
  readonly unused: readonly string[];
}
