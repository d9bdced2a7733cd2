import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import asc from "assemblyscript/asc";

const ASSEMBLY = fileURLToPath(new URL("../../src/kernel/assembly", import.meta.url));

/** The text of src/kernel/program.ts: what AssemblyScript makes of src/kernel/assembly. Throws what it complains of. */
export async function kernelSource(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "ltq-kernel-"));
  try {
    const output = join(folder, "kernel.wasm");
    const { error, stderr } = await asc.main([
      ...["index.ts", "--baseDir", ASSEMBLY, "--outFile", output],
      ...["--runtime", "stub", "--importMemory", "--noAssert", "--enable", "simd", "-O3"],
    ]);
    if (error) throw new Error(`${error.message}\n${stderr.toString()}`);
    return programText((await readFile(output)).toString("base64"));
  } finally {
    await rm(folder, { recursive: true });
  }
}

function programText(base64: string): string {
  const lines = base64.match(/.{1,100}/g) ?? [];
  return [
    "/** Compiled from assembly/ by `npm run kernel`: WebAssembly, in base64. Not to be edited. */",
    `export const PROGRAM =\n${lines.map((line) => `  "${line}"`).join(" +\n")};`,
    "",
  ].join("\n");
}
