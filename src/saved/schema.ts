import * as z from "zod";
import { tableIds } from "../tables/registry.ts";
import { dayFromIso } from "../values/day.ts";

/** The version that this ltq writes and reads. */
export const SCHEMA_VERSION = "ltq.scorecard/1";

const text = z.string();
const date = z.string().refine((iso) => dayFromIso(iso) !== undefined, "a day as YYYY-MM-DD");
const count = z.int().min(0);
const hex = z.string().regex(/^[0-9a-f]{64}$/);
const words = z.object({ vi: text, en: text });
const place = z.object({ code: text.exactOptional(), name: text });

const fraction = z
  .object({ numerator: z.int(), denominator: z.int().positive() })
  .describe("An exact value: the two sums, whole numbers. Percentages are fractions of one, money is đồng over 1.");

const noData = z
  .object({
    reason: z.enum(["zero-denominator", "table-missing", "fields-missing", "no-rows", "not-per-unit", "not-alike"]),
    words,
    sums: z
      .object({ numerator: z.int(), denominator: z.int() })
      .exactOptional()
      .describe("The two sums nonetheless, where they are not both 0: they count in a larger unit."),
  })
  .describe("Why there is no value: neither zero nor a miss.");

const before = z
  .array(fraction.nullable())
  .describe("One for each of the scorecard's baselines, in their order; null where it has no value.");

const money = z.enum(["dong", "count"]);
const gap = z
  .union([
    z.object({ kind: z.literal("shortfall"), unit: money, lacking: z.int() }),
    z.object({
      kind: z.literal("excess"),
      unit: money,
      allowed: z.int(),
      over: z.int(),
      repayment: z.int().exactOptional(),
    }),
    z.object({ kind: z.literal("score"), unit: z.literal("points"), total: fraction, over: z.int(), each: fraction }),
  ])
  .describe("What closes it: đồng, people or points; absent where the target is met.");

const pace = z
  .union([
    z.object({ state: z.enum(["ahead", "on", "behind"]), expected: fraction, monthly: fraction.exactOptional() }),
    z.object({ none: z.enum(["no-value", "no-target", "no-baseline", "target-passed"]) }),
  ])
  .describe("Against the straight path from the baseline to the plan's end.");

const indicator = z.object({
  value: fraction.exactOptional(),
  noData: noData.exactOptional(),
  companion: fraction.exactOptional().describe("The companion reading's value."),
  target: fraction.exactOptional(),
  status: z.enum(["met", "missed", "no-data", "no-target"]),
  baselines: before,
  gap: gap.exactOptional(),
  pace: pace.exactOptional(),
});

const figure = z.object({ value: fraction.exactOptional(), noData: noData.exactOptional(), baselines: before });

const commune = z.enum(["good", "fair", "average", "weak"]);
const dimension = z.enum(["commune", "organisation", "programme", "hamlet", "group"]);
const breakdown = z.enum(["office", ...dimension.options]);

const unit = z.object({
  level: breakdown,
  code: text.exactOptional(),
  name: text,
  parent: place.exactOptional().describe("Its office, in a scorecard put together from several."),
  owner: text.exactOptional().describe("Who answers for it."),
  indicators: z.record(z.string(), indicator).describe("By indicator id; every one of the scorecard is there."),
  figures: z.record(z.string(), figure).describe("By figure id; every one of the scorecard is there."),
  count: z.object({ met: count, missed: count, noData: count }),
  class: z
    .object({ value: commune, from: z.enum(["office", "score"]), score: z.number().exactOptional() })
    .exactOptional(),
});

const measure = z.enum(["percent", "points", "dong", "count"]);
const reading = z.object({ id: text, words });

const plan = z.object({
  name: text,
  builtin: z.boolean(),
  sha256: hex.exactOptional(),
  start: date.exactOptional(),
  end: date.exactOptional(),
  rounding: z.object({
    mode: z.enum(["truncate", "half-up"]),
    digits: z.int().min(0).max(6),
    zeros: z.enum(["drop", "keep"]),
  }),
  paceFrom: date.exactOptional().describe("The baseline that the path to the plan's end begins at."),
  classes: z
    .object({
      from: z.enum(["office", "score"]),
      weights: z.record(z.string(), z.number()),
      cutoffs: z.object({ good: z.number(), fair: z.number(), average: z.number() }),
    })
    .exactOptional()
    .describe("How communes are classed, so that classes follow when sums change."),
});

