import { expect, test } from "vitest";
import { openFile } from "../../src/read/open.ts";
import { memorySource } from "../../src/read/source.ts";
import { recogniseFile } from "../../src/tables/recognise.ts";

const HEADER = "Mã KH;Mã tổ;Gửi trong tháng;Ngày số liệu";

/** A sheet of deposits whose amounts and dates can be read two ways for 600 rows, and then whatever `last` says. */
async function columnsOf(last: string) {
  const rows = Array.from({ length: 600 }, (_, row) => `${2_000_000_000 + row};1000001;1.234;05/06/2020`);
  const bytes = new TextEncoder().encode([HEADER, ...rows, last].join("\n"));
  const { sheets } = await recogniseFile(await openFile(memorySource("gui.csv", bytes)));
  return sheets[0]?.tables.find(({ table }) => table === "deposits")?.columns;
}

test.each([
  { last: "2000009999;1000001;12,5;05/06/2020", decimal: ",", proven: true },
  { last: "2000009999;1000001;12.5;05/06/2020", decimal: ".", proven: true },
  { last: "2000009999;1000001;1.234;05/06/2020", decimal: ",", proven: false },
])("a cell below the sample decides how 1.234 is read: $last", async ({ last, decimal, proven }) => {
  const columns = await columnsOf(last);
  expect(columns?.get("depositedInMonth")?.style.numbers).toEqual({ decimal, proven });
});
