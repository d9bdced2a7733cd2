import { dayFromIso, writtenDay } from "../../values/day.ts";
import type { Words } from "../../values/words.ts";

/** What a reader has to know of communes that a crosswalk has put together. */
const WORDS = {
  added: {
    vi: "Số liệu ngày {date}: cộng các xã theo bảng đối chiếu mã xã thành {communes}.",
    en: "Figures of {date}: communes are added up by the crosswalk into {communes}.",
  },
  renamed: {
    vi: "Số liệu ngày {date}: đổi mã theo bảng đối chiếu: {communes}.",
    en: "Figures of {date}: codes are changed by the crosswalk: {communes}.",
  },
  undivided: {
    vi: "Số liệu ngày {date}: không tách được {communes}, vì thiếu số liệu theo ấp (ltq score … --by hamlet) hoặc bảng đối chiếu không ghi đủ mã ấp. Các xã giữ nguyên như trong số liệu.",
    en: "Figures of {date}: can't take apart {communes}: hamlets are missing from the figures (ltq score … --by hamlet) or from the crosswalk. The communes stay as they are in the figures.",
  },
  incomplete: {
    vi: "Số liệu ngày {date}: không lập được {communes}, vì thiếu số liệu của một số xã cũ. Các xã giữ nguyên như trong số liệu.",
    en: "Figures of {date}: can't make up {communes}: some of the communes are missing from the figures. They stay as they are.",
  },
  counted: {
    vi: "Số liệu ngày {date}: số khách hàng, số tổ viên của {communes} là tổng các xã; ai có ở nhiều xã thì được tính nhiều lần.",
    en: "Figures of {date}: customers and members of {communes} are the communes' added up; whoever is in several counts several times.",
  },
  targets: {
    vi: "Số liệu ngày {date}: các xã hợp thành {communes} có mục tiêu khác nhau nên không xét đạt hay chưa đạt theo mục tiêu đó.",
    en: "Figures of {date}: the communes that make up {communes} have different targets, so it is not judged by those.",
  },
  class: {
    vi: "Số liệu ngày {date}: xếp loại của {communes} do ltq tính lại từ các tổng.",
    en: "Figures of {date}: the class of {communes} is worked out by ltq from the sums.",
  },
} as const satisfies Record<string, Words>;

export type CarryNoteKind = keyof typeof WORDS;

/** What is to be said, and of which communes. */
export interface CarryNote {
  readonly kind: CarryNoteKind;
  readonly communes: string;
}

/** What is to be said of carried scorecards, the same words of several dates once. */
export function carryWords(
  carried: readonly { readonly asOf: string; readonly notes: readonly CarryNote[] }[],
): readonly Words[] {
  const datesOf = new Map<string, { readonly note: CarryNote; readonly dates: string[] }>();
  for (const { asOf, notes } of carried.toSorted((a, b) => (a.asOf < b.asOf ? -1 : 1))) {
    for (const note of notes) {
      const key = `${note.kind} ${note.communes}`;
      const { dates } = datesOf.get(key) ?? { dates: [] };
      datesOf.set(key, { note, dates: [...dates, writtenDay(dayFromIso(asOf) ?? 0)] });
    }
  }
  return [...datesOf.values()].map(({ note: { kind, communes }, dates }) => {
    const filled = (text: string, days: string) => text.replace("{date}", days).replace("{communes}", communes);
    const { vi, en } = WORDS[kind];
    return { vi: filled(vi, datesText(dates, DATES.vi)), en: filled(en, datesText(dates, DATES.en)) };
  });
}

const DATES = {
  vi: "{first} đến {last} ({count} bảng kết quả)",
  en: "{first} to {last} ({count} scorecards)",
} as const satisfies Words;

/** More than two dates are given as a span. */
function datesText(given: readonly string[], span: string): string {
  const dates = [...new Set(given)];
  if (dates.length <= 2) return dates.join(", ");
  return span
    .replace("{first}", dates[0] ?? "")
    .replace("{last}", dates.at(-1) ?? "")
    .replace("{count}", String(dates.length));
}
