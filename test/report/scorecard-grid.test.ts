import { describe, expect, it } from "vitest";
import type { IndicatorResult, Scorecard, UnitResult } from "../../src/engine/scorecard.ts";
import type { GridOptions } from "../../src/report/context.ts";
import { UnknownUnitError } from "../../src/report/find-unit.ts";
import { formatCell } from "../../src/report/format.ts";
import type { Grid, Table } from "../../src/report/grid.ts";
import { scorecardGrid } from "../../src/report/scorecard-grid.ts";
import { largestScorecard, smallestScorecard } from "../support/extreme-scorecards.ts";
import { sampleScorecard } from "../support/sample-scorecard.ts";

const BY_CODE: GridOptions = { sort: "code" };

function tablesOf(grid: Grid): Table[] {
  return grid.blocks.filter((block) => block.kind === "table");
}

function table(grid: Grid, id: string): Table {
  const found = tablesOf(grid).find((other) => other.id === id);
  if (!found) throw new RangeError(`no table ${id}`);
  return found;
}

/** A table as printed text, a row an array. */
function printed(grid: Grid, id: string): string[][] {
  return table(grid, id).rows.map((row) => row.cells.map((cell) => formatCell(cell, grid.style)));
}

function prose(grid: Grid): string {
  return grid.blocks
    .flatMap((block) => {
      if (block.kind === "title") return [block.text];
      if (block.kind === "paragraph") return block.lines;
      if (block.kind === "list") return block.items.flatMap((item) => [item.head ?? "", ...item.lines, ...item.small]);
      return block.kind === "charts" ? [] : block.notes;
    })
    .join("\n");
}

/** The sample with its first commune changed. */
function withFirstCommune(change: (unit: UnitResult) => UnitResult): Scorecard {
  const sample = sampleScorecard();
  return {
    ...sample,
    units: sample.units.map(({ by, units }) => ({
      by,
      units: units.map((unit, index) => (index === 0 ? change(unit) : unit)),
    })),
  };
}

describe("every grid", () => {
  const scorecards = { smallest: smallestScorecard(), sample: sampleScorecard(), largest: largestScorecard() };
  it.each(Object.entries(scorecards))("%s: has a cell for each column, and ids of its own", (_, scorecard) => {
    const tables = tablesOf(scorecardGrid(scorecard, "vi", BY_CODE));
    expect(new Set(tables.map(({ id }) => id)).size).toBe(tables.length);
    for (const { groups, rows } of tables) {
      const columns = groups.reduce((sum, group) => sum + group.columns.length, 0);
      expect(rows.map((row) => row.cells.length)).toEqual(rows.map(() => columns));
    }
  });
});

describe("the office's table", () => {
  it("holds the published figures and changes to the digit", () => {
    const rows = printed(scorecardGrid(sampleScorecard(), "vi", BY_CODE), "indicators");
    const published = rows.map((row) => [row[3], row[7], row[8]]);
    expect(published).toContainEqual(["90,96", "60,73", "+30,23"]);
    expect(published).toContainEqual(["95,8", "76,71", "+19,09"]);
    expect(published).toContainEqual(["87,78", "60,57", "+27,21"]);
    expect(published).toContainEqual(["99,2", "96,61", "+2,59"]);
    expect(published).toContainEqual(["0,78", "5,6", "−4,82"]);
  });

  it("holds the published capital, balance, growth and plan", () => {
    expect(
      printed(scorecardGrid(sampleScorecard(), "vi", BY_CODE), "figures").map((row) => row.slice(2).join(" ")),
    ).toEqual([
      "288.791 267.420 +21.371 +7,99% 274.534 +14.257 +5,19%",
      "288.696 255.876 +32.820 +12,82% 273.916 +14.780 +5,39%",
      "11.636 –   –  ",
      "24,81 –   –  ",
      "15.050      ",
      "98,2      ",
    ]);
  });

  it("sets the other reading of an indicator under it, without a status", () => {
    const rows = table(scorecardGrid(sampleScorecard(), "vi", BY_CODE), "indicators").rows;
    expect(rows[1]?.role).toBe("detail");
    expect(printed(scorecardGrid(sampleScorecard(), "vi", BY_CODE), "indicators")[1]).toEqual([
      "",
      "Đối chiếu: tính cả các kỳ đã gia hạn",
      "%",
      "88,41",
      ...Array.from({ length: 7 }, () => ""),
    ]);
  });

  it("tells no data from a miss and gives the reason", () => {
    const row = table(scorecardGrid(sampleScorecard(), "vi", BY_CODE), "indicators").rows[3];
    expect(row?.cells[3]).toEqual({ kind: "absent", reason: "sao kê không có món vay đã tất toán" });
    expect(row?.cells[6]).toEqual({ kind: "status", status: "no-data" });
  });

  it("leaves out a baseline of which nothing is known", () => {
    const scorecard = sampleScorecard({
      baselines: [{ date: "2018-09-30" }, { date: "2019-12-31" }, { date: "2020-06-30" }],
    });
    const heads = table(scorecardGrid(scorecard, "vi", BY_CODE), "indicators").groups.map((group) => group.head?.text);
    expect(heads.filter((head) => head !== undefined)).toEqual(["30/09/2018", "31/12/2019"]);
  });
});

