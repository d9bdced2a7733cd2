/** Of all rows down to some place in a sheet, đồng: as printed, and without duplicates; and how many rows they are. */
export interface Sums {
  printed: number;
  distinct: number;
  rows: number;
}

/** What a total row says, đồng, and the sums of the rows above it. */
export interface TotalAmount extends Readonly<Sums> {
  readonly total: number;
}

const START: Sums = { printed: 0, distinct: 0, rows: 0 };

/** How far a rounded total is looked for among its neighbours. */
const REACH = 500;

/**
 * The total rows that are no sum of rows standing together, each with the sum that it comes nearest to.
 *
 * @param all the sums of all rows of the sheet
 * @param grain 0: amounts are exact; else every amount may have been rounded to a multiple of it, in đồng
 */
export function unmatched<T extends TotalAmount>(
  met: readonly T[],
  all: Sums,
  grain: number,
): readonly { readonly amount: T; readonly sum: number }[] {
  const matched = new Set(
    grain > 0
      ? met.filter((amount, index) => isRoundedSum(amount, bounds(met, all, index), grain))
      : [...exactSums(met, all, "printed"), ...exactSums(met, all, "distinct")],
  );
  return met.flatMap((amount, index) =>
    matched.has(amount) ? [] : [{ amount, sum: nearestSum(amount, met[index - 1] ?? START) }],
  );
}

/** The total rows that are, to the đồng, the sum of the rows between them and another total row, the start or the end. */
function exactSums<T extends TotalAmount>(met: readonly T[], all: Sums, kind: "printed" | "distinct"): readonly T[] {
  const above = new Set([0]);
  const upwards = met.filter((amount) => {
    const found = above.has(amount[kind] - amount.total);
    above.add(amount[kind]);
    return found;
  });
  const below = new Set([all[kind]]);
  const downwards = met.toReversed().filter((amount) => {
    const found = below.has(amount[kind] + amount.total);
    below.add(amount[kind]);
    return found;
  });
  return [...upwards, ...downwards];
}

/** The same where every amount was rounded by half a grain at most. */
function isRoundedSum(amount: TotalAmount, others: readonly Sums[], grain: number): boolean {
  return others.some((other) => {
    const slack = (grain / 2) * (Math.abs(amount.rows - other.rows) + 1);
    return (["printed", "distinct"] as const).some(
      (kind) => Math.abs(Math.abs(amount[kind] - other[kind]) - amount.total) <= slack,
    );
  });
}

function bounds(met: readonly Sums[], all: Sums, index: number): readonly Sums[] {
  return [START, ...met.slice(Math.max(0, index - REACH), index), ...met.slice(index + 1, index + REACH), all];
}

/** Of the sums that the total row most likely means, since the start or since the total row before it, the nearest. */
function nearestSum({ total, printed, distinct }: TotalAmount, before: Sums): number {
  const sums = [printed, distinct, printed - before.printed, distinct - before.distinct];
  return sums.reduce((nearest, sum) => (Math.abs(sum - total) < Math.abs(nearest - total) ? sum : nearest));
}
