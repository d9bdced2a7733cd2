import { describe, expect, it } from "vitest";
import { z } from "zod";
import { fieldOf, fieldsOf, tableIds, tables } from "../../src/tables/registry.ts";
import { fold } from "../../src/values/fold.ts";

describe.each(tableIds)("table %s", (id) => {
  const table = tables[id];
  const fields = fieldsOf(id);

  it("is registered under its own id, and has words", () => {
    expect(table.id).toBe(id);
    expect(table.words.vi).not.toBe(table.words.en);
  });

  it("names only fields that it has", () => {
    const named = [table.identity, ...table.requires.flat(), ...table.weight.flat(), ...table.label];
    for (const name of named) expect(() => fieldOf(id, name)).not.toThrow();
    for (const name of table.weight.flat()) expect(fieldOf(id, name).info.kind).toBe("money");
    for (const name of table.label) expect(fieldOf(id, name).info.personal, `label ${name} is personal`).toBe(false);
  });

  it("gives no two fields the same header", () => {
    const seen = new Map<string, string>();
    for (const { name, info } of fields) {
      expect(info.headers.length).toBeGreaterThan(0);
      for (const header of new Set(info.headers.map(fold))) {
        expect(seen.get(header), `${header} of ${name}`).toBeUndefined();
        seen.set(header, name);
      }
    }
  });

  it("has fields in which absent is valid, and keys and texts that have a dictionary", () => {
    for (const { schema, info } of fields) {
      expect(z.safeParse(schema, undefined).success).toBe(true);
      expect(info.dictionary !== undefined).toBe(info.kind === "key" || info.kind === "text");
      expect(info.words.vi).toBe(info.words.vi.normalize("NFC"));
    }
  });
});

describe("fields", () => {
  it("of the same key in two tables share a dictionary", () => {
    expect(fieldOf("loans", "contractId").info.dictionary).toBe(fieldOf("collections", "contractId").info.dictionary);
    expect(fieldOf("loans", "communeCode").info.dictionary).toBe(fieldOf("office", "communeCode").info.dictionary);
  });

  it("hold the maxima of the score sheets, which make 100 each", () => {
    const maxima = (table: "groups" | "sessions", names: RegExp) =>
      fieldsOf(table)
        .filter(({ name }) => names.test(name))
        .map(({ info }) => info.maximum);
    expect(maxima("groups", /^score[A-Z]/)).toEqual([20, 30, 15, 20, 5, 10]);
    expect(maxima("sessions", /^score\d/)).toEqual([15, 10, 4, 4, 25, 4, 4, 4, 10, 2, 3, 10, 5]);
  });

  it.each([
    ["loans", "contractId", "6600000712345678", true],
    ["loans", "contractId", "66A-01.b", true],
    ["loans", "contractId", "TONGCONG", false],
    ["loans", "contractId", "6600 0007", false],
    ["loans", "contractId", "1".repeat(33), false],
    ["loans", "current", -5, true],
    ["loans", "current", 0.5, false],
    ["loans", "current", Number.MAX_SAFE_INTEGER + 1, false],
    ["loans", "ratePerYear", 100_000_000, true],
    ["loans", "ratePerYear", 100_000_001, false],
    ["groups", "score", -1, false],
    ["groups", "score", 101_000_000, true],
    ["collections", "extended", 2, false],
  ] as const)("%s.%s judges %s", (table, name, value, isValid) => {
    expect(z.safeParse(fieldOf(table, name).schema, value).success).toBe(isValid);
  });

  it("know nothing of a schema that is no field", () => {
    expect(() => fieldOf("loans", "nothing")).toThrow("table loans has no field nothing");
    expect(() => fieldOf("loans", "toString")).toThrow(RangeError);
  });
});
