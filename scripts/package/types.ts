import { rollup } from "rollup";
import { dts } from "rollup-plugin-dts";

/** The library's types as one file that imports nothing: what of the declarations `index.ts` shows. */
export async function bundleTypes(file: string): Promise<void> {
  const bundle = await rollup({ input: "src/index.ts", plugins: [dts({ compilerOptions: { incremental: false } })] });
  await bundle.write({ file, format: "es" });
  await bundle.close();
}
