import { describe, expect, test } from "vitest";
import { type Row, scoreOf } from "../support/score.ts";

const ID = "session-quality";
const CHAU_KHANH = { communeCode: "310703" };

/** All thirteen criteria at their maxima, 100 together, less what is taken off the fifth. */
const parts = (lost: number): Row =>
  Object.fromEntries(
    [15, 10, 4, 4, 25 - lost, 4, 4, 4, 10, 2, 3, 10, 5].map((score, index) => [`score${index + 1}`, score]),
  );

describe("session-quality", () => {
  test.each<[string, readonly Row[], period: string, month: string]>([
    [
      "the mean of the sessions' scores, out of 100",
      [
        { ...CHAU_KHANH, heldOn: "2020-12-05", score: 98.9 },
        { ...CHAU_KHANH, heldOn: "2020-11-05", score: 91 },
      ],
      "189.9/200",
      "98.9/100",
    ],
    [
      "sessions out of the period are not counted; its first and last days are",
      [
        { ...CHAU_KHANH, heldOn: "2019-12-31", score: 10 },
        { ...CHAU_KHANH, heldOn: "2020-01-01", score: 97 },
        { ...CHAU_KHANH, heldOn: "2020-12-31", score: 96 },
        { ...CHAU_KHANH, heldOn: "2021-01-01", score: 20 },
      ],
      "193/200",
      "96/100",
    ],
    ["thirteen parts", [{ ...CHAU_KHANH, heldOn: "2020-12-05", ...parts(2.5) }], "97.5/100", "97.5/100"],
    [
      "thirteen parts where the total is empty, the total where it stands",
      [
        { ...CHAU_KHANH, heldOn: "2020-12-05", score: "", ...parts(0) },
        { ...CHAU_KHANH, heldOn: "2020-12-06", score: 90, ...parts(0) },
      ],
      "190/200",
      "190/200",
    ],
    [
      "two points of one commune, two sessions on one day",
      [
        { ...CHAU_KHANH, point: "Điểm GD Ấp Hai", heldOn: "2020-12-05", score: 90 },
        { ...CHAU_KHANH, point: "Điểm GD Ấp Ba", heldOn: "2020-12-05", score: 80 },
      ],
      "170/200",
      "170/200",
    ],
    ["a score of 0 is a score", [{ ...CHAU_KHANH, heldOn: "2020-12-05", score: 0 }], "0/100", "0/100"],
    ["no session in the month", [{ ...CHAU_KHANH, heldOn: "2020-11-05", score: 91 }], "91/100", "zero-denominator"],
    [
      "no session in the period",
      [{ ...CHAU_KHANH, heldOn: "2019-11-05", score: 91 }],
      "zero-denominator",
      "zero-denominator",
    ],
  ])("%s", async (_, sessions, period, month) => {
    expect((await scoreOf({ sessions })).of(ID)).toBe(period);
    expect((await scoreOf({ sessions }, { readings: { [ID]: "in-month" } })).of(ID)).toBe(month);
  });

  test("a commune without a session has no data; the office's mean is over sessions", async () => {
    const { of } = await scoreOf({
      loans: [{ current: 1, communeCode: "310705" }],
      sessions: [
        { communeCode: "310703", heldOn: "2020-12-05", score: 90 },
        { communeCode: "310704", heldOn: "2020-12-06", score: 96 },
        { communeCode: "310704", heldOn: "2020-11-06", score: 99 },
      ],
    });
    expect([of(ID, "310703"), of(ID, "310704"), of(ID, "310705"), of(ID)]).toEqual([
      "90/100",
      "195/200",
      "zero-denominator",
      "285/300",
    ]);
  });

  test("a session that was not scored has no part in the mean", async () => {
    const { of } = await scoreOf({
      sessions: [
        { ...CHAU_KHANH, heldOn: "2020-12-05", score: 90 },
        { ...CHAU_KHANH, heldOn: "2020-11-05", score: "" },
      ],
    });
    expect(of(ID)).toBe("90/100");
  });
});
