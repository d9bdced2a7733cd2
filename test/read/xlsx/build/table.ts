import type { Values } from "./oracles.ts";
import { relationships, type WorkbookParts } from "./workbook.ts";
import type { ZippedPart } from "./zip.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Ways to write one and the same table. */
export interface TableStyle {
  /** Of every element, colon included. */
  readonly prefix?: string;
  readonly namespace?: string;
  /** Whether rows and cells say where they are. */
  readonly references?: boolean;
  readonly strings?: "shared" | "inlineStr" | "str";
  /** Attributes that every row and every cell carry besides. */
  readonly rowNoise?: string;
  readonly cellNoise?: string;
  /** What stands between elements, before and behind the rows. */
  readonly between?: string;
  readonly before?: string;
  readonly behind?: string;
  readonly byteOrderMark?: boolean;
}

type Value = string | number | boolean | { readonly serial: number } | { readonly error: string } | null;

/** Letters of every sort, space that counts, a long number, a date, a truth, an error, and a hole. */
const TABLE: readonly (readonly Value[])[] = [
  ["Mã KH", "Tên khách hàng", "Dư nợ", "Ngày vay", "Hội"],
  ["0001", "Thạch Thị Ngọc Ẩn & <con>", 12_500_000, { serial: 43_830 }, true],
  ["0002", " Sơn  Mai\nấp 3 ", 0.1, null, false],
  [null, "Tổng 😀", -1.5e-7, { serial: 44_196.5 }, { error: "#N/A" }],
];

/** As `Values` of the oracles have it: a day counts from 1970-01-01. */
export const TABLE_VALUES: Values = Object.fromEntries(
  TABLE.flatMap((row, r) => row.map((value, c) => [`${"ABCDE"[c]}${r + 1}`, seen(value)] as const)).filter(
    ([, value]) => value !== null,
  ),
);

function seen(value: Value): Values[string] {
  if (typeof value !== "object" || value === null) return value;
  return "error" in value ? value.error : { day: value.serial - 25_569 };
}

/** The table as a workbook's parts; date cells have the format `s="1"`. */
export function tableParts(style: TableStyle = {}): WorkbookParts {
  const { prefix: p = "", namespace = MAIN, references = true, strings = "shared", between = "" } = style;
  const texts: string[] = [];
  const text = (value: string) => {
    const space = /^\s|\s$/.test(value) ? ' xml:space="preserve"' : "";
    const content = value.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
    if (strings === "str") return ["str", `<${p}v${space}>${content}</${p}v>`];
    const item = `<${p}t${space}>${content}</${p}t>`;
    if (strings === "inlineStr") return ["inlineStr", `<${p}is>${item}</${p}is>`];
    texts.push(`<si>${item.replaceAll(p, "")}</si>`);
    return ["s", `<${p}v>${texts.length - 1}</${p}v>`];
  };
  const cell = (value: Value, r: number, c: number) => {
    const at = references ? ` r="${"ABCDE"[c]}${r + 1}"` : "";
    const noise = style.cellNoise ?? "";
    if (value === null) return references ? "" : `<${p}c/>`;
    if (typeof value === "string") {
      const [type, content] = text(value);
      return `<${p}c${at}${noise} t="${type}">${content}</${p}c>`;
    }
    if (typeof value === "boolean") return `<${p}c${at}${noise} t="b"><${p}v>${value ? 1 : 0}</${p}v></${p}c>`;
    if (typeof value === "number") return `<${p}c${at}${noise}><${p}v>${value}</${p}v></${p}c>`;
    if ("error" in value) return `<${p}c${at}${noise} t="e"><${p}v>${value.error}</${p}v></${p}c>`;
    return `<${p}c${at} s="1"><${p}v>${value.serial}</${p}v></${p}c>`;
  };
  const rows = TABLE.map((row, r) => {
    const at = references ? ` r="${r + 1}"` : "";
    return `<${p}row${at}${style.rowNoise ?? ""}>${between}${row.map((value, c) => cell(value, r, c)).join(between)}${between}</${p}row>`;
  });
  const xmlns = p === "" ? `xmlns="${namespace}"` : `xmlns:${p.slice(0, -1)}="${namespace}"`;
  const xml = `${style.byteOrderMark ? "\ufeff" : ""}<?xml version="1.0" encoding="utf-8"?><${p}worksheet ${xmlns}>${style.before ?? ""}<${p}sheetData>${between}${rows.join(between)}${between}</${p}sheetData>${style.behind ?? ""}</${p}worksheet>`;
  return { sheets: [{ name: "BCQUERY", xml }], shared: texts.join(between), formats: [0, 14] };
}

/** These relationships of the workbook, in place of the usual ones. */
export function workbookRelationships(...list: Parameters<typeof relationships>[0]): ZippedPart {
  return { name: "xl/_rels/workbook.xml.rels", content: relationships(list) };
}
