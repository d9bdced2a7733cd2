import type { Indicator } from "../../indicators/indicator.ts";
import { figures, indicators } from "../../indicators/registry.ts";
import { type Day, writtenDay } from "../../values/day.ts";
import type { Language, Words } from "../../values/words.ts";
import type { Made } from "./crosswalk.ts";

/**
 * Why a value can't be put together: only the percentage is known; a part has none; the commune was divided, and there
 * are no figures by hamlet; the sum is beyond what can be added exactly.
 */
export type Uncarried = "ratio-only" | "missing" | "divided" | "too-large";

/** Collects what became of a plan's baselines, and says it in few lines: one for each baseline and reason. */
export class CarryNotes {
  readonly #carried = new Map<Day, Set<string>>();
  readonly #uncarried = new Map<string, { date: Day; reason: Uncarried; communes: Set<string>; ids: Set<string> }>();
  readonly #oldClasses = new Set<Day>();
  readonly #disagreeing = new Set<string>();
  readonly #names: ReadonlyMap<string, Words>;

  constructor(own: readonly Indicator[]) {
    this.#names = new Map([...indicators, ...own, ...figures].map(({ id, name }) => [id, name]));
  }

  carried(date: Day, made: Made): void {
    this.#carried.set(date, (this.#carried.get(date) ?? new Set()).add(titleOf(made)));
  }

  uncarried(date: Day, made: Made, id: string, reason: Uncarried): void {
    const key = `${date} ${reason}`;
    const found = this.#uncarried.get(key) ?? { date, reason, communes: new Set(), ids: new Set() };
    found.communes.add(titleOf(made));
    found.ids.add(id);
    this.#uncarried.set(key, found);
  }

  /** The baseline says how many communes were of each class: of the communes that there were then. */
  oldClasses(date: Day): void {
    this.#oldClasses.add(date);
  }

  /** The communes that it was made of have different owners, starts or targets. */
  disagreeing(made: Made): void {
    this.#disagreeing.add(titleOf(made));
  }

  all(): readonly Words[] {
    return [
      ...[...this.#carried].map(([date, communes]) => said(CARRIED, date, communes)),
      ...[...this.#uncarried.values()].map(({ date, reason, communes, ids }) =>
        said(REASONS[reason], date, communes, (language) => this.#list(ids, language)),
      ),
      ...[...this.#oldClasses].map((date) => said(OLD_CLASSES, date, [])),
      ...(this.#disagreeing.size > 0 ? [said(DISAGREEING, 0, this.#disagreeing)] : []),
    ];
  }

  #list(ids: Iterable<string>, language: Language): string {
    return [...ids].map((id) => lowerFirst(this.#names.get(id)?.[language] ?? id)).join("; ");
  }
}

function said(
  words: Words,
  date: Day,
  communes: Iterable<string>,
  ids: (language: Language) => string = () => "",
): Words {
  const filled = (language: Language): string =>
    words[language]
      .replace("{date}", writtenDay(date))
      .replace("{communes}", [...communes].join(", "))
      .replace("{ids}", ids(language));
  return { vi: filled("vi"), en: filled("en") };
}

function titleOf({ code, name }: Made): string {
  return name === undefined ? code : `${name} (${code})`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

const CARRIED: Words = {
  vi: "Số liệu mốc {date} được chuyển theo bảng đối chiếu mã xã cho: {communes}.",
  en: "Figures of {date} are carried over by the crosswalk to: {communes}.",
};

const REASONS = {
  "ratio-only": {
    vi: "Mốc {date}, {communes}: không cộng được {ids}, vì chỉ có tỷ lệ mà không có tử số, mẫu số. Dùng bảng kết quả đã lưu (scorecard: …) làm mốc thì cộng được.",
    en: "Baseline of {date}, {communes}: can't add up {ids}, of which only the ratio is known, not its two sums. A saved scorecard (scorecard: …) as baseline has them.",
  },
  missing: {
    vi: "Mốc {date}, {communes}: không đủ số liệu của các xã cũ để cộng {ids}.",
    en: "Baseline of {date}, {communes}: not every old commune has {ids}, so they are not added up.",
  },
  divided: {
    vi: "Mốc {date}, {communes}: không tách được {ids} theo ấp, vì mốc chỉ có số liệu từng xã.",
    en: "Baseline of {date}, {communes}: can't divide {ids} by hamlet, since the baseline has communes only.",
  },
  "too-large": {
    vi: "Mốc {date}, {communes}: tổng {ids} quá lớn để cộng chính xác.",
    en: "Baseline of {date}, {communes}: the sums of {ids} are too large to be added exactly.",
  },
} as const satisfies Record<Uncarried, Words>;

const OLD_CLASSES: Words = {
  vi: "Số xã theo từng loại ở mốc {date} là của các xã cũ: xếp loại không cộng dồn được.",
  en: "Classes counted on {date} are the old communes': classes can't be added up.",
};

const DISAGREEING: Words = {
  vi: "Xã cũ có người phụ trách, ngày bắt đầu hoặc mục tiêu khác nhau nên không chuyển sang: {communes}.",
  en: "The old communes' owners, starts or targets differ and are not carried over: {communes}.",
};
