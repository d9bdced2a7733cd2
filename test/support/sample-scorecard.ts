import type {
  FigureHeading,
  FigureResult,
  IndicatorHeading,
  IndicatorResult,
  Scorecard,
  UnitResult,
} from "../../src/engine/scorecard.ts";
import type { CommuneClass } from "../../src/plan/plan.ts";
import { compareFractions, type Fraction, fractionOfDecimal } from "../../src/values/fraction.ts";

/**
 * The office of Long Phú at 31/12/2020. Of the office: capital, outstanding balance, households, the growth plan, five
 * indicators and their baselines of 2018 are as published; everything else, every commune and every person is invented.
 */
export function sampleScorecard(changes: Partial<Scorecard> = {}): Scorecard {
  return { ...SAMPLE, ...changes };
}

const MISSING_SESSIONS = {
  reason: "zero-denominator",
  words: { vi: "không có phiên giao dịch nào được chấm điểm", en: "no session was scored" },
} as const;
const MISSING_CLOSED = {
  reason: "fields-missing",
  words: {
    vi: "sao kê không có món vay đã tất toán",
    en: "the ledger holds no settled loans",
  },
} as const;

const INDICATORS: readonly (IndicatorHeading & { target?: Fraction })[] = [
  heading("principal-collection", "Tỷ lệ thu nợ gốc đến hạn", "Collection of principal due", "Thu gốc", "Princip.", {
    companion: { id: "strict", words: { vi: "tính cả các kỳ đã gia hạn", en: "with extended instalments kept in" } },
    target: "0.87",
  }),
  heading("interest-collection", "Tỷ lệ thu lãi", "Collection of interest", "Thu lãi", "Interest", { target: "0.99" }),
  heading(
    "cohort-loan-interest",
    "Tỷ lệ thu lãi của các món vay giải ngân từ khi thực hiện Phương án, Đề án",
    "Collection of interest on loans disbursed since the plan began",
    "Lãi món",
    "Int.loan",
    { target: "0.98" },
  ),
  heading(
    "cohort-balance-interest",
    "Tỷ lệ thu lãi của dư nợ giải ngân từ khi thực hiện Phương án, Đề án",
    "Collection of interest on the balance disbursed since the plan began",
    "Lãi dư nợ",
    "Int.bal.",
    { target: "0.98" },
  ),
  heading("overdue-ratio", "Tỷ lệ nợ quá hạn", "Overdue ratio", "Quá hạn", "Overdue", {
    better: "lower",
    target: "0.0049",
  }),
  heading("group-quality", "Chất lượng hoạt động của Tổ TK&VV", "Quality of groups", "Tổ TK&VV", "Groups", {
    unit: "points",
    numerator: `sum(${["Session", "Overdue", "Principal", "Interest", "Members", "Deposits"].map((part) => `groups.score${part}`).join(" + ")} where groups.balance > 0)`,
    target: "86",
  }),
  heading("session-quality", "Chất lượng hoạt động giao dịch xã", "Quality of sessions", "GD xã", "Sessions", {
    target: "0.95",
  }),
  heading(
    "deposit-participation",
    "Tỷ lệ tổ viên phát sinh gửi tiền gửi hàng tháng",
    "Members depositing every month",
    "Gửi tiền",
    "Deposits",
    {},
  ),
];

function heading(
  id: string,
  vi: string,
  en: string,
  shortVi: string,
  shortEn: string,
  more: {
    unit?: "points";
    numerator?: string;
    better?: "lower";
    target?: string;
    companion?: NonNullable<IndicatorHeading["companion"]>;
  },
): IndicatorHeading & { target?: Fraction } {
  return {
    id,
    name: { vi, en },
    short: { vi: shortVi, en: shortEn },
    unit: more.unit ?? "percent",
    better: more.better ?? "higher",
    reading: {
      id: "default",
      words: {
        vi: `Cách tính mặc định của chỉ tiêu “${shortVi}”`,
        en: `Default reading of “${shortEn}”`,
      },
    },
    formula: {
      numerator: more.numerator ?? `sum(${id.replaceAll("-", ".")})`,
      denominator: `sum(${id.split("-")[0]}.due)`,
    },
    ...(more.companion ? { companion: more.companion } : {}),
    ...(more.target ? { target: exact(more.target) } : {}),
  };
}

