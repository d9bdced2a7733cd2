/** The columns a peer adds up, in the order of its answer. */
export const AMOUNTS = ["Dư nợ trong hạn", "Dư nợ quá hạn", "Dư nợ khoanh", "Lãi DT trong năm", "Lãi TT trong năm"];
export const COMMUNE = "Mã xã";

/** Adds up amounts by commune, from rows of cells in the order of a header. */
export class Sums {
  byCommune = new Map();

  constructor(header) {
    this.commune = header.indexOf(COMMUNE);
    this.amounts = AMOUNTS.map((name) => header.indexOf(name));
  }

  add(row) {
    const commune = row[this.commune];
    let sums = this.byCommune.get(commune);
    if (sums === undefined) {
      sums = [0, 0, 0, 0, 0];
      this.byCommune.set(commune, sums);
    }
    const [a, b, c, d, e] = this.amounts;
    sums[0] += Number(row[a]);
    sums[1] += Number(row[b]);
    sums[2] += Number(row[c]);
    sums[3] += Number(row[d]);
    sums[4] += Number(row[e]);
  }

  print() {
    process.stdout.write(JSON.stringify(Object.fromEntries(this.byCommune)));
  }
}

/** Sums over rows of cells where the header stands somewhere among the first. */
export function sumsOfRows(rows) {
  let sums;
  for (const row of rows) {
    if (sums) sums.add(row);
    else if (row.includes(COMMUNE)) sums = new Sums(row);
  }
  return sums;
}
