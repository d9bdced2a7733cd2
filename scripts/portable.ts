import { parseArgs } from "node:util";
import { VERSION } from "../src/library/version.ts";
import { portableFolder, zipFolder } from "./package/portable.ts";

/**
 * `npm run portable`: `dist-portable/ltq-<version>-<system>` and the same as a zip, for a machine without Node and
 * without an administrator. For Windows from anywhere: `npm run portable -- --node path/to/node.exe`.
 */
const { values } = parseArgs({ options: { node: { type: "string", default: process.execPath } } });
const system = values.node.toLowerCase().endsWith(".exe") ? "win-x64" : `${process.platform}-${process.arch}`;
const folder = `dist-portable/ltq-${VERSION}-${system}`;
process.stdout.write(`${await zipFolder(folder, await portableFolder(folder, values.node))}\n`);
