import { MeasureSyntaxError } from "./syntax-error.ts";

export type Token =
  | { readonly kind: "name" | "symbol"; readonly text: string; readonly at: number }
  | { readonly kind: "number"; readonly text: string; readonly value: number; readonly at: number }
  | { readonly kind: "text"; readonly text: string; readonly value: string; readonly at: number }
  | { readonly kind: "end"; readonly text: ""; readonly at: number };

const SPACE = /\s*/y;
const TOKEN = /([A-Za-z][A-Za-z0-9]*(?:\.[A-Za-z][A-Za-z0-9]*)?)|(\d+(?:\.\d+)?)|"([^"]*)"|(<=|>=|!=|[-+*(),<>=?])/y;

/** Cuts a formula into tokens; the last one is `end`. */
export function tokens(formula: string): readonly Token[] {
  const found: Token[] = [];
  for (let at = behindSpace(formula, 0); at < formula.length; at = behindSpace(formula, TOKEN.lastIndex)) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(formula);
    if (!match) {
      throw new MeasureSyntaxError(formula, at, {
        vi: `không hiểu ký tự «${formula[at] ?? ""}»`,
        en: `unexpected character “${formula[at] ?? ""}”`,
      });
    }
    const [, name, number, text, symbol] = match;
    if (name !== undefined) found.push({ kind: "name", text: name, at });
    else if (number !== undefined) found.push({ kind: "number", text: number, value: Number(number), at });
    else if (text !== undefined) found.push({ kind: "text", text: `"${text}"`, value: text, at });
    else if (symbol !== undefined) found.push({ kind: "symbol", text: symbol, at });
  }
  found.push({ kind: "end", text: "", at: formula.length });
  return found;
}

function behindSpace(formula: string, at: number): number {
  SPACE.lastIndex = at;
  SPACE.test(formula);
  return SPACE.lastIndex;
}
