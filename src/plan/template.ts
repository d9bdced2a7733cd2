import type { IndicatorId } from "../indicators/registry.ts";
import type { Language, Words } from "../values/words.ts";

/**
 * A plan file to start from: what every plan needs is filled in, the rest are examples behind `#`, to be used by taking
 * that sign away. It can be read as it is, and with every example on.
 */
export function planTemplate(language: Language): string {
  return TEMPLATES[language];
}

const EXAMPLES = `\
#communes:
#  - { code: "310701", name: Thị trấn Long Phú, owner: Nguyễn Văn A }
#  - { code: "310702", name: Xã Long Phú, owner: Trần Thị B, start: 2019-03-01, targets: { overdue-ratio: 0.6 % } }
`;

const BASELINES = `\
#baselines:
#  - date: 2019-12-31
#    office: { outstanding: 273916 triệu, households: 11800, overdue-ratio: 1.9 %, group-quality: 78.5 }
#    communes:
#      "310701": { overdue-ratio: 2.4 % }
#    classes: { good: 3, fair: 5, average: 3, weak: 0 }
`;

const PACE_FROM = `\
#pace-from: 2019-12-31
`;

const GROWTH = `\
#growth: { since: 2019-12-31, planned: 15050 triệu, base: 270000 triệu, exclude-programmes: ["09"] }
`;

const READINGS = `\
#readings:
#  principal-collection: strict
`;

const CLASSES = `\
#classes:
#  from: office
#  weights: { principal-collection: 1, interest-collection: 1, overdue-ratio: 2 }
#  cutoffs: { good: 85, fair: 70, average: 50 }
`;

const INDICATORS = `\
#indicators:
#  - id: frozen-ratio
#    name: { vi: Tỷ lệ nợ khoanh, en: Frozen ratio }
#    short: { vi: Nợ kh., en: Frozen }
#    unit: percent
#    better: lower
#    numerator: sum(loans.frozen)
#    denominator: sum(loans.current + loans.overdue + loans.frozen)
`;

/** What the template writes and says of each target. */
const TARGETS = {
  "principal-collection": {
    target: "87 %",
    vi: "Tỷ lệ thu nợ gốc đến hạn",
    en: "principal collected of what fell due",
  },
  "interest-collection": { target: "99 %", vi: "Tỷ lệ thu lãi", en: "interest collected of what fell due" },
  "cohort-loan-interest": {
    target: "98 %",
    vi: "Tỷ lệ thu lãi của các món vay giải ngân từ khi thực hiện Đề án",
    en: "the same, of loans disbursed since the plan began",
  },
  "cohort-balance-interest": {
    target: "98 %",
    vi: "Tỷ lệ thu lãi của dư nợ giải ngân từ khi thực hiện Đề án",
    en: "the same, of those of them still open",
  },
  "overdue-ratio": {
    target: "0.49 %",
    vi: "Tỷ lệ nợ quá hạn (càng thấp càng tốt)",
    en: "overdue balance (the lower the better)",
  },
  "group-quality": {
    target: "86",
    vi: "Chất lượng hoạt động Tổ TK&VV, điểm",
    en: "savings-and-credit groups, points",
  },
  "session-quality": { target: "95 %", vi: "Chất lượng hoạt động giao dịch xã", en: "commune sessions" },
  "deposit-participation": {
    target: "63 %",
    vi: "Tỷ lệ tổ viên gửi tiền hàng tháng",
    en: "members who deposit in the month",
  },
} as const satisfies Record<IndicatorId, Words & { readonly target: string }>;

function targets(language: Language): string {
  return Object.entries(TARGETS)
    .map(([id, { target, [language]: comment }]) => `  ${`${id}: ${target}`.padEnd(33)} # ${comment}\n`)
    .join("");
}

