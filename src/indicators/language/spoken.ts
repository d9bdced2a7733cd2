import { tables } from "../../tables/registry.ts";
import type { TableId } from "../../tables/table.ts";
import type { Language, Words } from "../../values/words.ts";
import type { Addend, Aggregate, Comparison, Expression, Measure, ParameterName, Predicate, Scope } from "./measure.ts";
import { fieldNamed } from "./names.ts";
import { scaleOf } from "./types.ts";

/** A formula as people say it, with the names that the files' columns have. */
export function spokenMeasure({ addends }: Measure, language: Language): string {
  return addends.map((addend, index) => spokenAddend(addend, index === 0, language)).join(" ");
}

/** A condition on a row, as people say it. */
export function spokenPredicate(predicate: Predicate, language: Language): string {
  switch (predicate.kind) {
    case "and":
      return spanned(predicate.parts, language) ?? joined(predicate.parts, AND[language], language);
    case "or":
      return joined(predicate.parts, OR[language], language);
    case "not":
      if (predicate.part.kind === "known")
        return `${spokenExpression(predicate.part.value, language)} ${MISSING[language]}`;
      return `${NOT[language]} (${spokenPredicate(predicate.part, language)})`;
    case "known":
      return `${spokenExpression(predicate.value, language)} ${KNOWN[language]}`;
    case "compare": {
      const { left, operator, right } = predicate;
      const side = (one: Expression, other: Expression) => spokenExpression(one, language, scaleOf(other));
      return `${side(left, right)} ${SIGNS[operator]} ${side(right, left)}`;
    }
  }
}

/** What a row adds. `scale`: of what it stands beside, by which the parser has multiplied numbers. */
function spokenExpression(expression: Expression, language: Language, scale = scaleOf(expression)): string {
  switch (expression.kind) {
    case "field":
      return (
        quoted(fieldWords(expression.table, expression.field)[language], language) + OWNER[expression.scope][language]
      );
    case "parameter":
      return PARAMETERS[expression.name][language];
    case "number": {
      const text = String(expression.value / scale);
      return language === "vi" ? text.replace(".", ",") : text;
    }
    case "text":
      return quoted(expression.value, language);
    case "arithmetic":
      return `${spokenExpression(expression.left, language, scale)} ${expression.operator === "+" ? "+" : "−"} ${spokenExpression(expression.right, language, scale)}`;
    case "choice":
      return spokenChoice(
        expression.fn,
        expression.parts.map((part) => spokenExpression(part, language, scale)),
        language,
      );
  }
}

function spokenAddend({ factor, aggregate }: Addend, isFirst: boolean, language: Language): string {
  const size = Math.abs(factor);
  const sign = factor < 0 ? "− " : isFirst ? "" : "+ ";
  return `${sign}${size === 1 ? "" : `${size} × `}${spokenAggregate(aggregate, language)}`;
}

function spokenAggregate(aggregate: Aggregate, language: Language): string {
  if (aggregate.fn === "countDistinct") {
    const [first] = aggregate.terms;
    const key = first === undefined ? "" : fieldWords(first.key.table, first.key.field)[language];
    const places = aggregate.terms.map(
      ({ table, where }) => `${tableWords(table, language)}${where ? ` (${spokenPredicate(where, language)})` : ""}`,
    );
    return `${DISTINCT[language](quoted(key, language))} ${places.join(AND[language])}`;
  }
  const of =
    aggregate.fn === "count"
      ? COUNT[language](tableWords(aggregate.table, language))
      : SUM[language](spokenExpression(aggregate.value, language), tableWords(aggregate.table, language));
  return aggregate.where ? `${of}${ONLY[language]}${spokenPredicate(aggregate.where, language)}` : of;
}

