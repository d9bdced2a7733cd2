import type { Encoding } from "../../../src/read/encoding/encoding.ts";
import { encode, LETTERS } from "../encoding/encode.ts";

/** A way to write a CSV file, and what csv-parse has to be told, or gets wrong, about it. */
export interface Kind {
  readonly delimiter?: string;
  readonly lineEnd?: string;
  /** `needed`: where the content asks for it; `all`; `some`: now and then without need. */
  readonly quotes?: "needed" | "all" | "some" | "none";
  readonly encoding?: Encoding;
  readonly byteOrderMark?: boolean;
  readonly lastLineEnds?: boolean;
  /** What the cells are made of, in place of everything. */
  readonly characters?: readonly string[];
  /** Makes rows of the generated ones; what is in the file afterwards. */
  readonly rows?: (rows: readonly (readonly string[])[]) => readonly (readonly string[])[];
  /** Puts into the finished text what is no data, or is written otherwise than RFC 4180 has it. */
  readonly text?: (text: string) => string;
  /** A name in `DISAGREEMENTS`: csv-parse sees something else. */
  readonly disagreement?: string;
}

const DECOMPOSED = LETTERS.map((letter) => letter.normalize("NFD"));
const PLAIN = [..."abXY012 .-/'"];
const CURRENCY = ["₫", "đ", "$", "€", "£", "¥", "1.234.567,89", "(1,234.5)", "12 %", "\u00a0", "\u202f"];
const FORMULAS = ["=", "+", "-", "@", "SUM(A1)", "cmd|' /C calc'!A0", "84"];
const SPACES = [" ", "\t", "\u00a0", "\u3000", "\u200b", "a", "ấ"];
const LINES = ["\n", "\r\n", "a", "Ữ", '"'];
const ODD_ENDS = ["\u2028", "\u2029", "\u0085", "\v", "\f", "x"];
const CONTROLS = ["\u001b", "\u0007", "\0", "x", "ổ"];
const EMOJI = ["😀", "👩‍👩‍👧", "🇻🇳", "👍🏽", "e\u0301", "\ud7ff", "\ue000", "\u{10ffff}"];
const TYPOGRAPHY = ["“", "”", "«", "»", "‘", "’", "′", "″", "＂", "，", "；"];

/** Single-byte encodings can write only what they have. */
const legacy = (encoding: Encoding, letters: readonly string[]): Kind => ({
  encoding,
  lineEnd: "\r\n",
  characters: [...letters, ...PLAIN, ",", '"', "\n"],
});
const WESTERN = [..."àâçéèêëîïôùûüÿñÄÖÜß€£"];
const IN_TCVN3 = LETTERS.filter((letter) => letter === letter.toLowerCase());

const delimited = (delimiter: string) =>
  ({
    [`${delimiter === "\t" ? "tab" : delimiter}, quoted where needed, LF`]: { delimiter },
    [`${delimiter === "\t" ? "tab" : delimiter}, all quoted, CRLF`]: { delimiter, quotes: "all", lineEnd: "\r\n" },
    [`${delimiter === "\t" ? "tab" : delimiter}, some quoted, no last line end`]: {
      delimiter,
      quotes: "some",
      lastLineEnds: false,
    },
  }) satisfies Record<string, Kind>;

const between = (what: string) => (text: string) => text.split("\n").join(`\n${what}`);

