import { figures, indicators } from "../../indicators/registry.ts";
import type { Language } from "../../values/words.ts";
import type { Page, Topic } from "./page.ts";

const WORDS = {
  title: { vi: "Chỉ tiêu và số liệu", en: "Indicators and figures" },
  intro: {
    vi: "Định nghĩa, nguồn và công thức, đúng như ltq tính. Mỗi chỉ tiêu có một hay nhiều cách hiểu (`readings` trong tệp đề án); với mỗi cách, công thức đầu tiên mà các tệp có đủ cột và có dòng số liệu sẽ được dùng.",
    en: "Definitions, sources and formulas as ltq computes them. An indicator has one or more readings (`readings` in the plan); of a reading, the first formula whose fields are in the files and which finds rows is used.",
  },
  source: { vi: "Nguồn", en: "Source" },
  better: {
    vi: { higher: "càng cao càng tốt", lower: "càng thấp càng tốt" },
    en: { higher: "higher is better", lower: "lower is better" },
  },
  usual: { vi: "mặc định", en: "default" },
  companion: { vi: "in kèm để đối chiếu", en: "printed beside it" },
  figures: { vi: "Các số liệu khác", en: "Other figures" },
} as const;

function indicatorTopics(language: Language): readonly Topic[] {
  return indicators.map((one) => {
    const readings = Object.entries(one.readings).map(([id, reading]) => {
      const marks = [
        id === one.defaultReading ? WORDS.usual[language] : "",
        id === one.companion ? WORDS.companion[language] : "",
      ];
      const notes = marks.filter((mark) => mark !== "").join(", ");
      const formulas = reading.computations.map(
        ({ numerator, denominator, note, period }) =>
          `\`\`\`\n  ${numerator}\n/ ${denominator}\n\`\`\`${period ? `\n\n*period: ${period}*` : ""}${note ? `\n\n*${note[language]}*` : ""}`,
      );
      return [
        `### \`${id}\`${notes === "" ? "" : ` (${notes})`}`,
        "",
        `${reading.words[language]}.`,
        "",
        formulas.join("\n\n"),
      ].join("\n");
    });
    const text = [
      `## ${one.name[language]}`,
      "",
      `\`${one.id}\` · ${one.unit === "percent" ? "%" : language === "vi" ? "điểm" : "points"} · ${WORDS.better[language][one.better]}`,
      "",
      `${WORDS.source[language]}: ${one.source[language]}`,
      "",
      readings.join("\n\n"),
    ].join("\n");
    return { names: [one.id], text };
  });
}

function figureTopics(language: Language): readonly Topic[] {
  return figures.map((one) => ({
    names: [one.id],
    text: [
      `### ${one.name[language]}`,
      "",
      `\`${one.id}\`. ${one.source[language]}.`,
      "",
      ...one.computations.map(
        ({ numerator, denominator }) => `\`\`\`\n  ${numerator}${denominator ? `\n/ ${denominator}` : ""}\n\`\`\``,
      ),
    ].join("\n"),
  }));
}

export function measureTopics(language: Language): readonly Topic[] {
  return [...indicatorTopics(language), ...figureTopics(language)];
}

export function indicatorsPage(language: Language): Page {
  const text = [
    `# ${WORDS.title[language]}`,
    WORDS.intro[language],
    ...indicatorTopics(language).map((topic) => topic.text),
    `## ${WORDS.figures[language]}`,
    ...figureTopics(language).map((topic) => topic.text),
  ].join("\n\n");
  return { name: "indicators", text: `${text}\n` };
}
