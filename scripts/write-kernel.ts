import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { kernelSource } from "./package/kernel.ts";

/** `npm run kernel`: compiles src/kernel/assembly into src/kernel/program.ts. */
const FILE = fileURLToPath(new URL("../src/kernel/program.ts", import.meta.url));

const source = await kernelSource();
if (source !== (await readFile(FILE, "utf8").catch(() => ""))) await writeFile(FILE, source);