function exact(decimal: string): Fraction {
  const value = fractionOfDecimal(decimal);
  if (!value) throw new RangeError(decimal);
  return value;
}

/** `90.96` of a percentage as a fraction of one. */
function percent(value: number): Fraction {
  const { numerator, denominator } = exact(String(value));
  return { numerator, denominator: denominator * 100 };
}

/** Results in the order of INDICATORS; null is no data. */
function results(
  values: readonly (number | null)[],
  baselines: readonly (readonly (number | null)[])[],
  isPerBaseline = true,
): Record<string, IndicatorResult> {
  return Object.fromEntries(
    INDICATORS.map((indicator, index): [string, IndicatorResult] => {
      const of = (value: number | null | undefined) =>
        value === null || value === undefined
          ? null
          : indicator.unit === "points"
            ? exact(String(value))
            : percent(value);
      const value = of(values[index]);
      const { target, better } = indicator;
      const order = value && target ? compareFractions(value, target) : 0;
      const isMet = better === "higher" ? order >= 0 : order <= 0;
      const noData = indicator.id === "cohort-loan-interest" ? MISSING_CLOSED : MISSING_SESSIONS;
      return [
        indicator.id,
        {
          ...(value ? { value } : { noData }),
          ...(target ? { target } : {}),
          status: value ? (target ? (isMet ? "met" : "missed") : "no-target") : "no-data",
          baselines: isPerBaseline ? baselines.map((baseline) => of(baseline[index])) : [],
        },
      ];
    }),
  );
}

function countOf(indicators: Record<string, IndicatorResult>): UnitResult["count"] {
  const statuses = Object.values(indicators).map(({ status }) => status);
  const count = (status: string) => statuses.filter((other) => other === status).length;
  return { met: count("met"), missed: count("missed"), noData: count("no-data") };
}

const FIGURES: readonly FigureHeading[] = [
  {
    id: "capital",
    name: { vi: "Tổng nguồn vốn", en: "Capital" },
    unit: "dong",
    formula: { numerator: "sum(office.capital)" },
  },
  {
    id: "outstanding",
    name: { vi: "Tổng dư nợ", en: "Outstanding balance" },
    unit: "dong",
    formula: { numerator: "sum(loans.current + loans.overdue + loans.frozen)" },
  },
  {
    id: "households",
    name: { vi: "Số hộ còn dư nợ", en: "Households with a balance" },
    unit: "count",
    formula: { numerator: "countDistinct(loans.customerId)" },
  },
  {
    id: "mean-balance",
    name: { vi: "Dư nợ bình quân một hộ", en: "Mean balance per household" },
    unit: "dong",
    formula: { numerator: "sum(loans.outstanding)", denominator: "countDistinct(loans.customerId)" },
  },
];

const MILLION = 1_000_000;

function figures(
  capital: readonly (number | null)[],
  outstanding: readonly (number | null)[],
  households: number,
): Record<string, FigureResult> {
  const whole = (value: number | null | undefined) =>
    value === null || value === undefined ? null : { numerator: value, denominator: 1 };
  const millions = (value: number | null | undefined) => whole(typeof value === "number" ? value * MILLION : null);
  const figure = (values: readonly (number | null)[]): FigureResult => {
    const value = millions(values[0]);
    const baselines = values.slice(1).map(millions);
    return value
      ? { value, baselines }
      : {
          noData: { reason: "not-per-unit", words: { vi: "chỉ có của toàn đơn vị", en: "of the office only" } },
          baselines,
        };
  };
  const none = outstanding.slice(1).map(() => null);
  return {
    capital: figure(capital),
    outstanding: figure(outstanding),
    households: { value: { numerator: households, denominator: 1 }, baselines: none },
    "mean-balance": { value: { numerator: (outstanding[0] ?? 0) * MILLION, denominator: households }, baselines: none },
  };
}

type Commune = readonly [
  code: string,
  name: string,
  owner: string,
  commune: CommuneClass,
  now: readonly (number | null)[],
  before: readonly (number | null)[],
  outstanding: number,
  households: number,
];

