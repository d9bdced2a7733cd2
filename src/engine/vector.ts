import type { Comparison, Expression, FieldRef, ParameterName, Predicate } from "../indicators/language/measure.ts";

/** One value a row, or one for all of them. NaN is absent. */
export interface Operand {
  readonly array: Float64Array | undefined;
  readonly scalar: number;
}

/** What expressions see of the batch at hand. */
export interface Rows {
  readonly count: number;
  /** A field's values, one a row. */
  field(ref: FieldRef): Float64Array;
  parameter(name: ParameterName): Operand;
  /** The code of a text in a field's dictionary; NaN where no row has it. */
  code(ref: FieldRef, text: string): number;
}

export type ValueVector = (rows: Rows) => Operand;
export type MaskVector = (rows: Rows) => Uint8Array;

/**
 * Turns expressions and predicates into loops over a batch's columns. Equal parts of different formulas become one
 * vector, which works once a batch: `next` says that a new batch has begun.
 */
export class VectorCompiler {
  readonly #values = new Map<string, ValueVector>();
  readonly #masks = new Map<string, MaskVector>();
  #batch = 0;

  next(): void {
    this.#batch += 1;
  }

  value(expression: Expression): ValueVector {
    return this.#once(this.#values, JSON.stringify(expression), () => this.#compileValue(expression));
  }

  mask(predicate: Predicate): MaskVector {
    return this.#once(this.#masks, JSON.stringify(predicate), () => this.#compileMask(predicate));
  }

  #once<Result>(
    known: Map<string, (rows: Rows) => Result>,
    key: string,
    compile: () => (rows: Rows) => Result,
  ): (rows: Rows) => Result {
    const found = known.get(key);
    if (found) return found;
    const compute = compile();
    let batch = -1;
    let result: Result | undefined;
    const remembering = (rows: Rows): Result => {
      if (batch !== this.#batch || result === undefined) {
        result = compute(rows);
        batch = this.#batch;
      }
      return result;
    };
    known.set(key, remembering);
    return remembering;
  }

  #compileValue(expression: Expression): ValueVector {
    switch (expression.kind) {
      case "field":
        return (rows) => ({ array: rows.field(expression), scalar: Number.NaN });
      case "parameter":
        return (rows) => rows.parameter(expression.name);
      case "number": {
        const constant: Operand = { array: undefined, scalar: expression.value };
        return () => constant;
      }
      case "text":
        throw new TypeError("a text has a value only beside the field that it is compared with");
      case "arithmetic": {
        const sign = expression.operator === "+" ? 1 : -1;
        return combined(this.value(expression.left), this.value(expression.right), (a, b, out, n) => {
          for (let i = 0; i < n; i++) out[i] = at(a, i) + sign * at(b, i);
        });
      }
      case "choice":
        return expression.parts
          .map((part) => this.value(part))
          .reduce((left, right) => combined(left, right, CHOICES[expression.fn]));
    }
  }

  #compileMask(predicate: Predicate): MaskVector {
    switch (predicate.kind) {
      case "and":
      case "or": {
        const parts = predicate.parts.map((part) => this.mask(part));
        const isAnd = predicate.kind === "and";
        return masked((rows, out) => {
          out.fill(isAnd ? 1 : 0, 0, rows.count);
          for (const part of parts) {
            const mask = part(rows);
            if (isAnd) for (let i = 0; i < rows.count; i++) out[i] = (out[i] as number) & (mask[i] as number);
            else for (let i = 0; i < rows.count; i++) out[i] = (out[i] as number) | (mask[i] as number);
          }
        });
      }
      case "not": {
        const part = this.mask(predicate.part);
        return masked((rows, out) => {
          const mask = part(rows);
          for (let i = 0; i < rows.count; i++) out[i] = 1 - (mask[i] as number);
        });
      }
      case "known": {
        const value = this.value(predicate.value);
        return masked((rows, out) => {
          const operand = value(rows);
          for (let i = 0; i < rows.count; i++) out[i] = Number.isNaN(at(operand, i)) ? 0 : 1;
        });
      }
      case "compare":
        return this.#compileComparison(predicate.operator, predicate.left, predicate.right);
    }
  }

  #compileComparison(operator: Comparison, left: Expression, right: Expression): MaskVector {
    const loop = COMPARISONS[operator];
    const a = this.#side(left, right);
    const b = this.#side(right, left);
    return masked((rows, out) => loop(a(rows), b(rows), out, rows.count));
  }

  /** A text stands for its code in the dictionary of the field on the other side. */
  #side(expression: Expression, other: Expression): ValueVector {
    if (expression.kind !== "text") return this.value(expression);
    if (other.kind !== "field") throw new TypeError("a text can be compared with a field only");
    return (rows) => ({ array: undefined, scalar: rows.code(other, expression.value) });
  }
}

/** The operand's value in one row. */
export function at(operand: Operand, index: number): number {
  return operand.array === undefined ? operand.scalar : (operand.array[index] as number);
}

type Loop<Out> = (a: Operand, b: Operand, out: Out, rows: number) => void;

const CHOICES = {
  min: (a, b, out, n) => {
    for (let i = 0; i < n; i++) out[i] = Math.min(at(a, i), at(b, i));
  },
  max: (a, b, out, n) => {
    for (let i = 0; i < n; i++) out[i] = Math.max(at(a, i), at(b, i));
  },
  first: (a, b, out, n) => {
    for (let i = 0; i < n; i++) {
      const value = at(a, i);
      out[i] = Number.isNaN(value) ? at(b, i) : value;
    }
  },
} as const satisfies Record<string, Loop<Float64Array>>;

const COMPARISONS: Readonly<Record<Comparison, Loop<Uint8Array>>> = {
  "=": (a, b, out, n) => {
    for (let i = 0; i < n; i++) out[i] = at(a, i) === at(b, i) ? 1 : 0;
  },
  "!=": (a, b, out, n) => {
    for (let i = 0; i < n; i++) out[i] = at(a, i) !== at(b, i) ? 1 : 0;
  },
  "<": (a, b, out, n) => {
    for (let i = 0; i < n; i++) out[i] = at(a, i) < at(b, i) ? 1 : 0;
  },
  "<=": (a, b, out, n) => {
    for (let i = 0; i < n; i++) out[i] = at(a, i) <= at(b, i) ? 1 : 0;
  },
  ">": (a, b, out, n) => {
    for (let i = 0; i < n; i++) out[i] = at(a, i) > at(b, i) ? 1 : 0;
  },
  ">=": (a, b, out, n) => {
    for (let i = 0; i < n; i++) out[i] = at(a, i) >= at(b, i) ? 1 : 0;
  },
};

/** A value vector with a buffer of its own, used again for every batch. */
function combined(left: ValueVector, right: ValueVector, loop: Loop<Float64Array>): ValueVector {
  let buffer = new Float64Array(0);
  return (rows) => {
    if (buffer.length < rows.count) buffer = new Float64Array(rows.count);
    loop(left(rows), right(rows), buffer, rows.count);
    return { array: buffer, scalar: Number.NaN };
  };
}

function masked(fill: (rows: Rows, out: Uint8Array) => void): MaskVector {
  let buffer = new Uint8Array(0);
  return (rows) => {
    if (buffer.length < rows.count) buffer = new Uint8Array(rows.count);
    fill(rows, buffer);
    return buffer;
  };
}
