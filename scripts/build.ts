import { buildPackage } from "./package/build.ts";

/** `npm run build`; another folder than `dist` may be named. */
await buildPackage(process.argv[2] ?? "dist");
