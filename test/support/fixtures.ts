/** The folder of fixtures, from where the tests are run. */
export const FIXTURES = "fixtures";

/** Findings that no file in a folder can raise: one of some megabytes, or without permission. */
export const NOT_IN_A_FIXTURE: ReadonlySet<string> = new Set(["no-permission", "too-large"]);
