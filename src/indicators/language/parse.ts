import { Cursor } from "./cursor.ts";
import type { Addend, Aggregate, DistinctTerm, Expression, Measure } from "./measure.ts";
import { fieldNamed, isTableId } from "./names.ts";
import { RowParser } from "./row-parser.ts";
import { aggregateScale, haveOneDictionary, isWhole, summable } from "./types.ts";

/**
 * Reads a formula: `sum(loans.overdue where loans.disbursedOn >= plan.start)`. Every field must be defined by its
 * table, every comparison must make sense.
 *
 * measure := addend (("+" | "-") addend)* · addend := [number "*"] aggregate ·
 * aggregate := sum(expression [where p]) | count(table [where p]) | countDistinct(key [where p], …) ·
 * expression := term (("+" | "-") term)* · term := number | "text" | parameter | field["?"] | min|max|first(e, …) | (e) ·
 * p := p or p | p and p | not p | (p) | e = e (also != < <= > >=) | e in period | e in month | e is known | e is missing
 *
 * @throws MeasureSyntaxError
 */
export function parseMeasure(formula: string): Measure {
  const cursor = new Cursor(formula);
  const first = addend(cursor, 1);
  const addends: Addend[] = [first];
  for (let sign = cursor.accept("+", "-"); sign; sign = cursor.accept("+", "-")) {
    const next = addend(cursor, sign.text === "+" ? 1 : -1);
    if (aggregateScale(next.aggregate) !== aggregateScale(first.aggregate))
      cursor.fail({ vi: "không cộng trừ được hai tổng khác loại", en: "sums of different kinds can't be added" }, sign);
    addends.push(next);
  }
  if (cursor.peek().kind !== "end")
    cursor.fail({ vi: "thừa ký tự sau công thức", en: "something stands after the formula" });
  return { addends };
}

function addend(cursor: Cursor, sign: 1 | -1): Addend {
  const token = cursor.peek();
  if (token.kind !== "number") return { factor: sign, aggregate: aggregate(cursor) };
  cursor.take();
  if (!Number.isSafeInteger(token.value))
    cursor.fail({ vi: "hệ số phải là số nguyên", en: "the factor must be a whole number" }, token);
  cursor.expect("*");
  return { factor: sign * token.value, aggregate: aggregate(cursor) };
}

const AGGREGATES: Readonly<Record<string, (cursor: Cursor) => Aggregate>> = { sum, count, countDistinct };

function aggregate(cursor: Cursor): Aggregate {
  const name = cursor.take();
  const read = Object.hasOwn(AGGREGATES, name.text) ? AGGREGATES[name.text] : undefined;
  if (read === undefined) {
    return cursor.fail(
      {
        vi: `cần sum(…), count(…) hoặc countDistinct(…), gặp «${name.text}»`,
        en: `expected sum(…), count(…) or countDistinct(…), found “${name.text}”`,
      },
      name,
    );
  }
  cursor.expect("(");
  const found = read(cursor);
  cursor.expect(")");
  return found;
}

function sum(cursor: Cursor): Aggregate {
  const start = cursor.peek();
  const row = new RowParser(cursor);
  const value = row.expression();
  if (!summable(value))
    cursor.fail(
      { vi: "chỉ cộng được số tiền, điểm hoặc số", en: "only money, points and numbers can be summed" },
      start,
    );
  if (!isWhole(value))
    cursor.fail(
      { vi: "số lẻ như vậy không cộng chính xác được", en: "a number with such decimals can't be summed exactly" },
      start,
    );
  const where = row.where();
  return { fn: "sum", table: row.table(start), value, ...where };
}

function count(cursor: Cursor): Aggregate {
  const name = cursor.take();
  if (!isTableId(name.text))
    return cursor.fail({ vi: `không có bảng «${name.text}»`, en: `there is no table “${name.text}”` }, name);
  const row = new RowParser(cursor, name.text);
  const where = row.where();
  return { fn: "count", table: row.table(name), ...where };
}

function countDistinct(cursor: Cursor): Aggregate {
  const first = distinctTerm(cursor);
  const terms: DistinctTerm[] = [first];
  while (cursor.accept(",")) {
    const start = cursor.peek();
    const term = distinctTerm(cursor);
    if (!haveOneDictionary(first.key, term.key))
      cursor.fail({ vi: "các mã phải cùng loại", en: "the keys must be of one kind" }, start);
    terms.push(term);
  }
  return { fn: "countDistinct", terms };
}

function distinctTerm(cursor: Cursor): DistinctTerm {
  const start = cursor.peek();
  const row = new RowParser(cursor);
  const key = row.expression();
  if (key.kind !== "field" || key.scope !== "row" || fieldNamed(key.table, key.field)?.kind !== "key")
    return cursor.fail({ vi: "countDistinct cần một cột mã", en: "countDistinct needs a key field" }, start);
  const where = row.where();
  return { table: row.table(start), key, ...where };
}

/**
 * Reads what one row of a table is asked for: `first(loans.dueSession?, loans.dueContract?)`.
 *
 * @throws MeasureSyntaxError
 */
export function parseExpression(formula: string): Expression {
  const cursor = new Cursor(formula);
  const expression = new RowParser(cursor).expression();
  if (cursor.peek().kind !== "end")
    cursor.fail({ vi: "thừa ký tự sau công thức", en: "something stands after the formula" });
  return expression;
}
