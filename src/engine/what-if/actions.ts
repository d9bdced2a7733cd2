import type { Words } from "../../values/words.ts";

/** What somebody may assume to happen. */
export type ActionId = "collect" | "cure" | "add" | "raise";

export interface ActionInfo {
  /** Followed by an amount: `thu 300 triệu đồng`. */
  readonly words: Words;
  /** Ways to ask for it, folded; other actions may have the same, since an indicator has few actions. */
  readonly asked: readonly string[];
}

/** Which of them an indicator has follows from its formula (`possible.ts`). */
export const actions = {
  collect: {
    words: { vi: "thu", en: "collect" },
    asked: ["collect", "repay", "thu", "thuhoi", "thuno", "thuhoino", "thuthem", "thugoc", "thulai"],
  },
  cure: {
    words: { vi: "xử lý", en: "cure" },
    asked: ["cure", "xuly", "xulyno", "duavetronghan", "chuyenvetronghan", "chuyensangtronghan"],
  },
  add: {
    words: { vi: "thêm", en: "add" },
    asked: ["add", "them", "tang", "tangthem", "vandong", "vandongthem"],
  },
  raise: {
    words: { vi: "tăng bình quân", en: "raise" },
    asked: ["raise", "tang", "nang", "tangthem", "nangthem", "tangbinhquan", "nangbinhquan"],
  },
} as const satisfies Readonly<Record<ActionId, ActionInfo>>;
