import { fold } from "../../values/fold.ts";
import { known } from "../../values/known.ts";
import { communeCodeFault } from "../communes.ts";
import { Fault } from "../fault.ts";
import type { PlanProblem } from "../problem.ts";
import type { SideCell, SideRow, SideTable } from "../side-table.ts";
import { nearest } from "../suggest.ts";
import { readDay } from "../written-day.ts";
import type { Crosswalk, Move } from "./crosswalk.ts";
import * as fault from "./faults.ts";

type Field = "old" | "new" | "from" | "hamlet" | "oldName" | "newName";

/** By field: what its column may be called, compared when folded; the first of each is what ltq proposes. */
const HEADERS: Readonly<Record<Field, readonly [string, ...string[]]>> = {
  old: ["Mã cũ", "Mã xã cũ", "old code", "old"],
  new: ["Mã mới", "Mã xã mới", "new code", "new"],
  from: ["Từ ngày", "Ngày hiệu lực", "Hiệu lực từ", "Hiệu lực", "from", "from date", "effective from"],
  hamlet: ["Mã ấp", "Mã thôn", "Ấp", "Thôn", "hamlet code", "hamlet"],
  oldName: ["Tên cũ", "Tên xã cũ", "Xã cũ", "old name"],
  newName: ["Tên mới", "Tên xã mới", "Xã mới", "new name"],
};
const NEUTRAL: ReadonlySet<string> = new Set(["", "stt", "tt", "sott", "no", "ghichu", "note", "notes", "cancu"]);
const REQUIRED: readonly Field[] = ["old", "new", "from"];
const FIELDS: readonly Field[] = ["old", "new", "from", "hamlet", "oldName", "newName"];

/** A move and the row that it stands in. */
export interface WrittenMove extends Move {
  readonly row: number;
}

/** Where in the table a problem is. */
export type Report = (row: number, column: number, fault: Fault) => void;

/**
 * Reads a crosswalk: a header, then a row for each move. Everything that is wrong with it is reported at its cell; what
 * contradicts itself from row to row (`contradictions`) only once every row by itself is right.
 */
export function readCrosswalk(
  file: string,
  { rows }: SideTable,
): { readonly crosswalk: Crosswalk } | { readonly problems: readonly PlanProblem[] } {
  const problems: PlanProblem[] = [];
  const report: Report = (row, column, { message, remedy }) => {
    problems.push({ file, line: row, column: column + 1, path: "crosswalk", message, remedy });
  };
  const [head, ...body] = rows.filter(({ cells }) => cells.some(({ text }) => text.trim() !== ""));
  if (!head) {
    report(1, 0, fault.EMPTY);
    return { problems };
  }
  const columns = columnsOf(head, report);
  if (problems.length > 0) return { problems };
  const moves = body.flatMap((row) => readMove(row, columns, report) ?? []);
  if (moves.length === 0 && problems.length === 0) report(head.row, 0, fault.NO_MOVES);
  if (problems.length > 0) return { problems };
  const column = (field: Field): number => known(columns.get(field));
  reportContradictions(moves, (move, field, found) => report(move.row, column(field), found));
  if (problems.length > 0) return { problems };
  const inOrder = moves.map(({ row: _row, ...move }): Move => move).sort((a, b) => a.from - b.from);
  return { crosswalk: { moves: inOrder } };
}

function columnsOf({ row, cells }: SideRow, report: Report): ReadonlyMap<Field, number> {
  const columns = new Map<Field, number>();
  const fieldOf = (text: string): Field | undefined =>
    FIELDS.find((field) => HEADERS[field].some((header) => fold(header) === fold(text)));
  const isAnother = !cells.some(({ text }) => fieldOf(text) !== undefined);
  for (const [index, { text }] of cells.entries()) {
    if (isAnother) break;
    const folded = fold(text);
    const field = fieldOf(text);
    if (field === undefined) {
      if (!NEUTRAL.has(folded)) report(row, index, fault.unknownColumn(text, proposedFor(folded)));
    } else if (columns.has(field)) report(row, index, fault.columnTwice(text));
    else columns.set(field, index);
  }
  const missing = REQUIRED.filter((field) => !columns.has(field));
  if (missing.length > 0) report(row, 0, fault.missingColumns(missing.map((field) => HEADERS[field][0])));
  return columns;
}

function proposedFor(folded: string): string | undefined {
  const names = FIELDS.flatMap((field) => HEADERS[field]);
  const near = nearest(folded, names.map(fold));
  return names.find((name) => fold(name) === near);
}

