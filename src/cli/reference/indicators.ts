import { figures, indicators } from "../../indicators/registry.ts";
import type { Language } from "../../values/words.ts";
import { markdownPage } from "./markdown.ts";
import { code, heading, type Page, prose, small, type Topic } from "./page.ts";

const WORDS = {
  title: { vi: "Chỉ tiêu và số liệu", en: "Indicators and figures" },
  intro: {
    vi: "Định nghĩa, nguồn và công thức, đúng như ltq tính. Mỗi chỉ tiêu có một hay nhiều cách hiểu (`readings` trong tệp đề án); với mỗi cách, công thức đầu tiên mà các tệp có đủ cột và có dòng số liệu sẽ được dùng. Cách viết công thức: `formulas.md`.",
    en: "Definitions, sources and formulas as ltq computes them. An indicator has one or more readings (`readings` in the plan); of a reading, the first formula whose fields are in the files and which finds rows is used. How formulas are written: `formulas.md`.",
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
    const unit = one.unit === "percent" ? "%" : language === "vi" ? "điểm" : "points";
    const readings = Object.entries(one.readings).flatMap(([id, reading]) => {
      const marks = [
        ...(id === one.defaultReading ? [WORDS.usual[language]] : []),
        ...(id === one.companion ? [WORDS.companion[language]] : []),
      ];
      const notes = marks.length === 0 ? "" : ` (${marks.join(", ")})`;
      const formulas = reading.computations.flatMap(({ numerator, denominator, note, period }) => [
        code(`  ${numerator}`, `/ ${denominator}`),
        ...(period ? [small(`period: ${period}`)] : []),
        ...(note ? [small(note[language])] : []),
      ]);
      return [heading(3, `\`${id}\`${notes}`), prose(`${reading.words[language]}.`), ...formulas];
    });
    const blocks = [
      heading(2, one.name[language]),
      prose(`\`${one.id}\` · ${unit} · ${WORDS.better[language][one.better]}`),
      prose(`${WORDS.source[language]}: ${one.source[language]}`),
      ...readings,
    ];
    return { names: [one.id], blocks };
  });
}

function figureTopics(language: Language): readonly Topic[] {
  return figures.map((one) => ({
    names: [one.id],
    blocks: [
      heading(3, one.name[language]),
      prose(`\`${one.id}\`. ${one.source[language]}.`),
      ...one.computations.map(({ numerator, denominator }) =>
        code(`  ${numerator}`, ...(denominator ? [`/ ${denominator}`] : [])),
      ),
    ],
  }));
}

export function measureTopics(language: Language): readonly Topic[] {
  return [...indicatorTopics(language), ...figureTopics(language)];
}

export function indicatorsPage(language: Language): Page {
  return markdownPage("indicators", WORDS.title[language], [
    prose(WORDS.intro[language]),
    ...indicatorTopics(language).flatMap(({ blocks }) => blocks),
    heading(2, WORDS.figures[language]),
    ...figureTopics(language).flatMap(({ blocks }) => blocks),
  ]);
}
