import type { FindingId } from "./catalogue.ts";
import type { Finding } from "./finding.ts";

/** All findings of one kind: how many there are, and the first of them. A display may be capped, a count never. */
export interface FindingGroup {
  readonly kind: FindingId;
  readonly count: number;
  /** Balance in đồng of the rows concerned, summed where known. */
  readonly money: number;
  readonly examples: readonly Finding<FindingId>[];
}

/** Collects findings while files are read; memory stays bounded however many there are. */
export class FindingLog {
  readonly #groups = new Map<FindingId, { count: number; money: number; examples: Finding<FindingId>[] }>();
  /** How many findings of each kind are kept. */
  readonly keep: number;

  /** Keeps the first `keep` findings of each kind (all of them with Infinity), and counts the rest. */
  constructor(keep = 20) {
    this.keep = keep;
  }

  add(finding: Finding<FindingId>): void {
    this.count(finding.kind, finding.money ?? 0);
    const group = this.#groups.get(finding.kind);
    if (group && group.examples.length < this.keep) group.examples.push(finding);
  }

  /** Whether one more finding of this kind would be kept; if not, `count` it and save the work of describing it. */
  wants(kind: FindingId): boolean {
    return (this.#groups.get(kind)?.examples.length ?? 0) < this.keep;
  }

  /** Counts a finding, or `times` of them, without keeping it. */
  count(kind: FindingId, money = 0, times = 1): void {
    const group = this.#groups.get(kind);
    if (group) {
      group.count += times;
      group.money += money;
    } else this.#groups.set(kind, { count: times, money, examples: [] });
  }

  /** Gives what was found since, and forgets it. */
  drain(): readonly FindingGroup[] {
    const groups = [...this.#groups].map(([kind, group]) => ({ kind, ...group }));
    this.#groups.clear();
    return groups;
  }

  /** Takes over what was found elsewhere, after all that is here. */
  absorb(groups: readonly FindingGroup[]): void {
    for (const { kind, count, money, examples } of groups) {
      this.count(kind, money, count);
      for (const example of examples) {
        if (!this.wants(kind)) break;
        this.#groups.get(kind)?.examples.push(example);
      }
    }
  }

  /** By kind, in no order that depends on the order of files. */
  groups(): readonly FindingGroup[] {
    return [...this.#groups].map(([kind, group]) => ({ kind, ...group })).sort((a, b) => (a.kind < b.kind ? -1 : 1));
  }
}