function readMove(
  { row, cells }: SideRow,
  columns: ReadonlyMap<Field, number>,
  report: Report,
): WrittenMove | undefined {
  const cellOf = (field: Field): SideCell | undefined => cells[columns.get(field) ?? -1];
  const textOf = (field: Field): string | undefined => cellOf(field)?.text.normalize("NFC").trim() || undefined;
  const at = (field: Field, found: Fault): void => report(row, known(columns.get(field)), found);
  const codeOf = (field: "old" | "new"): string | undefined => {
    const text = textOf(field);
    const found = text === undefined ? fault.missing(HEADERS[field][0]) : codeFault(text);
    if (found) at(field, found);
    return text;
  };
  const old = codeOf("old");
  const code = codeOf("new");
  const written = textOf("from");
  const from = written === undefined ? fault.missing(HEADERS.from[0]) : readDay(written);
  if (from instanceof Fault) at("from", from);
  if (old === undefined || code === undefined || from instanceof Fault) return undefined;
  const hamlet = textOf("hamlet");
  const oldName = textOf("oldName");
  const newName = textOf("newName");
  return {
    row,
    old,
    new: code,
    from,
    ...(hamlet === undefined ? {} : { hamlet }),
    ...(oldName === undefined ? {} : { oldName }),
    ...(newName === undefined ? {} : { newName }),
  };
}

/** A code is letters and digits; a name in its place would match nothing. */
function codeFault(text: string): Fault | undefined {
  return /^(?=.*\d)[0-9A-Za-z._/-]+$/.test(text) ? communeCodeFault(text) : fault.notACode(text);
}

type ReportMove = (move: WrittenMove, field: Field, fault: Fault) => void;

/** What no single row shows: the same move twice, a commune in two places, moves of what is no more, circles. */
function reportContradictions(moves: readonly WrittenMove[], report: ReportMove): void {
  const seen: WrittenMove[] = [];
  for (const move of moves) {
    const found = contradiction(move, seen);
    if (found) report(move, found.field, found.fault);
    else seen.push(move);
  }
  for (const move of seen) {
    const circle = circleFrom(move, seen);
    if (circle && move.row === Math.max(...circle.map(({ row }) => row))) {
      report(move, "new", fault.circle([...circle.map(({ old }) => old), move.old]));
    }
  }
  for (const move of seen) {
    const earlier = seen.find((other) => other.from < move.from && other.old === move.old && other.new !== move.old);
    const again = seen.some((other) => other.new === move.old && other.from <= move.from && other.old !== move.old);
    const stays = seen.some((other) => other.new === move.old && other.old === move.old);
    if (earlier && !again && !stays && !isLeftOver(move, earlier))
      report(move, "old", fault.noMore(move.old, earlier.from));
    const onwards = seen.find((other) => other.from === move.from && other.old === move.new && other.new !== move.new);
    if (onwards && move.old !== move.new && !circleFrom(move, seen))
      report(move, "new", fault.movesOn(move.new, onwards.row));
  }
}

/** Another hamlet of the same commune, which moved later. */
function isLeftOver(move: WrittenMove, earlier: WrittenMove): boolean {
  return move.hamlet !== undefined && earlier.hamlet !== undefined && move.hamlet !== earlier.hamlet;
}

function contradiction(
  move: WrittenMove,
  seen: readonly WrittenMove[],
): { readonly field: Field; readonly fault: Fault } | undefined {
  const rivals = seen.filter(({ old, from }) => old === move.old && from === move.from);
  const same = rivals.find(({ hamlet }) => hamlet === move.hamlet);
  if (same?.new === move.new) return { field: "old", fault: fault.twice(same.row) };
  if (same && move.hamlet !== undefined) return { field: "hamlet", fault: fault.hamletTwice(move.hamlet, same.row) };
  const other = rivals.find(
    (rival) => rival.new !== move.new && (rival.hamlet === undefined || move.hamlet === undefined),
  );
  return other && { field: "new", fault: fault.divided(move.old, other.new, other.row) };
}

/** The moves that lead from a move back to where it came from. */
function circleFrom(start: WrittenMove, moves: readonly WrittenMove[]): readonly WrittenMove[] | undefined {
  if (start.old === start.new) return undefined;
  const visited = new Set<string>();
  const walk = (way: readonly WrittenMove[], code: string): readonly WrittenMove[] | undefined => {
    if (code === start.old) return way;
    if (visited.has(code)) return undefined;
    visited.add(code);
    for (const next of moves) {
      if (next.old !== code || next.new === code) continue;
      const found = walk([...way, next], next.new);
      if (found) return found;
    }
    return undefined;
  };
  return walk([start], start.new);
}
