import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { commands } from "../../src/cli/commands/registry.ts";
import { EXIT } from "../../src/cli/exit-code.ts";
import { helpWords } from "../../src/cli/help-words.ts";
import { runProgram } from "../../src/cli/program.ts";
import { fakeTerminal } from "./fake-terminal.ts";

describe.each(["vi", "en"] as const)("help in %s", (language) => {
  it.each(["", ...commands.map(({ name }) => name)])("of “%s” fits 80 columns", async (name) => {
    const terminal = fakeTerminal({ language, columns: 80 });
    expect(await runProgram(["help", ...(name === "" ? [] : [name])], terminal)).toBe(EXIT.done);
    const text = new TextDecoder().decode(terminal.output());
    expect(text.split("\n").filter((line) => stringWidth(line) > 80)).toEqual([]);
  });
});

it("has a Vietnamese word for all that stands in <…> and […]", () => {
  const named = commands.flatMap(({ argument, options }) => [argument, ...options.map(({ flags }) => flags)]);
  const names = named.flatMap((text) => [...text.matchAll(/(?<=[<[=])\w+/g)].map(([name]) => name));
  const { placeholders } = helpWords("vi");
  const missing = names.filter((name) => !(name in placeholders));
  expect(missing, "add them to the placeholders of src/cli/help-words.ts").toEqual([]);
});
