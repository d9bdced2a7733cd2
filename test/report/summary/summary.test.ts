import { describe, expect, it } from "vitest";
import type { Scorecard } from "../../../src/engine/scorecard.ts";
import { contextOf } from "../../../src/report/context.ts";
import { communesSentence, furthestSentence } from "../../../src/report/summary/communes.ts";
import { missedSentence } from "../../../src/report/summary/missed.ts";
import { movementSentence } from "../../../src/report/summary/movement.ts";
import { summaryOf } from "../../../src/report/summary/summary.ts";
import { sampleScorecard } from "../../support/sample-scorecard.ts";
import { type Small, smallScorecard } from "./small-scorecard.ts";

const vi = (scorecard: Scorecard) => contextOf(scorecard, "vi", { sort: "code" });
const communes = (...values: readonly (readonly (number | null)[])[]) =>
  Object.fromEntries(
    values.map(([a, b], index) => [`Xã ${index + 1}`, { A: a ?? null, ...(b === undefined ? {} : { B: b }) }]),
  );
/** As many communes that meet (95) or miss (80) their two targets as asked for. */
const of = (full: number, one: number, none: number): Small => ({
  office: { A: 95, B: 95 },
  communes: communes(
    ...Array.from({ length: full }, () => [95, 95]),
    ...Array.from({ length: one }, () => [95, 80]),
    ...Array.from({ length: none }, () => [80, 80]),
  ),
});

describe("what the office misses", () => {
  const cases: readonly (readonly [string, Small, string | undefined])[] = [
    ["all met", { office: { A: 95, B: 90 } }, "Cả 2 chỉ tiêu được giao đều đạt."],
    ["the only one met", { office: { A: 90 } }, "Chỉ tiêu được giao đã đạt."],
    ["one missed", { office: { A: 95, B: 89.99 } }, "Chưa đạt: chỉ tiêu B 89,99% (mục tiêu 90%)."],
    [
      "in points, and too high",
      { office: { P: 80.5, L: 12 } },
      "Chưa đạt: chỉ tiêu P 80,5 điểm (mục tiêu 90 điểm) và chỉ tiêu L 12% (mục tiêu 10%).",
    ],
    [
      "two with data, both met",
      { office: { A: 95, B: 95, C: null } },
      "Đạt cả 2 chỉ tiêu có số liệu; chưa có số liệu: chỉ tiêu C.",
    ],
    [
      "none met: too many for full names and figures",
      { office: { A: 1, B: 1, C: 1, L: 99 } },
      "Chưa đạt: A, B, C và L.",
    ],
    [
      "some without data",
      { office: { A: 95, B: null } },
      "Đạt chỉ tiêu duy nhất có số liệu; chưa có số liệu: chỉ tiêu B.",
    ],
    [
      "missed and without data",
      { office: { A: 80, B: null, C: null, D: null, L: null } },
      "Chưa đạt: chỉ tiêu A 80% (mục tiêu 90%); chưa có số liệu: B, C, D và L.",
    ],
    ["no data", { office: { A: null, B: null } }, "Chưa chỉ tiêu nào có số liệu."],
    ["no target", { office: { A: 50 }, noTarget: ["A"] }, undefined],
    ["a target for one only", { office: { A: 50, B: 95 }, noTarget: ["A"] }, "Chỉ tiêu được giao đã đạt."],
  ];
  it.each(cases)("%s", (_, small, sentence) => {
    const scorecard = smallScorecard(small);
    expect(missedSentence(vi(scorecard), scorecard.total)).toBe(sentence);
  });
});

describe("how many communes met what", () => {
  const cases: readonly (readonly [string, Small, string | undefined])[] = [
    ["no communes", { office: { A: 95 } }, undefined],
    ["all met", of(3, 0, 0), "Cả 3 xã, thị trấn đều đạt đủ chỉ tiêu."],
    [
      "none met",
      of(0, 0, 3),
      "Chưa xã, thị trấn nào đạt đủ chỉ tiêu, 3 xã không đạt chỉ tiêu nào; chỉ tiêu nhiều xã chưa đạt nhất là chỉ tiêu A và chỉ tiêu B (mỗi chỉ tiêu 3/3 xã).",
    ],
    [
      "one missed more often",
      of(1, 2, 1),
      "1/4 xã, thị trấn đạt đủ chỉ tiêu, 1 xã không đạt chỉ tiêu nào; chỉ tiêu nhiều xã chưa đạt nhất là chỉ tiêu B (3/4 xã).",
    ],
    [
      "three missed equally often stand out in nothing",
      { office: { A: 1, B: 1, C: 1 }, communes: { "Xã 1": { A: 1, B: 1, C: 1 }, "Xã 2": { A: 95, B: 95, C: 95 } } },
      "1/2 xã, thị trấn đạt đủ chỉ tiêu, 1 xã không đạt chỉ tiêu nào.",
    ],
    [
      "no data",
      { office: { A: null, B: null }, communes: communes([null, null]) },
      "Chưa xã, thị trấn nào đạt đủ chỉ tiêu, 1 xã chưa đủ số liệu.",
    ],
    [
      "what is without data is not met",
      { office: { A: 95, B: 95 }, communes: communes([95, null], [95, 95]) },
      "1/2 xã, thị trấn đạt đủ chỉ tiêu, 1 xã chưa đủ số liệu.",
    ],
  ];
  it.each(cases)("%s", (_, small, sentence) => {
    expect(communesSentence(vi(smallScorecard(small)))).toBe(sentence);
  });
});

