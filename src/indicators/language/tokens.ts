import { MeasureSyntaxError } from "./syntax-error.ts";

export type Token =
  | { readonly kind: "name" | "symbol"; readonly text: string; readonly at: number }
  | { readonly kind: "number"; readonly text: string; readonly value: number; readonly at: number }
  | { readonly kind: "text"; readonly text: string; readonly value: string; readonly at: number }
  | { readonly kind: "end"; readonly text: ""; readonly at: number };

const TOKEN =
  /\s*(?:([A-Za-z][A-Za-z0-9]*(?:\.[A-Za-z][A-Za-z0-9]*)?)|(\d+(?:\.\d+)?)|"([^"]*)"|(<=|>=|!=|[-+*(),<>=?]))/y;

/** Cuts a formula into tokens; the last one is `end`. */
export function tokens(formula: string): readonly Token[] {
  const found: Token[] = [];
  TOKEN.lastIndex = 0;
  let at = 0;
  while (formula.slice(at).trim() !== "") {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(formula);
    const start = at + (/^\s*/.exec(formula.slice(at))?.[0].length ?? 0);
    if (!match) {
      throw new MeasureSyntaxError(formula, start, {
        vi: `không hiểu ký tự «${formula[start] ?? ""}»`,
        en: `unexpected character “${formula[start] ?? ""}”`,
      });
    }
    const [, name, number, text, symbol] = match;
    if (name !== undefined) found.push({ kind: "name", text: name, at: start });
    else if (number !== undefined) found.push({ kind: "number", text: number, value: Number(number), at: start });
    else if (text !== undefined) found.push({ kind: "text", text: `"${text}"`, value: text, at: start });
    else if (symbol !== undefined) found.push({ kind: "symbol", text: symbol, at: start });
    at = TOKEN.lastIndex;
  }
  found.push({ kind: "end", text: "", at: formula.length });
  return found;
}
