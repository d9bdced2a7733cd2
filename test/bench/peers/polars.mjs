process.env.POLARS_MAX_THREADS = "2";

const { default: pl } = await import("nodejs-polars");
const { headerOf } = await import("./csv-header.mjs");
const { AMOUNTS, COMMUNE } = await import("./sums.mjs");

const path = process.argv[2];
const types = headerOf(path).map((name) => [name, AMOUNTS.includes(name) ? pl.Int64 : pl.Utf8]);
const sums = await pl
  .scanCSV(path, { skipRows: 1, schema: Object.fromEntries(types) })
  .groupBy(COMMUNE)
  .agg(...AMOUNTS.map((name) => pl.col(name).sum()))
  .collect({ streaming: true });
const byCommune = sums.rows().map(([commune, ...amounts]) => [commune, amounts.map(Number)]);
process.stdout.write(JSON.stringify(Object.fromEntries(byCommune)));