const COMMUNES: readonly Commune[] = [
  [
    "310101",
    "Thị trấn Long Phú",
    "Trần Thị Mỹ Hạnh",
    "good",
    [92.4, 99.61, 98.9, 98.84, 0.44, 89.2, 97, 66.15],
    [63.1, 97.02, null, null, 4.11, 62.3, 80.5, null],
    31_204,
    1_214,
  ],
  [
    "310103",
    "Thị trấn Đại Ngãi",
    "Nguyễn Văn Phước",
    "good",
    [91.18, 99.4, 98.2, 98.01, 0.47, 88.05, 96.5, 64.9],
    [61.7, 96.9, null, null, 5.02, 60.11, 78.2, null],
    27_880,
    1_102,
  ],
  [
    "310105",
    "Xã Hậu Thạnh",
    "Lâm Sà Rây",
    "good",
    [90.02, 99.12, null, 97.4, 0.61, 87.1, 95, 61.3],
    [59.8, 96.4, null, null, 5.9, 58.6, 75.8, null],
    22_451,
    934,
  ],
  [
    "310107",
    "Xã Long Đức",
    "Nguyễn Hoàng Khải",
    "good",
    [93.55, 100.02, 99.1, 99.04, 0.31, 90.4, 98.15, 70.02],
    [65.2, 97.9, null, null, 3.7, 66.7, 82.4, null],
    26_317,
    1_041,
  ],
  [
    "310109",
    "Xã Trường Khánh",
    "Thạch Thị Sô Phia",
    "good",
    [90.4, 99.05, 98.05, 97.99, 0.82, 86.3, 95.4, 63],
    [60, 96.3, null, null, 6.2, 59.4, 76.6, null],
    33_960,
    1_377,
  ],
  [
    "310111",
    "Xã Phú Hữu",
    "Phạm Minh Tuấn",
    "fair",
    [86.95, 98.4, 97.2, 96.85, 1.64, 84.88, 93.1, 55.7],
    [54.6, 94.8, null, null, 8.13, 55.2, 70.9, null],
    21_733,
    905,
  ],
  [
    "310113",
    "Xã Song Phụng",
    "Đặng Thị Ngọc Bích",
    "good",
    [91.77, 99.3, 98.4, 98.36, 0.49, 88.4, 96.2, 65.1],
    [62.8, 96.8, null, null, 4.6, 61.5, 78, null],
    20_118,
    812,
  ],
  [
    "310115",
    "Xã Tân Hưng",
    "Huỳnh Quốc Việt",
    "good",
    [89.3, 99.01, 98, 98, 0.93, 86, 95, 62.4],
    [58.9, 96.1, null, null, 6.4, 58.9, 74.7, null],
    29_640,
    1_188,
  ],
  [
    "310117",
    "Xã Tân Thạnh",
    "Ngô Thị Kim Xuyến",
    "fair",
    [84.2, 98.77, 97.6, 97.1, 1.58, 85.4, null, 54.2],
    [52.9, 95.1, null, null, 7.84, 54.7, 69.3, null],
    24_006,
    986,
  ],
  [
    "310119",
    "Xã Châu Khánh",
    "Trương Văn Út",
    "good",
    [100, 100, 100, 100, 0, 91.75, 98.9, 71.4],
    [66.4, 98.2, null, null, 3.02, 67.9, 83.6, null],
    18_925,
    771,
  ],
  [
    "310121",
    "Xã Long Phú",
    "Lý Thị Thu Hằng",
    "good",
    [91.02, 99.25, 98.33, 98.12, 0.72, 87.9, 96.4, 64.08],
    [61.3, 96.7, null, null, 5.4, 60.9, 77.9, null],
    32_462,
    1_306,
  ],
];

const OFFICE_INDICATORS = (() => {
  const all = results(
    [90.96, 99.2, null, 98.31, 0.78, 87.78, 95.8, 63.4],
    [
      [60.73, 96.61, null, null, 5.6, 60.57, 76.71, null],
      [84.15, 98.4, null, 97.86, 1.92, 82.03, 91.3, 58.9],
    ],
  );
  const principal = all["principal-collection"];
  if (principal) all["principal-collection"] = { ...principal, companion: percent(88.41) };
  return all;
})();

