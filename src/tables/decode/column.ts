import type { FindingLog } from "../../findings/log.ts";
import type { Kernel } from "../../kernel/kernel.ts";
import { type CellBlock, DATE, NUMBER } from "../../read/block.ts";
import type { KeyCoder } from "../dictionary.ts";
import { DigitKeys } from "../digit-keys.ts";
import { ByteCache, UNKNOWN } from "./byte-cache.ts";
import type { CellJudge } from "./cell-judge.ts";
import type { RowFates } from "./row-fates.ts";
import { MOST_ZEROS_LOST } from "./row-kind.ts";
import { SharedCache } from "./shared-cache.ts";

/** What becomes of a cell that a decoder does not accept by itself: its value, NaN where absent or refused. */
export type Unsure = (block: CellBlock, row: number) => number;

/** One column being decoded: where its cells are, where its values go, and what was learned of it. */
export class Column {
  /** In the memory of the block's kernel, as are the addresses of what was learned there. */
  values: Float64Array = new Float64Array(0);
  #kernel: Kernel | undefined;
  #shared = 0;
  readonly shared = new SharedCache();
  /** Plain keys of the block at hand. */
  readonly keys = new DigitKeys();
  readonly #texts = new ByteCache();
  readonly #numbers = new ByteCache();
  readonly #dates = new ByteCache();
  readonly unsure: Unsure;
  /** What an empty cell is, or undefined where emptiness is for `unsure` to judge. */
  readonly blank: number | undefined;
  /** Fewest digits of a key that is taken without a second look. */
  readonly shortest: number;

  constructor(
    readonly judge: CellJudge,
    /** Position in the blocks. */
    readonly position: number,
    readonly dictionary: KeyCoder | undefined,
    readonly log: FindingLog,
    readonly fates: RowFates,
    /** The table's identity: rows in which it is not plain are sorted by this. */
    sorter?: Unsure,
  ) {
    const { info } = judge.field;
    this.unsure = sorter ?? ((block, row) => judge.judge(block, row));
    this.blank = sorter ? undefined : info.blank === "zero" ? 0 : Number.NaN;
    this.shortest = sorter ? (info.digits ?? 0) - MOST_ZEROS_LOST : 1;
  }

  /** Tells the kernel of a block that this is the column to decode. */
  begin(block: CellBlock): void {
    const { kernel } = block;
    if (this.#kernel !== kernel) this.#moveTo(block);
    const { bytes, kind, from, to, rows } = block;
    const first = this.position * block.capacity;
    kernel.run.columnStart(
      ...([bytes.byteOffset, kind.byteOffset + first] as const),
      ...([from.byteOffset + 4 * first, to.byteOffset + 4 * first] as const),
      ...([this.values.byteOffset, this.fates.fate.byteOffset, rows, this.#shared] as const),
      ...([this.blank ?? 0, this.blank !== undefined] as const),
    );
  }

  #moveTo({ kernel, capacity }: CellBlock): void {
    this.#kernel = kernel;
    this.#shared = kernel.run.sharedCache();
    const address = kernel.allocate(8 * capacity);
    kernel.keep(() => {
      this.values = kernel.numbers(address, capacity);
    });
  }

  /** What a shared text was found to mean in this column; `UNKNOWN` where none was remembered. */
  sharedValue(index: number): number {
    return this.#kernel?.run.sharedGet(this.#shared, index) ?? UNKNOWN;
  }

  /** Remembers it. */
  keepShared(index: number, value: number): void {
    this.#kernel?.run.sharedSet(this.#shared, index, value);
    this.#kernel?.look();
  }

  /** What the column's cells of this kind were found to mean. */
  cacheOf(kind: number): ByteCache {
    return kind === NUMBER ? this.#numbers : kind === DATE ? this.#dates : this.#texts;
  }

  /** Counts cells that were all read in one way, and describes the first. */
  note(
    kind: "blank-as-zero" | "padded-key" | "number-format-assumed",
    block: CellBlock,
    first: number,
    times: number,
  ): void {
    if (times === 0) return;
    const value = this.values[first] as number;
    this.judge.tell(kind, block, first, block.cell(first, this.position), this.dictionary?.key(value) ?? value);
    if (times > 1) this.log.count(kind, 0, times - 1);
  }
}
