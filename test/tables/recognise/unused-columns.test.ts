import { expect, test } from "vitest";
import { HeaderReader } from "../../../src/tables/recognise/header-columns.ts";
import { namelessColumns, unmappedColumn } from "../../../src/tables/recognise/unused-columns.ts";
import { memorySheet } from "../../support/memory-sheet.ts";

test("a column that no table uses is told by its letter and header", async () => {
  const [, second] = new HeaderReader().columns(await memorySheet([["Mã KH", "Ghi\nchú"]]).head(1));
  expect(second && unmappedColumn(second)).toEqual({ index: 1, letter: "B", header: "Ghi chú" });
});

test("columns that hold something below the header and have no name are told of, empty ones not", async () => {
  const head = await memorySheet([
    ["Mã KH", null, "Xã"],
    ["0012345678", null, "Tân Hưng", null, "x"],
    ["0012345679", null, "Tân Hưng", null, null, null, 5],
  ]).head(9);
  const named = new HeaderReader().columns(head.slice(0, 1));
  expect(namelessColumns(named, head.slice(1))).toEqual([
    { index: 4, letter: "E", header: "" },
    { index: 6, letter: "G", header: "" },
  ]);
  expect(namelessColumns(named, [])).toEqual([]);
});
