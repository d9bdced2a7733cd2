import { describe, expect, it } from "vitest";
import { HeaderReader, headerText } from "../../../src/tables/recognise/header-columns.ts";
import { memorySheet } from "../../support/memory-sheet.ts";

async function headers(...rows: (string | null)[][]): Promise<readonly string[]> {
  const head = await memorySheet(rows).head(10);
  return new HeaderReader().columns(head).map(headerText);
}

describe("a header of several rows", () => {
  it("gives a name over several columns to all of them", async () => {
    expect(await headers(["Dư nợ", null, "Lãi", null], ["TH", "QH", "TH", "QH"])).toEqual([
      "Dư nợ › TH",
      "Dư nợ › QH",
      "Lãi › TH",
      "Lãi › QH",
    ]);
  });

  it("does not give it to what comes after a column of its own", async () => {
    expect(await headers(["Dư nợ", null, "Ghi chú", null], ["TH", "QH", null, "Khoanh"])).toEqual([
      "Dư nợ › TH",
      "Dư nợ › QH",
      "Ghi chú",
      "Khoanh",
    ]);
  });

  it("ends an inner name with the outer one", async () => {
    expect(await headers(["A", null, "B", null], ["a", null, null, null], ["x", "y", null, "z"])).toEqual([
      "A › a › x",
      "A › a › y",
      "B",
      "z",
    ]);
  });

  it("gives a name over several columns to those behind one that has none", async () => {
    expect(await headers(["Dư nợ", null, null], ["TH", null, "QH"])).toEqual(["Dư nợ › TH", "Dư nợ › QH"]);
  });

  it("takes numbers for names, spaces for none", async () => {
    const head = await memorySheet([[" ", 2020, "Mã KH"]]).head(1);
    expect(new HeaderReader().columns(head).map(headerText)).toEqual(["2020", "Mã KH"]);
  });

  it("leaves out columns without any name", async () => {
    expect(await headers([null, "Mã KH", null, "Xã"])).toEqual(["Mã KH", "Xã"]);
  });
});
