import type { CompletionWords } from "./words.ts";

export type Shell = "bash" | "zsh" | "fish" | "powershell";

/** The script that each shell wants. Options are offered after a `-`, files everywhere else. */
export const shells: Readonly<Record<Shell, (words: CompletionWords) => string>> = {
  bash: (words) => `_ltq() {
  local current="\${COMP_WORDS[COMP_CWORD]}" words=""
  if [ "$COMP_CWORD" = 1 ]; then
    words="${commandsOf(words)}"
  elif [[ "$current" == -* ]]; then
    case "\${COMP_WORDS[1]}" in
${cases(words, (options) => `words="${options}"`)}
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _ltq ltq
`,
  zsh: (words) => `#compdef ltq
_ltq() {
  if (( CURRENT == 2 )); then
    compadd -- ${commandsOf(words)}
  elif [[ "$PREFIX" == -* ]]; then
    case "$words[2]" in
${cases(words, (options) => `compadd -- ${options}`)}
    esac
  else
    _files
  fi
}
compdef _ltq ltq
`,
  fish: (words) =>
    words
      .flatMap(({ command, says, options }) => [
        `complete -c ltq -n __fish_use_subcommand -f -a ${command} -d ${quoted(says)}`,
        ...options.map(({ long, short, takesValue, choices, says: meaning }) =>
          [
            `complete -c ltq -n '__fish_seen_subcommand_from ${command}' -l ${long.slice(2)}`,
            short === undefined ? "" : ` -s ${short.slice(1)}`,
            takesValue ? " -r" : "",
            choices.length === 0 ? "" : ` -f -a ${quoted(choices.join(" "))}`,
            ` -d ${quoted(meaning)}`,
          ].join(""),
        ),
      ])
      .map((line) => `${line}\n`)
      .join(""),
  powershell: (words) => `Register-ArgumentCompleter -Native -CommandName ltq -ScriptBlock {
  param($word, $ast, $cursor)
  $given = @($ast.CommandElements | ForEach-Object { $_.ToString() })
  $options = @{
${words.map(({ command, options }) => `    '${command}' = '${options.map(({ long }) => long).join(" ")}'`).join("\n")}
  }
  $offered = if ($word -like '-*') { $options[$given[1]] } elseif ($given.Count -le 2) { '${commandsOf(words)}' }
  "$offered" -split ' ' | Where-Object { $_ -and $_ -like "$word*" } |
    ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
}
`,
};

function commandsOf(words: CompletionWords): string {
  return words.map(({ command }) => command).join(" ");
}

function cases(words: CompletionWords, offer: (options: string) => string): string {
  return words
    .filter(({ options }) => options.length > 0)
    .map(({ command, options }) => `      ${command}) ${offer(options.map(({ long }) => long).join(" "))} ;;`)
    .join("\n");
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, "\\$&")}'`;
}
