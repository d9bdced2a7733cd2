import { readdir, readFile } from "node:fs/promises";
import { catalogue } from "../../src/findings/catalogue.ts";
import type { FindingKind } from "../../src/findings/finding.ts";
import type { Language } from "../../src/values/words.ts";
import type { Page } from "./page.ts";

const SEVERITY = {
  error: { vi: "lỗi", en: "error" },
  warning: { vi: "cảnh báo", en: "warning" },
  info: { vi: "ghi chú", en: "note" },
} as const;

const WORDS = {
  title: { vi: "Các phát hiện", en: "Findings" },
  intro: {
    vi: "Mọi điều ltq có thể nói về một tệp số liệu, theo mã. `{…}` là chỗ điền số liệu của tệp.",
    en: "Everything that ltq can say about an export, by code. `{…}` stands for what is found in the file.",
  },
  cause: { vi: "Nguyên nhân", en: "Cause" },
  remedy: { vi: "Cách xử lý", en: "Remedy" },
  raised: { vi: "Ví dụ", en: "Raised by" },
} as const;

/** The catalogue of findings, each with the fixtures whose transcripts show it. */
export async function findingsPage(language: Language): Promise<Page> {
  const transcripts = await readTranscripts("fixtures");
  const sections = Object.entries(catalogue).map(([id, kind]: [string, FindingKind]) => {
    const raised = transcripts.filter(({ text }) => isRaised(kind, text)).map(({ folder }) => folder);
    return [
      `## ${kind.code} · ${kind.title[language]}`,
      "",
      `\`${id}\` · ${SEVERITY[kind.severity][language]}`,
      "",
      `${WORDS.cause[language]}: ${kind.cause[language]}`,
      "",
      `${WORDS.remedy[language]}: ${kind.remedy[language]}`,
      ...(raised.length === 0
        ? []
        : [
            "",
            `${WORDS.raised[language]}: ${raised
              .slice(0, 3)
              .map((one) => `[${one}](../../../${one})`)
              .join(", ")}`,
          ]),
    ].join("\n");
  });
  return {
    name: "findings",
    text: `# ${WORDS.title[language]}\n\n${WORDS.intro[language]}\n\n${sections.join("\n\n")}\n`,
  };
}

/** Findings about rows are told with their code, those about whole files by their title. */
function isRaised({ code, title }: FindingKind, transcript: string): boolean {
  const said = Object.values(title).map((words) =>
    words.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{\w+\}/g, ".+"),
  );
  return new RegExp(`\\b${code}\\b|: (?:${said.join("|")})$`, "m").test(transcript);
}

async function readTranscripts(root: string): Promise<readonly { readonly folder: string; readonly text: string }[]> {
  const files = (await readdir(root, { recursive: true })).filter((name) => name.endsWith("expected.txt")).sort();
  return await Promise.all(
    files.map(async (name) => ({
      folder: `${root}/${name.replaceAll("\\", "/").replace(/\/expected\.txt$/, "")}`,
      text: await readFile(`${root}/${name}`, "utf8"),
    })),
  );
}
