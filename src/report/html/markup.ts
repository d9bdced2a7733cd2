import { onOneLine } from "../format.ts";
import { xmlText } from "../xml-text.ts";

/** A piece of HTML that is safe to print as it stands. Everything else is text, and is escaped on its way in. */
export class Markup {
  constructor(readonly source: string) {}
}

type Part = Markup | string | number | undefined | readonly Part[];

/** A template of HTML: markup and lists of it go in as they are, texts escaped, undefined as nothing. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(strings.map((text, index) => text + sourceOf(parts[index])).join(""));
}

function sourceOf(part: Part): string {
  if (part === undefined) return "";
  if (part instanceof Markup) return part.source;
  if (typeof part === "string" || typeof part === "number") return xmlText(onOneLine(String(part)));
  return part.map(sourceOf).join("");
}

/** ` name="value"` for each that has a value; `true` is an attribute without one. */
export function attributes(values: Readonly<Record<string, string | number | true | undefined>>): Markup {
  const written = Object.entries(values).map(([name, value]) =>
    value === undefined ? "" : value === true ? ` ${name}` : ` ${name}="${sourceOf(value)}"`,
  );
  return new Markup(written.join(""));
}
