import exceljs from "exceljs";
import { COMMUNE, Sums } from "./sums.mjs";

const workbook = new exceljs.Workbook();
await workbook.xlsx.readFile(process.argv[2]);
let sums;
workbook.worksheets[0].eachRow(({ values }) => {
  if (sums) sums.add(values);
  else if (values.includes(COMMUNE)) sums = new Sums(values);
});
sums.print();
