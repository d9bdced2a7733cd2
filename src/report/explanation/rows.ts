import type { Explanation, Shares, SumKind } from "../../engine/explain/explanation.ts";
import { spokenPredicate } from "../../indicators/language/spoken.ts";
import type { Fraction } from "../../values/fraction.ts";
import type { Language } from "../../values/words.ts";
import type { RawValue } from "../document.ts";
import { onOneLine } from "../format.ts";
import { rawValue } from "../raw-value.ts";

const HEADER = [
  "part",
  "by",
  "code",
  "name",
  "file",
  "sheet",
  "row",
  "rows",
  "numerator",
  "denominator",
  "value",
  "target",
  "status",
  "money",
] as const;

type Line = Partial<Record<(typeof HEADER)[number], RawValue>>;

/**
 * One line for the whole, each unit below, each listed row, the rest, and each reason for leaving rows out. Lines of
 * `part` row and rest add up to the whole. Money in đồng, points in points.
 */
export function explanationRows(explanation: Explanation, language: Language): RawValue[][] {
  const { sums, of, below, rows, readings, leftOut, accounts } = explanation;
  const shared = (shares: Shares): Line =>
    sums === undefined
      ? {}
      : {
          rows: shares.rows,
          numerator: sumValue(shares.numerator, sums.numerator),
          denominator: sums.denominator && sumValue(shares.denominator, sums.denominator),
        };
  const measured = (value: Fraction | undefined, target?: Fraction, status?: string): Line => ({
    value: rawValue(value),
    target: rawValue(target),
    status,
  });
  const lines: Line[] = [
    {
      part: "whole",
      by: of.level,
      code: of.code,
      name: onOneLine(of.name),
      ...(sums ? shared(sums.total) : {}),
      ...measured(explanation.value, explanation.target, explanation.status),
    },
    ...readings.map(({ id, words, value }) => ({
      part: "reading",
      code: id,
      name: words[language],
      ...measured(value),
    })),
    ...below.flatMap(({ by, units }) =>
      units.map((unit) => ({
        part: "unit",
        by,
        code: unit.code,
        name: onOneLine(unit.name),
        ...shared(unit),
        ...measured(unit.value, unit.target, unit.status),
      })),
    ),
    ...rows.listed.map(({ file, sheet, table, row, label, numerator, denominator }) => ({
      part: "row",
      by: table,
      name: onOneLine(Object.values(label).join(" ")),
      file: onOneLine(file),
      sheet: onOneLine(sheet),
      row,
      ...shared({ rows: 1, numerator, denominator }),
    })),
    { part: "rest", ...shared(rows.rest) },
    ...leftOut.map(({ table, from, condition, rows: count, money }) => ({
      part: "condition",
      by: table,
      code: from,
      name: spokenPredicate(condition, language),
      rows: count,
      money,
    })),
    ...accounts.flatMap(({ file, sheet, table, rejected, rejectedMoney, skipped }) => [
      ...(rejected > 0
        ? [{ part: "rejected", by: table, file: onOneLine(file), sheet, rows: rejected, money: rejectedMoney }]
        : []),
      ...Object.entries(skipped).map(([reason, count]) => ({
        part: "skipped",
        by: table,
        code: reason,
        file: onOneLine(file),
        sheet,
        rows: count,
      })),
    ]),
  ];
  return [[...HEADER], ...lines.map((line) => HEADER.map((column) => line[column]))];
}

function sumValue(amount: number, { scale }: SumKind): RawValue {
  return rawValue({ numerator: amount, denominator: scale });
}
