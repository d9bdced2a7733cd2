import { describe, expect, it } from "vitest";
import { openFile } from "../../../src/read/open.ts";
import { memorySource } from "../../../src/read/source.ts";
import { MarkingError } from "../../../src/report/marked/marking-error.ts";
import { plainWorkbook } from "../../../src/report/marked/plain-workbook.ts";
import { memoryFile, memorySheet } from "../../support/memory-sheet.ts";

describe("a file that is no workbook, as one", () => {
  it("has every kind of cell as it was read, what is no value as text", async () => {
    const rows = [
      ["chữ", { digits: "6600000000000001" }, { digits: "-12.50" }, { serial: 44_196 }],
      [true, false, { error: "#N/A" }, { formula: "A1+1" }, null, "=1+1"],
    ];
    const { bytes } = await plainWorkbook(memoryFile("a", memorySheet(rows, { name: "Sao kê", hiddenRows: [2] })));
    const [sheet] = (await openFile(memorySource("a.xlsx", bytes))).sheets;
    const head = await sheet?.head(10);
    expect(head?.map(({ cells }) => cells.map((cell) => Object.values(cell).join(" ")))).toEqual([
      ["text chữ", "number 6600000000000001 6600000000000001", "number -12.5 -12.50", "date 18627 44196"],
      ["boolean true", "boolean false", "text #N/A", "text =A1+1", "empty", "text =1+1"],
    ]);
    expect(head?.map(({ hidden }) => hidden)).toEqual([false, true]);
  });

  it("has sheets under names that a spreadsheet takes, each once, hidden ones hidden", async () => {
    const named = (name: string, hidden = false) => memorySheet([["x"]], { name, hidden });
    const long = "Sao kê chi tiết món vay đến ngày 31/12/2020.csv";
    const sheets = [
      "thang-12/sao-ke.csv",
      "thang-11\\SAO-KE.csv",
      "[a]:*?",
      "''",
      long,
      `${long}x`,
      "thang-10/sao-ke.csv",
    ];
    const file = memoryFile("a", ...sheets.map((name) => named(name)), named("riêng", true));
    const { bytes, names } = await plainWorkbook(file);
    expect(names).toEqual([
      "sao-ke.csv",
      "SAO-KE.csv (2)",
      "a",
      "Sheet",
      "2020.csv",
      "2020.csvx",
      "sao-ke.csv (3)",
      "riêng",
    ]);
    const read = await openFile(memorySource("a.xlsx", bytes));
    expect(read.sheets.map(({ name }) => name)).toEqual(names);
    expect(read.sheets.map(({ hidden }) => hidden)).toEqual([...sheets.map(() => false), true]);
  });

  it("is refused for more rows than a sheet has", async () => {
    const sheet = memorySheet([["x"]]);
    const beyond = {
      ...sheet,
      async *blocks(request: Parameters<typeof sheet.blocks>[0]) {
        for await (const block of sheet.blocks(request))
          yield Object.assign(block, { rowNumber: Float64Array.of(1_048_577) });
      },
    };
    await expect(plainWorkbook(memoryFile("a.csv", beyond))).rejects.toBeInstanceOf(MarkingError);
  });
});