describe("the communes' table", () => {
  const grid = scorecardGrid(sampleScorecard(), "vi", BY_CODE);

  it("has targets on top, the office at the bottom, a cell of actual, gap, change and status an indicator", () => {
    const rows = printed(grid, "units-commune");
    expect(rows[0]?.slice(0, 6)).toEqual(["Mục tiêu", "", "87", "", "", ""]);
    expect(rows[1]?.slice(0, 6)).toEqual(["Thị trấn Long Phú", "Trần Thị Mỹ Hạnh", "92,4", "+5,4", "+29,3", "✓ Đạt"]);
    expect(rows.at(-1)?.slice(0, 6)).toEqual(["Toàn đơn vị", "", "90,96", "+3,96", "+30,23", "✓ Đạt"]);
    expect(rows.at(-1)?.slice(-2)).toEqual(["5/7", ""]);
  });

  it.each([
    ["name", ["Thị trấn Đại Ngãi", "Thị trấn Long Phú", "Xã Châu Khánh"]],
    ["met", ["Thị trấn Long Phú", "Thị trấn Đại Ngãi", "Xã Long Đức"]],
    ["overdue-ratio", ["Xã Châu Khánh", "Xã Long Đức", "Thị trấn Long Phú"]],
    ["principal-collection", ["Xã Châu Khánh", "Xã Long Đức", "Thị trấn Long Phú"]],
  ])("sorted by %s", (sort, first) => {
    const rows = printed(scorecardGrid(sampleScorecard(), "vi", { sort }), "units-commune");
    expect(rows.slice(1, 4).map((row) => row[0])).toEqual(first);
  });

  it("sorted by an indicator has units without data last", () => {
    const rows = printed(scorecardGrid(sampleScorecard(), "vi", { sort: "session-quality" }), "units-commune");
    expect(rows.at(-2)?.[0]).toBe("Xã Tân Thạnh");
  });

  it("measures a commune with a target of its own against that one, and says so", () => {
    const own = withFirstCommune((unit) => {
      const result = unit.indicators["principal-collection"] as IndicatorResult;
      const changed: IndicatorResult = { ...result, target: { numerator: 95, denominator: 100 }, status: "missed" };
      return { ...unit, indicators: { ...unit.indicators, "principal-collection": changed } };
    });
    const changed = scorecardGrid(own, "vi", BY_CODE);
    expect(printed(changed, "units-commune")[1]?.slice(2, 6)).toEqual(["92,4", "−2,6", "+29,3", "✗ Chưa đạt"]);
    expect(prose(changed)).toContain("mục tiêu riêng");
    expect(prose(grid)).not.toContain("mục tiêu riêng");
  });

  it("leaves out an indicator that is not computed by that dimension, and says so", () => {
    const sample = sampleScorecard();
    const programmes = (sample.units[0]?.units ?? []).map((unit): UnitResult => {
      const noData = { reason: "not-per-unit", words: { vi: "không có", en: "none" } } as const;
      return {
        ...unit,
        level: "programme",
        indicators: { ...unit.indicators, "session-quality": { noData, status: "no-data", baselines: [] } },
      };
    });
    const changed = scorecardGrid(
      { ...sample, units: [...sample.units, { by: "programme", units: programmes }] },
      "vi",
      BY_CODE,
    );
    const heads = (id: string) => table(changed, id).groups.map((group) => group.head?.short);
    expect(heads("units-commune")).toContain("GD xã");
    expect(heads("units-programme")).not.toContain("GD xã");
    expect(prose(changed)).toContain("Không tính theo chương trình: chất lượng hoạt động giao dịch xã.");
  });

  it("leaves out an indicator of which nobody has data, office included, and says so", () => {
    const sample = sampleScorecard();
    const noData = { reason: "table-missing", words: { vi: "chưa có bảng", en: "no table" } } as const;
    const without = (unit: UnitResult): UnitResult => ({
      ...unit,
      indicators: { ...unit.indicators, "session-quality": { noData, status: "no-data", baselines: [] } },
    });
    const units = sample.units.map((breakdown) => ({ ...breakdown, units: breakdown.units.map(without) }));
    const changed = scorecardGrid({ ...sample, total: without(sample.total), units }, "vi", BY_CODE);
    expect(table(changed, "units-commune").groups.map((group) => group.head?.short)).not.toContain("GD xã");
    expect(table(changed, "indicators").rows).toHaveLength(9);
    expect(prose(changed)).toContain("Không đơn vị nào có số liệu");
    expect(prose(changed)).toContain("Không có số liệu – mọi đơn vị: chưa có bảng");
  });

  it("shows only the breakdowns asked for", () => {
    const ids = tablesOf(scorecardGrid(largestScorecard(), "vi", { sort: "code", by: ["programme"] })).map(
      ({ id }) => id,
    );
    expect(ids.filter((id) => id.startsWith("units-"))).toEqual(["units-programme"]);
  });
});

