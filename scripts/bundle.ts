import { chmod } from "node:fs/promises";
import { bundleInOne } from "./package/bundle.ts";

/** `npm run bundle`: `dist-single/ltq.cjs`, the whole program in one script that needs nothing but node. */
const file = process.argv[2] ?? "dist-single/ltq.cjs";
await bundleInOne(file);
await chmod(file, 0o755);
