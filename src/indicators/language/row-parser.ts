import type { TableId } from "../../tables/table.ts";
import type { Cursor } from "./cursor.ts";
import type { Comparison, Expression, FieldRef, ParameterName, Predicate, Scope } from "./measure.ts";
import { PARAMETERS, SCOPES } from "./measure.ts";
import { fieldNamed, isTableId } from "./names.ts";
import type { Token } from "./tokens.ts";
import { comparable, kindOf } from "./types.ts";

type BorrowedScope = Exclude<Scope, "row">;

const COMPARISONS = new Set<string>(["=", "!=", "<", "<=", ">", ">="]);

/** Reads what an aggregate asks of a row: expressions and predicates. One reader an aggregate, or term of one. */
export class RowParser {
  /** The table whose rows these are, once a field has shown it. */
  #table: TableId | undefined;
  /** Fields of other rows; whether these rows lead there is known once their table is. */
  readonly #borrowed: { readonly scope: BorrowedScope; readonly token: Token }[] = [];

  constructor(
    private readonly cursor: Cursor,
    table?: TableId,
  ) {
    this.#table = table;
  }

  /** The table whose rows the aggregate runs over, once all of it is read; `start` is where it began. */
  table(start: Token): TableId {
    const table =
      this.#table ??
      this.cursor.fail(
        { vi: "công thức không nêu cột nào của bảng", en: "the formula names no field of a table" },
        start,
      );
    for (const { scope, token } of this.#borrowed) {
      const from: readonly TableId[] = SCOPES[scope].from;
      if (from.includes(table)) continue;
      const names = from.join(", ");
      this.cursor.fail(
        { vi: `«${scope}.» chỉ dùng với bảng ${names}`, en: `“${scope}.” goes with ${names} only` },
        token,
      );
    }
    return table;
  }

  where(): { where?: Predicate } {
    return this.cursor.accept("where") ? { where: this.#or() } : {};
  }

  expression(): Expression {
    let left = this.#term();
    for (let token = this.cursor.accept("+", "-"); token; token = this.cursor.accept("+", "-")) {
      const parts =
        comparable("<", left, this.#term()) ??
        this.cursor.fail(
          { vi: "không cộng trừ được hai giá trị khác loại", en: "values of different kinds can't be added" },
          token,
        );
      left = { kind: "arithmetic", operator: token.text === "+" ? "+" : "-", left: parts[0], right: parts[1] };
    }
    return left;
  }

  #or(): Predicate {
    return this.#chain("or", () => this.#chain("and", () => this.#unary()));
  }

  #chain(kind: "and" | "or", part: () => Predicate): Predicate {
    const first = part();
    const parts = [first];
    while (this.cursor.accept(kind)) parts.push(part());
    return parts.length === 1 ? first : { kind, parts };
  }

  #unary(): Predicate {
    if (this.cursor.accept("not")) return { kind: "not", part: this.#unary() };
    if (this.cursor.peek().text !== "(" || this.#isValueInParentheses()) return this.#comparison();
    this.cursor.expect("(");
    const inner = this.#or();
    this.cursor.expect(")");
    return inner;
  }

  /** `(a or b)` and `(a + b) > 0` start alike: what follows the closing parenthesis tells. */
  #isValueInParentheses(): boolean {
    let depth = 0;
    let ahead = 0;
    do {
      const { text, kind } = this.cursor.peek(ahead);
      if (kind === "end") return false;
      if (text === "(") depth += 1;
      if (text === ")") depth -= 1;
      ahead += 1;
    } while (depth > 0);
    const after = this.cursor.peek(ahead).text;
    return COMPARISONS.has(after) || ["+", "-", "in", "is"].includes(after);
  }

