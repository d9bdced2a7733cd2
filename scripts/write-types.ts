import { bundleTypes } from "./package/types.ts";

/** `npm run build:types`, before packing: `types/index.d.ts`. */
await bundleTypes("types/index.d.ts");
