/** What is printed of a loan: who, whose group, what it was lent for. */
export const LOAN_COLUMNS = ["customerName", "contractId", "groupId", "groupLeader", "hamletName", "programmeName"];

/** When the last of a loan falls due: at the commune session if the file has it, else as extended, else by contract. */
export const DUE = "first(loans.dueSession, loans.dueExtended, loans.dueContract)";

/** The same, for a list that does without. */
export const DUE_IF_KNOWN = "first(loans.dueSession?, loans.dueExtended?, loans.dueContract?)";
