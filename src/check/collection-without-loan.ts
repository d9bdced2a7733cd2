import type { Check } from "./check.ts";
import { addRowFinding } from "./row-finding.ts";

/**
 * Every collection's contract stands in the ledger, if one was given: the ledger holds settled loans too. The row stays;
 * what it needs from the ledger (its commune, its first disbursement) it does without.
 */
export const collectionWithoutLoan: Check = {
  id: "collection-without-loan",
  table: "collections",
  needs: ["contractId"],
  uses: ["principalDue"],
  raises: ["collection-without-loan"],
  start(context) {
    const { ledgerContracts, dictionaries } = context;
    return {
      batch(batch, marks) {
        const contracts = batch.columns.get("contractId");
        if (!contracts || ledgerContracts === undefined) return;
        for (let row = 0; row < batch.rows; row++) {
          const contract = contracts[row] as number;
          if (!(contract >= ledgerContracts) || marks.isOut(row)) continue;
          const details = () => ({ contract: dictionaries.get("contract").key(contract) });
          addRowFinding(
            context,
            "collection-without-loan",
            batch,
            row,
            details,
            dueAt(batch.columns.get("principalDue"), row),
          );
        }
      },
    };
  },
};

function dueAt(due: Float64Array | undefined, row: number): number | undefined {
  const value = due?.[row];
  return value === undefined || Number.isNaN(value) ? undefined : value;
}
