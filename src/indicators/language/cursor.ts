import type { Words } from "../../values/words.ts";
import { MeasureSyntaxError } from "./syntax-error.ts";
import { type Token, tokens } from "./tokens.ts";

/** A place in a formula: what stands there, and how to complain of it. */
export class Cursor {
  readonly #tokens: readonly Token[];
  #next = 0;

  /** @throws MeasureSyntaxError */
  constructor(private readonly formula: string) {
    this.#tokens = tokens(formula);
  }

  /** The token `ahead` of the next one. */
  peek(ahead = 0): Token {
    return this.#tokens[this.#next + ahead] ?? { kind: "end", text: "", at: this.formula.length };
  }

  take(): Token {
    const token = this.peek();
    this.#next += 1;
    return token;
  }

  /** Takes the next token if it is one of these. */
  accept(...texts: readonly string[]): Token | undefined {
    return texts.includes(this.peek().text) ? this.take() : undefined;
  }

  expect(text: string): void {
    if (this.peek().text !== text) this.fail({ vi: `cần «${text}»`, en: `expected “${text}”` });
    this.take();
  }

  /** Throws MeasureSyntaxError at a token: the next one unless told which. */
  fail(problem: Words, { at }: Pick<Token, "at"> = this.peek()): never {
    throw new MeasureSyntaxError(this.formula, at, problem);
  }
}