  #comparison(): Predicate {
    const left = this.expression();
    const operator = this.cursor.take();
    if (operator.text === "in") return this.#within(left, operator);
    if (operator.text === "is") return this.#known(left, operator);
    if (!isComparison(operator.text)) {
      return this.cursor.fail(
        {
          vi: "cần một phép so sánh (=, !=, <, <=, >, >=, in, is)",
          en: "expected a comparison (=, !=, <, <=, >, >=, in, is)",
        },
        operator,
      );
    }
    return this.#compare(operator.text, left, this.expression(), operator);
  }

  #within(value: Expression, operator: Token): Predicate {
    const token = this.cursor.take();
    const span = token.text;
    if (span !== "period" && span !== "month")
      return this.cursor.fail({ vi: "sau in là period hoặc month", en: "after in comes period or month" }, token);
    return {
      kind: "and",
      parts: [
        this.#compare(">=", value, { kind: "parameter", name: `${span}.from` }, operator),
        this.#compare("<=", value, { kind: "parameter", name: `${span}.to` }, operator),
      ],
    };
  }

  #known(value: Expression, operator: Token): Predicate {
    if (kindOf(value) === "literal-text")
      this.cursor.fail({ vi: "một đoạn chữ thì luôn có", en: "a text is always known" }, operator);
    const state = this.cursor.take();
    if (state.text === "known") return { kind: "known", value };
    if (state.text === "missing") return { kind: "not", part: { kind: "known", value } };
    return this.cursor.fail({ vi: "sau is là known hoặc missing", en: "after is comes known or missing" }, state);
  }

  #compare(operator: Comparison, left: Expression, right: Expression, token: Token): Predicate {
    const [scaledLeft, scaledRight] =
      comparable(operator, left, right) ??
      this.cursor.fail({ vi: "hai vế không so sánh được với nhau", en: "the two sides can't be compared" }, token);
    return { kind: "compare", operator, left: scaledLeft, right: scaledRight };
  }

  #term(): Expression {
    const token = this.cursor.take();
    if (token.kind === "number") return { kind: "number", value: token.value };
    if (token.kind === "text") return { kind: "text", value: token.value };
    if (token.text === "(") {
      const inner = this.expression();
      this.cursor.expect(")");
      return inner;
    }
    if (token.text === "min" || token.text === "max" || token.text === "first") return this.#choice(token.text);
    if (isParameter(token.text)) return { kind: "parameter", name: token.text };
    if (token.kind === "name") return this.#field(token);
    return this.cursor.fail(
      { vi: "cần một cột, một số hoặc một mốc thời gian", en: "expected a field, a number or a parameter" },
      token,
    );
  }

  #choice(fn: "min" | "max" | "first"): Expression {
    this.cursor.expect("(");
    let parts: readonly Expression[] = [this.expression()];
    while (this.cursor.accept(",")) {
      const start = this.cursor.peek();
      const more = this.expression();
      const pair =
        comparable("<", { kind: "choice", fn, parts }, more) ??
        this.cursor.fail(
          { vi: `các phần của ${fn}(…) phải cùng loại`, en: `the parts of ${fn}(…) must be of one kind` },
          start,
        );
      parts = [...(pair[0].kind === "choice" ? pair[0].parts : parts), pair[1]];
    }
    this.cursor.expect(")");
    return { kind: "choice", fn, parts };
  }

  #field(token: Token): FieldRef {
    const [owner = "", field = ""] = token.text.split(".");
    const optional = this.cursor.accept("?") !== undefined;
    const found =
      this.#resolve(owner, field, token) ??
      this.cursor.fail({ vi: `không có cột «${token.text}»`, en: `there is no field “${token.text}”` }, token);
    return { kind: "field", ...found, field, optional };
  }

  #resolve(owner: string, field: string, token: Token): Pick<FieldRef, "scope" | "table"> | undefined {
    if (isBorrowed(owner)) {
      const { table, fields } = SCOPES[owner];
      const isOffered = fields === undefined || fields.some((one) => one === field);
      if (!isOffered || !fieldNamed(table, field)) return undefined;
      this.#borrowed.push({ scope: owner, token });
      return { scope: owner, table };
    }
    if (!isTableId(owner) || !fieldNamed(owner, field)) return undefined;
    if (this.#table !== undefined && this.#table !== owner)
      this.cursor.fail({ vi: "một phép tính chỉ đi qua một bảng", en: "one aggregate runs over one table" }, token);
    this.#table = owner;
    return { scope: "row", table: owner };
  }
}

function isComparison(text: string): text is Comparison {
  return COMPARISONS.has(text);
}

function isParameter(text: string): text is ParameterName {
  return PARAMETERS.some((name) => name === text);
}

function isBorrowed(text: string): text is BorrowedScope {
  return Object.hasOwn(SCOPES, text);
}
