import { date, points, text } from "../fields.ts";
import type { TableDefinition } from "../table.ts";
import { communeCode, communeName } from "./shared.ts";

/** Criterion `number` of the score sheet of a commune session. */
function criterion(number: number, maximum: number) {
  return points(maximum, {
    words: { vi: `Tiêu chí ${number}`, en: `Criterion ${number}` },
    headers: [
      `TC${number}`,
      `Tiêu chí ${number}`,
      `Điểm TC${number}`,
      `Điểm tiêu chí ${number}`,
      `Chỉ tiêu ${number}`,
      `Điểm chỉ tiêu ${number}`,
    ],
  });
}

const fields = {
  communeCode: communeCode(),
  communeName: communeName(),
  point: text({
    words: { vi: "Điểm giao dịch", en: "Transaction point" },
    headers: [
      "Điểm GD",
      "Điểm giao dịch",
      "Tên điểm GD",
      "Tên điểm giao dịch",
      "Mã điểm GD",
      "Mã điểm giao dịch",
      "Điểm GDX",
      "Điểm giao dịch xã",
      "Tên điểm giao dịch xã",
    ],
    dictionary: "point",
  }),
  heldOn: date({
    words: { vi: "Ngày giao dịch", en: "Held on" },
    headers: ["Ngày giao dịch", "Ngày GD", "Ngày GDX", "Ngày giao dịch xã", "Phiên giao dịch", "Ngày phiên giao dịch"],
  }),
  score1: criterion(1, 15),
  score2: criterion(2, 10),
  score3: criterion(3, 4),
  score4: criterion(4, 4),
  score5: criterion(5, 25),
  score6: criterion(6, 4),
  score7: criterion(7, 4),
  score8: criterion(8, 4),
  score9: criterion(9, 10),
  score10: criterion(10, 2),
  score11: criterion(11, 3),
  score12: criterion(12, 10),
  score13: criterion(13, 5),
  score: points(100, {
    words: { vi: "Tổng điểm", en: "Total score" },
    headers: [
      "Tổng điểm",
      "Tổng số điểm",
      "Kết quả chấm điểm",
      "Điểm tổng",
      "Tổng cộng điểm",
      "Điểm chất lượng",
      "Chất lượng giao dịch",
    ],
  }),
} satisfies TableDefinition["fields"];

/** Scores of the commune sessions: one row per transaction point and day. */
export const sessions = {
  id: "sessions",
  words: { vi: "Chấm điểm giao dịch xã", en: "Session scores" },
  purpose: {
    vi: "Mỗi dòng một phiên giao dịch tại một điểm giao dịch xã: 13 tiêu chí hoặc tổng điểm.",
    en: "One row per session at a transaction point: 13 criteria or the total score.",
  },
  fields,
  // the total, or else all thirteen parts
  requires: [
    ["communeCode", "communeName", "point"],
    ["heldOn"],
    ["score", "score1"],
    ["score", "score2"],
    ["score", "score3"],
    ["score", "score4"],
    ["score", "score5"],
    ["score", "score6"],
    ["score", "score7"],
    ["score", "score8"],
    ["score", "score9"],
    ["score", "score10"],
    ["score", "score11"],
    ["score", "score12"],
    ["score", "score13"],
  ],
  identity: "heldOn",
  label: ["point", "communeCode", "heldOn"],
  weight: [],
} as const satisfies TableDefinition;
