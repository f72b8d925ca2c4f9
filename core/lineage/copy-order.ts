/**
 * Several copies by one sender that lie side by side, without anything that says which came first: each descends from the
 * blank form or from another one (rule I4), and is taken in after it. Found by content alone: the copy that is nearest to
 * what is known already comes next. Two copies that are equally far on, and nearer to each other than to what they came
 * from, could each be the correction of the other: then both descend from the same, so that what differs is a conflict and nobody's
 * answer is replaced by a guess.
 */
import type { Form } from '../form/form.js';
import type { Copy } from './answers.js';
import { descentOf, type Descent, type EarlierCopy } from './descent.js';
import { differingCells } from './differing-cells.js';

export interface LyingCopy extends Copy, EarlierCopy {
  /** Whether its link says what it was made from (rule I2): then it descends from nothing here. */
  readonly isLinked: boolean;
}

export interface PlacedCopy<C extends LyingCopy = LyingCopy> {
  readonly copy: C;
  /** Undefined for a linked one. */
  readonly descent: Descent<C> | undefined;
  /** The copies of which nobody can say whether they are earlier or later. */
  readonly open: readonly C[];
}

/** @param copies of one sender, as they were given @returns each after what it descends from, else as they were given */
export function orderCopies<C extends LyingCopy>(form: Form, copies: readonly C[]): PlacedCopy<C>[] {
  const placed = new Map<C, PlacedCopy<C>>();
  for (const copy of copies) if (copy.isLinked) placed.set(copy, { copy, descent: undefined, open: [] });
  const known = () => copies.filter((copy) => placed.has(copy));
  while (placed.size < copies.length) {
    const waiting = copies.filter((copy) => !placed.has(copy));
    const earlier = known();
    const descents = waiting.map((copy) => ({ copy, descent: descentOf(form, copy, earlier) }));
    const least = Math.min(...descents.map(({ descent }) => descent.differing));
    const nearest = descents.filter(({ descent }) => descent.differing === least);
    const [next] = nearest;
    if (!next) break;
    const open = nearest.filter((other) => isUndecided(form, next, other, least));
    for (const { copy, descent } of [next, ...open]) {
      const others = [next, ...open].filter((one) => one.copy !== copy).map((one) => one.copy);
      placed.set(copy, { copy, descent, open: others });
    }
  }
  return parentsFirst(copies.flatMap((copy) => placed.get(copy) ?? []));
}

interface Met<C extends LyingCopy> {
  readonly copy: C;
  readonly descent: Descent<C>;
}

/** Whether either could be the correction of the other. */
function isUndecided<C extends LyingCopy>(form: Form, one: Met<C>, other: Met<C>, least: number): boolean {
  if (one.copy === other.copy || one.descent.from !== other.descent.from) return false;
  const apart = differingCells(form, other.copy, one.copy.answers);
  return apart > 0 && apart < least;
}

function parentsFirst<C extends LyingCopy>(placed: readonly PlacedCopy<C>[]): PlacedCopy<C>[] {
  const order = new Set<PlacedCopy<C>>();
  const place = (one: PlacedCopy<C>): void => {
    const parent = placed.find(({ copy }) => copy === one.descent?.from);
    if (parent && !order.has(parent)) place(parent);
    order.add(one);
  };
  for (const one of placed) place(one);
  return [...order];
}
