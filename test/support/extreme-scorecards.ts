import { mergeScorecards } from "../../src/across/merge/merge.ts";
import type { IndicatorResult, Scorecard, UnitResult } from "../../src/engine/scorecard.ts";
import { sampleScorecard } from "./sample-scorecard.ts";

/** One indicator, no value, and nothing else that could be left out. */
export function smallestScorecard(): Scorecard {
  const sample = sampleScorecard();
  const heading = sample.indicators[0];
  if (!heading) throw new RangeError("the sample has no indicator");
  const { companion: _companion, formula: _formula, ...bare } = heading;
  return {
    schema: sample.schema,
    ltq: sample.ltq,
    office: { name: "PGD" },
    asOf: sample.asOf,
    period: sample.period,
    plan: { name: "Đề án", builtin: false, rounding: sample.plan.rounding },
    indicators: [bare],
    figures: [],
    baselines: [],
    total: {
      level: "office",
      name: "PGD",
      indicators: {
        [heading.id]: {
          noData: { reason: "table-missing", words: { vi: "chưa có bảng thu nợ", en: "no collections were given" } },
          status: "no-data",
          baselines: [],
        },
      },
      figures: {},
      count: { met: 0, missed: 0, noData: 1 },
    },
    units: [],
    inputs: [],
    findings: [],
    assumptions: [],
  };
}

/** Sixteen indicators, four baselines, two breakdowns, long names, names in NFD, line breaks and terminal codes in names, figures of fourteen digits. */
export function largestScorecard(): Scorecard {
  const sample = sampleScorecard();
  const times = [0, 1];
  const idOf = (id: string, time: number) => (time === 0 ? id : `${id}-${time}`);
  const baselines = ["2018-09-30", "2018-12-31", "2019-12-31", "2020-11-30"].map((date) => ({ date }));
  const grow = (unit: UnitResult): UnitResult => ({
    ...unit,
    name: `${unit.name}\n\u001b[1m – đơn vị hành chính sáp nhập từ ngày 01/07/2025`.normalize("NFD"),
    indicators: Object.fromEntries(
      times.flatMap((time) =>
        Object.entries(unit.indicators).map(([id, result]): [string, IndicatorResult] => [
          idOf(id, time),
          { ...result, baselines: baselines.map((_, index) => result.baselines[index % 2] ?? null) },
        ]),
      ),
    ),
    figures: Object.fromEntries(
      Object.entries(unit.figures).map(([id, { value, ...rest }]) => [
        id,
        {
          ...rest,
          ...(value ? { value: { ...value, numerator: value.numerator * 1000 } } : {}),
          baselines: baselines.map((_, index) => rest.baselines[index % 2] ?? null),
        },
      ]),
    ),
  });
  const communes = sample.units[0]?.units ?? [];
  const dimensions = ["commune", "programme"] as const;
  return sampleScorecard({
    office: { code: "004607", name: "Phòng giao dịch\nNHCSXH\u001b[31m huyện Long Phú" },
    baselines,
    indicators: times.flatMap((time) =>
      sample.indicators.map((heading) => ({ ...heading, id: idOf(heading.id, time) })),
    ),
    total: grow(sample.total),
    units: dimensions.map((by) => ({ by, units: communes.map((unit) => grow({ ...unit, level: by })) })),
    classes: {
      now: { good: 4, fair: 3, average: 2, weak: 2 },
      baselines: [{ good: 0, fair: 2, weak: 9 }, null, { good: 3 }, {}],
      from: "mixed",
    },
  });
}

/** The sample's communes over and over, each with figures a little off the one before. */
export function manyCommunes(count: number): Scorecard {
  const sample = sampleScorecard();
  const communes = sample.units[0]?.units ?? [];
  const units = Array.from({ length: count }, (_, index): UnitResult => {
    const unit = communes[index % communes.length];
    if (!unit) throw new RangeError("the sample has no commune");
    const indicators = Object.entries(unit.indicators).map(([id, { value, ...rest }]): [string, IndicatorResult] => [
      id,
      { ...rest, ...(value ? { value: { ...value, numerator: value.numerator - (index % 7) } } : {}) },
    ]);
    return {
      ...unit,
      code: String(400_000 + index),
      name: `${unit.name} ${index + 1}`,
      indicators: Object.fromEntries(indicators),
    };
  });
  return { ...sample, units: [{ by: "commune", units }] };
}

/** No indicator and no figure of any unit has a value. */
export function scorecardWithoutData(): Scorecard {
  const sample = sampleScorecard();
  const noData = { reason: "table-missing", words: { vi: "chưa có bảng nào", en: "no tables were given" } } as const;
  const without = (unit: UnitResult): UnitResult => {
    const { class: _class, ...rest } = unit;
    return {
      ...rest,
      indicators: Object.fromEntries(
        sample.indicators.map(({ id }) => [id, { noData, status: "no-data", baselines: [null, null] }]),
      ),
      figures: Object.fromEntries(sample.figures.map(({ id }) => [id, { noData, baselines: [null, null] }])),
      count: { met: 0, missed: 0, noData: sample.indicators.length },
    };
  };
  const { growth: _growth, classes: _classes, ...rest } = sample;
  return {
    ...rest,
    total: without(sample.total),
    units: sample.units.map(({ by, units }) => ({ by, units: units.map(without) })),
  };
}

/** What a commune may be called by whoever means harm, or by nobody. */
const STRANGE_NAMES = [
  "=1+1",
  "+84 913",
  "-2+3",
  "@SUM(A1:A9)",
  "\t=cmd",
  "\r=cmd",
  "<script>alert(1)</script>",
  "Xã \"Long | Phú\", ấp 'Ba' & <b>",
  "Xã 👩‍🌾🌾 Đại Ngãi",
  "قرية ‏לונג‎ Phú",
  `Xã ${"Nguyễn Thị Bích ".repeat(12).trim()}`,
] as const;

/** The sample's communes, and who answers for them, under these names. */
export function strangeScorecard(): Scorecard {
  const sample = sampleScorecard();
  return {
    ...sample,
    office: { ...sample.office, name: '=HYPERLINK("http://x")' },
    units: sample.units.map(({ by, units }) => ({
      by,
      units: units.map((unit, index) => {
        const name = STRANGE_NAMES[index % STRANGE_NAMES.length] ?? "";
        return { ...unit, name, owner: name };
      }),
    })),
  };
}

/** Two offices added up. */
export function mergedScorecard(): Scorecard {
  const first = sampleScorecard();
  const second = sampleScorecard({
    office: { code: "003108", name: "PGD Kế Sách" },
    inputs: [],
    units: first.units.map(({ by, units }) => ({
      by,
      units: units.map((unit, index) => ({ ...unit, code: String(320_000 + index), name: `${unit.name} (KS)` })),
    })),
  });
  const parts = [first, second].map((scorecard, index) => ({ file: `${index + 1}.json`, scorecard }));
  return mergeScorecards(parts, { name: "Chi nhánh" }, "test");
}
