import { worklists } from "../../engine/worklists/registry.ts";
import type { WorklistDefinition } from "../../engine/worklists/worklist.ts";
import type { Language } from "../../values/words.ts";
import { markdownPage } from "./markdown.ts";
import { type Block, code, heading, type Page, prose, small, type Topic } from "./page.ts";

const WORDS = {
  title: { vi: "Danh sách việc cần làm", en: "Work lists" },
  intro: {
    vi: "`ltq worklist <danh sách> <tệp…>`: mỗi xã (hội, tổ, ấp, người phụ trách: `--by`) một danh sách, số lớn trước; dấu ◄ ở dòng mà cộng từ đầu đến đó là đủ để đơn vị đạt mục tiêu. Công thức đầu tiên mà các tệp có đủ cột sẽ được dùng.",
    en: "`ltq worklist <kind> <files…>`: a list for each commune (or organisation, group, hamlet, owner: `--by`), the largest first; ◄ marks the entry down to which the list is enough to meet the unit's target. The first formula whose fields are in the files is used.",
  },
  closes: { vi: "Bù cho chỉ tiêu", en: "Closes the gap of" },
  without: { vi: "trừ", en: "without" },
  complement: {
    vi: "Mẫu số trừ tử số của chỉ tiêu `{id}`, theo cách hiểu mà đề án chọn.",
    en: "The denominator less the numerator of `{id}`, in the reading that the plan chose.",
  },
} as const;

export function worklistTopics(language: Language): readonly Topic[] {
  return Object.values(worklists).map((one: WorklistDefinition) => {
    const closes = one.closes === undefined ? "" : ` · ${WORDS.closes[language]} \`${one.closes}\``;
    const blocks = [
      heading(2, one.name[language]),
      prose(`\`${one.id}\`${closes}`),
      prose(`${one.purpose[language]}.`),
      ...formulas(one, language),
    ];
    return { names: [one.id], blocks };
  });
}

export function worklistsPage(language: Language): Page {
  const sections = worklistTopics(language).flatMap(({ blocks }) => blocks);
  return markdownPage("worklists", WORDS.title[language], [prose(WORDS.intro[language]), ...sections]);
}

function formulas({ computations }: WorklistDefinition, language: Language): readonly Block[] {
  if ("complementOf" in computations) {
    return [prose(WORDS.complement[language].replace("{id}", computations.complementOf))];
  }
  return computations.flatMap(({ amount, without, note }) => [
    code(amount, ...(without === undefined ? [] : [`${WORDS.without[language]} ${without}`])),
    ...(note ? [small(note[language])] : []),
  ]);
}
