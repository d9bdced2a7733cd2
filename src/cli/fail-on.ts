import type { Scorecard } from "../engine/scorecard.ts";
import type { Severity } from "../findings/finding.ts";
import { isBehind, judgedResults } from "../report/ci/judged.ts";
import type { OptionValues } from "./command.ts";
import { oneOf, textOption } from "./option-values.ts";

/** From this severity on, which ones make a command fail. */
export const FAILING: Readonly<Record<Severity | "never", readonly Severity[]>> = {
  error: ["error"],
  warning: ["error", "warning"],
  info: ["error", "warning", "info"],
  never: [],
};

type Reason = (scorecard: Scorecard) => boolean;

const ofFindings =
  (severity: Severity): Reason =>
  ({ findings }) =>
    findings.some((one) => FAILING[severity].includes(one.severity));

/** What `ltq score --fail-on` may name; missed and behind are those of the office and its communes. */
const REASONS = {
  missed: (scorecard) => judgedResults(scorecard).some(({ result }) => result.status === "missed"),
  behind: (scorecard) => judgedResults(scorecard).some(isBehind),
  findings: ofFindings("error"),
  "findings:error": ofFindings("error"),
  "findings:warning": ofFindings("warning"),
  "findings:info": ofFindings("info"),
} as const satisfies Record<string, Reason>;

const NAMES = Object.keys(REASONS).filter((name): name is keyof typeof REASONS => Object.hasOwn(REASONS, name));

/**
 * Whether a scorecard with its standing is to end with exit code 1.
 *
 * @throws UsageError for an unknown reason, before anything is read
 */
export function failOn(options: OptionValues): (scorecard: Scorecard) => boolean {
  const asked = textOption(options, "failOn");
  if (asked === undefined) return () => false;
  const reasons = asked.split(",").map((name) => REASONS[oneOf("--fail-on", name.trim(), NAMES)]);
  return (scorecard) => reasons.some((reason) => reason(scorecard));
}
