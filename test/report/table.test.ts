import { describe, expect, it } from "vitest";
import type { Cell, ColumnGroup, PrintStyle, Row, Table } from "../../src/report/grid.ts";
import { draw } from "../../src/report/table/draw.ts";
import { layOut } from "../../src/report/table/layout.ts";
import { painter } from "../../src/report/table/paint.ts";

const VI: PrintStyle = { language: "vi", zeros: "drop" };
const EXACT = { numerator: 1, denominator: 1 };

const text = (value: string): Cell => ({ kind: "text", text: value });
const figure = (units: bigint, digits = 2): Cell => ({ kind: "percent", exact: EXACT, printed: { units, digits } });
const change = (units: bigint, unit: "amount" | "growth", digits: number): Cell => ({
  kind: "change",
  unit,
  now: EXACT,
  before: EXACT,
  printed: { units, digits },
  trend: "none",
});
const item = (...cells: Cell[]): Row => ({ role: "item", cells });
const name: ColumnGroup = { family: "name", isKey: true, columns: [{ head: { text: "Xã" }, holds: "text" }] };
const number = (family: string, ...heads: string[]): ColumnGroup => ({
  family,
  columns: heads.map((head) => ({ head: { text: head }, holds: "number" })),
});

function drawn(groups: readonly ColumnGroup[], rows: readonly Row[], width: number): string[] {
  const table: Table = { kind: "table", id: "t", groups, rows, notes: [] };
  return layOut(table, VI, width).flatMap((layout) => draw(layout, VI, painter(false)));
}

describe("a table of text", () => {
  it("aligns figures on the comma, whole ones and absent ones too", () => {
    const rows = [
      item(text("A"), figure(9096n)),
      item(text("B"), figure(10000n)),
      item(text("C"), { kind: "absent" }),
      item(text("D"), figure(-5n)),
    ];
    expect(drawn([name, number("value", "Số")], rows, 40).slice(3, -1)).toEqual([
      "A    90,96", //
      "B   100",
      "C     –",
      "D    −0,05",
    ]);
  });

  it("aligns percentages of growth on the comma in a column of their own, flush right under amounts", () => {
    const group = number("growth", "Số", "Tăng", "Tỷ lệ");
    const rows = [item(text("A"), figure(255_876n, 0), change(-32_820n, "amount", 0), change(-1_282n, "growth", 2))];
    rows.push(item(text("B"), figure(100n, 0), change(10n, "amount", 0), change(1_000n, "growth", 2)));
    expect(drawn([name, group], rows, 40).slice(3, -1)).toEqual([
      "A   255.876  −32.820  −12,82%", //
      "B       100      +10  +10%",
    ]);
    expect(drawn([name, group], rows, 11).slice(5, -1)).toEqual([
      "A   255.876", //
      "    −32.820",
      "    −12,82%",
      "",
      "B       100",
      "        +10",
      "       +10%",
    ]);
  });

  it("breaks names between words and cuts none while there is another way", () => {
    const rows = [item(text("Thị trấn Long Phú"), figure(9096n))];
    expect(drawn([name, number("value", "Số")], rows, 15).slice(3, -1)).toEqual([
      "Thị trấn  90,96", //
      "Long Phú",
    ]);
  });

  it("is divided, names repeated, where its groups do not fit side by side", () => {
    const groups = [name, number("a", "Một"), number("b", "Hai")];
    const rows = [item(text("Xã A"), figure(1n), figure(2n))];
    expect(drawn(groups, rows, 10)).toEqual([
      "──────────",
      "Xã     Một",
      "──────────",
      "Xã A  0,01",
      "──────────",
      "──────────",
      "Xã     Hai",
      "──────────",
      "Xã A  0,02",
      "──────────",
    ]);
  });

  it("cuts as a last resort, and shows that it did", () => {
    const lines = drawn([name, number("value", "Số")], [item(text("Nghiêng"), figure(123_456n))], 9);
    expect(lines[3]).toBe("Ngh… 1.2…");
  });

  it("sets apart targets above and the total below", () => {
    const rows: Row[] = [
      { role: "target", cells: [text("Mục tiêu"), figure(8700n)] },
      item(text("Xã A"), figure(9000n)),
      item(text("Xã B"), figure(9100n)),
      { role: "total", cells: [text("Cả"), figure(9050n)] },
    ];
    expect(drawn([name, number("value", "Số")], rows, 40).slice(2)).toEqual([
      "──────────────",
      "Mục tiêu  87",
      "──────────────",
      "Xã A      90",
      "Xã B      91",
      "──────────────",
      "Cả        90,5",
      "──────────────",
    ]);
  });
});
