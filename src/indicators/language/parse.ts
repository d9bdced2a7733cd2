import type { TableId } from "../../tables/table.ts";
import type { Words } from "../../values/words.ts";
import type {
  Addend,
  Aggregate,
  Comparison,
  DistinctTerm,
  Expression,
  FieldRef,
  Measure,
  ParameterName,
  Predicate,
  Scope,
} from "./measure.ts";
import { PARAMETERS, SCOPES } from "./measure.ts";
import { fieldNamed, isTableId } from "./names.ts";
import { MeasureSyntaxError } from "./syntax-error.ts";
import { type Token, tokens } from "./tokens.ts";
import { aggregateScale, comparable, haveOneDictionary, isWhole, summable } from "./types.ts";

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
  return new Parser(formula).measure();
}

const COMPARISONS = new Set<string>(["=", "!=", "<", "<=", ">", ">="]);
const AGGREGATES = new Set<string>(["sum", "count", "countDistinct"]);
const CHOICES = new Set<string>(["min", "max", "first"]);

class Parser {
  readonly #tokens: readonly Token[];
  #next = 0;
  /** The table whose rows the aggregate being read runs over, once a field has shown it. */
  #table: TableId | undefined;
  /** Fields of other rows that it looks at; whether its rows lead there is known once the table is. */
  #borrowed: { readonly scope: Exclude<Scope, "row">; readonly token: Token }[] = [];

  constructor(private readonly formula: string) {
    this.#tokens = tokens(formula);
  }

  measure(): Measure {
    const first = this.#addend(1);
    const addends: Addend[] = [first];
    while (this.#peek().text === "+" || this.#peek().text === "-") {
      const operator = this.#take();
      const addend = this.#addend(operator.text === "+" ? 1 : -1);
      if (aggregateScale(addend.aggregate) !== aggregateScale(first.aggregate))
        this.#fail(
          { vi: "không cộng trừ được hai tổng khác loại", en: "sums of different kinds can't be added" },
          operator,
        );
      addends.push(addend);
    }
    if (this.#peek().kind !== "end")
      this.#fail({ vi: "thừa ký tự sau công thức", en: "something stands after the formula" });
    return { addends };
  }

