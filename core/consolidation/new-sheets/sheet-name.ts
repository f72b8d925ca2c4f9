/**
 * What a new sheet of a report is called: as its division called it where that says something, else as its programme is
 * called; in either case as Excel allows.
 */
import { compact } from '../../text/normalise.js';

/** Excel's longest name. */
const LONGEST = 31;
const FORBIDDEN = /[[\]:*?/\\\p{Cc}]/gu;

export class SheetNames {
  private readonly taken: Set<string>;

  /** @param names of the sheets that are there */
  constructor(names: readonly string[]) {
    // Excel does not tell them apart by case.
    this.taken = new Set(['history', ...names.map((name) => name.toLowerCase())]);
  }

  /** A name that no other sheet has, and none will have: 花壇の手入れ, 花壇の手入れ (2). */
  free(wish: string, otherwise: string): string {
    const name = allowed(wish) || allowed(otherwise) || 'Sheet';
    for (let i = 1; ; i++) {
      const number = i === 1 ? '' : ` (${i})`;
      const one = name.slice(0, LONGEST - number.length).trimEnd() + number;
      if (this.taken.has(one.toLowerCase())) continue;
      this.taken.add(one.toLowerCase());
      return one;
    }
  }
}

/** Whether a name is another's with a number behind it, as Excel numbers copies: 様式 (2). */
export function isCopyName(name: string, of: string): boolean {
  return compact(name).replace(/\(\d+\)$/u, '') === compact(of);
}

function allowed(name: string): string {
  const text = name.normalize('NFC').replace(FORBIDDEN, ' ').replace(/\s+/gu, ' ');
  return text.replace(/^[\s']+|[\s']+$/gu, '');
}