/** `in period`, which the parser takes apart. */
function spanned([from, to, ...more]: readonly Predicate[], language: Language): string | undefined {
  if (more.length > 0 || from?.kind !== "compare" || to?.kind !== "compare") return undefined;
  if (from.operator !== ">=" || to.operator !== "<=" || from.right.kind !== "parameter") return undefined;
  if (to.right.kind !== "parameter" || JSON.stringify(from.left) !== JSON.stringify(to.left)) return undefined;
  const span = SPANS.find(
    ({ names }) =>
      from.right.kind === "parameter" &&
      to.right.kind === "parameter" &&
      names[0] === from.right.name &&
      names[1] === to.right.name,
  );
  return span && `${spokenExpression(from.left, language)} ${span.words[language]}`;
}

function joined(parts: readonly Predicate[], between: string, language: Language): string {
  return parts
    .map((part) => {
      const text = spokenPredicate(part, language);
      return part.kind === "or" || (part.kind === "and" && spanned(part.parts, language) === undefined)
        ? `(${text})`
        : text;
    })
    .join(between);
}

function spokenChoice(fn: "min" | "max" | "first", parts: readonly string[], language: Language): string {
  if (fn !== "first") return `${CHOICES[fn][language]} (${parts.join("; ")})`;
  const [first, ...others] = parts;
  return `${first} (${others.map((other) => `${ELSE[language]} ${other}`).join(", ")})`;
}

function quoted(text: string, language: Language): string {
  return language === "vi" ? `«${text}»` : `“${text}”`;
}

function fieldWords(table: TableId, field: string): Words {
  return fieldNamed(table, field)?.words ?? { vi: field, en: field };
}

function tableWords(table: TableId, language: Language): string {
  return quoted(tables[table].words[language], language);
}

const SIGNS = { "=": "=", "!=": "≠", "<": "<", "<=": "≤", ">": ">", ">=": "≥" } as const satisfies Record<
  Comparison,
  string
>;
const AND: Words = { vi: " và ", en: " and " };
const OR: Words = { vi: " hoặc ", en: " or " };
const NOT: Words = { vi: "không phải", en: "not" };
const KNOWN: Words = { vi: "có số liệu", en: "is known" };
const MISSING: Words = { vi: "để trống", en: "is blank" };
const ONLY: Words = { vi: ", chỉ tính dòng có ", en: ", only rows with " };
const ELSE: Words = { vi: "trống thì lấy", en: "if blank" };

const SUM = {
  vi: (value: string, table: string) => `tổng ${value} trong ${table}`,
  en: (value: string, table: string) => `sum of ${value} in ${table}`,
} as const;
const COUNT = {
  vi: (table: string) => `số dòng của ${table}`,
  en: (table: string) => `number of rows of ${table}`,
} as const;
const DISTINCT = {
  vi: (key: string) => `số ${key} khác nhau trong`,
  en: (key: string) => `number of different ${key} in`,
} as const;

const CHOICES = {
  min: { vi: "số nhỏ hơn trong", en: "the lesser of" },
  max: { vi: "số lớn hơn trong", en: "the greater of" },
} as const satisfies Record<string, Words>;

const OWNER = {
  row: { vi: "", en: "" },
  loan: { vi: " của món vay", en: " of the loan" },
  opening: { vi: " ở sao kê đầu kỳ", en: " in the opening ledger" },
  lending: { vi: " của tổ theo sao kê", en: " of the group in the ledger" },
} as const satisfies Record<Scope, Words>;

const PARAMETERS = {
  asOf: { vi: "ngày số liệu", en: "the date of the data" },
  "period.from": { vi: "ngày đầu kỳ", en: "the period's first day" },
  "period.to": { vi: "ngày cuối kỳ", en: "the period's last day" },
  "month.from": { vi: "ngày đầu tháng", en: "the month's first day" },
  "month.to": { vi: "ngày cuối tháng", en: "the month's last day" },
  "plan.start": { vi: "ngày bắt đầu Đề án", en: "the plan's start" },
} as const satisfies Record<ParameterName, Words>;

const SPANS = [
  { names: ["period.from", "period.to"], words: { vi: "trong kỳ", en: "in the period" } },
  { names: ["month.from", "month.to"], words: { vi: "trong tháng", en: "in the month" } },
] as const;
