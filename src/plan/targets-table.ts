import { fieldNamed } from "../indicators/language/names.ts";
import { fold, isSameName } from "../values/fold.ts";
import type { Fraction } from "../values/fraction.ts";
import { known } from "../values/known.ts";
import { communeCodeFault } from "./communes.ts";
import { Fault } from "./fault.ts";
import type { PlanCommune } from "./plan.ts";
import type { PlanProblem } from "./problem.ts";
import { readQuantity } from "./quantity.ts";
import type { SideCell, SideTable } from "./side-table.ts";
import { beyondLimit } from "./target-limit.ts";
import type { Named } from "./values.ts";
import { namedLike, nearestNamed } from "./values.ts";

/** Targets by commune, from a table with a row per commune and a column per indicator. */
export function readTargetsTable(
  file: string,
  table: SideTable,
  indicators: readonly Named[],
): { readonly communes: readonly PlanCommune[]; readonly problems: readonly PlanProblem[] } {
  const problems: PlanProblem[] = [];
  const add = (row: number, column: number, { message, remedy }: Fault): void => {
    problems.push({ file, line: row, column: column + 1, path: "targets-table", message, remedy });
  };
  const head = table.rows
    .slice(0, HEAD_ROWS)
    .find(({ cells }) => cells.some(({ text }) => columnOf(text, []).kind !== "unknown"));
  if (!head) {
    add(1, 0, NO_HEADER);
    return { communes: [], problems };
  }
  const columns = head.cells.map(({ text }, index) => {
    const column = columnOf(text, indicators);
    if (column.kind === "unknown") add(head.row, index, unknownColumn(text, indicators));
    return column;
  });
  const communes: PlanCommune[] = [];
  for (const { row, cells } of table.rows.slice(table.rows.indexOf(head) + 1)) {
    const commune = readRow(cells, columns, (column, fault) => add(row, column, fault));
    if (!commune) continue;
    if (communes.some((other) => sameCommune(other, commune))) add(row, 0, TWICE);
    communes.push(commune);
  }
  return { communes, problems };
}

/** The same code, or, where one of them has none, the same name. */
export function sameCommune(a: PlanCommune, b: PlanCommune): boolean {
  if (a.code !== undefined && b.code !== undefined) return a.code === b.code;
  return a.name !== undefined && b.name !== undefined && isSameName(a.name, b.name);
}

/** How many rows may stand above the header. */
const HEAD_ROWS = 20;

type Column =
  | { readonly kind: "code" | "name" | "neutral" | "unknown" }
  | { readonly kind: "indicator"; readonly indicator: Named; readonly inPercent: boolean };

const NEUTRAL = new Set(["", "stt", "tt", "sott", "sothutu", "no", "ghichu", "note", "notes"]);

function columnOf(header: string, indicators: readonly Named[]): Column {
  const folded = fold(header);
  if (isHeaderOf("communeCode", folded)) return { kind: "code" };
  if (isHeaderOf("communeName", folded)) return { kind: "name" };
  const inPercent = /\(\s*%\s*\)|,\s*%\s*$/.test(header);
  const indicator = namedLike(header.replace(/\((%|\s|điểm)*\)/gu, ""), indicators);
  if (indicator) return { kind: "indicator", indicator, inPercent: inPercent && indicator.unit === "percent" };
  return { kind: NEUTRAL.has(folded) ? "neutral" : "unknown" };
}

function isHeaderOf(field: string, folded: string): boolean {
  return known(fieldNamed("loans", field)).headers.some((header) => fold(header) === folded);
}

