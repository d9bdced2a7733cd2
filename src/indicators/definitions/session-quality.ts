import type { Indicator } from "../indicator.ts";

const PARTS = Array.from({ length: 13 }, (_, index) => `sessions.score${index + 1}`).join(" + ");
/** The total, or the thirteen parts added up where the file has no total. */
const SCORE = `first(sessions.score, ${PARTS})`;
/** A session without a score has no part in the mean: absent is not zero. */
const SCORED = `${SCORE} is known`;

export const sessionQuality = {
  id: "session-quality",
  name: { vi: "Chất lượng hoạt động giao dịch xã", en: "Quality of commune transaction sessions" },
  short: { vi: "GD xã", en: "Sessions" },
  unit: "percent",
  better: "higher",
  source: {
    vi: "Chỉ tiêu 7 của Đề án (95%). Điểm 13 tiêu chí, tối đa 100, theo từng điểm và phiên giao dịch.",
    en: "Indicator 7 of the plan (95%). Thirteen criteria, 100 points at most, per transaction point and date.",
  },
  defaultReading: "in-period",
  readings: {
    "in-period": {
      words: {
        vi: "Điểm bình quân các phiên giao dịch trong kỳ, trên 100",
        en: "Mean score of the period's sessions, out of 100",
      },
      computations: [
        {
          numerator: `sum(${SCORE} where sessions.heldOn in period)`,
          denominator: `100 * count(sessions where sessions.heldOn in period and ${SCORED})`,
        },
      ],
    },
    "in-month": {
      words: {
        vi: "Điểm bình quân các phiên giao dịch trong tháng, trên 100",
        en: "Mean score of the month's sessions, out of 100",
      },
      computations: [
        {
          numerator: `sum(${SCORE} where sessions.heldOn in month)`,
          denominator: `100 * count(sessions where sessions.heldOn in month and ${SCORED})`,
        },
      ],
    },
  },
} as const satisfies Indicator;
