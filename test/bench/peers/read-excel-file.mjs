import { readSheet } from "read-excel-file/node";
import { sumsOfRows } from "./sums.mjs";

sumsOfRows(await readSheet(process.argv[2])).print();