const SAMPLE: Scorecard = {
  schema: "ltq.scorecard/1",
  ltq: "0.1.0",
  office: { code: "004607", name: "Phòng giao dịch NHCSXH huyện Long Phú" },
  asOf: "2020-12-31",
  period: { from: "2020-01-01", to: "2020-12-31" },
  plan: {
    name: "Đề án củng cố, nâng cao chất lượng tín dụng giai đoạn 2021–2023",
    builtin: true,
    start: "2018-10-01",
    end: "2023-12-31",
    rounding: { mode: "truncate", digits: 2, zeros: "drop" },
  },
  indicators: INDICATORS.map(({ target: _, ...rest }) => rest),
  figures: FIGURES,
  baselines: [{ date: "2018-09-30" }, { date: "2019-12-31" }],
  total: {
    level: "office",
    code: "004607",
    name: "Phòng giao dịch NHCSXH huyện Long Phú",
    indicators: OFFICE_INDICATORS,
    figures: figures([288_791, 267_420, 274_534], [288_696, 255_876, 273_916], 11_636),
    count: countOf(OFFICE_INDICATORS),
  },
  units: [
    {
      by: "commune",
      units: COMMUNES.map(([code, name, owner, commune, now, before, outstanding, households]): UnitResult => {
        const indicators = results(now, [before, []]);
        return {
          level: "commune",
          code,
          name,
          owner,
          indicators,
          figures: figures([null, null, null], [outstanding, Math.round(outstanding * 0.89), null], households),
          count: countOf(indicators),
          class: { value: commune, from: "office" },
        };
      }),
    },
  ],
  classes: {
    now: { good: 9, fair: 2, average: 0, weak: 0 },
    baselines: [{ good: 0, fair: 2, weak: 9 }, null],
    from: "office",
  },
  growth: {
    figure: "outstanding",
    value: { numerator: 14_780, denominator: 15_050 },
    planned: 15_050 * MILLION,
    since: "2019-12-31",
  },
  inputs: [
    {
      name: "sao-ke-31-12-2020.xlsx",
      sha256: "9f2c".repeat(16),
      bytes: 4_812_345,
      role: "data",
      tables: [
        {
          table: "loans",
          sheet: "BCQUERY",
          asOf: "2020-12-31",
          seen: 14_962,
          used: 14_913,
          rejected: 3,
          rejectedMoney: 74_500_000,
          skipped: { blank: 12, "header-repeat": 20, total: 12, note: 2 },
        },
        {
          table: "collections",
          sheet: "BCQUERY",
          seen: 14_962,
          used: 14_916,
          rejected: 0,
          rejectedMoney: 0,
          skipped: { blank: 12, "header-repeat": 20, total: 12, note: 2 },
        },
      ],
    },
    {
      name: "cham-diem-to-12-2020.csv",
      sha256: "07ab".repeat(16),
      bytes: 60_112,
      role: "data",
      tables: [
        {
          table: "groups",
          sheet: "",
          asOf: "2020-12-31",
          seen: 312,
          used: 309,
          rejected: 0,
          rejectedMoney: 0,
          skipped: { total: 1, note: 2 },
        },
      ],
    },
  ],
  findings: [
    {
      kind: "key-as-exponent",
      code: "L106",
      severity: "error",
      title: { vi: "Mã số bị bảng tính đổi thành dạng 6,6E+15", en: "A key was turned into 6.6E+15 by a spreadsheet" },
      count: 3,
      money: 74_500_000,
    },
    {
      kind: "duplicate-contract",
      code: "L302",
      severity: "warning",
      title: { vi: "Một khế ước nằm trên nhiều dòng", en: "One contract on several rows" },
      count: 41,
      money: 1_204_000_000,
    },
    {
      kind: "unit-note",
      code: "L503",
      severity: "info",
      title: { vi: "Đơn vị tính lấy theo ghi chú của trang tính", en: "Unit taken from the sheet's note" },
      count: 1,
      money: 0,
    },
  ],
  assumptions: [
    {
      vi: "Tổ giao dịch trực tiếp (mã 0000000) không tính vào chất lượng Tổ TK&VV",
      en: "Direct loans (0000000) are left out of the quality of groups",
    },
    {
      vi: "Sao kê không ghi đơn vị tính: coi là đồng",
      en: "The ledger names no unit: taken as đồng",
    },
  ],
};
