import { beforeAll, describe, expect, it } from "vitest";
import { FuzzInputs } from "./inputs.ts";
import { mutated } from "./mutate.ts";
import { Random } from "./random.ts";
import { tryInput } from "./try-input.ts";

const SEED = 2020;
const RUNS = 200;

let inputs: FuzzInputs;

beforeAll(async () => {
  inputs = await FuzzInputs.load(process.cwd());
});

describe("spoilt files (more of them: npm run fuzz)", () => {
  it("are read without losing a row, or refused", async () => {
    const outcomes = new Set<string>();
    for (let n = 0; n < RUNS; n++) {
      const input = inputs.input(SEED, n);
      try {
        outcomes.add(await tryInput(input));
      } catch (error) {
        throw new Error(`input ${input.from}`, { cause: error });
      }
    }
    // it would be no test if nothing got as far as the tables
    expect([...outcomes]).toEqual(expect.arrayContaining(["tables", "no-table", "damaged", "truncated"]));
  }, 120_000);

  it("are the same for the same seed", () => {
    expect(inputs.input(SEED, 7).bytes.equals(inputs.input(SEED, 7).bytes)).toBe(true);
    const bytes = Buffer.from("a,b\n1,2\n");
    const once = () => mutated(bytes, new Random(5), () => bytes);
    expect(once().equals(once())).toBe(true);
  });
});
