import { writeFile } from "node:fs/promises";
import { figures, indicators } from "../src/indicators/registry.ts";
import { planJsonSchema } from "../src/plan/json-schema.ts";

/** Writes `schema/`: run after a change to what it is made from; a test fails while it is stale. */
const target = new URL("../schema/plan.schema.json", import.meta.url);
await writeFile(target, `${JSON.stringify(planJsonSchema({ indicators, figures }), null, 2)}\n`);
