/**
 * How a department's name is written in everyday use: with its department in front（健康福祉部 福祉課）, with a unit in
 * brackets behind（福祉課（障がい係））; with a person behind it is `department-person.ts`. Only takes texts apart; which department is meant is the register's to say.
 */
import { compact } from '../text/normalise.js';
import { withoutUnseen } from '../text/unseen.js';

/** 部, 局 or 委員会, as the end of what stands in front of a department's own name. */
const SUPERIOR = /(?:部|局|委員会)$/u;
/** Other departments: what holds one of these is no department in front but a second name. */
const ANOTHER = /課|係|室|[、,/]|及び|^・|(?:所|館|園|校|センター)・/u;
/** A department's name is that long at least（市民部）: 学部 and 幹部 begin other words. */
const SHORTEST_SUPERIOR = 3;

/** A name taken apart, without width and white space. */
interface Subordinate {
  /** The departments in front, the outermost first: 教育委員会, 教育委員会学校教育部. */
  readonly fronts: readonly string[];
  readonly own: string;
}

/**
 * The ways to take a department in front off a name, the shortest name last: 健康福祉部 福祉課 → 福祉課.
 * @param text as written; words between white space in front of the name must each be a department
 */
export function withoutSuperior(text: string): readonly Subordinate[] {
  const name = compact(text);
  const found: Subordinate[] = [];
  const fronts: string[] = [];
  for (let end = SHORTEST_SUPERIOR; end < name.length; end++) {
    const front = name.slice(0, end);
    if (ANOTHER.test(front)) break;
    if (!SUPERIOR.test(front)) continue;
    fronts.push(front);
    if (wordsAreSuperior(text, end)) found.push({ fronts: [...fronts], own: name.slice(end) });
  }
  return found;
}

/** Two names may stand side by side with only a space between them; letters may stand apart to fill the cell. */
function wordsAreSuperior(text: string, end: number): boolean {
  let left = end;
  const words: string[] = [];
  const closed = withoutUnseen(text)
    .normalize('NFKC')
    .replace(/\s*・\s*/gu, '・');
  for (const word of closed.trim().split(/\s+/u)) {
    if (left <= 0) break;
    words.push(word.slice(0, left));
    left -= word.length;
  }
  return words.every((word) => word.length === 1) || words.every((word) => SUPERIOR.test(word));
}

/** Whether a name in the register is written with its department in front, set off by white space. */
export function ownName(spelling: string): string | undefined {
  const words = spelling.trim().split(/\s+/u);
  const own = compact(words.at(-1) ?? '');
  return words.length > 1 && withoutSuperior(spelling).some((one) => one.own === own) ? own : undefined;
}

interface Bracketed {
  readonly before: string;
  /** Without width and white space. */
  readonly unit: string;
  /** The same as it is written. */
  readonly inside: string;
}

/** 福祉課（障がい係） → 福祉課 and 障がい係; undefined without such an end. */
export function bracketed(text: string): Bracketed | undefined {
  const name = withoutUnseen(text).normalize('NFKC').trim();
  if (!name.endsWith(')')) return undefined;
  let open = 0;
  for (let i = name.length - 1; i > 0; i--) {
    if (name[i] === ')') open++;
    if (name[i] === '(' && --open === 0) {
      const inside = name.slice(i + 1, -1);
      return { before: name.slice(0, i), unit: compact(inside), inside };
    }
  }
  return undefined;
}