const period = z.object({ from: date, to: date });

const skipped = z.object({
  blank: count.exactOptional(),
  "header-repeat": count.exactOptional(),
  numbering: count.exactOptional(),
  total: count.exactOptional(),
  note: count.exactOptional(),
  "no-identity": count.exactOptional(),
  duplicate: count.exactOptional(),
  hidden: count.exactOptional(),
});

const input = z.object({
  name: text,
  office: text.exactOptional().describe("Whose it is, in a scorecard put together from several."),
  sha256: hex.exactOptional(),
  bytes: count,
  role: z.enum(["data", "opening"]),
  tables: z.array(
    z.object({
      table: z.enum(tableIds),
      sheet: text,
      asOf: date.exactOptional(),
      seen: count,
      used: count,
      rejected: count,
      rejectedMoney: z.int(),
      skipped,
    }),
  ),
});

const classNumbers = {
  good: count.exactOptional(),
  fair: count.exactOptional(),
  average: count.exactOptional(),
  weak: count.exactOptional(),
};

const growth = z.object({
  figure: text,
  value: fraction.exactOptional(),
  noData: noData.exactOptional(),
  planned: z.int().exactOptional(),
  since: date,
});

const whatIf = z
  .object({
    assumed: z.array(
      z.object({
        indicator: text,
        action: z.enum(["collect", "cure", "add", "raise"]),
        unit: z.enum(["dong", "count", "points"]),
        amount: fraction,
        at: place.exactOptional().describe("A commune; the whole office alone where absent."),
      }),
    ),
    actual: z
      .object({ total: unit, units: z.array(unit), growth: growth.exactOptional() })
      .describe("The rows that differ, by the data alone."),
    kept: z
      .array(text)
      .describe("What might change further: it depends on which loans or people it is. `growth` is the growth plan."),
  })
  .describe(
    "Figures rest on assumptions: they show what would be, not what is. Such a file is never merged or trended.",
  );

/** A whole scorecard as `--format json` writes it. */
export const scorecardSchema = z.object({
  schema: z.literal(SCHEMA_VERSION),
  checksum: hex
    .exactOptional()
    .describe("SHA-256 of the file as ltq writes it, without this line: tells a file edited by hand."),
  ltq: text.describe("Version of ltq that made it."),
  office: place,
  merged: z
    .array(
      z.object({
        office: place,
        asOf: date,
        period,
        plan: plan.omit({ rounding: true, classes: true, paceFrom: true }),
      }),
    )
    .exactOptional()
    .describe("What it was put together from, by `ltq merge`."),
  whatIf: whatIf.exactOptional(),
  asOf: date,
  period,
  plan,
  indicators: z.array(
    z.object({
      id: text,
      name: words,
      short: words,
      unit: z.enum(["percent", "points"]),
      better: z.enum(["higher", "lower"]),
      reading,
      companion: reading.exactOptional(),
      formula: z.object({ numerator: text, denominator: text }).exactOptional(),
    }),
  ),
  figures: z.array(
    z.object({
      id: text,
      name: words,
      unit: measure,
      formula: z.object({ numerator: text, denominator: text.exactOptional() }).exactOptional(),
    }),
  ),
  baselines: z.array(
    z.object({
      date,
      sums: z.literal(true).exactOptional().describe("Its values are sums that may be added, not typed percentages."),
    }),
  ),
  pace: z
    .union([
      z.object({ from: date, to: date, elapsed: z.int(), days: z.int(), monthsLeft: z.int() }),
      z.object({ none: z.enum(["no-baseline", "no-end", "not-begun", "over"]) }),
    ])
    .exactOptional(),
  total: unit,
  units: z.array(z.object({ by: breakdown, units: z.array(unit) })),
  classes: z
    .object({
      now: z.object({ good: count, fair: count, average: count, weak: count }),
      baselines: z.array(z.object(classNumbers).nullable()),
      from: z.enum(["office", "score", "mixed"]),
    })
    .exactOptional(),
  growth: growth.exactOptional(),
  inputs: z.array(input),
  findings: z.array(
    z.object({
      kind: text,
      code: text,
      severity: z.enum(["error", "warning", "info"]),
      title: words,
      count,
      money: z.int(),
    }),
  ),
  assumptions: z.array(words),
});

/** A scorecard as it stands in a file. The compiler holds the engine's to it, both ways. */
export type SavedScorecard = Frozen<z.output<typeof scorecardSchema>>;

type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T;
