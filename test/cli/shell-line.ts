/** A line of a fixture's `cmd`: the little of a shell that such a line needs. */
export interface ShellLine {
  /** `LTQ_LANG=en COLUMNS=80 ltq …` */
  readonly environment: Readonly<Record<string, string>>;
  /** What follows `ltq`. */
  readonly argv: readonly string[];
  /** `< ledger.csv` */
  readonly stdin?: string;
  /** `| grep pattern`: only these lines of the standard output are kept. */
  readonly grep?: RegExp;
}

const WORD = /(?:[^\s'"]|'[^']*'|"[^"]*")+/g;

/** @throws SyntaxError for what this shell does not know */
export function parseShellLine(line: string): ShellLine {
  const words = [...line.matchAll(WORD)].map(([written]) => ({
    written,
    word: written.replace(/'([^']*)'|"([^"]*)"/g, "$1$2"),
  }));
  const environment: Record<string, string> = {};
  while (/^[A-Z_]+=/.test(words[0]?.written ?? "")) {
    const [name = "", value = ""] = (words.shift()?.word ?? "").split(/=(.*)/s);
    environment[name] = value;
  }
  if (words.shift()?.word !== "ltq") throw new SyntaxError(`not a command of ltq: ${line}`);
  const argv: string[] = [];
  let stdin: string | undefined;
  let grep: RegExp | undefined;
  for (let next = words.shift(); next; next = words.shift()) {
    if (next.written === "<") stdin = words.shift()?.word;
    else if (next.written === "|" && words.shift()?.word === "grep") grep = new RegExp(words.shift()?.word ?? "", "u");
    else if (["|", ">", "&&", ";"].includes(next.written)) throw new SyntaxError(`not known here: ${next.written}`);
    else argv.push(next.word);
  }
  return { environment, argv, ...(stdin === undefined ? {} : { stdin }), ...(grep === undefined ? {} : { grep }) };
}
