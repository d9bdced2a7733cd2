import type { Indicator } from "../indicator.ts";
import { interestInPeriod } from "../interest.ts";

export const interestCollection = {
  id: "interest-collection",
  name: { vi: "Tỷ lệ thu lãi", en: "Collection of interest" },
  short: { vi: "Thu lãi", en: "Interest" },
  unit: "percent",
  better: "higher",
  source: {
    vi: "Chỉ tiêu 2 của Đề án (99%). Không chặn trên: báo chí của ngành vẫn in tỷ lệ trên 100%.",
    en: "Indicator 2 of the plan (99%). Not capped: the bank's own press prints rates above 100%.",
  },
  defaultReading: "in-period",
  readings: {
    "in-period": {
      words: {
        vi: "Lãi thực thu trên lãi phải thu trong kỳ",
        en: "Interest collected over interest due in the period",
      },
      computations: interestInPeriod(),
    },
  },
} as const satisfies Indicator;
