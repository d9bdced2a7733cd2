import { Fault } from "../plan/fault.ts";
import { PlanError } from "../plan/problem.ts";
import type { FileTables } from "../tables/recognise/file-tables.ts";
import { headerName } from "../tables/recognise/header-name.ts";
import { namesOf } from "../tables/recognise/match-header.ts";
import { fieldsOf, tableIds } from "../tables/registry.ts";
import { fold } from "../values/fold.ts";
import { nearest } from "./option-values.ts";
import { readTextFile } from "./text-file.ts";
import { UsageError } from "./usage-error.ts";
import { YamlFileError } from "./yaml-file-error.ts";

/** A column's header and the field that it is said to be. */
type Pair = readonly [header: string, field: string];

/**
 * What the user says of columns: folded header → field (`current`, or `loans.current` where several tables have it),
 * from `--map` and a mapping file; `--map` wins.
 *
 * @throws UsageError, YamlFileError
 */
export async function headerMapping(
  options: readonly string[],
  file: string | undefined,
): Promise<ReadonlyMap<string, string>> {
  const pairs = options.map(pairOf);
  for (const [, field] of pairs) {
    const fault = unknownField(field);
    if (fault) throw new UsageError(about("--map", fault), fault.remedy);
  }
  const written = file === undefined ? [] : await readMappingFile(file);
  return new Map([...written, ...pairs].map(([header, field]) => [fold(header), field]));
}

/**
 * A mapping that no file has a column for is a slip of the pen, and what it was to correct would go on unseen. A mapping
 * file may serve many exports; it is not held to that.
 *
 * @throws UsageError
 */
export function refuseUnusedMapping(options: readonly string[], files: readonly FileTables[]): void {
  const headers = files.flatMap(({ sheets }) => sheets.flatMap(headersOf));
  const names = new Set(headers.flatMap(namesOfHeader));
  for (const [header] of options.map(pairOf)) {
    if (names.has(fold(header))) continue;
    const near = nearest(header, headers);
    throw new UsageError(
      { vi: `--map: không tệp nào có cột «${header}».`, en: `--map: no file has a column “${header}”.` },
      near === undefined
        ? { vi: "Xem tên các cột: ltq inspect <tệp>", en: "To see the columns: ltq inspect <file>" }
        : { vi: `Có phải «${near}»?`, en: `Did you mean “${near}”?` },
    );
  }
}

const LEVELS = " › ";

function headersOf({ tables, unmapped }: FileTables["sheets"][number]): readonly string[] {
  return [...tables.flatMap(({ columns }) => [...columns.values()]), ...unmapped].map(({ header }) => header);
}

function namesOfHeader(header: string): readonly string[] {
  const [first = "", ...rest] = header.split(LEVELS);
  return namesOf([headerName(first), ...rest.map(headerName)]);
}

function pairOf(option: string): Pair {
  const at = option.lastIndexOf("=");
  const [header, field] = [option.slice(0, Math.max(at, 0)).trim(), option.slice(at + 1).trim()];
  if (header !== "" && field !== "") return [header, field];
  throw new UsageError(
    {
      vi: `--map: «${option}» phải có tên cột, dấu = và tên trường.`,
      en: `--map: “${option}” needs a header, a = and a field.`,
    },
    {
      vi: 'Viết: --map "Tên cột=trường", ví dụ --map "Nợ trong hạn=loans.current".',
      en: 'Write: --map "header=field", like --map "Nợ trong hạn=loans.current".',
    },
  );
}

async function readMappingFile(file: string): Promise<readonly Pair[]> {
  const read = readTextFile(file);
  if (read === undefined) {
    throw new UsageError(
      { vi: `Không đọc được tệp khai báo cột ${file}.`, en: `The mapping file ${file} can't be read.` },
      {
        vi: `Kiểm tra đường dẫn; tạo tệp này từ số liệu bằng lệnh: ltq inspect <tệp> --format mapping -o ${file}`,
        en: `Check the path; make one from an export with: ltq inspect <file> --format mapping -o ${file}`,
      },
    );
  }
  const { PlanDocument } = await import("../plan/document.ts");
  const document = new PlanDocument(read.text);
  const pairs: Pair[] = [];
  if (document.problems.length === 0) {
    const { value } = document;
    if (value === undefined) document.add([], NOTHING);
    else if (typeof value === "string" || Array.isArray(value)) document.add([], LINES);
    else {
      for (const [header, field] of Object.entries(value)) {
        const fault = typeof field === "string" ? unknownField(field) : LINES;
        if (fault) document.add([header], fault);
        else if (typeof field === "string") pairs.push([header, field]);
      }
    }
  }
  if (document.problems.length > 0) throw new YamlFileError(file, new PlanError(document.problems));
  return pairs;
}

function unknownField(field: string): Fault | undefined {
  const known = tableIds.flatMap((table) => fieldsOf(table).flatMap(({ name }) => [name, `${table}.${name}`]));
  if (known.includes(field)) return undefined;
  const near = nearest(field, known);
  const table = tableIds.find((id) => field.startsWith(`${id}.`));
  const ofTable = table && fieldsOf(table).map(({ name }) => name);
  return new Fault(
    { vi: `Không có trường «${field}».`, en: `There is no field “${field}”.` },
    near !== undefined
      ? { vi: `Có phải «${near}»?`, en: `Did you mean “${near}”?` }
      : ofTable !== undefined
        ? { vi: `Các trường của ${table}: ${ofTable.join(", ")}.`, en: `Fields of ${table}: ${ofTable.join(", ")}.` }
        : {
            vi: `Viết bảng.trường, ví dụ loans.current. Các bảng: ${tableIds.join(", ")}.`,
            en: `Write table.field, like loans.current. Tables: ${tableIds.join(", ")}.`,
          },
  );
}

function about(option: string, { message }: Fault): Fault["message"] {
  return { vi: `${option}: ${message.vi}`, en: `${option}: ${message.en}` };
}

const HOW = {
  vi: "Mỗi dòng viết: Tên cột: trường, ví dụ  Nợ trong hạn: loans.current",
  en: "Write a line each: header: field, like  Nợ trong hạn: loans.current",
};
const NOTHING = new Fault({ vi: "Tệp chưa khai báo cột nào.", en: "The file says nothing of any column." }, HOW);
const LINES = new Fault(
  { vi: "Ở đây phải là các dòng «Tên cột: trường».", en: "Lines of “header: field” are expected here." },
  HOW,
);