describe("the heading", () => {
  it("says how it stands, what was left out, and that the plan is not the user's own", () => {
    const said = prose(scorecardGrid(sampleScorecard(), "vi", BY_CODE));
    expect(said).toContain("Đạt 5/7 chỉ tiêu, chưa đạt 1, không có số liệu 1. Xếp loại xã: 9 tốt, 2 khá.");
    expect(said).toContain("3 dòng có lỗi (74,5 triệu đồng) đã bị loại khỏi số liệu");
    expect(said).toContain("đề án có sẵn trong ltq");
  });

  it("has no notice where there is nothing to notice", () => {
    const kinds = scorecardGrid(smallestScorecard(), "vi", BY_CODE).blocks.map((block) =>
      block.kind === "paragraph" ? block.emphasis : block.kind,
    );
    expect(kinds).not.toContain("notice");
  });
});

describe("the account of rows", () => {
  it("closes: seen = used + rejected + skipped, by reason", () => {
    const [note] = table(scorecardGrid(sampleScorecard(), "vi", BY_CODE), "inputs").notes;
    expect(note).toBe(
      "30.236 dòng = 30.138 đã dùng + 3 bị loại do lỗi + 95 bỏ qua (24 dòng trống, 40 tiêu đề lặp lại, 25 dòng cộng, 6 ghi chú hoặc chữ ký).",
    );
  });
});

describe("one unit", () => {
  it.each(["310109", "Xã Trường Khánh", "XA TRUONG KHANH"])("is found by %s", (unit) => {
    const grid = scorecardGrid(sampleScorecard(), "vi", { sort: "code", unit });
    expect(prose(grid)).toContain("Xã Trường Khánh (310109)");
    expect(tablesOf(grid).map(({ id }) => id)).not.toContain("units-commune");
  });

  it("stands beside the office and has a place among its like", () => {
    const rows = printed(scorecardGrid(sampleScorecard(), "vi", { sort: "code", unit: "310109" }), "indicators");
    expect(rows[0]?.slice(3, 9)).toEqual(["90,4", "87", "+3,4", "✓ Đạt", "90,96", "7/11"]);
    expect(rows[4]?.slice(3, 9)).toEqual(["0,82", "0,49", "+0,33", "✗ Chưa đạt", "0,78", "8/11"]);
  });

  it.each(["Xã Không Có", "Long Phú"])("is refused where %s names none", (unit) => {
    expect(() => scorecardGrid(sampleScorecard(), "vi", { sort: "code", unit })).toThrow(UnknownUnitError);
  });
});

describe("definitions", () => {
  it("give reading, formula, the other reading, and why there is no data for whom", () => {
    const said = prose(scorecardGrid(sampleScorecard(), "vi", BY_CODE));
    expect(said).toContain("Không có số liệu – toàn đơn vị, Xã Hậu Thạnh: sao kê không có món vay đã tất toán");
    expect(said).toContain("Không có số liệu – Xã Tân Thạnh: không có phiên giao dịch nào được chấm điểm");
    expect(said).toContain("= sum(principal.collection) / sum(principal.due)");
    expect(said).toContain("Bỏ phần lẻ sau 2 chữ số thập phân, không làm tròn lên.");
    expect(said).toContain("• Sao kê không ghi đơn vị tính: coi là đồng");
  });
});
