import { tables } from "../tables/registry.ts";
import { fieldOf } from "./field.ts";

/** Tables whose rows are scored. */
export type ScoredTable = "groups" | "sessions";

/** The part scores of a table; their total is `score`. */
export function partScores(table: ScoredTable): readonly string[] {
  return Object.keys(tables[table].row.shape).filter(
    (field) => field !== "score" && fieldOf(table, field).kind === "points",
  );
}
