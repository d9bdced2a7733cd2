import type { Words } from "../../values/words.ts";

/** What the page says beyond the grid. */
export const PAGE_WORDS = {
  heatNote: {
    vi: "Mỗi ô: thực hiện (✓ đạt, ✗ chưa đạt); dưới là {gap}{inBrackets}. Trong mỗi cột, màu càng đậm càng xa mục tiêu.",
    en: "Each cell: actual (✓ target met, ✗ missed); below, {gap}{inBrackets}. In each column, the deeper the colour, the further from the target.",
  },
  heatAlone: {
    vi: "Mỗi ô có màu: thực hiện (✓ đạt, ✗ chưa đạt).",
    en: "Each coloured cell: actual (✓ target met, ✗ missed).",
  },
  heatBrackets: { vi: ", trong ngoặc là {changes}", en: ", in brackets {changes}" },
  chartTarget: { vi: "mục tiêu {target}", en: "target {target}" },
  chartPicture: { vi: "Biểu đồ", en: "Chart" },
  chartActual: { vi: "Thực hiện", en: "Actual" },
  keyMet: { vi: "đạt", en: "met" },
  keyMissed: { vi: "chưa đạt", en: "missed" },
  keyTarget: { vi: "mục tiêu; nền màu là vùng đạt", en: "target; shaded where it is met" },
  keyBaseline: { vi: "số liệu {date}", en: "figure of {date}" },
  search: { vi: "Tìm", en: "Find" },
  show: { vi: "Hiện", en: "Show" },
  showAll: { vi: "Tất cả", en: "All" },
  showMissed: { vi: "Còn chỉ tiêu chưa đạt", en: "With a missed target" },
  showMet: { vi: "Không còn chỉ tiêu chưa đạt", en: "Without a missed target" },
  showMissedOne: { vi: "Chưa đạt: {indicator}", en: "Missed: {indicator}" },
  shown: { vi: "{shown}/{of} đơn vị", en: "{shown} of {of} units" },
  sortHint: { vi: "Bấm vào đầu cột để xếp thứ tự.", en: "Click a column's head to sort." },
  formula: { vi: "Công thức", en: "Formula" },
} as const satisfies Record<string, Words>;
