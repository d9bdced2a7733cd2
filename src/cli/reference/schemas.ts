import { figures, indicators } from "../../indicators/registry.ts";
import { planJsonSchema } from "../../plan/json-schema.ts";
import { scorecardJsonSchema } from "../../saved/json-schema.ts";
import type { Language } from "../../values/words.ts";
import { markdownPage } from "./markdown.ts";
import { heading, type Page, prose, type Topic, table } from "./page.ts";

/** The JSON Schemas by the names that `ltq schema` takes. */
export const schemas = {
  plan: () => planJsonSchema({ indicators, figures }),
  scorecard: () => scorecardJsonSchema(),
} as const;

export type SchemaName = keyof typeof schemas;

const WORDS = {
  title: {
    plan: { vi: "Tệp đề án", en: "The plan file" },
    scorecard: { vi: "Bảng kết quả dạng JSON", en: "The scorecard as JSON" },
  },
  intro: {
    vi: "Khóa con viết sau dấu chấm; `[]` là mỗi phần tử của danh sách, `*` là tên bất kỳ. Toàn bộ: `ltq schema {name}`.",
    en: "A key within a key stands after a dot; `[]` is each item of a list, `*` any name. In full: `ltq schema {name}`.",
  },
  head: { vi: ["Khóa", "Phải có", "Giá trị", "Ý nghĩa"], en: ["Key", "Required", "Value", "Meaning"] },
  required: { vi: "có", en: "yes" },
} as const;

/** A key of a JSON document: `growth.planned`, `communes[].code`. */
interface Key {
  readonly path: string;
  readonly required: boolean;
  readonly value: string;
  readonly meaning: string;
}

type Schema = ReturnType<typeof planJsonSchema>;

export function schemaPage(name: SchemaName, language: Language): Page {
  const rows = keysIn(schemas[name](), language).map(({ path, required, value, meaning }) => [
    `\`${path}\``,
    required ? WORDS.required[language] : "",
    value,
    meaning,
  ]);
  const intro = WORDS.intro[language].replace("{name}", name);
  return markdownPage(name, WORDS.title[name][language], [prose(intro), table(WORDS.head[language], rows)]);
}

/** Each key of the plan file, with the keys within it. */
export function planTopics(language: Language): readonly Topic[] {
  const keys = keysIn(schemas.plan(), language);
  return keys.map(({ path, value, meaning }) => {
    const within = keys.filter((key) => key.path.startsWith(`${path}.`) || key.path.startsWith(`${path}[]`));
    const rows = within.map((key) => [`\`${key.path}\``, key.value, key.meaning]);
    const [key, , holds, says] = WORDS.head[language];
    const blocks = [
      heading(2, `\`${path}\``),
      ...(meaning === "" ? [] : [prose(meaning)]),
      prose(`${holds}: ${value}`),
      ...(rows.length ? [table([key, holds, says], rows)] : []),
    ];
    return { names: [path], blocks };
  });
}

/** Each key, its meaning in one language where the schema has it in two (`about` in plan/file-schema.ts). */
function keysIn(schema: Schema, language: Language): readonly Key[] {
  return keysOf(schema, "").map((key) => {
    const [vi = "", en = vi] = key.meaning.split(" — ");
    return { ...key, meaning: language === "vi" ? vi : en };
  });
}

function keysOf(schema: Schema, above: string): readonly Key[] {
  const named = Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => {
    const required = schema.required?.includes(name) === true;
    return typeof inner === "boolean" ? [] : keyAndWithin(inner, above === "" ? name : `${above}.${name}`, required);
  });
  const { additionalProperties: any, items } = schema;
  return [
    ...named,
    ...(typeof any === "object" ? keyAndWithin(any, `${above}.*`, false) : []),
    ...(typeof items === "object" && !Array.isArray(items) ? keysOf(items, `${above}[]`) : []),
    ...(schema.anyOf ?? []).flatMap((inner) => (typeof inner === "boolean" ? [] : keysOf(inner, above))),
  ];
}

function keyAndWithin(schema: Schema, path: string, required: boolean): readonly Key[] {
  return [{ path, required, value: kindOf(schema), meaning: schema.description ?? "" }, ...keysOf(schema, path)];
}

function kindOf({ type, enum: choices, const: only, anyOf }: Schema): string {
  if (only !== undefined) return JSON.stringify(only);
  if (choices) return choices.map((choice) => JSON.stringify(choice)).join(", ");
  if (anyOf) return [...new Set(anyOf.map((inner) => (typeof inner === "boolean" ? "" : kindOf(inner))))].join(", ");
  return [type ?? []].flat().join(", ");
}
