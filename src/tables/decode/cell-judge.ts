import type { FindingId } from "../../findings/catalogue.ts";
import type { Finding } from "../../findings/finding.ts";
import type { FindingLog } from "../../findings/log.ts";
import type { CellBlock } from "../../read/block.ts";
import { type Cell, cellText } from "../../read/cell.ts";
import { writtenDay } from "../../values/day.ts";
import type { KeyCoder } from "../dictionary.ts";
import type { ColumnSource } from "../recognise/file-tables.ts";
import type { Field } from "../registry.ts";
import { SCALE } from "../table.ts";
import { expectedWords } from "./expected-words.ts";
import type { RowFates } from "./row-fates.ts";
import { verdictOn } from "./verdict.ts";

/** Where the cells of a column are. */
export interface ColumnPlace {
  readonly file: string;
  readonly sheet: string;
}

/** Judges cells of one column that are not plain: what they say, whether the schema has it, and what to tell the user. */
export class CellJudge {
  /** Whether the last cell judged needs no words: its meaning may be remembered. */
  clean = true;

  constructor(
    readonly field: Field,
    readonly source: ColumnSource,
    /** Position of the column in the blocks. */
    private readonly column: number,
    private readonly dictionary: KeyCoder | undefined,
    private readonly place: ColumnPlace,
    private readonly log: FindingLog,
    private readonly fates: RowFates,
  ) {}

  /** The cell's value; where it is refused the row is rejected and the value is absent. */
  judge(block: CellBlock, row: number): number {
    const cell = block.cell(row, this.column);
    const verdict = verdictOn(cell, this.field, this.source.style, block.serialEpoch);
    this.clean = verdict.note === undefined && verdict.issue === undefined;
    if (verdict.issue) {
      this.refuse(verdict.issue, block, row, cell);
      return Number.NaN;
    }
    const { value = Number.NaN, note } = verdict;
    if (note) this.tell(note, block, row, cell, value);
    return typeof value === "string" ? (this.dictionary?.codeOf(value) ?? Number.NaN) : value;
  }

  /** Rejects the row because of this cell. */
  refuse(issue: FindingId, block: CellBlock, row: number, cell: Cell): void {
    const money = this.fates.reject(block, row);
    if (!this.log.wants(issue)) {
      this.log.count(issue, money ?? 0);
      return;
    }
    this.log.add({
      ...this.finding(issue, block, row, cell),
      expected: expectedWords(this.field.info),
      ...(money === undefined ? {} : { money }),
    });
  }

  /** Counts a note on how a cell was read, and describes it while there are few. */
  tell(kind: FindingId, block: CellBlock, row: number, cell: Cell, value?: number | string): void {
    if (!this.log.wants(kind)) {
      this.log.count(kind);
      return;
    }
    const { info } = this.field;
    this.log.add({
      ...this.finding(kind, block, row, cell),
      details: {
        ...(info.digits === undefined ? {} : { digits: info.digits }),
        ...(value === undefined ? {} : { value: this.shown(value) }),
      },
    });
  }

  private finding(kind: FindingId, block: CellBlock, row: number, cell: Cell): Finding<FindingId> {
    return {
      kind,
      place: {
        ...this.place,
        row: block.rowNumber[row] as number,
        column: this.source.letter,
        header: this.source.header,
      },
      ...(this.field.info.personal ? {} : { cell: cellText(cell) }),
    };
  }

  /** Numbers without separators, which are just what a note may be about. */
  private shown(value: number | string): string {
    const { kind } = this.field.info;
    if (typeof value === "string") return value;
    return kind === "date" || kind === "month" ? writtenDay(value) : String(value / SCALE[kind]);
  }
}
