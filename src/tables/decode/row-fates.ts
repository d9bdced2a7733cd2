import type { Kernel } from "../../kernel/kernel.ts";
import type { CellBlock } from "../../read/block.ts";
import type { RowAccount, SkipReason } from "../table.ts";

/** What becomes of a row. Plain numbers, because the decoders' loops compare them: the same in src/kernel/assembly. */
export const GOOD = 0;
export const SKIPPED = 1;
const REJECTED = 2;

/** What becomes of each row of a block, and the account of all of them. */
export class RowFates {
  /** In the memory of the block's kernel. */
  fate: Uint8Array = new Uint8Array(0);
  /** Rows of this block that are not good. */
  out = 0;
  /** Rows rejected so far, in all blocks. */
  rejected = 0;
  #kernel: Kernel | undefined;

  constructor(
    private readonly account: RowAccount,
    /** đồng that a row weighs, for the account of what is left out. */
    private readonly weigh: (block: CellBlock, row: number) => number | undefined,
  ) {}

  start(block: CellBlock): void {
    if (this.#kernel !== block.kernel) this.#moveTo(block);
    this.fate.fill(GOOD, 0, block.rows);
    this.out = 0;
    this.account.seen += block.rows;
  }

  #moveTo({ kernel, capacity }: CellBlock): void {
    this.#kernel = kernel;
    const address = kernel.allocate(capacity);
    kernel.keep(() => {
      this.fate = kernel.bytes(address, capacity);
    });
  }

  skip(row: number, reason: SkipReason): void {
    this.fate[row] = SKIPPED;
    this.out += 1;
    this.account.skipped[reason] = (this.account.skipped[reason] ?? 0) + 1;
  }

  /** Rejects a row; returns what it weighs the first time, so that nobody counts its money twice. */
  reject(block: CellBlock, row: number): number | undefined {
    if (this.fate[row] === REJECTED) return undefined;
    this.fate[row] = REJECTED;
    this.out += 1;
    this.rejected += 1;
    this.account.rejected += 1;
    const money = this.weigh(block, row);
    this.account.rejectedMoney += money ?? 0;
    return money;
  }
}
