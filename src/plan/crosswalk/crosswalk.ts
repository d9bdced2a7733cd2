import type { Day } from "../../values/day.ts";

/** From a day on, what stood under one commune's code, or one of its hamlets, stands under another's. */
export interface Move {
  readonly old: string;
  readonly new: string;
  /** The first day of the new code. */
  readonly from: Day;
  /** A hamlet's code: only it moves. Absent: the whole commune does. */
  readonly hamlet?: string;
  readonly oldName?: string;
  readonly newName?: string;
}

/** Which communes became which, and when: read and checked, oldest first. */
export interface Crosswalk {
  readonly moves: readonly Move[];
}

/** A commune that figures come from, or some of its hamlets. */
export interface Part {
  readonly code: string;
  /** Absent: the whole commune. Empty: part of it, but the crosswalk does not say which hamlets. */
  readonly hamlets?: readonly string[];
  /** No row says so: the commune took in others under its own code. It is part of it only if it was there before. */
  readonly isImplied?: true;
}

/** What a commune is made of, in the communes of another day. */
export interface Made {
  readonly code: string;
  readonly name?: string;
  readonly parts: readonly Part[];
}

/**
 * Each commune of `until` that is other than it was on `since`, and what it is made of. Forward, an old commune moves
 * whole or by its hamlets. Back, a commune that was merely given another code is whole; one that took in others is taken
 * apart by hamlets only.
 */
export function makeup({ moves }: Crosswalk, since: Day, until: Day): readonly Made[] {
  const [earlier, later] = since < until ? [since, until] : [until, since];
  const pieces = piecesOf(moves.filter(({ from }) => from > earlier && from <= later));
  const codes = since < until ? pieces.map(({ code }) => code) : originsOf(pieces.filter(isStated));
  return [...new Set(codes)].sort().map((code) => {
    const name = nameOn(moves, code, until);
    const parts = since < until ? partsOfNew(code, pieces) : partsOfOld(code, pieces);
    return { code, ...(name === undefined ? {} : { name }), parts };
  });
}

/** The name of a code on a day, where the moves have one. */
export function nameOn(moves: readonly Move[], code: string, day: Day): string | undefined {
  const given = moves.flatMap(({ from, ...move }) => [
    ...(move.old === code && from > day ? [move.oldName] : []),
    ...(move.new === code && from <= day ? [move.newName] : []),
  ]);
  return given.findLast((name) => name !== undefined);
}

/** A commune of the earlier day, or one of its hamlets, and where it stands on the later day. */
interface Piece {
  readonly origin: string;
  readonly hamlet?: string;
  readonly code: string;
  readonly isImplied?: true;
}

function piecesOf(moves: readonly Move[]): readonly Piece[] {
  const days = [...new Set(moves.map(({ from }) => from))].sort((a, b) => a - b);
  let pieces: readonly Piece[] = [];
  for (const day of days) {
    const step = moves.filter(({ from }) => from === day);
    const known = new Set(pieces.map(({ code }) => code));
    const fresh = [...new Set(step.map((move) => move.old))].filter((code) => !known.has(code));
    const news = [...new Set(step.map((move) => move.new))].filter((code) => !known.has(code) && !fresh.includes(code));
    pieces = [
      ...[...pieces, ...fresh.map((code): Piece => ({ origin: code, code }))].flatMap((piece) => moved(piece, step)),
      ...news.map((code): Piece => ({ origin: code, code, isImplied: true })),
    ];
  }
  return pieces;
}

function moved(piece: Piece, step: readonly Move[]): readonly Piece[] {
  const own = step.filter((move) => move.old === piece.code);
  const whole = own.find(({ hamlet }) => hamlet === undefined);
  if (piece.hamlet !== undefined) {
    const to = own.find(({ hamlet }) => hamlet === piece.hamlet) ?? whole;
    return [to ? { ...piece, code: to.new } : piece];
  }
  if (own.length === 0) return [piece];
  const named = own.flatMap(({ hamlet, new: code }): readonly Piece[] =>
    hamlet === undefined ? [] : [{ origin: piece.origin, hamlet, code }],
  );
  return whole ? [{ ...piece, code: whole.new }, ...named] : named;
}

function partsOfNew(code: string, pieces: readonly Piece[]): readonly Part[] {
  const here = pieces.filter((piece) => piece.code === code);
  return originsOf(here).map((origin): Part => {
    const whole = wholeOf(origin, pieces);
    if (whole) return whole.isImplied ? { code: origin, isImplied: true } : { code: origin };
    return { code: origin, hamlets: hamletsOf(here.filter((piece) => piece.origin === origin)) };
  });
}

function partsOfOld(origin: string, pieces: readonly Piece[]): readonly Part[] {
  const stated = pieces.filter(isStated);
  const own = stated.filter((piece) => piece.origin === origin);
  return [...new Set(own.map(({ code }) => code))].sort().map((code) => {
    const isAlone = originsOf(stated.filter((piece) => piece.code === code)).length === 1;
    if (isAlone && wholeOf(origin, pieces)) return { code };
    return { code, hamlets: hamletsOf(own.filter((piece) => piece.code === code)) };
  });
}

function isStated({ isImplied }: Piece): boolean {
  return isImplied !== true;
}

function wholeOf(origin: string, pieces: readonly Piece[]): Piece | undefined {
  return pieces.find((piece) => piece.origin === origin && piece.hamlet === undefined);
}

function originsOf(pieces: readonly Piece[]): readonly string[] {
  return [...new Set(pieces.map(({ origin }) => origin))].sort();
}

function hamletsOf(pieces: readonly Piece[]): readonly string[] {
  return pieces.flatMap(({ hamlet }) => hamlet ?? []).sort();
}
