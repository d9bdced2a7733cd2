import { writeFile } from "node:fs/promises";
import { schemas } from "../src/cli/reference/schemas.ts";

/** Writes `schema/`: run after a change to what it is made from; a test fails while it is stale. */
for (const [name, schemaOf] of Object.entries(schemas)) {
  await writeFile(
    new URL(`../schema/${name}.schema.json`, import.meta.url),
    `${JSON.stringify(schemaOf(), null, 2)}\n`,
  );
}
