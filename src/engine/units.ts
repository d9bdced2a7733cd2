import { GrowableNumbers } from "./growable.ts";
import { type PlaceName, placeName } from "./place-name.ts";

/** A unit of a dimension, as the files name it. Unit 0 is "not known". */
export interface UnitIdentity {
  code?: string;
  name?: string;
  /** What a later source calls it, where that is another place's name. */
  otherName?: string | undefined;
}

export const UNKNOWN_UNIT = 0;

/**
 * The units of one dimension: by code where rows have one, by full name (prefix included) where they have none. A name
 * once seen with a code is that code's. `Châu Khánh` in one source is `Xã Châu Khánh` in another where no second place is
 * called so; within one source, two ways to write a name are two places (`TT Long Phú` beside `Long Phú`).
 */
export class Units {
  readonly #units: UnitIdentity[] = [{}];
  readonly #byCode = new Map<string, number>();
  /** By full name; −1 where several codes have it, as in two offices: a name alone is none of theirs then. */
  readonly #byName = new Map<string, number>();
  /** Units without a code whose name several codes have. */
  readonly #namesakes = new Map<string, number>();
  /** Units by name without its prefix; −1 where two share it. */
  readonly #byBareName = new Map<string, number>();
  /** Units by name without marks, with its prefix and without; −1 where two share it. */
  readonly #byPlainName = new Map<string, number>();
  /** Units that nobody has called by a name with marks so far. */
  readonly #withoutMarks = new Set<number>();
  /** Bare names that somewhere have a prefix, with their marks and without. */
  readonly #prefixed = new Set<string>();
  /** Units that only something within them has named so far. */
  readonly #hinted = new Set<number>();
  /** `unit bare name source`: who calls the unit so, with a prefix or without. */
  readonly #namedBy = new Set<string>();
  readonly #byCodeNumber = new GrowableNumbers(-1);
  /** By dictionary: a commune's name and a transaction point's are numbered apart. */
  readonly #byNameNumber = new Map<string, GrowableNumbers>();

  get size(): number {
    return this.#units.length;
  }

  identity(unit: number): UnitIdentity {
    return this.#units[unit] ?? {};
  }

  /**
   * The unit of this code and name in a source (the plan, a table); a new one if neither is known. `isHint`: the name is
   * of something within the unit, its transaction point; it may find a unit, but is no name of one that has a code.
   */
  resolve(code: string | undefined, name: string | undefined, source: string, isHint = false): number {
    const unit = this.#find(code, name, source, isHint) ?? this.#add();
    const identity = this.#units[unit];
    if (identity === undefined) return UNKNOWN_UNIT;
    if (code !== undefined) {
      identity.code = code;
      this.#byCode.set(code, unit);
    }
    if (name === undefined || (isHint && code !== undefined)) return unit;
    if (!isHint) this.#hinted.delete(unit);
    else if (identity.name === undefined) this.#hinted.add(unit);
    this.#learnName(unit, identity, name, source);
    return unit;
  }

  /**
   * Units of a batch's rows, from their codes in the dictionaries of the code and the name; 0 where a row has neither.
   */
  resolveRows(codes: NumberedKeys | undefined, names: NumberedKeys | undefined, rows: number, out: Int32Array): void {
    const nameNumbers = names === undefined ? undefined : this.#nameNumbers(names.dictionary);
    for (let i = 0; i < rows; i++) {
      const code = codes === undefined ? Number.NaN : (codes.numbers[i] as number);
      const name = names === undefined ? Number.NaN : (names.numbers[i] as number);
      let unit = UNKNOWN_UNIT;
      if (!Number.isNaN(code)) unit = this.#byCodeNumber.get(code);
      else if (!Number.isNaN(name)) unit = nameNumbers?.get(name) ?? -1;
      out[i] = unit === -1 ? this.#meet(codes, code, names, name) : unit;
    }
  }

