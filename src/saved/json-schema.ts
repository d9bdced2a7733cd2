import * as z from "zod";
import { scorecardSchema } from "./schema.ts";

/** The saved scorecard's JSON Schema, for programs that read it. */
export function scorecardJsonSchema(): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(scorecardSchema, { io: "input" });
}
