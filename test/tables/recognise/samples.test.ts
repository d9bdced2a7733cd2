import { describe, expect, it } from "vitest";
import type { Cell } from "../../../src/read/cell.ts";
import type { Sheet } from "../../../src/read/sheet.ts";
import type { TableFit } from "../../../src/tables/recognise/fit-tables.ts";
import { HeaderReader } from "../../../src/tables/recognise/header-columns.ts";
import { Samples } from "../../../src/tables/recognise/samples.ts";
import type { TableId } from "../../../src/tables/table.ts";
import { type MemoryCell, memorySheet } from "../../support/memory-sheet.ts";

const HEADER = ["Dư nợ", "Ngày", "Điểm", "Lãi suất", "Mã KH"];
const FIELDS = ["current", "disbursedOn", "outstanding", "ratePerYear", "customerId"];

/** Fields of another table, the first three of them numbers: points. */
const POINTS = ["score", "scoreOverdue", "scorePrincipal"];

/** Samples of the first rows below a header, and what a look at the others adds. */
async function settled(
  sample: readonly MemoryCell[][],
  below: readonly MemoryCell[][],
  [table, fields]: readonly [TableId, readonly string[]] = ["loans", FIELDS],
) {
  const sheet = memorySheet([HEADER, ...sample, ...below]);
  const [header, ...head] = await sheet.head(1 + sample.length);
  const columns = new HeaderReader().columns(header ? [header] : []);
  const samples = new Samples(head.map(({ cells }) => cells));
  const fit: TableFit = {
    table,
    columns: new Map(
      columns.flatMap((column, at) => (fields[at] === undefined ? [] : [[fields[at], column] as const])),
    ),
    duplicates: [],
  };
  let read = false;
  const watched: Sheet = {
    ...sheet,
    blocks(request) {
      read = true;
      return sheet.blocks(request);
    },
  };
  await samples.settle(watched, 1, { tables: [fit] });
  return { samples, columns, read };
}

describe("samples of columns", () => {
  it("are the cells that the rows have", () => {
    const [a, b]: readonly Cell[] = [
      { kind: "text", text: "1,5" },
      { kind: "text", text: "31/12/2020" },
    ];
    const samples = new Samples([[a as Cell, b as Cell], [b as Cell], []]);
    expect(samples.column(0)).toEqual([a, b]);
    expect(samples.column(1)).toEqual([b]);
    expect(samples.evidence(0)).toEqual({
      marks: { comma: 1, point: 0, either: undefined },
      order: { dmy: 1, mdy: 0, either: 0, monthFirst: undefined },
    });
  });

  it("together show point and comma of all columns", async () => {
    const { samples, columns } = await settled([["1,5", "x", "2.5", "3,5", "4,5"], ["1,5"]], []);
    expect(samples.evidenceOfAll(columns)).toEqual({ comma: 4, point: 1, either: undefined });
    expect(samples.evidenceOfAll(columns.slice(1, 3))).toEqual({ comma: 0, point: 1, either: undefined });
  });
});

describe("what a sample leaves open", () => {
  it("is settled by the first cell below that decides", async () => {
    const { samples } = await settled(
      [["1.234", "01/02/2020", "1.234", "1.234", "1.234"]],
      [
        ["1.235", "02/03/2020"],
        ["2,5", "12/31/2020", "2.5", "3,5", "4,5"],
      ],
    );
    expect(samples.evidence(0).marks).toEqual({ comma: 1, point: 0, either: "1.234" });
    expect(samples.evidence(1).order).toEqual({ dmy: 0, mdy: 1, either: 1, monthFirst: "12/31/2020" });
    expect(samples.evidence(2).marks).toEqual({ comma: 0, point: 1, either: "1.234" });
    expect(samples.evidence(3).marks).toEqual({ comma: 1, point: 0, either: "1.234" });
    // of a key nothing is open
    expect(samples.evidence(4).marks).toEqual({ comma: 0, point: 0, either: "1.234" });
  });

  it("is not asked where the sample shows it, or shows nothing that could be read in two ways", async () => {
    const { samples } = await settled(
      [
        ["1.234", "01/02/2020", "5"],
        ["1.5", "31/12/2020", "6"],
      ],
      [["2,5", "12/31/2020", "7,5"]],
    );
    expect(samples.evidence(0).marks).toEqual({ comma: 0, point: 1, either: "1.234" });
    expect(samples.evidence(1).order).toEqual({ dmy: 1, mdy: 0, either: 1, monthFirst: undefined });
    expect(samples.evidence(2).marks).toEqual({ comma: 0, point: 0, either: undefined });
  });

  it("is settled of points, too", async () => {
    const { samples } = await settled([["85.250"]], [["85.5"]], ["groups", POINTS]);
    expect(samples.evidence(0).marks).toEqual({ comma: 0, point: 1, either: "85.250" });
  });

  it.each<[string, MemoryCell[][]]>([
    ["nothing", [["5", "31/12/2020", "5", "5", "5"]]],
    ["a key's or a number's dates", [["01/02/2020", null, null, null, "01/02/2020"]]],
    ["a date's or a key's numbers", [[null, "1.234", null, null, "1.234"]]],
    [
      "what its own cells show, even where they contradict each other",
      [
        ["1.234", "01/02/2020"],
        ["1,5", "31/12/2020"],
        ["2.5", "12/31/2020"],
      ],
    ],
  ])("costs no reading where it is %s", async (_, sample) => {
    expect((await settled(sample, [["1.234"]])).read).toBe(false);
  });

  it("stays open where nothing below decides", async () => {
    const { samples } = await settled([["1.234", "01/02/2020"]], [["5.678", "02/03/2020"]]);
    expect(samples.evidence(0).marks).toEqual({ comma: 0, point: 0, either: "1.234" });
    expect(samples.evidence(1).order).toEqual({ dmy: 0, mdy: 0, either: 1, monthFirst: undefined });
  });
});