  #meet(codes: NumberedKeys | undefined, code: number, names: NumberedKeys | undefined, name: number): number {
    const codeText = codes === undefined || Number.isNaN(code) ? undefined : codes.key(code);
    const nameText = names === undefined || Number.isNaN(name) ? undefined : names.key(name);
    const unit = this.resolve(codeText, nameText, names?.source ?? "", names?.isHint);
    if (codeText !== undefined) this.#byCodeNumber.set(code, unit);
    else if (names !== undefined) this.#nameNumbers(names.dictionary).set(name, unit);
    return unit;
  }

  #nameNumbers(dictionary: string): GrowableNumbers {
    let numbers = this.#byNameNumber.get(dictionary);
    if (numbers === undefined) {
      numbers = new GrowableNumbers(-1);
      this.#byNameNumber.set(dictionary, numbers);
    }
    return numbers;
  }

  #find(code: string | undefined, name: string | undefined, source: string, isHint: boolean): number | undefined {
    const byCode = code === undefined ? undefined : this.#byCode.get(code);
    if (byCode !== undefined) return byCode;
    if (name === undefined) return undefined;
    const place = placeName(name);
    const full = `${place.kind} ${place.bare}`;
    const byFullName = this.#byName.get(full);
    if (byFullName === -1) return code === undefined ? this.#namesakes.get(full) : undefined;
    const byName =
      byFullName ?? this.#otherwiseWritten(place.kind, place.bare, source) ?? this.#typedWithoutMarks(place);
    if (byName === undefined || code === undefined) return byName;
    // a name that already belongs to another code does not make this code the same place, nor do two points' names
    const isOther = this.#units[byName]?.code !== undefined || (isHint && this.#hinted.has(byName));
    return isOther ? undefined : byName;
  }

  /** The one unit that another source calls so, but for the prefix that only one of the two writes. */
  #otherwiseWritten(kind: string, bare: string, source: string): number | undefined {
    const unit = this.#byBareName.get(bare);
    if (unit === undefined || unit === -1 || this.#namedBy.has(`${unit} ${bare} ${source}`)) return undefined;
    return kind === "" || !this.#prefixed.has(bare) ? unit : undefined;
  }

  /** The one unit that is called so but for marks, where they are missing altogether here or there. */
  #typedWithoutMarks({ kind, bare, plain }: PlaceName): number | undefined {
    const isPrefixed = kind !== "" && this.#prefixed.has(plain);
    const unit = this.#byPlainName.get(isPrefixed ? `${kind} ${plain}` : plain);
    if (unit === undefined || unit === -1) return undefined;
    return bare === plain || this.#withoutMarks.has(unit) ? unit : undefined;
  }

  #add(): number {
    this.#units.push({});
    return this.#units.length - 1;
  }

  #learnName(unit: number, identity: UnitIdentity, name: string, source: string): void {
    const { kind, bare, plain } = placeName(name);
    if (identity.name === undefined) {
      if (bare === plain) this.#withoutMarks.add(unit);
    } else if (bare !== plain) this.#withoutMarks.delete(unit);
    if (identity.name === undefined) identity.name = name.normalize("NFC").trim();
    else identity.otherName ??= otherPlace(identity.name, name);
    const full = `${kind} ${bare}`;
    const known = this.#byName.get(full);
    if (known === undefined) this.#byName.set(full, unit);
    else if (identity.code === undefined && known === -1) this.#namesakes.set(full, unit);
    else if (known !== unit && otherPlace(identity.name, name) === undefined) this.#byName.set(full, -1);
    if (kind !== "") this.#prefixed.add(bare).add(plain);
    this.#namedBy.add(`${unit} ${bare} ${source}`);
    setOnly(this.#byBareName, bare, unit);
    setOnly(this.#byPlainName, plain, unit);
    if (kind !== "") setOnly(this.#byPlainName, `${kind} ${plain}`, unit);
  }
}

/** Notes whose a name is; −1 once a second has it. */
function setOnly(units: Map<string, number>, name: string, unit: number): void {
  const known = units.get(name);
  if (known === undefined) units.set(name, unit);
  else if (known !== unit) units.set(name, -1);
}

/** `name`, where it is not just another way to write `known`: other words, or a town for a commune. */
function otherPlace(known: string, name: string): string | undefined {
  const [a, b] = [placeName(known), placeName(name)];
  const isSameBare = a.bare === b.bare || (a.plain === b.plain && (a.bare === a.plain || b.bare === b.plain));
  const isSame = isSameBare && (a.kind === b.kind || a.kind === "" || b.kind === "");
  return isSame ? undefined : name.normalize("NFC").trim();
}

/** A column of codes of a dictionary. */
export interface NumberedKeys {
  readonly dictionary: string;
  /** Where the column stands: the table. */
  readonly source: string;
  /** It names something within the unit. */
  readonly isHint: boolean;
  readonly numbers: Float64Array;
  key(code: number): string;
}
