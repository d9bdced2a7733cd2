import { type ContestantId, NPM_READERS } from "./contestants.ts";
import type { FileId } from "./files.ts";

/** What ltq must reach on a file: its time over that of the fastest of some contestants, at most. */
export interface TimeBar {
  readonly against: string;
  readonly peers: readonly ContestantId[];
  readonly ratio: number;
  /** What must be reached even where `ratio` can't. */
  readonly least?: number;
}

export interface FileBars {
  readonly times: readonly TimeBar[];
  /** peak memory of ltq, in MB */
  readonly memory: number;
}

const FASTEST_NPM = { against: "fastest npm reader", peers: NPM_READERS } as const;

export const BARS = {
  "district-xlsx": { times: [{ ...FASTEST_NPM, ratio: 0.35 }], memory: 130 },
  "district-wide-xlsx": { times: [{ ...FASTEST_NPM, ratio: 0.15 }], memory: 150 },
  "province-xlsx": {
    times: [
      { ...FASTEST_NPM, ratio: 0.12 },
      { against: "inflate alone", peers: ["inflate"], ratio: 3.5 },
    ],
    memory: 250,
  },
  "province-csv": {
    times: [{ against: "faster of DuckDB, Polars", peers: ["duckdb", "polars"], ratio: 0.8, least: 1 }],
    memory: 150,
  },
  "national-csv": { times: [{ against: "DuckDB", peers: ["duckdb"], ratio: 0.7, least: 1 }], memory: 800 },
} as const satisfies Record<FileId, FileBars>;

/**
 * Twice the rows: the time beyond start-up and the memory, over those of the file itself. Contracts and customers must be
 * remembered to find the repeated ones; what a hash table of 64-bit keys takes for them, in bytes per key, is left out.
 */
export const TWICE = { time: 2.1, memory: 1.2, bytesPerKey: 32 } as const;

/** `ltq --version` beyond `node -e 0`, in ms. */
export const START_UP = 60;
