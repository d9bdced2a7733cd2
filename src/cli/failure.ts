import type { Language, Words } from "../values/words.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { UsageError } from "./usage-error.ts";

/** A failure as the user is told of it. */
export interface Failure {
  readonly code: ExitCode;
  readonly lines: readonly Words[];
}

/**
 * What to say and how to end for anything that was thrown. The classes are looked up by name, so that a command's
 * stations are not loaded only to tell that they threw nothing.
 */
export async function failureOf(error: unknown): Promise<Failure> {
  if (error instanceof UsageError)
    return { code: EXIT.usage, lines: [error.problem, ...(error.remedy ? [error.remedy] : [])] };
  if (error instanceof Error && error.name in KNOWN) {
    return (await import("./known-failures.ts")).knownFailure(error) ?? unknownFailure(error);
  }
  return unknownFailure(error);
}

export function failureText({ lines }: Failure, language: Language): string {
  return lines.map((line) => line[language]).join("\n");
}

const KNOWN: Readonly<Record<string, true>> = {
  UnreadableFile: true,
  NoTableError: true,
  YamlFileError: true,
  UnknownDate: true,
  UnknownUnitError: true,
  HiddenContent: true,
  AmountOverflow: true,
  MarkingError: true,
  ScorecardFileError: true,
  AcrossProblem: true,
  AssumptionProblem: true,
  ImpossibleList: true,
  NoKernelMemory: true,
};

function unknownFailure(error: unknown): Failure {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    code: EXIT.bug,
    lines: [
      {
        vi: "ltq gặp lỗi của chính nó. Không có kết quả nào được ghi. Xin gửi đoạn dưới đây kèm lệnh đã chạy cho người phát triển ltq:",
        en: "ltq failed by a mistake of its own. Nothing was written. Please send the following with the command that you ran to ltq's developers:",
      },
      { vi: trace, en: trace },
    ],
  };
}
