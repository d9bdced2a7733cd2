import { stringify } from "yaml";
import type { Inspection } from "./inspection.ts";

/**
 * The mapping file that says what was understood, to be corrected and given back with `--map-file`: a line a column,
 * those that are not used behind `#`.
 */
export function mappingFile(inspections: readonly Inspection[]): string {
  const lines: string[] = [];
  const written = new Set<string>();
  for (const { file, sheets } of inspections) {
    for (const { name, tables, leftOut } of sheets) {
      if (tables.length === 0 && leftOut.length === 0) continue;
      lines.push(`# ${oneLine(file)} › ${oneLine(name)}`);
      for (const { table, columns } of tables) {
        for (const { header, field } of columns) push(header, `${table}.${field}`, "");
      }
      for (const { header } of leftOut) if (header !== "") push(header, "", "# ");
    }
  }
  return `${lines.join("\n")}\n`;

  function push(header: string, field: string, before: string): void {
    const line = `${before}${stringify({ [oneLine(header)]: field }, { lineWidth: 0 }).trimEnd()}`;
    if (!written.has(line)) lines.push(line);
    written.add(line);
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
