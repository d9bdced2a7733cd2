import type { RowAccount } from "../tables/table.ts";

/** Most findings of a kind that are kept where the user wants to see all; beyond that they are counted. */
export const ALL_FINDINGS = 200_000;

/** Where the rows of several tables went, together. */
export function accountSum(accounts: readonly RowAccount[]) {
  const sum = (of: (account: RowAccount) => number): number => accounts.reduce((all, account) => all + of(account), 0);
  return {
    seen: sum(({ seen }) => seen),
    used: sum(({ used }) => used),
    rejected: sum(({ rejected }) => rejected),
    skipped: sum(({ skipped }) => Object.values(skipped).reduce((all, one) => all + one, 0)),
  };
}
