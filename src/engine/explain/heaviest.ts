/** Something that can be ranked: more weight first, then in the order of reading. */
export interface Ranked {
  readonly weight: number;
  /** Position of the sheet among all that are read, and row number in it. */
  readonly source: number;
  readonly row: number;
}

/** Room for so many more before the lightest are dropped. */
const SLACK = 1024;

/** Keeps the `most` heaviest of however many; memory stays bounded. */
export class Heaviest<Item extends Ranked> {
  #items: Item[] = [];
  /** What weighs less is surely not among the heaviest. */
  #least = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly most: number,
    private readonly onDropped: (item: Item) => void,
  ) {}

  /** Whether something of this weight may still be among the heaviest; if not, there is no need to make it. */
  wants(weight: number): boolean {
    return weight >= this.#least;
  }

  add(item: Item): void {
    this.#items.push(item);
    if (this.#items.length > this.most + SLACK) this.#cut();
  }

  /** In order of rank. */
  ranked(): readonly Item[] {
    this.#cut();
    return this.#items;
  }

  #cut(): void {
    this.#items.sort((a, b) => b.weight - a.weight || a.source - b.source || a.row - b.row);
    for (const item of this.#items.splice(this.most)) this.onDropped(item);
    if (this.#items.length === this.most) this.#least = this.#items.at(-1)?.weight ?? this.#least;
  }
}
