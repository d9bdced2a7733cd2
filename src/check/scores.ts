import { fieldsOf } from "../tables/registry.ts";

/** Tables whose rows are scored. */
export type ScoredTable = "groups" | "sessions";

/** The part scores of a table; their total is `score`. */
export function partScores(table: ScoredTable): readonly string[] {
  return fieldsOf(table).flatMap(({ name, info }) => (info.kind === "points" && name !== "score" ? [name] : []));
}
