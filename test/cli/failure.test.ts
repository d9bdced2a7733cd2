import { describe, expect, it } from "vitest";
import { failureOf, failureText } from "../../src/cli/failure.ts";
import { UsageError } from "../../src/cli/usage-error.ts";
import { outputProblem } from "../../src/cli/write-problems.ts";
import { AmountOverflow } from "../../src/engine/amount-overflow.ts";
import { UnknownUnitError } from "../../src/report/find-unit.ts";

const told = async (error: unknown) => {
  const failure = await failureOf(error);
  return { code: failure.code, text: failureText(failure, "en") };
};

describe("what is told of a failure", () => {
  it("is problem and remedy of what a user did", async () => {
    const problem = { vi: "Sai.", en: "Wrong." };
    expect(await told(new UsageError(problem, { vi: "Sửa.", en: "Mend it." }))).toEqual({
      code: 2,
      text: "Wrong.\nMend it.",
    });
    expect(await told(new UsageError(problem))).toEqual({ code: 2, text: "Wrong." });
    expect(await told(new AmountOverflow())).toMatchObject({ code: 3 });
  });

  it("is a trace to be sent where ltq is wrong itself, whatever was thrown", async () => {
    const bug = new TypeError("x is not a function");
    expect(await told(bug)).toMatchObject({ code: 70, text: expect.stringContaining(`mistake of its own`) });
    expect((await told(bug)).text).toContain(bug.stack);
    expect((await told(Object.assign(new Error("no trace"), { stack: undefined }))).text).toMatch(/\nno trace$/);
    expect((await told("a text")).text).toMatch(/\na text$/);
    // somebody else's error of the same name
    const named = Object.assign(new Error("theirs"), { name: "AmountOverflow" });
    expect(await told(named)).toMatchObject({ code: 70, text: expect.stringContaining("theirs") });
  });

  it("names twenty units at most", async () => {
    const units = Array.from({ length: 25 }, (_, index) => `Xã ${index + 1}`);
    const { text } = await told(new UnknownUnitError("Hải Phòng", units, [], "--unit"));
    expect(text).toContain("Xã 20, …");
    expect(text).not.toContain("Xã 21");
  });
});

describe("a result that can't be written to the standard output", () => {
  it("is told where the disk is the reason, and only there", () => {
    expect(outputProblem({ code: "ENOSPC" })?.problem.en).toBe("The result can't be written: the disk is full.");
    for (const error of [{ code: "EINVAL" }, new Error("x"), "ENOSPC", null]) {
      expect(outputProblem(error)).toBeUndefined();
    }
  });
});
