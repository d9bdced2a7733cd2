import { DuckDBInstance } from "@duckdb/node-api";
import { headerOf } from "./csv-header.mjs";
import { AMOUNTS, COMMUNE } from "./sums.mjs";

const path = process.argv[2];
const instance = await DuckDBInstance.create(":memory:", { threads: "2" });
const connection = await instance.connect();
const columns = headerOf(path).map((name) => `'${name}': '${AMOUNTS.includes(name) ? "BIGINT" : "VARCHAR"}'`);
const source = `read_csv('${path}', auto_detect = false, skip = 2, delim = ',', quote = '"', escape = '"', columns = {${columns}})`;
const sums = AMOUNTS.map((name) => `sum("${name}")::DOUBLE`);
const result = await connection.runAndReadAll(`select "${COMMUNE}", ${sums} from ${source} group by 1`);
const byCommune = result.getRows().map(([commune, ...amounts]) => [commune, amounts]);
process.stdout.write(JSON.stringify(Object.fromEntries(byCommune)));
