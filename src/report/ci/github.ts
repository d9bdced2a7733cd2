import { workflowCommand } from "../workflow-command.ts";
import { isBehind, judgedResults, judgedText } from "./judged.ts";
import type { GateWriter } from "./writer.ts";

/** Annotations of GitHub Actions: an error for each missed target, a warning for what is met but behind its path. */
export const githubGateWriter: GateWriter = {
  format: "github",
  extension: "txt",
  write: (scorecard, language) =>
    judgedResults(scorecard)
      .flatMap((judged) => {
        const isMissed = judged.result.status === "missed";
        if (!isMissed && !isBehind(judged)) return [];
        const title = `${judged.unit.name}: ${judged.heading.name[language]}`;
        const text = judgedText(judged, scorecard, language);
        return [`${workflowCommand(isMissed ? "error" : "warning", { title }, text)}\n`];
      })
      .join(""),
};