function readRow(
  cells: readonly SideCell[],
  columns: readonly Column[],
  add: (column: number, fault: Fault) => void,
): PlanCommune | undefined {
  const targets = new Map<string, Fraction>();
  let code: string | undefined;
  let name: string | undefined;
  for (const [index, column] of columns.entries()) {
    const cell = cells[index];
    const text = cell?.text.trim() ?? "";
    if (cell === undefined || text === "") continue;
    if (column.kind === "code") code = text;
    else if (column.kind === "name") name = text;
    else if (column.kind === "indicator") {
      const value = readTarget(cell, text, column.indicator, column.inPercent);
      if (value instanceof Fault) add(index, value);
      else targets.set(column.indicator.id, value);
    }
  }
  if (code === undefined && name === undefined) {
    if (targets.size > 0) add(0, NO_COMMUNE);
    return undefined;
  }
  const codeFault = code === undefined ? undefined : communeCodeFault(code);
  if (codeFault) add(0, codeFault);
  if (/^(tong)?cong|^toan/.test(fold(name ?? code ?? ""))) add(0, TOTAL_ROW);
  return { ...(code === undefined ? {} : { code }), ...(name === undefined ? {} : { name }), targets };
}

function readTarget(cell: SideCell, text: string, indicator: Named, inPercent: boolean): Fraction | Fault {
  const value = readWritten(cell, text, indicator, inPercent);
  return value instanceof Fault ? value : (beyondLimit(value, indicator) ?? value);
}

function readWritten(cell: SideCell, text: string, indicator: Named, inPercent: boolean): Fraction | Fault {
  if (!inPercent || text.endsWith("%")) return readQuantity(text, indicator.unit);
  return cell.isNumber && Number(text) < LEAST_CERTAIN_PERCENT
    ? percentCell(text)
    : readQuantity(`${text} %`, "percent");
}

/** Below this a spreadsheet's number may be a fraction of one shown as a percentage: 1.05 is 105 %. */
const LEAST_CERTAIN_PERCENT = 2;

const NO_HEADER = new Fault(
  {
    vi: "Không thấy dòng tiêu đề có cột «Mã xã» hoặc «Tên xã».",
    en: "No header row with a column “Mã xã” or “Tên xã”.",
  },
  { vi: "Đặt tiêu đề ở dòng đầu.", en: "Put a header into the first row." },
);

const NO_COMMUNE = new Fault(
  { vi: "Dòng có chỉ tiêu nhưng không có xã.", en: "The row has targets but no commune." },
  { vi: "Ghi mã xã hoặc tên xã.", en: "Add the commune's code or name." },
);

const TOTAL_ROW = new Fault(
  { vi: "Dòng này là dòng cộng, không phải một xã.", en: "This is a total row, no commune." },
  {
    vi: "Bỏ dòng này; chỉ tiêu chung ghi ở «targets» trong tệp đề án.",
    en: "Drop it; the office's targets stand under “targets” in the plan.",
  },
);

const TWICE = new Fault(
  { vi: "Xã này đã có ở dòng trên.", en: "This commune stands in a row above." },
  { vi: "Mỗi xã một dòng.", en: "Keep one row per commune." },
);

function unknownColumn(header: string, indicators: readonly Named[]): Fault {
  const indicator = nearestNamed(header, indicators);
  return new Fault(
    { vi: `Cột «${header}» không phải chỉ tiêu nào.`, en: `The column “${header}” is no indicator.` },
    indicator
      ? {
          vi: `Có phải là «${indicator.name.vi}» (${indicator.id})?`,
          en: `Did you mean “${indicator.name.en}” (${indicator.id})?`,
        }
      : { vi: "Đổi tên cột thành mã hoặc tên chỉ tiêu, hoặc bỏ cột.", en: "Name it after an indicator, or drop it." },
  );
}

function percentCell(text: string): Fault {
  return new Fault(
    {
      vi: `Ô có số ${text}: không rõ là ${text} % hay ${Number(text) * 100} %.`,
      en: `The cell holds ${text}: it could be ${text} % or ${Number(text) * 100} %.`,
    },
    {
      vi: "Định dạng ô là văn bản (Text) và viết kèm dấu %.",
      en: "Format the cell as text and write it with its sign, %.",
    },
  );
}
