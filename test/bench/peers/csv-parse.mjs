import { createReadStream } from "node:fs";
import { parse } from "csv-parse";
import { Sums } from "./sums.mjs";

let sums;
const rows = createReadStream(process.argv[2], { highWaterMark: 1 << 20 }).pipe(parse({ from_line: 2 }));
rows.on("readable", () => {
  for (let row = rows.read(); row !== null; row = rows.read()) {
    if (sums) sums.add(row);
    else sums = new Sums(row);
  }
});
rows.on("end", () => sums.print());
