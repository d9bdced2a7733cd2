import type { FindingKind } from "../finding.ts";

export const scoreBeyondMaximum = {
  code: "L309",
  severity: "error",
  title: { vi: "Điểm vượt mức tối đa", en: "Score beyond its maximum" },
  cause: {
    vi: "“{header}” được {score} điểm, trong khi tối đa là {maximum} điểm.",
    en: "“{header}” has {score} points; the most there is to get is {maximum}.",
  },
  remedy: {
    vi: "Kiểm tra bảng chấm điểm. Cho đến lúc đó, dòng này bị loại.",
    en: "Check the score sheet. Until then the row is left out.",
  },
} as const satisfies FindingKind;
