import type { IsoDate } from "../engine/scorecard.ts";
import type { Grid } from "./grid.ts";

/**
 * What a command has to say, for every format: people get the grid, programs the exact values. Each is put together only
 * when a format asks for it.
 */
export interface Document {
  /** Who made it: `ltq 1.0.0`. */
  readonly program: string;
  /** Of the data, so that the same data gives the same file. */
  readonly date: IsoDate;
  readonly grid: () => Grid;
  /** One header, then raw values: đồng, fractions of one, points, counts; ids in English. `tableRows` makes them of a table. */
  readonly rows: () => readonly (readonly RawValue[])[];
  /** The same and more as JSON; a large text as its UTF-8 bytes. */
  readonly json: () => string | Promise<string | Uint8Array>;
}

/** A field of CSV: numbers are never quoted, texts never become formulas, what is not there is an empty field. */
export type RawValue = string | number | undefined;