const TEMPLATES: Readonly<Record<Language, string>> = {
  vi: `\
# Tệp đề án của ltq. Dòng bắt đầu bằng # là ghi chú. Các mục mẫu bên dưới đang tắt: bỏ dấu # ở đầu dòng để dùng.
# Dùng: ltq score … --plan tệp-này

name: Đề án củng cố, nâng cao chất lượng tín dụng
office: { code: "003107", name: PGD NHCSXH huyện … }

# Ngày bắt đầu (kể cả ngày đó): món vay giải ngân từ ngày này tính vào hai chỉ tiêu thu lãi «từ khi thực hiện Đề án».
start: 2021-01-01
end: 2023-12-31

# Kỳ tính thu gốc, thu lãi: year, quarter, month (đến ngày số liệu), hoặc { from: 2020-01-01, to: 2020-12-31 }.
period: year

# truncate: cắt bỏ (0,788 → 0,78); half-up: làm tròn (0,79). So với chỉ tiêu luôn dùng số chưa làm tròn.
rounding: { mode: truncate, digits: 2, zeros: drop }

# Tỷ lệ ghi kèm dấu %; điểm thì không.
targets:
${targets("vi")}
# Xã: mã, tên đầy đủ (kể cả «Xã», «Thị trấn»), người phụ trách; ngày bắt đầu và chỉ tiêu riêng nếu khác.
${EXAMPLES}
# Hoặc bảng chỉ tiêu theo xã (CSV, XLSX): cột «Mã xã» hoặc «Tên xã», mỗi cột sau là một chỉ tiêu.
#targets-table: chi-tieu-xa.csv

# Mốc so sánh. Số tiền ghi kèm đơn vị: 273916 triệu, 1,5 tỷ. Hoặc lấy từ kết quả đã lưu: scorecard: 2019-12.json
${BASELINES}
# Tiến độ đến ngày kết thúc tính từ mốc nào; không ghi thì là mốc cuối trước ngày bắt đầu Đề án.
${PACE_FROM}
# Kế hoạch tăng trưởng dư nợ, tính từ một mốc ở trên.
${GROWTH}
# Cách hiểu một chỉ tiêu, nếu khác mặc định; xem docs/reference/vi/indicators.md
${READINGS}
# Xếp loại xã: lấy của ngân hàng (office) nếu có, nếu không thì tính điểm theo trọng số.
${CLASSES}
# Chỉ tiêu riêng, viết bằng công thức.
${INDICATORS}`,
  en: `\
# A plan file for ltq. Lines that start with # are notes. The examples below are off: take away their # to use them.
# To use it: ltq score … --plan this-file

name: Plan to repair the quality of lending
office: { code: "003107", name: PGD NHCSXH huyện … }

# First day, inclusive: loans disbursed from here on make up the two indicators of interest "since the plan".
start: 2021-01-01
end: 2023-12-31

# Period of collections: year, quarter, month (up to the date of the data), or { from: 2020-01-01, to: 2020-12-31 }.
period: year

# truncate: cut off (0.788 → 0.78); half-up: round (0.79). Targets are always compared with unrounded figures.
rounding: { mode: truncate, digits: 2, zeros: drop }

# Ratios with their sign, %; points without.
targets:
${targets("en")}
# Communes: code, full name with its prefix (Xã, Thị trấn), who answers for it; its own start and targets if they differ.
${EXAMPLES}
# Or a table of targets (CSV, XLSX): a column "Mã xã" or "Tên xã", then a column per indicator.
#targets-table: targets.csv

# Dates to compare with. Amounts with their unit: 273916 triệu (million), 1,5 tỷ (billion). Or a saved result: scorecard: 2019-12.json
${BASELINES}
# The baseline that the path to the end begins at; the last one before the start where nothing is said.
${PACE_FROM}
# The growth plan; it counts from a baseline above.
${GROWTH}
# How an indicator is read, where not by default; see docs/reference/en/indicators.md
${READINGS}
# Classes of communes: the bank's (office) where the files have them, else a weighted score.
${CLASSES}
# Indicators of your own, as formulas.
${INDICATORS}`,
};
