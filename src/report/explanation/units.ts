import { NO_GROUP } from "../../engine/dimensions.ts";
import type { Division, UnitShare } from "../../engine/explain/explanation.ts";
import { count, figureOr } from "../figures.ts";
import { unitWords } from "../format.ts";
import { type Block, EMPTY, type Row, text } from "../grid.ts";
import { sumCell, sumUnit } from "../sum-cell.ts";
import { alone, type GroupOf, key, tableOf } from "../table-of.ts";
import { COLUMN_WORDS, DIMENSION_WORDS } from "../words.ts";
import type { ExplanationContext } from "./context.ts";

const WORDS = {
  title: {
    commune: { vi: "Theo xã, thị trấn", en: "By commune" },
    organisation: { vi: "Theo đơn vị nhận ủy thác", en: "By organisation" },
    programme: { vi: "Theo chương trình", en: "By programme" },
    hamlet: { vi: "Theo ấp, thôn", en: "By hamlet" },
    group: { vi: "Theo Tổ TK&VV", en: "By group" },
  },
  rows: { vi: "Số dòng", en: "Rows" },
  numerator: { vi: "Tử số", en: "Numerator" },
  denominator: { vi: "Mẫu số", en: "Denominator" },
  amount: { vi: "Số liệu", en: "Figure" },
  value: { vi: "Kết quả", en: "Result" },
  total: { vi: "Cộng", en: "Total" },
  direct: { vi: "Cho vay trực tiếp", en: "Direct loans" },
  overlap: {
    vi: "Cộng lớn hơn số chung: có người thuộc nhiều đơn vị, số chung chỉ tính một lần.",
    en: "The total is more than the whole: somebody belongs to several units, and counts once in the whole.",
  },
} as const;

type Line = (UnitShare & { readonly role: "item" }) | (Division["sum"] & { readonly role: "total" });

/** The parts of the units below, which add up to the whole. */
export function unitsBlocks(context: ExplanationContext): Block[] {
  const { explanation, say } = context;
  return explanation.below.flatMap((division): Block[] => {
    if (division.units.length === 0) return [];
    const title = say(WORDS.title[division.by]);
    return [
      { kind: "title", level: 2, text: title, tab: title.replaceAll(/[\\/?*[\]:]/g, " ") },
      table(context, division),
    ];
  });
}

function table(context: ExplanationContext, division: Division): Block {
  const { explanation, printing, style, say } = context;
  const { sums } = explanation;
  const over = sums?.numerator ?? { unit: "count", scale: 1 };
  const under = sums?.denominator;
  const groups: GroupOf<Line>[] = [
    key("unit", {
      head: { text: say(DIMENSION_WORDS[division.by]) },
      holds: "text",
      cell: (line) => text(line.role === "total" ? say(WORDS.total) : titleOf(line, context)),
    }),
    alone("rows", { head: { text: say(WORDS.rows) }, holds: "number", cell: ({ rows }) => count(rows) }),
    alone("sum", {
      head: { text: say(under ? WORDS.numerator : WORDS.amount), note: sumUnit(over, style) },
      holds: "number",
      cell: ({ numerator }) => sumCell(numerator, over),
    }),
    ...(under
      ? [
          alone<Line>("sum", {
            head: { text: say(WORDS.denominator), note: sumUnit(under, style) },
            holds: "number",
            cell: ({ denominator }) => sumCell(denominator, under),
          }),
          {
            family: "value",
            columns: [
              {
                head: { text: say(WORDS.value), note: unitWords(printing.kind, style.language) },
                holds: "number" as const,
                cell: (line: Line) => (line.role === "total" ? EMPTY : figureOr(line.value, printing)),
              },
              ...(explanation.better
                ? [
                    {
                      head: { text: say(COLUMN_WORDS.status) },
                      holds: "status" as const,
                      mark: "narrow" as const,
                      cell: (line: Line) =>
                        line.role === "total" ? EMPTY : { kind: "status" as const, status: line.status },
                    },
                  ]
                : []),
            ],
          },
        ]
      : []),
  ];
  const lines: Line[] = division.units.map((unit) => ({ ...unit, role: "item" }));
  if (lines.length > 1) lines.push({ ...division.sum, role: "total" });
  const total = sums?.total;
  const isMore =
    total !== undefined &&
    (division.sum.numerator !== total.numerator || division.sum.denominator !== total.denominator);
  return tableOf<Line & { readonly role: Row["role"] }>(
    `below-${division.by}`,
    groups,
    lines,
    isMore ? [say(WORDS.overlap)] : [],
  );
}

function titleOf({ code, name }: UnitShare, { say }: ExplanationContext): string {
  if (code === NO_GROUP) return `${say(WORDS.direct)} (${code})`;
  return code === undefined || code === name ? name : `${name} (${code})`;
}