describe("who is furthest behind", () => {
  const cases: readonly (readonly [string, Small, string | undefined])[] = [
    ["no communes", { office: { A: 95 } }, undefined],
    ["all met", of(3, 0, 0), undefined],
    ["no data is not behind", { office: { A: 95 }, communes: communes([null]) }, undefined],
    ["one", of(5, 1, 0), "Nơi còn nhiều chỉ tiêu chưa đạt nhất: Xã 6 (chưa đạt 1/2)."],
    [
      "by how many they miss",
      of(0, 1, 2),
      "Nơi còn nhiều chỉ tiêu chưa đạt nhất: Xã 2 và Xã 3 (chưa đạt 2/2), Xã 1 (1/2).",
    ],
    ["no more than needed", of(0, 2, 3), "Nơi còn nhiều chỉ tiêu chưa đạt nhất: Xã 3, Xã 4 và Xã 5 (chưa đạt 2/2)."],
    [
      "a tie that makes five",
      of(0, 3, 2),
      "Nơi còn nhiều chỉ tiêu chưa đạt nhất: Xã 4 và Xã 5 (chưa đạt 2/2), Xã 1, Xã 2 và Xã 3 (1/2).",
    ],
    [
      "a tie that makes more is counted",
      of(0, 4, 2),
      "Nơi còn nhiều chỉ tiêu chưa đạt nhất: Xã 5 và Xã 6 (chưa đạt 2/2), 4 xã (1/2).",
    ],
    ["all alike", of(0, 0, 11), "Nơi còn nhiều chỉ tiêu chưa đạt nhất: 11 xã (chưa đạt 2/2)."],
  ];
  it.each(cases)("%s", (_, small, sentence) => {
    expect(furthestSentence(vi(smallScorecard(small)))).toBe(sentence);
  });
});

describe("what moved most", () => {
  const cases: readonly (readonly [string, Small["office"], string | undefined])[] = [
    ["no baseline", { A: 95, B: 80 }, undefined],
    ["a baseline, but no data", { A: [null, 80] }, undefined],
    ["one", { A: [95, 80], B: 80 }, "So với 30/09/2018, chỉ so sánh được chỉ tiêu A, từ 80% lên 95% (+15 điểm %)."],
    ["one unchanged", { A: [80, 80] }, "So với 30/09/2018, chỉ so sánh được chỉ tiêu A, giữ nguyên 80%."],
    [
      "all better, the limit falling",
      { A: [82, 80], L: [2, 8] },
      "So với 30/09/2018, cả 2 chỉ tiêu so sánh được đều tốt hơn; thay đổi nhiều nhất là chỉ tiêu L, từ 8% xuống 2% (−6 điểm %).",
    ],
    [
      "all worse",
      { A: [80, 82], P: [80.5, 90.5] },
      "So với 30/09/2018, cả 2 chỉ tiêu so sánh được đều kém hơn; thay đổi nhiều nhất là chỉ tiêu P, từ 90,5 điểm xuống 80,5 điểm (−10 điểm).",
    ],
    [
      "better, worse and the same",
      { A: [90, 60], B: [80, 82], C: [80, 80] },
      "So với 30/09/2018, 1 chỉ tiêu tốt hơn, 1 chỉ tiêu kém hơn và 1 chỉ tiêu không đổi; thay đổi nhiều nhất là chỉ tiêu A, từ 60% lên 90% (+30 điểm %); kém đi nhiều nhất là chỉ tiêu B, từ 82% xuống 80% (−2 điểm %).",
    ],
    ["moved alike", { A: [82, 80], B: [92, 90] }, "So với 30/09/2018, cả 2 chỉ tiêu so sánh được đều tốt hơn."],
    ["nothing moved", { A: [80, 80], B: [92, 92] }, "So với 30/09/2018, 2 chỉ tiêu không đổi."],
  ];
  it.each(cases)("%s", (_, office, sentence) => {
    const scorecard = smallScorecard({ office });
    expect(movementSentence(vi(scorecard), scorecard.total)).toBe(sentence);
  });
});

