/**
 * Chance that can be repeated: the same seed gives the same choices.
 */
export class Random {
  private state: number;

  /** @param seed any text: the campaign's number, the workbook and the distortion it is for */
  constructor(seed: string) {
    let hash = 2166136261;
    for (const character of seed) hash = Math.imul(hash ^ character.codePointAt(0)!, 16777619);
    this.state = hash >>> 0;
    for (let i = 0; i < 4; i++) this.next();
  }

  /** 0 ≤ n < 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number below `limit`. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  /** undefined for an empty list. */
  pick<T>(list: readonly T[]): T | undefined {
    return list[this.below(list.length)];
  }

  shuffled<T>(list: readonly T[]): T[] {
    const result = [...list];
    for (let i = result.length - 1; i > 0; i--) {
      const j = this.below(i + 1);
      [result[i], result[j]] = [result[j]!, result[i]!];
    }
    return result;
  }

  /** At least one, where there is any; each of the rest with the given chance. */
  some<T>(list: readonly T[], share = 0.3): T[] {
    const sure = this.below(list.length);
    return list.filter((_, i) => i === sure || this.chance(share));
  }
}
