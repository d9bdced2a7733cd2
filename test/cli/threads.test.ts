import { describe, expect, it } from "vitest";
import { Mailbox } from "../../src/cli/mailbox.ts";
import { errorOf, portableError } from "../../src/cli/thread-messages.ts";
import { UnreadableFile } from "../../src/read/unreadable.ts";

describe("a mailbox", () => {
  it("hands out what came in, in order, and waits for what has not", async () => {
    const box = new Mailbox<number>();
    box.put(1);
    box.put(2);
    expect([await box.take(), await box.take()]).toEqual([1, 2]);
    const waiting = box.take();
    box.put(3);
    expect(await waiting).toBe(3);
  });

  it("gives the first error last, to whoever waits and to whoever comes after", async () => {
    const box = new Mailbox<number>();
    box.put(1);
    box.fail(new Error("gone"));
    box.fail(new Error("again"));
    expect(await box.take()).toBe(1);
    await expect(box.take()).rejects.toThrow("gone");
    await expect(box.take()).rejects.toThrow("gone");
    const empty = new Mailbox<number>();
    const waiting = empty.take();
    empty.fail(new Error("interrupted"));
    await expect(waiting).rejects.toThrow("interrupted");
  });
});

describe("an error on its way from a thread", () => {
  it("is the same where the file can't be read", () => {
    const error = errorOf(structuredClone(portableError(new UnreadableFile("a.csv", "truncated", "row 7"))));
    expect(error).toBeInstanceOf(UnreadableFile);
    expect(error).toMatchObject({ file: "a.csv", reason: "truncated", detail: "row 7" });
  });

  it("keeps its trace where it is a bug, whatever was thrown", () => {
    const bug = new TypeError("x is not a function");
    expect(errorOf(structuredClone(portableError(bug))).stack).toBe(bug.stack);
    const bare = Object.assign(new Error("no trace"), { stack: undefined });
    expect(errorOf(portableError(bare)).stack).toBe("no trace");
    expect(errorOf(portableError("a text")).stack).toBe("a text");
  });
});
