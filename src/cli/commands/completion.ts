import type { CommandInfo } from "../command.ts";

export const completion: CommandInfo = {
  name: "completion",
  argument: "<shell>",
  words: {
    vi: "In đoạn lệnh để phím Tab gợi ý lệnh và tùy chọn của ltq: bash, zsh, fish, powershell",
    en: "Print what makes the Tab key complete ltq's commands and options: bash, zsh, fish, powershell",
  },
  options: [],
  examples: [
    "ltq completion bash >> ~/.bashrc",
    "ltq completion zsh >> ~/.zshrc",
    "ltq completion fish > ~/.config/fish/completions/ltq.fish",
    "ltq completion powershell >> $PROFILE",
  ],
  load: async () => (await import("./completion-run.ts")).runCompletion,
};
