/** What the exit code tells a script. */
export const EXIT = {
  done: 0,
  /** Findings or missed targets, where the user asked to be told by the exit code. */
  findings: 1,
  /** A wrong option, a plan that does not fit. */
  usage: 2,
  /** Input that can't be read; nothing was written. */
  unreadable: 3,
  /** A mistake of ltq's own. */
  bug: 70,
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
