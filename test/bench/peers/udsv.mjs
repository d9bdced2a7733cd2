import { createReadStream } from "node:fs";
import { inferSchema, initParser } from "udsv";
import { Sums } from "./sums.mjs";

let parser;
let sums;
for await (const chunk of createReadStream(process.argv[2], { encoding: "utf8", highWaterMark: 1 << 20 })) {
  let text = chunk;
  if (!parser) {
    text = text.slice(text.indexOf("\n") + 1);
    const schema = inferSchema(text);
    parser = initParser(schema);
    sums = new Sums(schema.cols.map(({ name }) => name));
  }
  parser.chunk(text, parser.stringArrs, (row) => sums.add(row));
}
parser.end();
sums.print();
