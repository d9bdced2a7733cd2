import { open } from "node:fs/promises";
import type { Column } from "./columns.ts";
import type { Loan } from "./loans.ts";
import { writtenDate } from "./text-dates.ts";
import { TITLE } from "./title.ts";

/** In characters: what is written at once. */
const CHUNK = 1 << 20;

/** Writes loans as UTF-8, one title line, then the header. */
export async function writeCsv(path: string, columns: readonly Column[], loans: Iterable<Loan>): Promise<void> {
  const file = await open(path, "w");
  let text = `${TITLE.join(" ")}\r\n${columns.map(({ header }) => quoted(header)).join(",")}\r\n`;
  for (const loan of loans) {
    let separator = "";
    for (const column of columns) {
      text += separator + field(column, loan);
      separator = ",";
    }
    text += "\r\n";
    if (text.length < CHUNK) continue;
    await file.write(text);
    text = "";
  }
  await file.write(text);
  await file.close();
}

function field(column: Column, loan: Loan): string {
  if (column.kind === "text") return quoted(column.value(loan));
  const value = column.value(loan);
  return column.kind === "date" ? writtenDate(value) : String(value);
}

function quoted(text: string): string {
  return text.includes(",") ? `"${text}"` : text;
}
