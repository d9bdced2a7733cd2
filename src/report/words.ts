import type { Breakdown, Scorecard } from "../engine/scorecard.ts";
import type { Severity } from "../findings/finding.ts";
import type { SkipReason } from "../tables/table.ts";
import type { Words } from "../values/words.ts";

/** Heads of columns that several sections share. */
export const COLUMN_WORDS = {
  number: { vi: "TT", en: "No" },
  indicator: { vi: "Chỉ tiêu", en: "Indicator" },
  unit: { vi: "ĐVT", en: "Unit" },
  actual: { vi: "Thực hiện", en: "Actual" },
  assumed: { vi: "Giả định", en: "Assumed" },
  target: { vi: "Mục tiêu", en: "Target" },
  gap: { vi: "Chênh lệch", en: "Gap" },
  status: { vi: "Đánh giá", en: "Status" },
  baseline: { vi: "Số liệu", en: "Figure" },
  change: { vi: "Thay đổi", en: "Change" },
} as const satisfies Record<string, Words>;

/** Over the figures of a scorecard: what is, or what is assumed. */
export function actualWords({ whatIf }: Scorecard): Words {
  return whatIf ? COLUMN_WORDS.assumed : COLUMN_WORDS.actual;
}

export const DIMENSION_WORDS = {
  office: { vi: "Phòng giao dịch", en: "Office" },
  commune: { vi: "Xã, thị trấn", en: "Commune" },
  organisation: { vi: "Đơn vị nhận ủy thác", en: "Organisation" },
  programme: { vi: "Chương trình", en: "Programme" },
  hamlet: { vi: "Ấp, thôn", en: "Hamlet" },
  group: { vi: "Tổ TK&VV", en: "Group" },
} as const satisfies Record<Breakdown, Words>;

/** Behind a number of rows. */
export const SKIP_WORDS = {
  blank: { vi: "dòng trống", en: "blank" },
  "header-repeat": { vi: "tiêu đề lặp lại", en: "repeated headers" },
  numbering: { vi: "dòng đánh số cột", en: "column numbers" },
  total: { vi: "dòng cộng", en: "totals" },
  note: { vi: "ghi chú hoặc chữ ký", en: "notes or signatures" },
  "no-identity": { vi: "dòng không có mã", en: "without a key" },
  duplicate: { vi: "dòng trùng", en: "duplicates" },
  hidden: { vi: "dòng ẩn", en: "hidden" },
} as const satisfies Record<SkipReason, Words>;

export const SEVERITY_WORDS = {
  error: { vi: "Lỗi", en: "Error" },
  warning: { vi: "Cảnh báo", en: "Warning" },
  info: { vi: "Thông tin", en: "Info" },
} as const satisfies Record<Severity, Words>;

/** `{name}` places of a text filled in; `{name:meets|meet}` is the word that agrees with a number, of one or of more. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)(?::([^|{}]*)\|([^{}]*))?\}/g, (place, name: string, one?: string, more?: string) => {
    const value = values[name];
    if (value === undefined) return place;
    return one === undefined || more === undefined ? String(value) : String(value) === "1" ? one : more;
  });
}

/** For a phrase that goes on within a sentence. */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
