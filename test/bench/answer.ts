import { ROWS_PER_REPEAT } from "./data/loans.ts";
import type { BenchFile } from "./files.ts";

/** What every contestant has to find: current, overdue and frozen balance, interest due and paid in đồng, by commune code. */
export type Answer = ReadonlyMap<string, readonly number[]>;

export function answerOfPeer(output: string): Answer {
  return new Map(Object.entries(JSON.parse(output) as Record<string, number[]>));
}

interface Value {
  readonly value: { readonly numerator: number; readonly denominator: number };
}

interface Scorecard {
  readonly units: readonly {
    readonly by: string;
    readonly units: readonly {
      readonly code: string;
      readonly indicators: { readonly "overdue-ratio": Value; readonly "interest-collection": Value };
      readonly figures: { readonly "frozen-balance": Value };
    }[];
  }[];
  readonly inputs: readonly { readonly tables?: readonly { readonly seen: number; readonly used: number }[] }[];
  readonly findings: readonly { readonly kind: string; readonly count: number }[];
}

/** The same sums, out of a scorecard. Throws where ltq left out a row that it should have used, or used one twice. */
export function answerOfScorecard(output: string, file: BenchFile): Answer {
  const { units, inputs, findings } = JSON.parse(output) as Scorecard;
  const table = inputs[0]?.tables?.[0];
  const repeats = findings.find(({ kind }) => kind === "duplicate-contract")?.count;
  const expected = Math.floor(file.rows / ROWS_PER_REPEAT);
  if (table?.seen !== file.rows || table.used !== file.rows - expected || repeats !== expected) {
    throw new Error(`${file.name}: ltq saw ${table?.seen} rows, used ${table?.used}, found ${repeats} repeated`);
  }
  const communes = units.find(({ by }) => by === "commune")?.units ?? [];
  return new Map(
    communes.map(({ code, indicators, figures }) => {
      const { numerator: overdue, denominator: outstanding } = indicators["overdue-ratio"].value;
      const { numerator: paid, denominator: due } = indicators["interest-collection"].value;
      const frozen = figures["frozen-balance"].value.numerator;
      return [code, [outstanding - overdue - frozen, overdue, frozen, due, paid]];
    }),
  );
}

/** Throws where two answers differ in a single đồng. */
export function assertSame(name: string, answer: Answer, expected: Answer): void {
  if (answer.size !== expected.size) throw new Error(`${name}: ${answer.size} communes, not ${expected.size}`);
  for (const [commune, amounts] of expected) {
    const found = answer.get(commune);
    if (found?.join() !== amounts.join()) throw new Error(`${name}, commune ${commune}: ${found}, not ${amounts}`);
  }
}
