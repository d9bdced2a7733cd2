import { Chalk } from "chalk";

/** What a piece of text means; how that looks is this file's business. Colour repeats a sign or a place, never replaces it. */
export type Tone = "plain" | "strong" | "muted" | "good" | "bad" | "notice";

export type Paint = (tone: Tone, text: string) => string;

/** Sixteen-colour codes only: the terminal's own palette keeps them readable on light and on dark. */
export function painter(colour: boolean): Paint {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  const paints = {
    plain: (text: string) => text,
    strong: chalk.bold,
    muted: chalk.dim,
    good: chalk.green,
    bad: chalk.red,
    notice: chalk.magenta,
  } as const satisfies Record<Tone, (text: string) => string>;
  return (tone, text) => (text.trim() === "" ? text : paints[tone](text));
}
