/** One page of the reference, as Markdown. */
export interface Page {
  /** File name without its ending. */
  readonly name: string;
  readonly text: string;
}

/** A piece of the reference: what it may be asked for by, and what is said of it. */
export interface Topic {
  readonly names: readonly string[];
  readonly blocks: readonly Block[];
}

/** What is said, for a page (markdown.ts) and for the terminal (spoken.ts) alike. Names of things stand in backticks. */
export type Block = Heading | Prose | Code | Table;

export interface Heading {
  readonly kind: "heading";
  readonly level: 1 | 2 | 3;
  readonly text: string;
}

/** `small`: said of what stands above it. */
export interface Prose {
  readonly kind: "prose";
  readonly text: string;
  readonly small?: true;
}

export interface Code {
  readonly kind: "code";
  readonly lines: readonly string[];
}

export interface Table {
  readonly kind: "table";
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function heading(level: Heading["level"], text: string): Heading {
  return { kind: "heading", level, text };
}

export function prose(text: string): Prose {
  return { kind: "prose", text };
}

export function small(text: string): Prose {
  return { kind: "prose", text, small: true };
}

export function code(...lines: readonly string[]): Code {
  return { kind: "code", lines };
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): Table {
  return { kind: "table", head, rows };
}
