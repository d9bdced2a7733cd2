import { describe, expect, it } from "vitest";
import type { CellBlock } from "../../../src/read/block.ts";
import { GOOD, RowFates, SKIPPED } from "../../../src/tables/decode/row-fates.ts";
import type { RowAccount } from "../../../src/tables/table.ts";
import { firstBlock, type MemoryCell, memorySheet } from "../../support/memory-sheet.ts";

function blockOf(...rows: readonly MemoryCell[][]): Promise<CellBlock> {
  return firstBlock(memorySheet(rows, { rowsPerBlock: 4 }));
}

function started(block: CellBlock) {
  const account: RowAccount = { seen: 0, used: 0, rejected: 0, rejectedMoney: 0, skipped: {} };
  const fates = new RowFates(account, (_, row) => (row === 2 ? undefined : 10 * (row + 1)));
  fates.start(block);
  return { account, fates };
}

describe("what becomes of rows", () => {
  it("is good until somebody says otherwise, in every block anew", async () => {
    const block = await blockOf(["a"], ["b"], ["c"]);
    const { account, fates } = started(block);
    expect([...fates.fate.subarray(0, 3)]).toEqual([GOOD, GOOD, GOOD]);
    fates.skip(0, "blank");
    fates.reject(block, 1);
    expect(fates.out).toBe(2);
    fates.start(block);
    expect([...fates.fate.subarray(0, 3)]).toEqual([GOOD, GOOD, GOOD]);
    expect(fates.out).toBe(0);
    expect(fates.rejected).toBe(1);
    expect(account.seen).toBe(6);
  });

  it("is counted by its reason", async () => {
    const { account, fates } = started(await blockOf(["a"], ["b"], ["c"]));
    fates.skip(0, "blank");
    fates.skip(1, "blank");
    fates.skip(2, "total");
    expect(account.skipped).toEqual({ blank: 2, total: 1 });
    expect([...fates.fate.subarray(0, 3)]).toEqual([SKIPPED, SKIPPED, SKIPPED]);
  });

  it("is weighed once, however often it is rejected; what nobody can weigh adds nothing", async () => {
    const block = await blockOf(["a"], ["b"], ["c"]);
    const { account, fates } = started(block);
    expect([fates.reject(block, 1), fates.reject(block, 1), fates.reject(block, 2)]).toEqual([
      20,
      undefined,
      undefined,
    ]);
    expect(account).toMatchObject({ rejected: 2, rejectedMoney: 20 });
    expect(fates.out).toBe(2);
    expect(fates.rejected).toBe(2);
  });
});
