/** A command line of ltq's, in a fixture's `cmd` or in a page: the little of a shell that such a line needs. */
export interface ShellLine {
  /** `LTQ_LANG=en COLUMNS=80 ltq …` */
  readonly environment: Readonly<Record<string, string>>;
  /** What follows `ltq`, or `node bin/ltq.js`. */
  readonly argv: readonly string[];
  /** `< ledger.csv` */
  readonly stdin?: string;
  /** `| grep pattern`: only these lines of the standard output are kept. */
  readonly grep?: RegExp;
  /** `> file`, `>> file` */
  readonly into?: { readonly path: string; readonly isAppended: boolean };
}

const WORD = /(?:[^\s'"]|'[^']*'|"[^"]*")+/g;

/**
 * @param variables what `$NAME` stands for, and `~` (as `HOME`)
 * @throws SyntaxError for what this shell does not know
 */
export function parseShellLine(line: string, variables: Readonly<Record<string, string>> = {}): ShellLine {
  const words = wordsOf(line).map((written) => ({ written, word: meant(written, variables) }));
  const environment: Record<string, string> = {};
  while (/^[A-Z_]+=/.test(words[0]?.written ?? "")) {
    const [name = "", value = ""] = (words.shift()?.word ?? "").split(/=(.*)/s);
    environment[name] = value;
  }
  const program = words.shift()?.word;
  if (program !== "ltq" && !(program === "node" && words.shift()?.word === "bin/ltq.js")) {
    throw new SyntaxError(`not a command of ltq: ${line}`);
  }
  const argv: string[] = [];
  const rest: { stdin?: string; grep?: RegExp; into?: NonNullable<ShellLine["into"]> } = {};
  for (let next = words.shift(); next; next = words.shift()) {
    const operand = (): string => words.shift()?.word ?? "";
    if (next.written === "<") rest.stdin = operand();
    else if (next.written === ">" || next.written === ">>") {
      rest.into = { path: operand(), isAppended: next.written === ">>" };
    } else if (next.written === "|" && operand() === "grep") rest.grep = new RegExp(operand(), "u");
    else if (["|", "&&", ";"].includes(next.written)) throw new SyntaxError(`not known here: ${next.written}`);
    else argv.push(next.word);
  }
  return { environment, argv, ...rest };
}

/** The words of a line, as they are written, without the remark at its end. */
function wordsOf(line: string): readonly string[] {
  const words = [...line.matchAll(WORD)].map(([written]) => written);
  const remark = words.indexOf("#");
  return remark === -1 ? words : words.slice(0, remark);
}

function meant(written: string, variables: Readonly<Record<string, string>>): string {
  const { HOME } = variables;
  return (HOME === undefined ? written : written.replace(/^~(?=\/)/, HOME)).replace(
    /'([^']*)'|"([^"]*)"|\$([A-Z_]+)/g,
    (as, single: string | undefined, double: string | undefined, name: string | undefined) => {
      if (single !== undefined) return single;
      if (double !== undefined)
        return double.replace(/\$([A-Z_]+)/g, (text, inner: string) => variables[inner] ?? text);
      return name === undefined ? as : (variables[name] ?? as);
    },
  );
}
