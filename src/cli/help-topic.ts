import { EXIT, type ExitCode } from "./exit-code.ts";
import { nearest } from "./option-values.ts";
import { spoken } from "./reference/spoken.ts";
import { topics } from "./reference/topics.ts";
import { type Terminal, textWidth, WIDEST_HELP } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/**
 * Prints what the reference says of an indicator, a work list, a table, a field, a finding or a key of the plan.
 *
 * @throws UsageError where nothing has that name, with the nearest
 */
export async function printTopic(asked: string, commands: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const all = topics(terminal.language);
  const sought = asked.toLowerCase();
  const found = all.filter(({ names }) => names.some((name) => name.toLowerCase() === sought));
  if (found.length === 0) throw unknown(asked, [...commands, ...all.flatMap(({ names }) => names)]);
  const width = Math.min(textWidth(terminal, undefined), WIDEST_HELP);
  await terminal.print(`${found.map(({ blocks }) => spoken(blocks, width)).join("\n\n")}\n`);
  return EXIT.done;
}

function unknown(asked: string, names: readonly string[]): UsageError {
  const near = nearest(asked, names);
  return new UsageError(
    { vi: `help: không có mục «${asked}».`, en: `help: there is nothing called “${asked}”.` },
    near === undefined
      ? {
          vi: "Tra được: lệnh, mã chỉ tiêu, danh sách việc, bảng, trường, mã phát hiện, khóa của tệp đề án.",
          en: "It knows commands, indicators, work lists, tables, fields, findings and the plan's keys.",
        }
      : { vi: `Có phải «${near}»?`, en: `Did you mean “${near}”?` },
  );
}
