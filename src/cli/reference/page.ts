/** One page of the reference, as Markdown. */
export interface Page {
  /** File name without its ending. */
  readonly name: string;
  readonly text: string;
}

/** A piece of the reference: what it may be asked for by, and what is said of it, as Markdown. */
export interface Topic {
  readonly names: readonly string[];
  readonly text: string;
}

/** A cell of a Markdown table: one line, its bars escaped. */
function cell(text: string): string {
  return text.replace(/\s+/g, " ").replaceAll("|", "\\|");
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;
  return [line(head), `|${head.map(() => "---").join("|")}|`, ...rows.map(line)].join("\n");
}
