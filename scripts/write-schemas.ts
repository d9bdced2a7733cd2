import { writeFile } from "node:fs/promises";
import { figures, indicators } from "../src/indicators/registry.ts";
import { planJsonSchema } from "../src/plan/json-schema.ts";
import { scorecardJsonSchema } from "../src/saved/json-schema.ts";

/** Writes `schema/`: run after a change to what it is made from; a test fails while it is stale. */
const schemas = { plan: planJsonSchema({ indicators, figures }), scorecard: scorecardJsonSchema() };
for (const [name, schema] of Object.entries(schemas)) {
  await writeFile(new URL(`../schema/${name}.schema.json`, import.meta.url), `${JSON.stringify(schema, null, 2)}\n`);
}
