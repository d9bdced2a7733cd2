import type { FindingLog } from "../../findings/log.ts";
import type { Kernel } from "../../kernel/kernel.ts";
import type { CellBlock } from "../../read/block.ts";
import type { KeyCoder } from "../dictionary.ts";
import { DigitKeys, MOST_DIGITS } from "../digit-keys.ts";
import type { CellJudge } from "./cell-judge.ts";
import type { RowFates } from "./row-fates.ts";
import { MOST_ZEROS_LOST } from "./row-kind.ts";

/** What becomes of a cell that a decoder does not accept by itself: its value, NaN where absent or refused. */
export type Unsure = (block: CellBlock, row: number) => number;

/** One column being decoded: where its cells are, where its values go, and what was learned of it. */
export class Column {
  /** In the memory of the block's kernel, as is all else that the kernel works with. */
  values: Float64Array = new Float64Array(0);
  #kernel: Kernel | undefined;
  #shared = 0;
  /** Plain keys of the block at hand. */
  readonly keys = new DigitKeys();
  /** Room for the bytes of a key that is somewhere else. */
  one: Uint8Array = new Uint8Array(0);
  /** What the bytes of its cells were found to mean. */
  texts = 0;
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

  /** What was learned in another kernel is gone with it. */
  #moveTo({ kernel, capacity }: CellBlock): void {
    this.#kernel = kernel;
    this.#shared = kernel.run.sharedCache();
    this.texts = kernel.run.byteCache();
    const values = kernel.allocate(8 * capacity);
    const room = this.judge.field.info.kind === "key" ? capacity : 0;
    const high = kernel.allocate(4 * room);
    const low = kernel.allocate(4 * room);
    const digits = kernel.allocate(room);
    const one = kernel.allocate(MOST_DIGITS);
    kernel.keep(() => {
      this.values = kernel.numbers(values, capacity);
      this.keys.high = kernel.naturals(high, room);
      this.keys.low = kernel.naturals(low, room);
      this.keys.digits = kernel.bytes(digits, room);
      this.one = kernel.bytes(one, MOST_DIGITS);
    });
  }

  /** Remembers what a shared text was found to mean in this column. */
  keepShared(index: number, value: number): void {
    this.#kernel?.run.sharedSet(this.#shared, index, value);
    this.#kernel?.look();
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
