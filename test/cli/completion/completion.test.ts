import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { expect, it } from "vitest";
import { commands } from "../../../src/cli/commands/registry.ts";
import { type Shell, shells } from "../../../src/cli/completion/shells.ts";
import { completionWords } from "../../../src/cli/completion/words.ts";

const SCRIPTS = (shell: Shell): string => shells[shell](completionWords(commands, "vi"));

/** What is offered for a command line's words, by a shell that really runs the script. */
const RUN: Readonly<Partial<Record<Shell, (words: readonly string[]) => string>>> = {
  bash: (words) =>
    `${SCRIPTS("bash")}\nCOMP_WORDS=(${words.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${words.length - 1}; _ltq; printf '%s\\n' "\${COMPREPLY[@]}"`,
  zsh: (list) =>
    `compdef() { : }; _files() { : }; compadd() { shift; for word in "$@"; do [[ $word == $PREFIX* ]] && print -r -- $word; done; true }
${SCRIPTS("zsh")}\nwords=(${list.map((word) => `'${word}'`).join(" ")}); CURRENT=${list.length}; PREFIX='${list.at(-1)}'; _ltq`,
  fish: (words) => `${SCRIPTS("fish")}\ncomplete -C '${words.join(" ")}' | string split -f1 \\t; true`,
};

for (const [shell, scriptFor] of Object.entries(RUN)) {
  const path = [`/usr/bin/${shell}`, `/bin/${shell}`].find((one) => existsSync(one));
  const offered = (words: readonly string[]): readonly string[] =>
    execFileSync(path ?? "", ["-c", scriptFor(words)], { encoding: "utf8" })
      .split("\n")
      .filter((line) => line !== "");

  it.skipIf(path === undefined)(`${shell} offers every command`, () => {
    expect(offered(["ltq", ""])).toEqual(expect.arrayContaining(commands.map(({ name }) => name)));
    expect(offered(["ltq", "sco"])).toEqual(["score"]);
  });

  it.skipIf(path === undefined)(`${shell} offers a command's own options after a dash`, () => {
    expect(offered(["ltq", "score", "--pl"])).toEqual(["--plan"]);
    expect(offered(["ltq", "check", "--fail"])).toEqual(["--fail-on"]);
    expect(offered(["ltq", "init", "--pl"])).toEqual([]);
  });
}

it("names every long option in PowerShell's script", () => {
  const script = SCRIPTS("powershell");
  const longs = commands.flatMap(({ options }) => options.map(({ flags }) => /--[\w-]+/.exec(flags)?.[0] ?? flags));
  expect(longs.filter((long) => !script.includes(long))).toEqual([]);
});
