import { Readable } from "node:stream";
import type { Terminal } from "../../src/cli/terminal.ts";

/** A terminal that keeps what is said to it. */
export interface FakeTerminal extends Terminal {
  readonly output: () => Uint8Array;
  readonly errors: () => string;
}

export function fakeTerminal(given: Partial<Terminal> = {}): FakeTerminal {
  const output: Uint8Array[] = [];
  const errors: string[] = [];
  return {
    language: "vi",
    columns: undefined,
    hasColour: false,
    isErrorTerminal: false,
    signal: new AbortController().signal,
    stdin: Readable.from([]),
    ...given,
    async print(data) {
      output.push(typeof data === "string" ? Buffer.from(data) : data);
    },
    rewriteLine() {},
    tell(text) {
      errors.push(text.endsWith("\n") ? text : `${text}\n`);
    },
    output: () => Buffer.concat(output),
    errors: () => errors.join(""),
  };
}
