import type { Cell } from "../../read/cell.ts";
import type { Sheet } from "../../read/sheet.ts";
import { fieldOf } from "../registry.ts";
import type { FieldKind } from "../table.ts";
import { type MarkEvidence, markEvidence, type OrderEvidence, orderEvidence } from "./column-style.ts";
import type { TableFit } from "./fit-tables.ts";
import type { HeaderColumn } from "./header-columns.ts";
import { lateEvidence, type OpenQuestion } from "./late-evidence.ts";

/** What the cells of a column showed of how it writes numbers and dates. */
export interface ColumnEvidence {
  readonly marks: MarkEvidence;
  readonly order: OrderEvidence;
}

/** The first data cells of each column, looked through once. */
export class Samples {
  readonly #evidence = new Map<number, ColumnEvidence>();

  constructor(private readonly rows: readonly (readonly Cell[])[]) {}

  column(index: number): readonly Cell[] {
    return this.rows.flatMap((cells) => cells[index] ?? []);
  }

  evidence(index: number): ColumnEvidence {
    let evidence = this.#evidence.get(index);
    if (!evidence) {
      const cells = this.column(index);
      evidence = { marks: markEvidence(cells), order: orderEvidence(cells) };
      this.#evidence.set(index, evidence);
    }
    return evidence;
  }

  /** Looks further down for what decides where the sample of a table's column can be read two ways. */
  async settle(sheet: Sheet, headerRow: number, { tables: fits }: { readonly tables: readonly TableFit[] }) {
    const questions = new Map<number, OpenQuestion>();
    for (const { table, columns } of fits) {
      for (const [field, { index }] of columns) {
        const question = openQuestion(fieldOf(table, field).info.kind, this.evidence(index));
        if (question) questions.set(index, question);
      }
    }
    for (const [index, cell] of await lateEvidence(sheet, headerRow, questions)) {
      const { marks, order } = this.evidence(index);
      const shown = { marks: markEvidence([cell]), order: orderEvidence([cell]) };
      this.#evidence.set(index, {
        marks: { ...marks, comma: marks.comma + shown.marks.comma, point: marks.point + shown.marks.point },
        order: { ...shown.order, either: order.either },
      });
    }
  }

  /** What all columns together show of point and comma. */
  evidenceOfAll(columns: readonly HeaderColumn[]): MarkEvidence {
    const marks = columns.map((column) => this.evidence(column.index).marks);
    return {
      comma: marks.reduce((sum, { comma }) => sum + comma, 0),
      point: marks.reduce((sum, { point }) => sum + point, 0),
      either: undefined,
    };
  }
}

function openQuestion(kind: FieldKind, { marks, order }: ColumnEvidence): OpenQuestion | undefined {
  const isNumber = kind === "money" || kind === "points" || kind === "rate";
  if (isNumber && marks.either !== undefined && marks.comma + marks.point === 0) return "decimal-mark";
  return kind === "date" && order.either > 0 && order.dmy + order.mdy === 0 ? "date-order" : undefined;
}
