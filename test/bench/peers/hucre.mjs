import { readFile } from "node:fs/promises";
import { streamXlsxRows } from "hucre/xlsx";
import { COMMUNE, Sums } from "./sums.mjs";

let sums;
for await (const { values } of streamXlsxRows(await readFile(process.argv[2]))) {
  if (sums) sums.add(values);
  else if (values.includes(COMMUNE)) sums = new Sums(values);
}
sums.print();
