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
} from "./measure.ts";
import { PARAMETERS } from "./measure.ts";
import { fieldNamed, isTableId } from "./names.ts";
import { MeasureSyntaxError } from "./syntax-error.ts";
import { type Token, tokens } from "./tokens.ts";
import { comparable, summable } from "./types.ts";

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
const CHOICES = new Set<string>(["min", "max", "first"]);

class Parser {
  readonly #tokens: readonly Token[];
  #next = 0;
  /** The table whose rows the aggregate being read runs over, once a field has shown it. */
  #table: TableId | undefined;

  constructor(private readonly formula: string) {
    this.#tokens = tokens(formula);
  }

  measure(): Measure {
    const addends: Addend[] = [this.#addend(1)];
    while (this.#peek().text === "+" || this.#peek().text === "-")
      addends.push(this.#addend(this.#take().text === "+" ? 1 : -1));
    if (this.#peek().kind !== "end")
      this.#fail({ vi: "thừa ký tự sau công thức", en: "something stands after the formula" });
    return { addends };
  }

  #addend(sign: 1 | -1): Addend {
    const token = this.#peek();
    if (token.kind !== "number") return { factor: sign, aggregate: this.#aggregate() };
    this.#take();
    if (!Number.isSafeInteger(token.value))
      this.#fail({ vi: "hệ số phải là số nguyên", en: "the factor must be a whole number" });
    this.#expect("*");
    return { factor: sign * token.value, aggregate: this.#aggregate() };
  }

  #aggregate(): Aggregate {
    const fn = this.#take().text;
    this.#expect("(");
    this.#table = undefined;
    const aggregate = this.#aggregateBody(fn);
    this.#expect(")");
    return aggregate;
  }

  #aggregateBody(fn: string): Aggregate {
    if (fn === "sum") {
      const value = this.#expression();
      const where = this.#where();
      if (!summable(value))
        this.#fail({ vi: "chỉ cộng được số tiền, điểm hoặc số", en: "only money, points and numbers can be summed" });
      return { fn, table: this.#rowTable(), value, ...where };
    }
    if (fn === "count") {
      const table = this.#take().text;
      if (!isTableId(table)) this.#fail({ vi: `không có bảng «${table}»`, en: `there is no table “${table}”` });
      this.#table = table;
      return { fn, table, ...this.#where() };
    }
    if (fn === "countDistinct") {
      const terms: DistinctTerm[] = [this.#distinctTerm()];
      while (this.#peek().text === ",") {
        this.#take();
        terms.push(this.#distinctTerm());
      }
      return { fn, terms };
    }
    return this.#fail({
      vi: `cần sum(…), count(…) hoặc countDistinct(…), gặp «${fn}»`,
      en: `expected sum(…), count(…) or countDistinct(…), found “${fn}”`,
    });
  }

  #distinctTerm(): DistinctTerm {
    this.#table = undefined;
    const key = this.#expression();
    if (key.kind !== "field" || key.scope !== "row" || fieldNamed(key.table, key.field)?.kind !== "key") {
      return this.#fail({ vi: "countDistinct cần một cột mã", en: "countDistinct needs a key field" });
    }
    return { table: key.table, key, ...this.#where() };
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
    const operator = this.#take().text;
    if (operator === "in") return this.#within(left);
    if (operator === "is") return this.#known(left);
    if (!isComparison(operator)) {
      return this.#fail({
        vi: "cần một phép so sánh (=, !=, <, <=, >, >=, in, is)",
        en: "expected a comparison (=, !=, <, <=, >, >=, in, is)",
      });
    }
    return this.#compare(operator, left, this.#expression());
  }

  #within(value: Expression): Predicate {
    const span = this.#take().text;
    if (span !== "period" && span !== "month")
      return this.#fail({ vi: "sau in là period hoặc month", en: "after in comes period or month" });
    return {
      kind: "and",
      parts: [
        this.#compare(">=", value, { kind: "parameter", name: `${span}.from` }),
        this.#compare("<=", value, { kind: "parameter", name: `${span}.to` }),
      ],
    };
  }

  #known(value: Expression): Predicate {
    const state = this.#take().text;
    if (state === "known") return { kind: "known", value };
    if (state === "missing") return { kind: "not", part: { kind: "known", value } };
    return this.#fail({ vi: "sau is là known hoặc missing", en: "after is comes known or missing" });
  }

  #compare(operator: Comparison, left: Expression, right: Expression): Predicate {
    const [scaledLeft, scaledRight] =
      comparable(operator, left, right) ??
      this.#fail({
        vi: "hai vế không so sánh được với nhau",
        en: "the two sides can't be compared",
      });
    return { kind: "compare", operator, left: scaledLeft, right: scaledRight };
  }

  #expression(): Expression {
    let left = this.#term();
    while (this.#peek().text === "+" || this.#peek().text === "-") {
      const operator = this.#take().text === "+" ? "+" : "-";
      const parts =
        comparable("<", left, this.#term()) ??
        this.#fail({
          vi: "không cộng trừ được hai giá trị khác loại",
          en: "values of different kinds can't be added",
        });
      left = { kind: "arithmetic", operator, left: parts[0], right: parts[1] };
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
      const more = this.#expression();
      const head = parts[0] ?? more;
      const pair =
        comparable("<", head, more) ??
        this.#fail({
          vi: `các phần của ${name}(…) phải cùng loại`,
          en: `the parts of ${name}(…) must be of one kind`,
        });
      parts = [pair[0], ...parts.slice(1), pair[1]];
    }
    this.#expect(")");
    return { kind: "choice", fn, parts };
  }

  #field(token: Token): FieldRef {
    const [owner = "", field = ""] = token.text.split(".");
    const optional = this.#peek().text === "?";
    if (optional) this.#take();
    const found = this.#resolve(owner, field);
    if (!found) {
      this.#next -= optional ? 2 : 1;
      return this.#fail({ vi: `không có cột «${token.text}»`, en: `there is no field “${token.text}”` });
    }
    return { kind: "field", ...found, field, optional };
  }

  #resolve(owner: string, field: string): Pick<FieldRef, "scope" | "table"> | undefined {
    if (owner === "loan" || owner === "opening" || owner === "lending") {
      return fieldNamed("loans", field) ? { scope: owner, table: "loans" } : undefined;
    }
    if (!isTableId(owner) || !fieldNamed(owner, field)) return undefined;
    if (this.#table !== undefined && this.#table !== owner) {
      this.#fail({ vi: "một phép tính chỉ đi qua một bảng", en: "one aggregate runs over one table" });
    }
    this.#table = owner;
    return { scope: "row", table: owner };
  }

  #rowTable(): TableId {
    return (
      this.#table ??
      this.#fail({ vi: "công thức không nêu cột nào của bảng", en: "the formula names no field of a table" })
    );
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

  #fail(problem: Words): never {
    throw new MeasureSyntaxError(this.formula, this.#peek().at, problem);
  }
}

function isComparison(text: string): text is Comparison {
  return COMPARISONS.has(text);
}

function isParameter(text: string): text is ParameterName {
  return PARAMETERS.some((name) => name === text);
}