  #addend(sign: 1 | -1): Addend {
    const token = this.#peek();
    if (token.kind !== "number") return { factor: sign, aggregate: this.#aggregate() };
    this.#take();
    if (!Number.isSafeInteger(token.value))
      this.#fail({ vi: "hệ số phải là số nguyên", en: "the factor must be a whole number" }, token);
    this.#expect("*");
    return { factor: sign * token.value, aggregate: this.#aggregate() };
  }

  #aggregate(): Aggregate {
    const name = this.#take();
    if (!AGGREGATES.has(name.text)) {
      return this.#fail(
        {
          vi: `cần sum(…), count(…) hoặc countDistinct(…), gặp «${name.text}»`,
          en: `expected sum(…), count(…) or countDistinct(…), found “${name.text}”`,
        },
        name,
      );
    }
    this.#expect("(");
    const aggregate = name.text === "sum" ? this.#sum() : name.text === "count" ? this.#count() : this.#countDistinct();
    this.#expect(")");
    return aggregate;
  }

  #sum(): Aggregate {
    this.#begin();
    const start = this.#peek();
    const value = this.#expression();
    if (!summable(value))
      this.#fail(
        { vi: "chỉ cộng được số tiền, điểm hoặc số", en: "only money, points and numbers can be summed" },
        start,
      );
    if (!isWhole(value))
      this.#fail(
        {
          vi: "số lẻ đến mức này không cộng chính xác được",
          en: "a number with such decimals can't be summed exactly",
        },
        start,
      );
    const where = this.#where();
    return { fn: "sum", table: this.#rowTable(start), value, ...where };
  }

  #count(): Aggregate {
    this.#begin();
    const name = this.#take();
    if (!isTableId(name.text))
      return this.#fail({ vi: `không có bảng «${name.text}»`, en: `there is no table “${name.text}”` }, name);
    this.#table = name.text;
    const where = this.#where();
    return { fn: "count", table: this.#rowTable(name), ...where };
  }

  #countDistinct(): Aggregate {
    const first = this.#distinctTerm();
    const terms: DistinctTerm[] = [first];
    while (this.#peek().text === ",") {
      this.#take();
      const start = this.#peek();
      const term = this.#distinctTerm();
      if (!haveOneDictionary(first.key, term.key))
        this.#fail({ vi: "các mã phải cùng loại", en: "the keys must be of one kind" }, start);
      terms.push(term);
    }
    return { fn: "countDistinct", terms };
  }

  #distinctTerm(): DistinctTerm {
    this.#begin();
    const start = this.#peek();
    const key = this.#expression();
    if (key.kind !== "field" || key.scope !== "row" || fieldNamed(key.table, key.field)?.kind !== "key") {
      return this.#fail({ vi: "countDistinct cần một cột mã", en: "countDistinct needs a key field" }, start);
    }
    const where = this.#where();
    return { table: this.#rowTable(start), key, ...where };
  }

  /** Another aggregate, or term of one, whose table is not known yet. */
  #begin(): void {
    this.#table = undefined;
    this.#borrowed = [];
  }

  #where(): { where?: Predicate } {
    if (this.#peek().text !== "where") return {};
    this.#take();
    return { where: this.#or() };
  }

  #or(): Predicate {
    return this.#chain("or", () => this.#chain("and", () => this.#unary()));
  }

  #chain(kind: "and" | "or", part: () => Predicate): Predicate {
    const first = part();
    const parts = [first];
    while (this.#peek().text === kind) {
      this.#take();
      parts.push(part());
    }
    return parts.length === 1 ? first : { kind, parts };
  }

  #unary(): Predicate {
    if (this.#peek().text === "not") {
      this.#take();
      return { kind: "not", part: this.#unary() };
    }
    return this.#peek().text === "(" ? this.#parenthesised() : this.#comparison();
  }

  /** `(a or b)` and `(a + b) > 0` start alike: what follows the closing parenthesis tells. */
  #parenthesised(): Predicate {
    const start = this.#next;
    let depth = 0;
    let at = start;
    do {
      const text = this.#tokens[at]?.text;
      if (text === "(") depth += 1;
      if (text === ")") depth -= 1;
      at += 1;
    } while (depth > 0 && at < this.#tokens.length);
    const after = this.#tokens[at]?.text ?? "";
    if (COMPARISONS.has(after) || ["+", "-", "in", "is"].includes(after)) return this.#comparison();
    this.#expect("(");
    const inner = this.#or();
    this.#expect(")");
    return inner;
  }

  #comparison(): Predicate {
    const left = this.#expression();
    const operator = this.#take();
    if (operator.text === "in") return this.#within(left, operator);
    if (operator.text === "is") return this.#known(left);
    if (!isComparison(operator.text)) {
      return this.#fail(
        {
          vi: "cần một phép so sánh (=, !=, <, <=, >, >=, in, is)",
          en: "expected a comparison (=, !=, <, <=, >, >=, in, is)",
        },
        operator,
      );
    }
    return this.#compare(operator.text, left, this.#expression(), operator);
  }

  #within(value: Expression, operator: Token): Predicate {
    const token = this.#take();
    const span = token.text;
    if (span !== "period" && span !== "month")
      return this.#fail({ vi: "sau in là period hoặc month", en: "after in comes period or month" }, token);
    return {
      kind: "and",
      parts: [
        this.#compare(">=", value, { kind: "parameter", name: `${span}.from` }, operator),
        this.#compare("<=", value, { kind: "parameter", name: `${span}.to` }, operator),
      ],
    };
  }

  #known(value: Expression): Predicate {
    const state = this.#take();
    if (state.text === "known") return { kind: "known", value };
    if (state.text === "missing") return { kind: "not", part: { kind: "known", value } };
    return this.#fail({ vi: "sau is là known hoặc missing", en: "after is comes known or missing" }, state);
  }

  #compare(operator: Comparison, left: Expression, right: Expression, at: Token): Predicate {
    const [scaledLeft, scaledRight] =
      comparable(operator, left, right) ??
      this.#fail({ vi: "hai vế không so sánh được với nhau", en: "the two sides can't be compared" }, at);
    return { kind: "compare", operator, left: scaledLeft, right: scaledRight };
  }

  #expression(): Expression {
    let left = this.#term();
    while (this.#peek().text === "+" || this.#peek().text === "-") {
      const token = this.#take();
      const parts =
        comparable("<", left, this.#term()) ??
        this.#fail(
          { vi: "không cộng trừ được hai giá trị khác loại", en: "values of different kinds can't be added" },
          token,
        );
      left = { kind: "arithmetic", operator: token.text === "+" ? "+" : "-", left: parts[0], right: parts[1] };
    }
    return left;
  }

  #term(): Expression {
    const token = this.#take();
    if (token.kind === "number") return { kind: "number", value: token.value };
    if (token.kind === "text") return { kind: "text", value: token.value };
    if (token.text === "(") {
      const inner = this.#expression();
      this.#expect(")");
      return inner;
    }
    if (token.kind === "name" && CHOICES.has(token.text)) return this.#choice(token.text);
    if (token.kind === "name" && isParameter(token.text)) return { kind: "parameter", name: token.text };
    if (token.kind === "name") return this.#field(token);
    this.#next -= 1;
    return this.#fail({
      vi: "cần một cột, một số hoặc một mốc thời gian",
      en: "expected a field, a number or a parameter",
    });
  }

  #choice(name: string): Expression {
    const fn = name === "min" ? "min" : name === "max" ? "max" : "first";
    this.#expect("(");
    let parts: readonly Expression[] = [this.#expression()];
    while (this.#peek().text === ",") {
      this.#take();
      const start = this.#peek();
      const more = this.#expression();
      const pair =
        comparable("<", { kind: "choice", fn, parts }, more) ??
        this.#fail(
          { vi: `các phần của ${name}(…) phải cùng loại`, en: `the parts of ${name}(…) must be of one kind` },
          start,
        );
      parts = [...(pair[0].kind === "choice" ? pair[0].parts : parts), pair[1]];
    }
    this.#expect(")");
    return { kind: "choice", fn, parts };
  }

  #field(token: Token): FieldRef {
    const [owner = "", field = ""] = token.text.split(".");
    const optional = this.#peek().text === "?";
    if (optional) this.#take();
    const found =
      this.#resolve(owner, field, token) ??
      this.#fail({ vi: `không có cột «${token.text}»`, en: `there is no field “${token.text}”` }, token);
    return { kind: "field", ...found, field, optional };
  }

  #resolve(owner: string, field: string, token: Token): Pick<FieldRef, "scope" | "table"> | undefined {
    if (isBorrowed(owner)) {
      const { table, fields } = SCOPES[owner];
      if (!fieldNamed(table, field) || fields?.some((one) => one === field) === false) return undefined;
      this.#borrowed.push({ scope: owner, token });
      return { scope: owner, table };
    }
    if (!isTableId(owner) || !fieldNamed(owner, field)) return undefined;
    if (this.#table !== undefined && this.#table !== owner) {
      this.#fail({ vi: "một phép tính chỉ đi qua một bảng", en: "one aggregate runs over one table" }, token);
    }
    this.#table = owner;
    return { scope: "row", table: owner };
  }

  /** The table whose rows the aggregate runs over, once all of it is read. */
  #rowTable(start: Token): TableId {
    const table =
      this.#table ??
      this.#fail({ vi: "công thức không nêu cột nào của bảng", en: "the formula names no field of a table" }, start);
    for (const { scope, token } of this.#borrowed) {
      if (SCOPES[scope].from.some((from) => from === table)) continue;
      const from = SCOPES[scope].from.join(", ");
      this.#fail({ vi: `«${scope}.» chỉ dùng với bảng ${from}`, en: `“${scope}.” goes with ${from} only` }, token);
    }
    return table;
  }

  #peek(): Token {
    return this.#tokens[this.#next] ?? { kind: "end", text: "", at: this.formula.length };
  }

  #take(): Token {
    const token = this.#peek();
    this.#next += 1;
    return token;
  }

  #expect(text: string): void {
    if (this.#peek().text !== text) this.#fail({ vi: `cần «${text}»`, en: `expected “${text}”` });
    this.#take();
  }

  #fail(problem: Words, { at }: Pick<Token, "at"> = this.#peek()): never {
    throw new MeasureSyntaxError(this.formula, at, problem);
  }
}

function isComparison(text: string): text is Comparison {
  return COMPARISONS.has(text);
}

function isParameter(text: string): text is ParameterName {
  return PARAMETERS.some((name) => name === text);
}

function isBorrowed(text: string): text is Exclude<Scope, "row"> {
  return Object.hasOwn(SCOPES, text);
}