export const KINDS: Readonly<Record<string, Kind>> = {
  ...delimited(","),
  ...delimited(";"),
  ...delimited("\t"),
  ...delimited("|"),
  "a caret between cells": { delimiter: "^" },
  "a space between cells": { delimiter: " " },
  "a tilde between cells": { delimiter: "~" },

  "lines of an old Mac": { lineEnd: "\r", characters: [...PLAIN, ...LETTERS, ",", '"'] },
  "lines of an old Mac, all quoted, LF within cells": { lineEnd: "\r", quotes: "all", characters: [...PLAIN, "\n"] },
  "CRLF, line ends of both kinds within cells": { lineEnd: "\r\n", quotes: "all", characters: LINES },
  "LF, line ends of both kinds within cells": { quotes: "all", characters: LINES },
  "CRLF, the last line without": { lineEnd: "\r\n", lastLineEnds: false },
  "CRLF, all quoted, the last line without": { lineEnd: "\r\n", quotes: "all", lastLineEnds: false },
  "lone CRs within cells": { characters: [...PLAIN, "\r", "ẫ"], quotes: "all" },
  "line ends that only Unicode knows": { characters: ODD_ENDS, quotes: "none" },
  "lines that end now in CRLF, now in LF": {
    characters: PLAIN,
    text: (text) => text.replace(/(\n[^\n]*)\n/g, "$1\r\n"),
    disagreement: "the first line end",
  },
  "lines ended twice by a program on Windows": {
    lineEnd: "\r\r\n",
    characters: PLAIN,
    disagreement: "CR before CRLF",
  },

  "UTF-8 with a byte order mark": { byteOrderMark: true },
  "UTF-8 with a byte order mark before a quote": { byteOrderMark: true, quotes: "all" },
  "UTF-16LE with a byte order mark, tabs": { encoding: "utf-16le", byteOrderMark: true, delimiter: "\t" },
  "UTF-16LE without": { encoding: "utf-16le" },
  "UTF-16BE with a byte order mark": { encoding: "utf-16be", byteOrderMark: true, lineEnd: "\r\n" },
  "UTF-16BE without, all quoted": { encoding: "utf-16be", quotes: "all" },
  "Windows-1258": legacy("windows-1258", LETTERS),
  TCVN3: legacy("tcvn3", IN_TCVN3),
  VNI: legacy("vni", LETTERS),
  "Windows-1252": legacy("windows-1252", WESTERN),

  "letters composed": { characters: LETTERS, quotes: "none" },
  "letters decomposed": { characters: DECOMPOSED, quotes: "none" },
  "letters composed and decomposed, all quoted": { characters: [...LETTERS, ...DECOMPOSED], quotes: "all" },
  "emoji, private and last code points": { characters: EMOJI },
  "quotes and commas that only look so": { characters: TYPOGRAPHY, quotes: "none" },
  "signs of currency and numbers of every country": { characters: CURRENCY },
  "what would be a formula": { characters: FORMULAS },
  "NULs and a few other control characters": {
    characters: CONTROLS,
    rows: (rows) => [["Ấp ".repeat(1000)], ...rows.slice(0, 3)],
  },
  "spaces of all sorts at both ends": { characters: SPACES, delimiter: ";" },
  "spaces of all sorts at both ends, all quoted": { characters: SPACES, quotes: "all" },
  "nothing but quotes": { characters: ['"'], quotes: "all" },
  "nothing but quotes and delimiters": { characters: ['"', ","], quotes: "needed" },
  "nothing but line ends": { characters: ["\n"], quotes: "all" },
  "apostrophes, backslashes, backticks": { characters: ["'", "\\", "`", "a", "\\n", "\\,"] },
  "a backslash last in quotes": { characters: ["a", "\\"], quotes: "all" },
  "a byte order mark amid the text": { characters: ["\ufeff", "a", "ề"], rows: (rows) => [["x"], ...rows] },
  markup: { characters: ["<b>", "</b>", "&amp;", "<!--", "]]>", "a"] },
  "replacement characters": { characters: ["\ufffd", "?", "Ã¡", "á»"] },

  "rows too short and too long": { rows: (rows) => rows.map((row, r) => row.slice(0, 1 + (r % row.length))) },
  "a title row of one cell": { rows: (rows) => [["NHCSXH tỉnh Sóc Trăng"], ...rows] },
  "one column": { rows: (rows) => rows.map((row) => row.slice(0, 1)), characters: [...PLAIN, ...LETTERS] },
  "a hundred columns": { rows: (rows) => rows.map((row) => Array.from({ length: 100 }, (_, c) => row[c] ?? `${c}`)) },
  "a delimiter behind the last cell": { rows: (rows) => rows.map((row) => [...row, ""]) },
  "a delimiter before the first cell": { rows: (rows) => rows.map((row) => ["", ...row]) },
  "the file ends with a delimiter": { rows: (rows) => [...rows, ["x", ""]], lastLineEnds: false },
  "the file ends with empty quotes": { rows: (rows) => [...rows, ["x", ""]], lastLineEnds: false, quotes: "all" },
  "one long cell": { rows: (rows) => [["Ấp ".repeat(2_000), "x"], ...rows] },
  "one long cell of quotes and line ends": { rows: (rows) => [['"\n'.repeat(2_000), "x"], ...rows] },
  "lines that would be comments": { rows: (rows) => [["# made by hand"], ...rows, ["//", "--"], ["#"]] },
  "empty lines between": { text: between("\n"), characters: PLAIN, quotes: "none" },
  "empty lines above and below": { text: (text) => `\n\n${text}\n\n`, characters: PLAIN },
  "lines of spaces": { text: between("  \n"), characters: PLAIN, quotes: "none", disagreement: "blank rows" },
  "rows of delimiters": { rows: (rows) => [["", "", ""], ...rows, ["", ""]], disagreement: "blank rows" },
  "rows of empty quotes": { rows: (rows) => [...rows, ["", ""]], quotes: "all", disagreement: "blank rows" },

  "a quote within a cell that has none around it": {
    characters: ["a", "5", "ố", '"'],
    quotes: "none",
    rows: (rows) => rows.map((row) => row.map((cell) => `o${cell}`)),
  },
  "a size in inches on each of two lines, CRLF between": {
    characters: [..."5ố "],
    quotes: "none",
    lineEnd: "\r\n",
    lastLineEnds: false,
    rows: ([[first = "", second = ""] = []]) => [
      [`5${first}"`, "a"],
      [`6${second}"`, "b"],
    ],
  },
  "a space before the quote": {
    rows: (rows) => rows.map((row) => row.map((cell) => ` "${cell}"`)),
    characters: [...PLAIN, "ữ"],
    quotes: "none",
  },
  "text behind the closing quote": {
    characters: ["a", "ữ", "'"],
    quotes: "all",
    rows: (rows) => rows.map((row) => row.map((cell) => `${cell} `)),
    text: (text) => text.replaceAll(' "', '" '),
    disagreement: "text behind a closing quote",
  },
  "quotes escaped by a backslash": {
    rows: (rows) => [["a", 'Tổ \\1"'], ...rows],
    characters: ["a", "ữ"],
    text: (text) => text.replace('Tổ \\1"', '"Tổ \\"1"'),
    disagreement: "a backslash before a quote",
  },
  "Excel's sep= line": { text: (text) => `sep=,\n${text}`, disagreement: "sep=" },
  "DOS's end of file": { text: (text) => `${text}\u001a`, characters: PLAIN, disagreement: "DOS's end of file" },
};

/** The table's text as this kind of file has it. */
export function written(kind: Kind, rows: readonly (readonly string[])[]): string {
  const { delimiter = ",", lineEnd = "\n", quotes = "needed", lastLineEnds = true } = kind;
  const field = (cell: string, at: number) => {
    const needed = /^"|[\r\n]/.test(cell) || cell.includes(delimiter);
    const isQuoted = quotes === "all" || (quotes === "some" && at % 3 === 1) || (quotes !== "none" && needed);
    return isQuoted ? `"${cell.replaceAll('"', '""')}"` : cell;
  };
  const lines = rows.map((row, r) => row.map((cell, c) => field(cell, r + c)).join(delimiter)).join(lineEnd);
  const text = lines + (lastLineEnds ? lineEnd : "");
  return kind.text?.(text) ?? text;
}

/** The file's bytes. */
export function bytesOfKind({ encoding = "utf-8", byteOrderMark = false }: Kind, text: string): Uint8Array {
  return encode((byteOrderMark ? "\ufeff" : "") + text, encoding);
}
