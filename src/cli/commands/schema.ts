import type { CommandInfo } from "../command.ts";

export const schema: CommandInfo = {
  name: "schema",
  argument: "<name>",
  words: {
    vi: "In JSON Schema của tệp đề án (plan) hoặc của bảng kết quả đã lưu (scorecard)",
    en: "Print the JSON Schema of the plan file (plan) or of the saved scorecard (scorecard)",
  },
  options: [],
  examples: ["ltq schema plan > plan.schema.json", "ltq schema scorecard"],
  load: async () => (await import("./schema-run.ts")).runSchema,
};
