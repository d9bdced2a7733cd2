import * as z from "zod";
import { dayFromIso } from "../values/day.ts";
import type { Fraction } from "../values/fraction.ts";
import { Fault } from "./fault.ts";
import type { Baseline, ValuesById } from "./plan.ts";

/** A scorecard that ltq saved, as the baseline it can be: only what a comparison needs is looked at. */
export function readSavedScorecard(bytes: Uint8Array): Baseline | Fault {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return NOT_A_SCORECARD;
  }
  const { success, data } = savedScorecard.safeParse(json);
  const date = success ? dayFromIso(data.asOf) : undefined;
  if (!success || date === undefined) return NOT_A_SCORECARD;
  const communes = data.units.find(({ by }) => by === "commune")?.units ?? [];
  return {
    date,
    office: valuesOf(data.total),
    communes: new Map(communes.map((unit) => [unit.code ?? unit.name, valuesOf(unit)])),
    ...(data.classes ? { classes: withoutUndefined(data.classes.now) } : {}),
  };
}

const fraction = z.object({ numerator: z.int(), denominator: z.int().positive() });

const unit = z.object({
  code: z.string().optional(),
  name: z.string(),
  indicators: z.record(z.string(), z.object({ value: fraction.optional() })),
  figures: z.record(z.string(), z.object({ value: fraction.optional() })),
});

const count = z.int().min(0).optional();

const savedScorecard = z.object({
  schema: z.literal("ltq.scorecard/1"),
  asOf: z.string(),
  total: unit,
  units: z.array(z.object({ by: z.string(), units: z.array(unit) })),
  classes: z.object({ now: z.object({ good: count, fair: count, average: count, weak: count }) }).optional(),
});

function valuesOf({ indicators, figures }: z.output<typeof unit>): ValuesById {
  const values = new Map<string, Fraction>();
  for (const [id, { value }] of [...Object.entries(indicators), ...Object.entries(figures)]) {
    if (value !== undefined) values.set(id, value);
  }
  return values;
}

function withoutUndefined(counts: Readonly<Record<string, number | undefined>>): NonNullable<Baseline["classes"]> {
  return Object.fromEntries(Object.entries(counts).filter(([, value]) => value !== undefined));
}

const NOT_A_SCORECARD = new Fault(
  { vi: "Tệp này không phải bảng kết quả do ltq ghi ra.", en: "This file is no scorecard that ltq wrote." },
  {
    vi: "Ghi ra bằng: ltq score … --format json -o ket-qua.json",
    en: "Write one with: ltq score … --format json -o result.json",
  },
);
