import type { Language } from "../values/words.ts";
import { STATUS_SIGN, STATUS_WORDS } from "./format.ts";
import type { Cell, Table } from "./grid.ts";

/** What the signs of these statuses mean, in one line; undefined where there is none to explain. */
export function statusLegend(cells: readonly (Cell | undefined)[], language: Language): string | undefined {
  const seen = new Set(cells.map((cell) => (cell?.kind === "status" ? cell.status : undefined)));
  const signs = (["met", "missed", "no-data"] as const).filter((status) => seen.has(status));
  const said = signs.map((status) => `${STATUS_SIGN[status]} ${STATUS_WORDS[status][language].toLowerCase()}`);
  return said.length > 0 ? said.join("   ") : undefined;
}

/** The legend of a table whose statuses are printed as signs behind their figures. */
export function signLegend(table: Table, language: Language): string | undefined {
  const columns = table.groups.flatMap((group) => group.columns);
  const marks = columns.flatMap((column, index) => (column.mark === "always" ? [index] : []));
  return statusLegend(
    table.rows.flatMap((row) => marks.map((mark) => row.cells[mark])),
    language,
  );
}
