import type { CommandInfo } from "../command.ts";
import { COMMON } from "../common-options.ts";

export const init: CommandInfo = {
  name: "init",
  argument: "[file]",
  words: {
    vi: "Ghi một tệp đề án mẫu có chú thích để bắt đầu (de-an.yaml)",
    en: "Write a commented plan file to start from (plan.yaml)",
  },
  options: [COMMON.force],
  examples: ["ltq init", "ltq init de-an-2023.yaml"],
  load: async () => (await import("./init-run.ts")).runInit,
};
