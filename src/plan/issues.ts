import * as z from "zod";
import { known } from "../values/known.ts";
import type { Path, Plain, PlanDocument } from "./document.ts";
import { Fault } from "./fault.ts";
import { nearest, oneOf } from "./suggest.ts";

/** Notes what the schema refused in the document, each at its place and in words. */
export function addIssues(document: PlanDocument, schema: z.ZodType, issues: readonly z.core.$ZodIssue[]): void {
  for (const issue of issues) addIssue(document, schema, issue, []);
}

function addIssue(document: PlanDocument, schema: z.ZodType, issue: z.core.$ZodIssue, above: Path): void {
  const path = [...above, ...issue.path.map((step) => (typeof step === "number" ? step : String(step)))];
  const written = valueAt(document.value, path);
  switch (issue.code) {
    case "unrecognized_keys":
      for (const key of issue.keys) document.add([...path, key], unknownKey(key, keysAt(schema, path), schema), "key");
      return;
    case "invalid_union": {
      const branch = issue.errors.find((issues) => fits(issues, written)) ?? known(issue.errors[0]);
      for (const inner of branch) addIssue(document, schema, inner, path);
      return;
    }
    case "invalid_value":
      document.add(path, unknownWord(written, issue.values.map(String)));
      return;
    case "invalid_type":
      document.add(path, written === undefined ? missing(path) : wrongShape(issue.expected));
      return;
    default: {
      const fault = issue.code === "custom" ? issue.params?.fault : undefined;
      document.add(
        path,
        fault instanceof Fault ? fault : new Fault({ vi: issue.message, en: issue.message }, SEE_TEMPLATE),
      );
    }
  }
}

/** Whether these are a union branch's complaints about a value of the branch's own shape. */
function fits(issues: readonly z.core.$ZodIssue[], written: Plain | undefined): boolean {
  const shape = issues.find(({ path }) => path.length === 0);
  if (typeof written === "string") return shape?.code !== "invalid_type";
  return shape === undefined || shape.code === "unrecognized_keys";
}

function valueAt(value: Plain | undefined, path: Path): Plain | undefined {
  let at: Plain | undefined = value;
  for (const step of path) {
    if (at === undefined || typeof at === "string") return undefined;
    at = Array.isArray(at) ? at[Number(step)] : at[String(step)];
  }
  return at;
}

/** The keys that the schema has at a path. */
function keysAt(schema: z.core.$ZodType, path: Path): readonly string[] {
  const [step, ...rest] = path;
  if (schema instanceof z.ZodExactOptional) return keysAt(schema.unwrap(), path);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => keysAt(option, path));
  if (schema instanceof z.ZodArray) return step === undefined ? [] : keysAt(schema.element, rest);
  if (schema instanceof z.ZodRecord) return step === undefined ? [] : keysAt(schema.valueType, rest);
  if (!(schema instanceof z.ZodObject)) return [];
  if (step === undefined) return Object.keys(schema.shape);
  const next = schema.shape[step];
  return next === undefined ? [] : keysAt(next, rest);
}

function unknownKey(key: string, keys: readonly string[], schema: z.ZodType): Fault {
  const message = { vi: `Không có mục «${key}» ở đây.`, en: `There is no “${key}” here.` };
  if (nearest(key, keys) !== undefined) return new Fault(message, oneOf(key, keys));
  const home = keysAt(schema, []).find((section) => keysOfSection(schema, section).includes(key));
  if (home === undefined) return new Fault(message, oneOf(key, keys));
  return new Fault(message, { vi: `Mục này đặt trong «${home}».`, en: `It belongs under “${home}”.` });
}

/** A section's keys, or those of its entries where it is a list. */
function keysOfSection(schema: z.ZodType, section: string): readonly string[] {
  return [...keysAt(schema, [section]), ...keysAt(schema, [section, 0])];
}

function unknownWord(written: Plain | undefined, values: readonly string[]): Fault {
  if (typeof written !== "string") return wrongShape("string");
  return new Fault({ vi: `Không có «${written}».`, en: `There is no “${written}”.` }, oneOf(written, values));
}

function missing(path: Path): Fault {
  const key = String(known(path.at(-1)));
  return new Fault(
    { vi: `Thiếu mục «${key}».`, en: `“${key}” is missing.` },
    { vi: `Thêm «${key}: …».`, en: `Add “${key}: …”.` },
  );
}

function wrongShape(expected: string): Fault {
  if (expected === "object" || expected === "record") return EXPECTED_KEYS;
  return expected === "array" ? EXPECTED_LIST : EXPECTED_VALUE;
}

const SEE_TEMPLATE = { vi: "Xem mẫu: ltq init.", en: "See the template: ltq init." };

const EXPECTED_KEYS = new Fault(
  { vi: "Ở đây phải là các mục «tên: giá trị».", en: "Keys with values are expected here." },
  {
    vi: "Xuống dòng, thụt vào hai dấu cách, mỗi dòng một mục.",
    en: "Write one “key: value” a line, indented by two spaces.",
  },
);

const EXPECTED_LIST = new Fault(
  { vi: "Ở đây phải là danh sách.", en: "A list is expected here." },
  { vi: "Mỗi phần tử một dòng, bắt đầu bằng «- ».", en: "Start every entry with “- ” on a line of its own." },
);

const EXPECTED_VALUE = new Fault(
  {
    vi: "Ở đây phải là một giá trị, không phải danh sách hay nhóm mục.",
    en: "One value is expected here, no list and no keys.",
  },
  { vi: "Viết giá trị ngay sau dấu hai chấm.", en: "Write it right after the colon." },
);
