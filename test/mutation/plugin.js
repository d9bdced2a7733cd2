import { register } from "tsx/esm/api";

// Stryker loads its plugins by itself, in processes of its own
register();

export const { strykerPlugins } = await import("./in-process-runner.ts");