describe("in English one and more agree", () => {
  const en = (small: Small) => contextOf(smallScorecard(small), "en", { sort: "code" });
  const communesCases: readonly (readonly [Small, string])[] = [
    [of(1, 1, 1), "1 of 3 communes meets all its targets, 1 meets none; most often missed: indicator B (in 2 of 3)."],
    [
      of(2, 0, 1),
      "2 of 3 communes meet all their targets, 1 meets none; most often missed: indicator A and indicator B (each in 1 of 3).",
    ],
    [of(3, 0, 0), "All 3 communes meet all their targets."],
    [
      of(0, 0, 2),
      "No commune meets all its targets, 2 meet none; most often missed: indicator A and indicator B (each in 2 of 2).",
    ],
    [
      { office: { A: 95, B: 95 }, communes: communes([95, null], [95, 95]) },
      "1 of 2 communes meets all its targets, 1 lacks data.",
    ],
    [
      { office: { A: 95, B: 95 }, communes: communes([95, null], [null, 95]) },
      "No commune meets all its targets, 2 lack data.",
    ],
  ];
  it.each(communesCases)("%#", (small, sentence) => {
    expect(communesSentence(en(small))).toBe(sentence);
  });

  const furthestCases: readonly (readonly [Small, string])[] = [
    [of(0, 6, 1), "Furthest behind: Xã 7 (2 of 2 missed), 6 communes (1 of 2)."],
    [of(0, 1, 2), "Furthest behind: Xã 2 and Xã 3 (2 of 2 missed), Xã 1 (1 of 2)."],
  ];
  it.each(furthestCases)("who is behind, %#", (small, sentence) => {
    expect(furthestSentence(en(small))).toBe(sentence);
  });

  const movedCases: readonly (readonly [Small["office"], string])[] = [
    [
      { A: [90, 60], B: [80, 82], C: [80, 80] },
      "Since 30/09/2018, 1 indicator improved, 1 worsened and 1 stayed the same; most of all indicator A, up from 60% to 90% (+30 points); the worst change is in indicator B, down from 82% to 80% (−2 points).",
    ],
    [
      { A: [80, 82], B: [70, 75], C: [80, 80] },
      "Since 30/09/2018, 2 indicators worsened and 1 stayed the same; most of all indicator B, down from 75% to 70% (−5 points).",
    ],
    [{ A: [80, 80], B: [92, 92] }, "Since 30/09/2018, 2 indicators stayed the same."],
  ];
  it.each(movedCases)("what moved, %#", (office, sentence) => {
    const context = en({ office });
    expect(movementSentence(context, context.scorecard.total)).toBe(sentence);
  });

  it("one target with data", () => {
    const context = en({ office: { A: 95, B: null } });
    expect(missedSentence(context, context.scorecard.total)).toBe(
      "The one target with data is met; without data: indicator B.",
    );
  });
});

describe("the whole paragraph", () => {
  const sample = sampleScorecard();

  it("of the office, in both languages", () => {
    expect(summaryOf(vi(sample), sample.total)).toMatchInlineSnapshot(
      `"Chưa đạt: tỷ lệ nợ quá hạn 0,78% (mục tiêu 0,49%); chưa có số liệu: tỷ lệ thu lãi của các món vay giải ngân từ khi thực hiện Phương án, Đề án. 5/11 xã, thị trấn đạt đủ chỉ tiêu, 2 xã không đạt chỉ tiêu nào, 2 xã chưa đủ số liệu; chỉ tiêu nhiều xã chưa đạt nhất là tỷ lệ nợ quá hạn (6/11 xã). Nơi còn nhiều chỉ tiêu chưa đạt nhất: Xã Phú Hữu (chưa đạt 7/7), Xã Tân Thạnh (6/7), Xã Hậu Thạnh và Xã Trường Khánh (2/7). So với 30/09/2018, cả 5 chỉ tiêu so sánh được đều tốt hơn; thay đổi nhiều nhất là tỷ lệ thu nợ gốc đến hạn, từ 60,73% lên 90,96% (+30,23 điểm %)."`,
    );
    expect(summaryOf(contextOf(sample, "en", { sort: "code" }), sample.total)).toMatchInlineSnapshot(
      `"Missed: overdue ratio 0.78% (target 0.49%); without data: collection of interest on loans disbursed since the plan began. 5 of 11 communes meet all their targets, 2 meet none, 2 lack data; most often missed: overdue ratio (in 6 of 11). Furthest behind: Xã Phú Hữu (7 of 7 missed), Xã Tân Thạnh (6 of 7), Xã Hậu Thạnh and Xã Trường Khánh (2 of 7). Since 30/09/2018, all 5 comparable indicators improved; most of all collection of principal due, up from 60.73% to 90.96% (+30.23 points)."`,
    );
  });

  it("of one commune is about that commune", () => {
    const commune = sample.units[0]?.units.find(({ name }) => name === "Xã Tân Hưng");
    expect(commune && summaryOf(vi(sample), commune)).toMatchInlineSnapshot(
      `"Chưa đạt: tỷ lệ nợ quá hạn 0,93% (mục tiêu 0,49%). So với 30/09/2018, cả 5 chỉ tiêu so sánh được đều tốt hơn; thay đổi nhiều nhất là tỷ lệ thu nợ gốc đến hạn, từ 58,9% lên 89,3% (+30,4 điểm %)."`,
    );
  });

  it("is empty where there is nothing to say", () => {
    const scorecard = smallScorecard({ office: { A: 50 }, noTarget: ["A"] });
    expect(summaryOf(vi(scorecard), scorecard.total)).toBe("");
  });
});
