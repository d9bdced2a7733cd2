import * as z from "zod";
import type { Known } from "./file-schema.ts";
import { planFileSchema } from "./file-schema.ts";

/** The plan file's JSON Schema, for editors: which keys there are, and what each means. */
export function planJsonSchema(known: Known): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(planFileSchema(known), { io: "input" });
}
