import { planTemplate } from "../../plan/template.ts";
import type { RunCommand } from "../command.ts";
import { EXIT } from "../exit-code.ts";
import { writeWhole } from "../output-file.ts";
import { say } from "../terminal.ts";

const DEFAULT_NAME = { vi: "de-an.yaml", en: "plan.yaml" };

export const runInit: RunCommand = async ([file], options, terminal) => {
  const path = file ?? say(terminal, DEFAULT_NAME);
  const content = planTemplate(terminal.language);
  await writeWhole([{ path, content }], { force: options.force === true, signal: terminal.signal });
  terminal.tell(
    say(terminal, {
      vi: `Đã ghi ${path}. Sửa tên đề án, mục tiêu, mốc so sánh rồi chạy:\n  ltq score so-lieu.xlsx --plan ${path}`,
      en: `${path} is written. Put in the plan's name, targets and baselines, then run:\n  ltq score ledger.xlsx --plan ${path}`,
    }),
  );
  return EXIT.done;
};
