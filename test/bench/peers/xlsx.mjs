import { readFileSync } from "node:fs";
import { read, utils } from "xlsx";
import { sumsOfRows } from "./sums.mjs";

const { Sheets, SheetNames } = read(readFileSync(process.argv[2]), {
  dense: true,
  cellFormula: false,
  cellHTML: false,
  cellText: false,
});
sumsOfRows(utils.sheet_to_json(Sheets[SheetNames[0]], { header: 1, raw: true })).print();
